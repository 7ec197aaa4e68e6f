public import Orthography

/// How the house writes names and marks in one language.
public struct HouseStyle: Hashable, Sendable {
  /// When a mark that is not the house's is a finding.
  public enum Strictness: String, Sendable, CaseIterable {
    /// Always.
    case always
    /// Only where the text writes the same mark in several ways.
    case whenMixed = "when-mixed"
  }

  /// The language.
  public let language: Language
  /// The apostrophe, or in Hebrew the geresh.
  public var apostrophe: Unicode.Scalar
  /// The double quotation mark before a quotation.
  public var opening: Unicode.Scalar
  /// The double quotation mark after a quotation.
  public var closing: Unicode.Scalar
  /// When another apostrophe inside an authority name is a finding.
  public var apostrophesInNames: Strictness
  /// When another apostrophe inside any other word is a finding.
  public var apostrophes = Strictness.whenMixed
  /// When another quotation mark is a finding.
  public var quotations = Strictness.whenMixed
  /// The style whose spellings are preferred to the house's, as spellings are marked.
  public var names = "house"
  /// True where names in quoted titles are left alone.
  public var leavesQuotedTitles = false

  /// The style that dragoman ships for `language`: straight marks in English and Azerbaijani, as agencies send
  /// them; geresh in Hebrew, where a typed ' is so usual that only mixing is reported.
  public static func standard(for language: Language) -> HouseStyle {
    language == .hebrew
      ? HouseStyle(
        language: language, apostrophe: "׳", opening: "\"", closing: "\"", apostrophesInNames: .whenMixed)
      : HouseStyle(
        language: language, apostrophe: "'", opening: "\"", closing: "\"", apostrophesInNames: .always)
  }
}
