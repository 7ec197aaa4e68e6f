/// Something in an article that is not house style, and what would be.
public struct Edit: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: String, Sendable {
    /// A spelling of a name.
    case name
    /// An apostrophe or geresh.
    case apostrophe
    /// A quotation mark.
    case quotation
    /// A character that cannot be seen.
    case invisible
  }

  /// The place to change, in UTF-8 bytes of the article.
  public let range: Range<Int>
  /// What to write there.
  public let replacement: String
  /// The words that an editor is shown, which hold the place, in UTF-8 bytes of the article.
  public let shown: Range<Int>
  /// What stands there.
  public let found: String
  /// What the house writes there.
  public let wanted: String
  /// What is wrong.
  public let kind: Kind
  /// The authority record that decides, if one does.
  public let record: String?
  /// Why, in a few words.
  public let why: String
  /// True where there is exactly one approved form; the others are reported and never written.
  public let isCertain: Bool
}

extension [Edit] {
  /// `text` with every certain edit made.
  public func applied(to text: String) -> String {
    var output: [UInt8] = []
    let bytes = Array<UInt8>(text.utf8)
    var at = 0
    for edit in self where edit.isCertain {
      output += bytes[at..<edit.range.lowerBound]
      output += edit.replacement.utf8
      at = edit.range.upperBound
    }
    output += bytes[at...]
    return String(decoding: output, as: UTF8.self)
  }
}
