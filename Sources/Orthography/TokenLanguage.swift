/// Which language a single word is written in, inside a text of another.
///
/// Casing depends on it: *İlham* in an English story is still Azerbaijani, *Netanyahu* in a Hebrew one is not
/// Hebrew. Script decides first, then the letters that only one of our Latin alphabets has.
public enum TokenLanguage {
  /// The language of a word with these scalars in a text written in `textLanguage`.
  static func language(of word: some Sequence<UInt32>, in textLanguage: Language) -> Language {
    var latin = false
    var azerbaijani = false
    var foreign = false
    for scalar in word {
      switch scalar {
      // ə ğ ı İ ş; ç ö ü are shared with too many languages to decide.
      case 0x259, 0x18F, 0x11E, 0x11F, 0x130, 0x131, 0x15E, 0x15F: azerbaijani = true
      // No w in the Azerbaijani alphabet (nor in its respelled names).
      case 0x57, 0x77: foreign = true
      default: break
      }
      switch Scalars.script(of: scalar) {
      case .hebrew: return .hebrew
      case .cyrillic where !Scalars.isSchwaLookalike(scalar):
        return textLanguage == .azerbaijani || textLanguage == .azerbaijaniCyrillic
          ? .azerbaijaniCyrillic : textLanguage
      case .latin: latin = true
      default: break
      }
    }
    guard latin else { return textLanguage }
    if azerbaijani { return .azerbaijani }
    if foreign || textLanguage.script == .hebrew || textLanguage.script == .cyrillic { return .english }
    return textLanguage
  }

  /// The languages that a text with no stated language may be written in, likeliest first, by its script.
  public static func candidates(for text: String) -> [Language] {
    var hebrew = 0
    var cyrillic = 0
    var latin = 0
    var azerbaijani = 0
    for scalar in text.unicodeScalars {
      switch Scalars.script(of: scalar.value) {
      case .hebrew: hebrew += 1
      case .cyrillic: cyrillic += 1
      case .latin:
        latin += 1
        if language(of: CollectionOfOne(scalar.value), in: .english) == .azerbaijani { azerbaijani += 1 }
      default: break
      }
    }
    if hebrew > 0, hebrew >= max(cyrillic, latin) { return [.hebrew] }
    if cyrillic > latin { return [.azerbaijaniCyrillic] }
    return azerbaijani > 0 ? [.azerbaijani, .english] : [.english, .azerbaijani]
  }
}
