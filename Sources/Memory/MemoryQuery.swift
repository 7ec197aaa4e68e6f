public import Orthography

/// What is looked for in the memory.
public struct MemoryQuery: Sendable {
  /// The segment as typed.
  public var text: String
  /// Its language.
  public var source: Language
  /// The language of the translations wanted.
  public var target: Language
  /// The least match rate, 0 to 102.
  public var minimumRate: Int
  /// How many matches at most.
  public var limit: Int
  /// What stands before and behind the segment.
  public var context: SegmentContext
  /// Which units may answer.
  public var filter: UnitFilter
  /// True to compare with every unit instead of those that share most with the query.
  public var isExhaustive: Bool

  /// A query.
  public init(
    _ text: String, from source: Language, to target: Language, minimumRate: Int = 70, limit: Int = 5,
    context: SegmentContext = SegmentContext(), filter: UnitFilter = UnitFilter(), isExhaustive: Bool = false
  ) {
    self.text = text
    self.source = source
    self.target = target
    self.minimumRate = minimumRate
    self.limit = limit
    self.context = context
    self.filter = filter
    self.isExhaustive = isExhaustive
  }
}

/// Which units are meant, by where they come from. A field that is nil asks for nothing.
public struct UnitFilter: Hashable, Sendable {
  /// The origin: `alignment`, `import`, `editor`.
  public var origin: String?
  /// The article.
  public var article: String?
  /// The editor.
  public var editor: String?
  /// The subject field.
  public var domain: String?
  /// Whether an editor has looked at it.
  public var isReviewed: Bool?
  /// The first date, as ISO 8601 or its beginning: `2026-01`.
  public var since: String?
  /// The date that it must be before, in the same way.
  public var before: String?

  /// A filter that lets everything through.
  public init() {}

  /// True where the filter asks for nothing.
  public var isEmpty: Bool { self == UnitFilter() }

  /// True where a unit with this provenance is meant.
  public func matches(_ provenance: Provenance) -> Bool {
    func holds<Value: Equatable>(_ wanted: Value?, _ value: Value) -> Bool {
      wanted == nil || wanted == value
    }
    return holds(origin, provenance.origin) && holds(article, provenance.article)
      && holds(editor, provenance.editor) && holds(domain, provenance.domain)
      && holds(isReviewed, provenance.isReviewed) && (since.map { provenance.date >= $0 } ?? true)
      && (before.map { provenance.date < $0 } ?? true)
  }
}
