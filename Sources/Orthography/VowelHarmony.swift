/// Azerbaijani vowel harmony: the vowels of an ending follow the last vowel of the word.
///
/// Endings are written with two variable vowels, as grammars do: `A` is a or ə, `I` is ı, i, u or ü.
enum VowelHarmony {
  static let vowels: Set<Character> = ["a", "ı", "o", "u", "e", "ə", "i", "ö", "ü"]
  /// The vowels that the third-person possessive ends in.
  static let closeVowels: Set<Character> = ["ı", "i", "u", "ü"]

  /// The letters of `pattern` after a word whose last vowel is `vowel`: `lAr` after *nazir* is `lər`.
  static func realized(_ pattern: String, after vowel: Character) -> String {
    var last = vowel
    var written = ""
    for letter in pattern {
      let next: Character
      switch letter {
      case "A": next = isBack(last) ? "a" : "ə"
      case "I": next = close(last)
      default: next = letter
      }
      if vowels.contains(next) { last = next }
      written.append(next)
    }
    return written
  }

  static func lastVowel(of word: some StringProtocol) -> Character? { word.last { vowels.contains($0) } }

  private static func isBack(_ vowel: Character) -> Bool { "aıou".contains(vowel) }

  private static func close(_ vowel: Character) -> Character {
    switch vowel {
    case "a", "ı": "ı"
    case "o", "u": "u"
    case "ö", "ü": "ü"
    default: "i"
    }
  }
}
