public import Orthography

/// How many translation units a memory has of one kind.
public struct MemoryStatistic: Hashable, Sendable {
  /// Their languages, in the order of their segments.
  public let languages: [Language]
  /// How they were made: `alignment`, `import`, `editor`.
  public let origin: String
  /// The subject field; may be empty.
  public let domain: String
  /// True where an editor has looked at them.
  public let isReviewed: Bool
  /// How many there are.
  public let count: Int

  /// A count.
  public init(languages: [Language], origin: String, domain: String, isReviewed: Bool, count: Int) {
    self.languages = languages
    self.origin = origin
    self.domain = domain
    self.isReviewed = isReviewed
    self.count = count
  }
}
