public import Orthography

/// A name reduced to its consonants, alike in Latin, Hebrew and Cyrillic script: סער and Sa'ar are `sr`.
///
/// A rough key for evidence, never for identity: it takes letters that the scripts write for one another as
/// one (ב b v; פ p f; כ ק k q c; ס צ ש s ş ts).
public enum ConsonantSkeleton {
  /// The skeleton of `word`; empty where it has no consonants.
  public static func skeleton(of word: String, language: Language) -> String {
    var skeleton = ""
    for letter in signs(of: FoldedText(word, language: language).key) {
      skeleton.unicodeScalars.append(Unicode.Scalar(letter))
    }
    return skeleton
  }

  /// The skeleton of a word that has been folded, in ASCII.
  public static func signs(of folded: String) -> [UInt8] {
    var signs: [UInt8] = []
    for scalar in folded.unicodeScalars {
      let sign = scalar.value < table.count ? table[Int(scalar.value)] : 0
      if sign != 0, signs.last != sign { signs.append(sign) }
    }
    return signs
  }

  /// The keys under which words of like skeletons meet: the skeleton, and where it is long enough each that lacks one of its
  /// signs, as two hands drop a letter here and there. A dozen signs tell words apart.
  public static func keys(_ signs: [UInt8]) -> [UInt64] {
    func key(without skipped: Int) -> UInt64 {
      var key: UInt64 = 0
      for at in signs.indices.prefix(mostSigns) where at != skipped {
        key = key << 5 | UInt64(signs[at] & 0x1F)
      }
      return key
    }
    let whole = key(without: -1)
    // Neighbouring signs differ, so no two of them leave the same behind.
    return signs.count < shortestWithLoss
      ? [whole] : [whole] + signs.indices.prefix(mostSigns).map(key(without:))
  }

  /// True for the key of a skeleton of two signs or fewer.
  public static func isShort(_ key: UInt64) -> Bool { key < 1 << 10 }

  /// Skeletons from this length on may lose a sign.
  private static let shortestWithLoss = 4
  /// Five bits a sign.
  private static let mostSigns = 12

  /// One row a class: the sign in the skeleton and the letters it stands for. Digraphs fall out by their first
  /// letter (sh, ch, kh, zh), since h, y and w are dropped like vowels.
  private static let rows: [(sign: Unicode.Scalar, letters: String)] = [
    ("b", "bvwבбв"), ("p", "pfפףпф"), ("k", "kqcxכךקкх"), ("g", "gğгғҝג"), ("d", "dדд"), ("t", "tטתт"),
    ("s", "sşçzžčšсзшжцчщסשצץז"), ("m", "mמםм"), ("n", "nנןн"), ("l", "lлל"), ("r", "rרр"), ("j", "jҹј"),
  ]

  /// The sign of each letter; 0 for what has none.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x600)
    for row in rows {
      for letter in row.letters.unicodeScalars { table[Int(letter.value)] = UInt8(row.sign.value) }
    }
    return table
  }()
}
