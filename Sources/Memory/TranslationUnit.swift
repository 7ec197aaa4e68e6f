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
  public var origin: String
  /// The article or file it stood in; may be empty.
  public var article: String
  /// What tells the article from others of the same name; empty where nothing is known but the name.
  public var articleKey: String
  /// Its place in the article, from 1, where it is known.
  public var position: Int?
  /// Who made or last changed it; may be empty.
  public var editor: String
  /// The subject field; may be empty.
  public var domain: String
  /// When it was stored or last changed, ISO 8601 in UTC.
  public var date: String
  /// The aligner's confidence from 0 to 1, where it was aligned.
  public var confidence: Double?
  /// True where an editor has looked at it.
  public var isReviewed: Bool

  /// A provenance.
  public init(
    origin: String, article: String, articleKey: String = "", position: Int? = nil, editor: String = "",
    domain: String = "", date: String, confidence: Double?, isReviewed: Bool
  ) {
    self.origin = origin
    self.article = article
    self.articleKey = articleKey
    self.position = position
    self.editor = editor
    self.domain = domain
    self.date = date
    self.confidence = confidence
    self.isReviewed = isReviewed
  }

  /// The origin of what an aligner found in an article and its translation.
  public static let alignment = "alignment"

  /// An aligned unit that is less sure than this is likelier wrong than right.
  public static let leastConfidence = 0.5

  /// True where the unit waits in the review queue: an aligner made it and was not sure, and no editor has looked at it.
  /// It is no match for anything until then.
  public var awaitsReview: Bool { !isReviewed && (confidence.map { $0 < Self.leastConfidence } ?? false) }
}

/// The segments beside which a segment stood, as the hashes of their forms.
public struct SegmentContext: Hashable, Sendable {
  /// The hash of the segment before, where there is one.
  public var previous: UInt64?
  /// The hash of the segment behind, where there is one.
  public var next: UInt64?

  /// A context.
  public init(previous: UInt64? = nil, next: UInt64? = nil) {
    self.previous = previous
    self.next = next
  }
}

/// A segment and its published translations, in the order in which they were given; a language may have several.
public struct TranslationUnit: Hashable, Sendable {
  /// Its number in the memory; 0 before it is stored.
  public var id: Int64
  /// The segments. The first was translated into the others.
  public var variants: [Variant]
  /// Where it comes from.
  public var provenance: Provenance
  /// What stood before and behind the first segment.
  public var context: SegmentContext
  /// What else its file said of it, by name (TMX `prop`, XLIFF metadata).
  public var attributes: [String: String]

  /// The most segments a unit may have.
  public static let variantLimit = 64

  /// A translation unit.
  public init(
    id: Int64 = 0, variants: [Variant], provenance: Provenance, context: SegmentContext = SegmentContext(),
    attributes: [String: String] = [:]
  ) {
    self.id = id
    self.variants = variants
    self.provenance = provenance
    self.context = context
    self.attributes = attributes
  }

  /// A segment with one translation.
  public init(source: Variant, target: Variant, provenance: Provenance) {
    self.init(variants: [source, target], provenance: provenance)
  }

  /// The segments in a language.
  public func variants(in language: Language) -> [Variant] { variants.filter { $0.language == language } }
}
