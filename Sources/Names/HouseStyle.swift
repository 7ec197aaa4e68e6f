public import Orthography

/// How the house writes names and marks in one language.
public struct HouseStyle: Sendable {
  /// When a mark that is not the house's is a finding.
  public enum Strictness: Sendable {
    /// Always.
    case always
    /// Only where the text writes the same mark in several ways.
    case whenMixed
  }

  /// The language.
  public let language: Language
  /// The apostrophe, or in Hebrew the geresh.
  public let apostrophe: Character
  /// The double quotation mark.
  public let quotation: Character
  /// When another apostrophe inside an authority name is a finding.
  public let apostrophesInNames: Strictness

  /// The style that dragoman ships for `language`: straight marks in English and Azerbaijani, as agencies send
  /// them; geresh in Hebrew, where a typed ' is so usual that only mixing is reported.
  public static func standard(for language: Language) -> HouseStyle {
    language == .hebrew
      ? HouseStyle(language: language, apostrophe: "׳", quotation: "\"", apostrophesInNames: .whenMixed)
      : HouseStyle(language: language, apostrophe: "'", quotation: "\"", apostrophesInNames: .always)
  }
}
