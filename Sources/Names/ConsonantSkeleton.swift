public import Orthography

/// A name reduced to its consonants, alike in Latin, Hebrew and Cyrillic script: סער and Sa'ar are `sr`.
///
/// A rough key for evidence, never for identity: it takes letters that the scripts write for one another as
/// one (ב b v; פ p f; כ ק k q c; ס צ ש s ş ts).
public enum ConsonantSkeleton {
  /// The skeleton of `word`; empty where it has no consonants.
  public static func skeleton(of word: String, language: Language) -> String {
    var skeleton = ""
    for scalar in FoldedText(word, language: language).key.unicodeScalars {
      guard let letter = classes[scalar], skeleton.last != letter else { continue }
      skeleton.append(letter)
    }
    return skeleton
  }

  /// One row a class: the sign in the skeleton and the letters it stands for. Digraphs fall out by their first
  /// letter (sh, ch, kh, zh), since h, y and w are dropped like vowels.
  private static let rows: [(sign: Character, letters: String)] = [
    ("b", "bvwבбв"), ("p", "pfפףпф"), ("k", "kqcxכךקкх"), ("g", "gğгғҝג"), ("d", "dדд"), ("t", "tטתт"),
    ("s", "sşçzžčšсзшжцчщסשצץז"), ("m", "mמםм"), ("n", "nנןн"), ("l", "lלл"), ("r", "rרр"), ("j", "jҹј"),
  ]

  private static let classes: [Unicode.Scalar: Character] = {
    var classes: [Unicode.Scalar: Character] = [:]
    for row in rows {
      for letter in row.letters.unicodeScalars { classes[letter] = row.sign }
    }
    return classes
  }()
}
