public import Orthography

/// Something in the authority that an editor has to settle.
public struct AuthorityFinding: Hashable, Sendable {
  /// What is to be settled.
  public enum Kind: String, Sendable, CaseIterable {
    /// A spelling that is right for two records, knowingly: קובה is Guba and Cuba. Listed, no fault.
    case ambiguous
    /// A spelling that is right for two records.
    case sharedSpelling = "shared spelling"
    /// A variant of one record that is right for another.
    case variantIsRight = "variant is right"
    /// Two records whose names look like one.
    case lookalike = "looks like one"
    /// Spellings in one record that must never be taken for one another.
    case confusion
    /// No house spelling in one of the three languages.
    case missingLanguage = "missing language"
    /// Letters of another script, look-alikes, direction marks and the like.
    case character
    /// An identifier, a link or the order of spellings that the layout does not allow.
    case layout
  }

  /// What is to be settled.
  public let kind: Kind
  /// The records concerned, by identifier.
  public let records: [String]
  /// The language concerned; nil where there are two.
  public let language: Language?
  /// The spellings concerned, one a record or one alone.
  public let spellings: [String]
  /// What was found.
  public let why: String
  /// What to do about it.
  public let advice: String

  /// True for what is known and only listed.
  public var isAdvisory: Bool { kind == .ambiguous }
}
