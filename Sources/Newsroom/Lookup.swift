public import Memory
public import Names
public import Orthography
private import Storage
public import Terminology

/// What the desk knows about a string.
public struct LookupResult: Sendable {
  /// A term of the glossary in the query.
  public struct FoundTerm: Sendable {
    /// The term and its concept, with its translations.
    public let hit: TermHit
    /// The words of the query that spell it.
    public let surface: String
  }

  /// A name in the query.
  public struct FoundName: Sendable {
    /// The record and its spelling.
    public let candidate: NameFinder.Candidate
    /// The words of the query that spell it.
    public let surface: String
    /// The record.
    public var record: AuthorityRecord { candidate.entry.record }
  }

  /// The query as typed.
  public let query: String
  /// The language it is taken to be in.
  public let source: Language
  /// The languages asked for.
  public let targets: [Language]
  /// Terms, in the order of the query.
  public let terms: [FoundTerm]
  /// Names, in the order of the query; several records may share a spelling.
  public let names: [FoundName]
  /// Translation units that match the whole query, best first.
  public let memory: [MemoryMatch]
  /// Terms that the query may have meant, where nothing was found.
  public let suggestions: [TermSuggestion]

  /// True where nothing at all was found, not even what may have been meant.
  public var isEmpty: Bool { terms.isEmpty && names.isEmpty && memory.isEmpty && suggestions.isEmpty }
}

extension Newsroom {
  /// The least match rate that a lookup shows; below it a translation is quicker made than mended.
  public static let usualMinimumRate = 70

  /// Everything that glossary, names and memory have for `query`.
  ///
  /// - Parameters:
  ///   - query: a word, a phrase or a sentence.
  ///   - source: its language; nil to tell from its letters and from what is found.
  ///   - targets: the languages wanted; empty for the others of the three.
  ///   - domain: only terms of this domain, where given.
  /// - Returns: what was found, or what may have been meant; it may be empty.
  /// - Throws: `StorageError`.
  public func lookup(
    _ query: String, from source: Language?, to targets: [Language], domain: String? = nil
  ) throws -> LookupResult {
    let candidates = source.map { [$0] } ?? TokenLanguage.candidates(for: query)
    var best: (result: LookupResult, covered: Int)?
    for language in candidates {
      let result = try lookup(query, in: language, to: targets, domain: domain)
      if result.covered > (best?.covered ?? -1) { best = result }
    }
    if let best, best.covered > 0 { return best.result }
    let concepts = try glossary(domain: domain)
    for language in candidates {
      let suggestions = TermSuggestion.suggestions(for: query, in: language, of: concepts)
      if !suggestions.isEmpty {
        return LookupResult(
          query: query, source: language, targets: Self.targets(targets, from: language), terms: [],
          names: [],
          memory: [], suggestions: suggestions)
      }
    }
    return best?.result
      ?? LookupResult(
        query: query, source: .english, targets: targets, terms: [], names: [], memory: [], suggestions: [])
  }

  private static func targets(_ wanted: [Language], from language: Language) -> [Language] {
    wanted.isEmpty ? Language.firstClass.filter { $0 != language } : wanted
  }

  private func lookup(
    _ query: String, in language: Language, to wanted: [Language], domain: String?
  ) throws -> (result: LookupResult, covered: Int) {
    let targets = Self.targets(wanted, from: language)
    let segment = Segment(query, language: language)
    let text = InflectedSegment(segment)
    let found = try findings(in: text, domain: domain)
    var memory: [MemoryMatch] = []
    for target in targets where target != language {
      memory += try searchMemoryAndSwapNames(
        MemoryQuery(query, from: language, to: target, minimumRate: Self.usualMinimumRate, limit: 3))
    }
    let result = LookupResult(
      query: query, source: language, targets: targets,
      terms: found.terms.map { .init(hit: $0, surface: segment.surface($0.match.tokens)) },
      names: found.names.map { .init(candidate: $0, surface: segment.surface($0.match.tokens)) },
      memory: memory, suggestions: [])
    let covered = Set(found.terms.flatMap(\.match.tokens) + found.names.flatMap(\.match.tokens)).count
    return (result, covered + (memory.isEmpty ? 0 : segment.tokens.count))
  }

  /// The terms and names that the store has for a text.
  func findings(
    in text: InflectedSegment, domain: String? = nil
  ) throws -> (terms: [TermHit], names: [NameFinder.Candidate]) {
    var finder = try ArticleFinder(self, text, domain: domain)
    return finder.findings(in: text)
  }
}
