internal import Alignment
private import Names
internal import Orthography

/// Aligns one pair of articles after the other: what it has found out about words it keeps for the next pair. One worker
/// has one; it is not made to be shared.
public final class AlignDesk {
  private let newsroom: Newsroom
  private var words: [Language: WordDesk] = [:]
  private var comparisons: [[Language]: SpellingComparison] = [:]

  /// A desk over a workspace.
  public init(_ newsroom: Newsroom) { self.newsroom = newsroom }

  /// What is known of the words of a language.
  func words(_ language: Language) throws -> WordDesk {
    if let known = words[language] { return known }
    let desk = try WordDesk(newsroom, language)
    words[language] = desk
    return desk
  }

  /// How names of two languages sound alike; nil where there is no model.
  func comparison(_ source: WordDesk, _ target: WordDesk) -> SpellingComparison? {
    let languages = [source.language, target.language]
    if let known = comparisons[languages] { return known }
    let model = try? NameDesk.spellingModel(source.language, target.language)
    let comparison = model.map { SpellingComparison($0, source, target) }
    comparisons[languages] = comparison
    return comparison
  }

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
    let reading = try ArticleReading(self, source, target, isSegmented: isSegmented, lexicon: lexicon)
    return reading.aligned(allowsMoves: allowsMoves)
  }
}
