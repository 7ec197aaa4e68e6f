/// Which language a single word is written in, inside a text of another.
///
/// Casing depends on it: *İlham* in an English story is still Azerbaijani, *Netanyahu* in a Hebrew one is not
/// Hebrew. Script decides first, then the letters that only one of our Latin alphabets has.
public enum TokenLanguage {
  /// The language of a word with these scalars in a text written in `textLanguage`.
  static func language(of word: some Sequence<UInt32>, in textLanguage: Language) -> Language {
    var letters = Letters()
    for scalar in word {
      letters.add(scalar)
      if letters.areDecided { break }
    }
    return letters.language(in: textLanguage)
  }

  /// The language of a word in UTF-8.
  static func language(of word: UnsafeBufferPointer<UInt8>, in textLanguage: Language) -> Language {
    var letters = Letters()
    var at = 0
    while at < word.count, !letters.areDecided {
      let (scalar, length) = word.scalar(at)
      letters.add(scalar)
      at += length
    }
    return letters.language(in: textLanguage)
  }

  /// What the letters of a word tell.
  private struct Letters {
    private var hasHebrew = false
    private var hasCyrillic = false
    private var hasLatin = false
    private var hasAzerbaijani = false
    private var hasForeign = false

    /// True where no other letter can say anything else.
    var areDecided: Bool { hasHebrew || hasCyrillic }

    @inline(__always)
    mutating func add(_ scalar: UInt32) {
      switch scalar {
      // No w in the Azerbaijani alphabet (nor in its respelled names).
      case 0x57, 0x77:
        hasForeign = true
        hasLatin = true
      case 0..<0x80: if Scalars.isLetter(scalar) { hasLatin = true }
      case 0x5D0...0x5EA: hasHebrew = true
      default: addOther(scalar)
      }
    }

    private mutating func addOther(_ scalar: UInt32) {
      switch scalar {
      // ə ğ ı İ ş; ç ö ü are shared with too many languages to decide.
      case 0x259, 0x18F, 0x11E, 0x11F, 0x130, 0x131, 0x15E, 0x15F: hasAzerbaijani = true
      default: break
      }
      switch Scalars.script(of: scalar) {
      case .hebrew: hasHebrew = true
      case .cyrillic where !Scalars.isSchwaLookalike(scalar): hasCyrillic = true
      case .latin: hasLatin = true
      default: break
      }
    }

    func language(in textLanguage: Language) -> Language {
      if hasHebrew { return .hebrew }
      if hasCyrillic {
        return textLanguage == .azerbaijani || textLanguage == .azerbaijaniCyrillic
          ? .azerbaijaniCyrillic : textLanguage
      }
      guard hasLatin else { return textLanguage }
      if hasAzerbaijani { return .azerbaijani }
      if hasForeign || textLanguage.script == .hebrew || textLanguage.script == .cyrillic { return .english }
      return textLanguage
    }
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
