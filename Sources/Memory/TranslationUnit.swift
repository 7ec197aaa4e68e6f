public import Orthography

/// A segment in one language of a translation unit.
public struct Variant: Hashable, Sendable {
  /// The segment as it was published.
  public let face: String
  /// Its language.
  public let language: Language

  /// A variant.
  public init(face: String, language: Language) {
    self.face = face
    self.language = language
  }
}

/// Where a translation unit comes from.
public struct Provenance: Hashable, Sendable {
  /// How it was made: `alignment`, `import`, `editor`.
  public let origin: String
  /// The article or file it stood in.
  public let article: String
  /// When it was stored, ISO 8601 in UTC.
  public let date: String
  /// The aligner's confidence from 0 to 1, where it was aligned.
  public let confidence: Double?
  /// True where an editor has looked at it.
  public let isReviewed: Bool

  /// A provenance.
  public init(origin: String, article: String, date: String, confidence: Double?, isReviewed: Bool) {
    self.origin = origin
    self.article = article
    self.date = date
    self.confidence = confidence
    self.isReviewed = isReviewed
  }
}

/// A segment and its published translation.
public struct TranslationUnit: Hashable, Sendable {
  /// The segment.
  public let source: Variant
  /// Its translation.
  public let target: Variant
  /// Where the pair comes from.
  public let provenance: Provenance

  /// A translation unit.
  public init(source: Variant, target: Variant, provenance: Provenance) {
    self.source = source
    self.target = target
    self.provenance = provenance
  }
}
