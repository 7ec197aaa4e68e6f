internal import Orthography

/// Words cut to what inflected forms of them share, roughly and always in the same way: the unit that a bilingual lexicon
/// learned from few sentences counts. Nothing is ever shown or stored under a stem.
enum LexiconStem {
  /// Beginnings of this many letters tell most Azerbaijani and English words apart.
  private static let length = 5
  private static let hebrewLength = 6

  static func stem(of key: String, language: Language) -> String {
    if language == .hebrew { return hebrew(Array(key.unicodeScalars)) }
    return String(String.UnicodeScalarView(key.unicodeScalars.prefix(length)))
  }

  private static let prefixes: Set<Unicode.Scalar> = ["ו", "ש", "ה", "ב", "ל", "מ", "כ"]
  private static let endings: [[Unicode.Scalar]] = ["יים", "ים", "ות", "ית", "ה", "ת", "י"].map {
    Array($0.unicodeScalars)
  }
  private static let finals: [Unicode.Scalar: Unicode.Scalar] = [
    "ם": "מ", "ן": "נ", "ץ": "צ", "ף": "פ", "ך": "כ",
  ]

  /// Without up to two prefixes and one ending, where enough is left.
  private static func hebrew(_ key: [Unicode.Scalar]) -> String {
    var letters = key[...]
    for _ in 0..<2 where letters.count >= 4 && prefixes.contains(letters[letters.startIndex]) {
      letters = letters.dropFirst()
    }
    if let ending = endings.first(where: {
      letters.count >= $0.count + 3 && letters.suffix($0.count) == $0[...]
    }) {
      letters = letters.dropLast(ending.count)
    }
    var stem = Array(letters)
    if let last = stem.last, let usual = finals[last] { stem[stem.count - 1] = usual }
    return String(String.UnicodeScalarView(stem.prefix(hebrewLength)))
  }
}
