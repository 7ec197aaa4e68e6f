public import Names
public import Orthography
private import Storage

/// Ranks and compares names of two languages: the spelling model, and the facts of the workspace that outrank it.
///
/// Azerbaijani in Cyrillic is first written in Latin letters by the table of its scheme; nothing is learned about what a
/// table settles.
public struct NameMatcher: Sendable {
  private let model: SpellingModel
  private let facts: NameFacts
  private let from: Side
  private let to: Side

  /// A language as names come in, and as the model reads them.
  private struct Side: Sendable {
    let given: Language
    let language: Language
    let romanizer: Romanizer?

    init(_ given: Language) throws {
      self.given = given
      if given == .azerbaijaniCyrillic {
        language = .azerbaijani
        romanizer = try RomanizationCatalogue.schemes(from: given, to: language).first
          .map(RomanizationCatalogue.romanizer)
      } else {
        language = given
        romanizer = nil
      }
    }

    func read(_ name: String) -> String { romanizer?.romanized(name).text ?? name }
  }

  init(from: Language, to: Language, facts: NameFacts) throws {
    self.from = try Side(from)
    self.to = try Side(to)
    self.facts = facts
    model = try NameDesk.spellingModel(self.from.language, self.to.language)
  }

  /// Whether a name of the first language and one of the second are one.
  public func decision(_ one: String, _ other: String) -> NameDecision {
    if let refusal = NameDecision.refusal(one, other) { return refusal }
    let (ours, theirs) = (from.read(one), to.read(other))
    let first = model.reading(ours, language: from.language)
    let second = model.reading(theirs, language: to.language)
    let comparison =
      from.language == model.first
      ? NameComparison(first, second, model: model) : NameComparison(second, first, model: model)
    return facts.decision(ours, from.language, theirs, to.language, score: comparison.score)
  }

  /// Characters of a pair of names that none is written with, as look-alikes of another script are.
  public func faults(_ one: String, _ other: String) -> [CharacterFault] {
    CharacterFault.faults(in: one, language: from.given)
      + CharacterFault.faults(in: other, language: to.given)
  }

  /// For each of `queries` the best of `candidates`, at most `limit`, as numbers with their log-odds.
  public func ranking(of candidates: [String]) -> (_ query: String, _ limit: Int) -> [(
    candidate: Int, score: Double
  )] {
    let ranking = NameRanking(
      candidates.map(to.read), model: model, queryLanguage: from.language, facts: facts)
    return { query, limit in
      ranking.ranked(from.read(query), limit: limit).filter {
        NameDecision.refusal(query, candidates[$0.candidate]) == nil
      }
    }
  }
}

extension Newsroom {
  /// A matcher of names of two languages, with what the workspace knows of them.
  ///
  /// - Throws: `ModelError` where there is no spelling model for the two, `StorageError`, `InputError`.
  public func nameMatcher(from: Language, to: Language) throws -> NameMatcher {
    try NameMatcher(
      from: from, to: to,
      facts: NameFacts(try store.records(), confusions: try NameDesk.confusionPairs()))
  }
}
