public import Alignment
private import Foundation
public import Interchange
private import Memory
private import Orthography
private import Storage

/// Two articles and how their sentences belong together.
public struct AlignedArticles: Sendable {
  /// The text of each bead, for writing.
  public let bitext: Bitext
  /// The two articles.
  let inputs: (source: AlignmentInput, target: AlignmentInput)
  /// The beads.
  public let beads: [Bead]
  /// The blocks whose translation stands elsewhere; their beads are among `beads` only where that was allowed.
  public let movedBlocks: [MovedBlock]
  /// How much of the articles is matched, and whether they are translations of each other at all.
  public let coverage: TranslationCoverage
  /// Numbers in the source that the aligned target has too, and all numbers in aligned source sentences.
  public let numbers: (agreeing: Int, all: Int)
  /// The same for names.
  public let names: (agreeing: Int, all: Int)
}

extension Newsroom {
  /// Aligns two articles.
  ///
  /// - Parameters:
  ///   - source: the first article.
  ///   - target: the second article.
  ///   - isSegmented: true where each line of both is one sentence already; empty lines then are sentences too,
  ///     so that line numbers stay what they are.
  ///   - lexicon: what earlier articles teach about the two languages.
  ///   - allowsMoves: true where moved blocks are beads too, and are not only told.
  /// - Returns: the beads with their text.
  /// - Throws: `StorageError`.
  public func align(
    _ source: AlignmentInput, _ target: AlignmentInput, isSegmented: Bool, lexicon: BilingualLexicon? = nil,
    allowsMoves: Bool = false
  ) throws -> AlignedArticles {
    try AlignDesk(self).align(
      source, target, isSegmented: isSegmented, lexicon: lexicon, allowsMoves: allowsMoves)
  }

  /// What the aligner sees of two articles.
  ///
  /// - Parameters:
  ///   - source: the first article.
  ///   - target: the second article.
  ///   - isSegmented: as for `align`.
  /// - Returns: the words of both texts and their links.
  /// - Throws: `StorageError`.
  public func evidence(
    _ source: AlignmentInput, _ target: AlignmentInput, isSegmented: Bool
  ) throws -> BitextEvidence {
    try ArticleReading(AlignDesk(self), source, target, isSegmented: isSegmented).evidence
  }

  /// Puts the beads of `articles` that have both sides into the memory, unreviewed, in place of what this pair of
  /// articles gave before. Articles that are no translations of each other give nothing, and leave the memory as it is: more
  /// often than the articles of a pair stop being translations, one of them was the wrong file.
  ///
  /// - Returns: how many units the pair now has in the memory.
  public func save(_ articles: AlignedArticles) throws -> Int {
    guard articles.coverage.isTranslation else { return 0 }
    let bitext = articles.bitext
    let date = Self.timestamp()
    let units = bitext.pairs.filter { !$0.source.isEmpty && !$0.target.isEmpty }.map { pair in
      TranslationUnit(
        source: Variant(face: Face(pair.sourceText).text, language: bitext.sourceLanguage),
        target: Variant(face: Face(pair.targetText).text, language: bitext.targetLanguage),
        provenance: Provenance(
          origin: Provenance.alignment, article: bitext.name, date: date, confidence: pair.confidence,
          isReviewed: false))
    }.filter { $0.fault == nil }
    // Before articles had keys, they were called as their paths had been typed.
    let inputs = articles.inputs
    let typed = [inputs.source, inputs.target].map { $0.name.split(separator: "/").last ?? "" }
    return try store.replaceUnits(
      ofArticle: key(of: inputs.source, inputs.target),
      named: [bitext.name, typed.joined(separator: " – ")], with: units,
      job: MemoryJob(command: "align", editor: "", date: date))
  }

  /// How many units the memory has of this pair of articles.
  ///
  /// - Throws: `StorageError`.
  public func countUnits(of articles: AlignedArticles) throws -> Int {
    try store.countUnits(ofArticle: key(of: articles.inputs.source, articles.inputs.target))
  }

  /// Now, in the form of ISO 8601 that TMX uses: `20260127T101500Z`.
  public static func timestamp() -> String {
    var now = time(nil)
    var utc = tm()
    gmtime_r(&now, &utc)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let date = "\(utc.tm_year + 1900)" + two(utc.tm_mon + 1) + two(utc.tm_mday)
    return date + "T" + two(utc.tm_hour) + two(utc.tm_min) + two(utc.tm_sec) + "Z"
  }
}
