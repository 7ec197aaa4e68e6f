public import Orthography

/// An aligned pair of articles.
public struct Bitext: Sendable {
  /// What is known of the two articles as a whole.
  public struct Properties: Sendable {
    /// How many of something agree in the beads that are matched, and how many there are in the source.
    public typealias Agreement = (agreeing: Int, all: Int)

    /// The names of the two articles.
    public let articles: (source: String, target: String)
    /// The share of the text that is matched, weighed by confidence, 0 to 1.
    public let coverage: Double
    /// Names of the authority.
    public let names: Agreement
    /// Numbers in digits.
    public let numbers: Agreement
    /// How many blocks stand elsewhere in the target, whether their beads are among the pairs or not.
    public let movedBlocks: Int

    /// What is known of two articles.
    public init(
      articles: (source: String, target: String), coverage: Double, names: Agreement, numbers: Agreement,
      movedBlocks: Int
    ) {
      self.articles = articles
      self.coverage = coverage
      self.names = names
      self.numbers = numbers
      self.movedBlocks = movedBlocks
    }
  }

  /// The language of the source.
  public let sourceLanguage: Language
  /// The language of the target.
  public let targetLanguage: Language
  /// The name of the pair, for provenance.
  public let name: String
  /// The beads, in the order of the source, those with an empty side too.
  public let pairs: [AlignedPair]
  /// What is known of the pair as a whole; nil where nobody asked.
  public let properties: Properties?

  /// An aligned pair of articles.
  public init(
    sourceLanguage: Language, targetLanguage: Language, name: String, pairs: [AlignedPair],
    properties: Properties? = nil
  ) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.name = name
    self.pairs = pairs
    self.properties = properties
  }

  /// How many beads have each shape, `1-2` for a sentence that became two, the most frequent first.
  public var shapes: [(shape: String, count: Int)] {
    var counts: [String: Int] = [:]
    for pair in pairs { counts["\(pair.source.count)-\(pair.target.count)", default: 0] += 1 }
    return counts.map { (shape: $0.key, count: $0.value) }.sorted {
      ($1.count, $0.shape) < ($0.count, $1.shape)
    }
  }

  /// How many matched beads there are of each band. That a sentence has no counterpart is no match, however sure.
  public var bands: [ConfidenceBand: Int] {
    pairs.reduce(into: [:]) { if $1.isMatched { $0[ConfidenceBand($1.confidence), default: 0] += 1 } }
  }

  /// How many sentences of both articles have no counterpart.
  public var sentencesAlone: Int {
    pairs.reduce(0) { $0 + ($1.isMatched ? 0 : $1.source.count + $1.target.count) }
  }
}
