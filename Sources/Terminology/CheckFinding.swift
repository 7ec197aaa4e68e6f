/// Something that a translation says otherwise than its source or the glossary.
public struct CheckFinding: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: String, Sendable, CaseIterable {
    /// A term of the source, of which the target has no translation that the glossary knows.
    case missing
    /// A term that must not be used.
    case forbidden
    /// A term that is going out of use.
    case deprecated
    /// One term, translated by different terms.
    case inconsistent
    /// Text of the source language in the target, or no target.
    case untranslated
    /// A name that the target lacks, or spells as the house does not.
    case name
    /// A number or a month that only one side has.
    case number
  }

  /// The source or the target of a pair.
  public enum Side: Sendable { case source, target }

  /// What is wrong.
  public let kind: Kind
  /// The number of the pair, from 0.
  public let pair: Int
  /// Where `found` stands.
  public let side: Side
  /// Where in that side's text, in UTF-8 bytes.
  public let range: Range<Int>
  /// What stands there.
  public let found: String
  /// What should stand in the translation, or there; may be empty.
  public let wanted: String
  /// The identifier of the concept or the authority record; may be empty.
  public let concept: String
  /// Why it is wrong, in a few words.
  public let why: String

  init(
    _ kind: Kind, pair: Int, _ side: Side, _ range: Range<Int>, found: String, wanted: String = "",
    concept: String = "", why: String
  ) {
    self.kind = kind
    self.pair = pair
    self.side = side
    self.range = range
    self.found = found
    self.wanted = wanted
    self.concept = concept
    self.why = why
  }
}
