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
    /// A letter of another script among its look-alikes.
    case lookalike
    /// How a person is introduced and named throughout the text; reported only.
    case mention
    /// A name that nobody has decided on, in a spelling that differs from another in the text; reported only.
    case unknown
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
  /// True for a spelling that must not be printed anywhere.
  public var isForbidden = false

  /// The edit as an editor decided: to be made or not.
  public func decided(_ isCertain: Bool) -> Edit {
    Edit(
      range: range, replacement: replacement, shown: shown, found: found, wanted: wanted, kind: kind,
      record: record,
      why: why, isCertain: isCertain, isForbidden: isForbidden)
  }
}

extension [Edit] {
  /// `text` with every certain edit made; of two that overlap the first.
  public func applied(to text: String) -> String {
    var output: [UInt8] = []
    let bytes = Array<UInt8>(text.utf8)
    var at = 0
    for edit in self where edit.isCertain && edit.range.lowerBound >= at {
      output += bytes[at..<edit.range.lowerBound]
      output += edit.replacement.utf8
      at = edit.range.upperBound
    }
    output += bytes[at...]
    return String(decoding: output, as: UTF8.self)
  }
}
