internal import Orthography

/// Words cut to what inflected forms of them share, roughly and always in the same way: the unit that a bilingual lexicon
/// learned from few sentences counts. Nothing is ever shown or stored under a stem.
enum LexiconStem {
  /// Beginnings of this many letters tell most Azerbaijani and English words apart.
  private static let length = 5
  private static let hebrewLength = 6

  static func stem(of key: String, language: Language) -> String {
    if language == .hebrew { return hebrew(Array(key.unicodeScalars)) }
    return String(Substring(key.unicodeScalars.prefix(length)))
  }

  private static let prefixes = "ושהבלמכ".unicodeScalars.map(\.value)
  private static let endings = ["יים", "ים", "ות", "ית", "ה", "ת", "י"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// Without up to two prefixes and one ending, where enough is left.
  private static func hebrew(_ key: [Unicode.Scalar]) -> String {
    var letters = key[...]
    for _ in 0..<2 where letters.count >= 4 && prefixes.contains(letters[letters.startIndex].value) {
      letters = letters.dropFirst()
    }
    for ending in endings where letters.count >= ending.count + 3 {
      let start = letters.endIndex - ending.count
      if ending.indices.allSatisfy({ letters[start + $0].value == ending[$0] }) {
        letters = letters[..<start]
        break
      }
    }
    var stem = String.UnicodeScalarView()
    for letter in letters.prefix(hebrewLength) { stem.append(letter) }
    // A final letter is its usual one.
    if letters.count <= hebrewLength, let last = letters.last, let usual = usual(last) {
      stem.removeLast()
      stem.append(usual)
    }
    return String(stem)
  }

  private static func usual(_ final: Unicode.Scalar) -> Unicode.Scalar? {
    switch final {
    case "ם": "מ"
    case "ן": "נ"
    case "ץ": "צ"
    case "ף": "פ"
    case "ך": "כ"
    default: nil
    }
  }
}
