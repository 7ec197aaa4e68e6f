public import Orthography

/// A term that a query may have meant.
public struct TermSuggestion: Sendable {
  /// The term.
  public let term: Term
  /// The concept it names.
  public let concept: ConceptEntry
  /// By how many letters the query differs.
  public let distance: Int

  /// One letter in so many may be wrong.
  private static let lettersPerSlip = 4

  /// The terms spelled most like `query`, the nearest first, at most `limit`: none where a letter in four would be wrong.
  ///
  /// - Parameters:
  ///   - query: what was typed.
  ///   - language: its language.
  ///   - concepts: the glossary.
  ///   - limit: at most so many.
  /// - Returns: the terms with their concepts and distances.
  public static func suggestions(
    for query: String, in language: Language, of concepts: [ConceptEntry], limit: Int = 3
  ) -> [TermSuggestion] {
    let pattern = Levenshtein(FoldedText(query, language: language).key)
    let most = pattern.length / lettersPerSlip
    guard most > 0 else { return [] }
    var found: [TermSuggestion] = []
    for concept in concepts {
      let near = concept.terms(in: language).compactMap { term in
        pattern.distance(to: FoldedText(term.face, language: language).key, limit: most)
          .map { TermSuggestion(term: term, concept: concept, distance: $0) }
      }
      if let best = near.min(by: { $0.distance < $1.distance }) { found.append(best) }
    }
    return Array(
      found.sorted { ($0.distance, $0.term.face) < ($1.distance, $1.term.face) }.prefix(limit))
  }
}
