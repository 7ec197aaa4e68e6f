private import CICU

/// Case mapping by the language of the word, never by the process locale.
///
/// Azerbaijani has two letters i: I/ı and İ/i. Everything else is Unicode's simple case mapping, which keeps
/// one letter one letter, so that offsets survive.
public enum LetterCase {
  /// The lower-case letter of `scalar` in `language`. İ is i everywhere: the two-letter mapping of the root
  /// locale (i + U+0307) helps nobody.
  static func lower(_ scalar: UInt32, in language: Language) -> UInt32 {
    switch scalar {
    case 0x130: 0x69
    case 0x49 where language == .azerbaijani: 0x131
    case 0..<0x80: (0x41...0x5A).contains(scalar) ? scalar | 0x20 : scalar
    default: cicu_lowercase(scalar)
    }
  }

  static func upper(_ scalar: UInt32, in language: Language) -> UInt32 {
    switch scalar {
    case 0x69 where language == .azerbaijani: 0x130
    case 0x131: 0x49
    case 0..<0x80: (0x61...0x7A).contains(scalar) ? scalar & ~0x20 : scalar
    default: cicu_uppercase(scalar)
    }
  }

  /// `text` in lower case by the rules of `language`: `İLHAM` and `ILIQ` are `ilham` and `ılıq` in Azerbaijani.
  public static func lowercased(_ text: String, in language: Language) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { scalar(lower($0.value, in: language)) }))
  }

  /// `text` in upper case by the rules of `language`: `ilham` is `İLHAM` in Azerbaijani.
  public static func uppercased(_ text: String, in language: Language) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { scalar(upper($0.value, in: language)) }))
  }

  /// `text` with its first letter in upper case.
  public static func capitalized(_ text: String, in language: Language) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    var view = text.unicodeScalars
    view.replaceSubrange(
      view.startIndex...view.startIndex, with: CollectionOfOne(scalar(upper(first.value, in: language))))
    return String(view)
  }

  /// True where the first letter of `text` is a capital.
  public static func isCapitalized(_ text: some StringProtocol) -> Bool {
    guard let letter = text.unicodeScalars.first(where: { Scalars.isLetter($0.value) }) else { return false }
    return Scalars.isUppercase(letter.value)
  }

  /// True where `text` holds two capital letters or more and no other letter: `AZƏRTAC`, `NATO`.
  public static func isAllCapitals(_ text: some StringProtocol) -> Bool {
    var capitals = 0
    for scalar in text.unicodeScalars where Scalars.isLetter(scalar.value) {
      guard Scalars.isUppercase(scalar.value) else { return false }
      capitals += 1
    }
    return capitals >= 2
  }

  /// A scalar that a case mapping returned; the mappings never leave Unicode's scalar range.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }
}
