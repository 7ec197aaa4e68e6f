/// A word or a number of a text.
public struct Token: Hashable, Sendable {
  /// What a token is made of.
  public enum Kind: Sendable {
    /// Letters, with the apostrophes, geresh and gershayim that belong to them.
    case word
    /// Digits, with their separators.
    case number
  }

  /// Where the token stands in the original, in UTF-8 bytes.
  public let range: Range<Int>
  /// Word or number.
  public let kind: Kind
  /// The language that the word itself is written in; see `TokenLanguage`.
  public let language: Language
  /// The token folded; see `FoldedText`.
  public let key: String
}
