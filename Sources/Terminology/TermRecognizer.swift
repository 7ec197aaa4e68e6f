public import Orthography

/// Recognises the terms of a list in texts of one language, as they are inflected there.
public struct TermRecognizer {
  /// The terms, in the order given.
  public let terms: [String]
  private var reader: PhraseReader

  /// Which of several finds are reported.
  public enum Overlaps: Sendable {
    /// The longest term wins, and of terms that share a form those that are about as likely as the likeliest.
    case longest
    /// Every term that the text may hold.
    case all
  }

  /// A term as it stands in a text.
  public struct Hit: Sendable {
    /// The number of the term in the list.
    public let term: Int
    /// Where it stands, in UTF-8 bytes.
    public let range: Range<Int>
    /// The tokens, the affixes, and how sure the find is.
    public let match: PhraseMatch
  }

  /// By how much a term may be less sure than another on the same words and still be reported, and what is less sure than
  /// the least is reported on demand only. Azerbaijani endings are checked letter by letter, and several ways to take them
  /// off are right at once; a Hebrew ending is a guess.
  private static func limits(_ language: Language) -> (margin: Double, least: Double) {
    language.script == .hebrew ? (0.03, 0.85) : (0.25, 0.4)
  }
  private let limits: (margin: Double, least: Double)

  /// Prepares `terms`, which are all of `language`.
  public init(_ terms: [String], language: Language) {
    self.terms = terms
    limits = Self.limits(language)
    reader = PhraseReader(
      PhraseMatcher(terms.map { Phrase($0, language: language) }, language: language))
  }

  /// The terms in `text`, in its order, of those on the same words the surest first.
  public mutating func hits(in text: String, overlaps: Overlaps = .longest) -> [Hit] {
    let finds = reader.finds(in: text)
    if finds.isEmpty { return [] }
    let hits = finds.map { Hit(term: $0.phrase, range: $0.range, match: $0.match) }
    switch overlaps {
    case .all: return ordered(hits, text)
    case .longest: return likely(ordered(InflectedSegment.longest(hits) { $0.match }, text))
    }
  }

  /// In the order of the text; of those on the same words the terms whose capitals agree with the text's, of these the term as
  /// it stands, then dictionary forms before their inflected forms, where a list holds both (şəhər before şəhərlər in
  /// şəhərlərdə), then the surest.
  private func ordered(_ hits: [Hit], _ text: String) -> [Hit] {
    if hits.count == 1 { return hits }
    typealias Rank = (start: Int, length: Int, capitals: Int, inflected: Int, doubt: Double, term: Int)
    let groups = Dictionary(grouping: hits) { $0.range }
    let ranked = groups.values.flatMap { group -> [(rank: Rank, hit: Hit)] in
      group.map { hit in
        let isBare = hit.match.endings.isEmpty && hit.match.prefixes.isEmpty
        let inflected = isBare ? 0 : group.contains { Self.isInflected(hit, of: $0) } ? 2 : 1
        let agrees =
          group.count == 1
          || LetterCase.isCapitalized(terms[hit.term]) == LetterCase.isCapitalized(text.slice(hit.range))
        return (
          (
            hit.range.lowerBound, -hit.range.upperBound, agrees ? 0 : 1, inflected, 1 - hit.match.confidence,
            hit.term
          ), hit
        )
      }
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.hit)
  }

  /// True where `other` explains more of the word by endings that every noun takes: şəhər+lər+də beside şəhərlər+də.
  private static func isInflected(_ hit: Hit, of other: Hit) -> Bool {
    let short = hit.match.endings.map(\.surface).joined()
    let long = other.match.endings.map(\.surface).joined()
    return long.utf8.count > short.utf8.count && long.hasSuffix(short)
      && (other.match.endings.first?.meaning == .plural
        || other.match.endings.allSatisfy { everyday.contains($0.meaning) })
  }

  private static let everyday: Set<Inflection.Meaning> = [
    .plural, .possessive, .genitive, .dative, .accusative, .locative, .ablative, .instrumental,
  ]

  private func likely(_ hits: [Hit]) -> [Hit] {
    var kept: [Hit] = []
    var best: Hit?
    for hit in hits {
      if best?.range != hit.range { best = hit }
      if let known = best, known.match.confidence < hit.match.confidence { best = hit }
      if let best, hit.match.confidence >= max(limits.least, best.match.confidence - limits.margin) {
        kept.append(hit)
      }
    }
    return kept
  }
}
