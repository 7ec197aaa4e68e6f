/// Something in a sentence that its translation should have too, whatever the language: a number, a name, a term.
///
/// The aligner knows nothing of languages; whoever calls it makes evidence whose values are equal on both sides.
public struct Evidence: Hashable, Sendable {
  /// Where a piece of evidence comes from, and so how far it is to be trusted.
  public enum Kind: String, Sendable, CaseIterable {
    /// A number, as its digits.
    case number
    /// A record of the authority or a name of ICU's, as its identifier.
    case name
    /// A concept of the glossary, as its identifier.
    case term
    /// A word in Latin letters that both texts have.
    case word
    /// The consonants of what may be a name.
    case skeleton
    /// A question mark, a quotation, a bracket.
    case punctuation
  }

  /// Where it comes from.
  public let kind: Kind
  /// What is compared.
  public let value: String

  /// A piece of evidence.
  public init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
  }
}

/// A sentence as the aligner sees it.
public struct AlignableSentence: Sendable {
  /// The length in letters; any unit that grows with the text will do.
  public let length: Int
  /// What its translation should share.
  public let evidence: Set<Evidence>

  /// A sentence.
  public init(length: Int, evidence: Set<Evidence>) {
    self.length = length
    self.evidence = evidence
  }
}
