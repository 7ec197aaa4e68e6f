internal import Orthography

/// What spellings of one foreign name have in common when different hands write it: Mammadov, Mamedov and Məmmədov are
/// `mamadav`, מחמד and מוחמד are `מחמד`.
///
/// Finer than `ConsonantSkeleton`, since it decides within one language and has to have few false alarms: vowels
/// stay, in the three classes that romanizations mix up.
enum NameSound {
  /// The sound of a folded word; empty where it has no letters.
  static func key(of word: String, language: Language) -> String {
    let scalars = word.unicodeScalars.filter { LetterBase.isLetter($0) }.map { letter in
      own.contains(letter) ? letter : LetterBase.base(of: letter)
    }
    return language == .hebrew ? hebrew(scalars) : latin(scalars, language: language)
  }

  /// Letters whose marks make another sound.
  private static let own: Set<Unicode.Scalar> = ["ş", "ç", "ğ", "š", "č"]

  /// Sequences before single letters; the longest first.
  private static let digraphs: [(letters: [Unicode.Scalar], sign: Unicode.Scalar)] = [
    (["d", "z", "h"], "j"), (["s", "h"], "ş"), (["c", "h"], "ç"), (["k", "h"], "h"), (["g", "h"], "k"),
    (["z", "h"], "j"), (["t", "h"], "t"), (["p", "h"], "f"), (["c", "k"], "k"), (["d", "j"], "j"),
    (["t", "s"], "ţ"),
    (["t", "z"], "ţ"), (["o", "u"], "u"), (["o", "o"], "u"), (["e", "e"], "i"),
  ]

  private static let classes: [Unicode.Scalar: Unicode.Scalar] = [
    "e": "a", "ə": "a", "o": "u", "y": "i", "ı": "i", "x": "h", "q": "k", "g": "k", "w": "v", "ğ": "k",
    "š": "ş", "č": "ç",
  ]

  private static func latin(_ scalars: [Unicode.Scalar], language: Language) -> String {
    var key = String.UnicodeScalarView()
    var at = 0
    while at < scalars.count {
      var sign: Unicode.Scalar
      if let digraph = digraphs.first(where: { scalars[at...].starts(with: $0.letters) }) {
        sign = digraph.sign
        at += digraph.letters.count
      } else {
        sign = scalars[at]
        at += 1
        if sign == "c" {
          let isSoft = at < scalars.count && "eiy".unicodeScalars.contains(scalars[at])
          sign = language == .azerbaijani ? "j" : isSoft ? "s" : "k"
        } else {
          sign = classes[sign] ?? sign
        }
      }
      // Rzayev and Rzaev
      if sign == "i", at < scalars.count, isOpenVowel(key.last),
        isOpenVowel(classes[scalars[at]] ?? scalars[at])
      {
        continue
      }
      if key.last != sign { key.append(sign) }
    }
    // Sarah and Sara
    if key.count > 3, key.last == "h" { key.removeLast() }
    return String(key)
  }

  private static func isOpenVowel(_ sign: Unicode.Scalar?) -> Bool { sign == "a" || sign == "u" }

  /// Without the letters that stand for vowels inside a word, and with final letters like others.
  private static func hebrew(_ scalars: [Unicode.Scalar]) -> String {
    let finals: [Unicode.Scalar: Unicode.Scalar] = ["ם": "מ", "ן": "נ", "ץ": "צ", "ף": "פ", "ך": "כ"]
    var key = String.UnicodeScalarView()
    for (at, scalar) in scalars.enumerated() {
      let isVowel = "ויא".unicodeScalars.contains(scalar) && at > 0
      let sign = finals[scalar] ?? scalar
      if !isVowel, key.last != sign { key.append(sign) }
    }
    return String(key)
  }
}
