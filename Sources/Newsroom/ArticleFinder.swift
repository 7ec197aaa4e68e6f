internal import Names
internal import Orthography
private import Storage
internal import Terminology

/// Finds the terms and names that the store has for the sentences of an article: asked for once, found in each.
struct ArticleFinder {
  private var concepts: ConceptList
  private let index: NameIndex

  /// Reads from the store what a text may have.
  ///
  /// - Parameters:
  ///   - newsroom: the desk.
  ///   - text: the text.
  ///   - domain: the subject field of the terms; nil for all.
  /// - Throws: `StorageError`.
  init(_ newsroom: Newsroom, _ text: InflectedSegment, domain: String? = nil) throws {
    let language = text.segment.language
    var headwords = TermRecognition.headwords(in: text.segment)
    for token in text.segment.tokens.indices { headwords.formUnion(text.headwords(at: token)) }
    let candidates = try newsroom.store.candidates(headwords: headwords, language: language)
    self.init(
      ConceptList(
        candidates.concepts.filter { domain == nil || $0.domain == domain }, language: language),
      NameIndex(candidates.records, language: language))
  }

  /// - Parameters:
  ///   - concepts: the terms to find.
  ///   - index: the names to find.
  init(_ concepts: ConceptList, _ index: NameIndex) {
    self.concepts = concepts
    self.index = index
  }

  /// The terms and names in one of the sentences, whose words have all been read.
  mutating func findings(in text: InflectedSegment) -> (terms: [TermHit], names: [NameFinder.Candidate]) {
    (terms(in: text.segment), names(in: text, beginningAt: Array(text.segment.tokens.indices)))
  }

  /// The terms in one of the sentences.
  mutating func terms(in text: Segment) -> [TermHit] { concepts.hits(in: text) }

  /// The names in one of the sentences.
  ///
  /// - Parameters:
  ///   - text: the sentence.
  ///   - tokens: the tokens at which names may begin.
  /// - Returns: the names with their places.
  func names(in text: InflectedSegment, beginningAt tokens: [Int]) -> [NameFinder.Candidate] {
    let all = NameFinder.candidates(in: text, index: index, beginningAt: tokens)
    let names = all.filter { candidate in
      if isObscure(candidate.entry.record) {
        return candidate.match.tokens.count == text.segment.tokens.count
      }
      // Azərbaycan is the country; azərbaycan, the language, is written small.
      return candidate.entry.phrase.isCapitalized
        || !LetterCase.isCapitalized(text.segment.surface(candidate.match.tokens))
        || !all.contains { $0.match.tokens == candidate.match.tokens && $0.entry.phrase.isCapitalized }
    }
    return names.sorted { precedes($0, $1) }
  }

  /// Scripts, currencies and languages without a two-letter code have names like Even, Fang or Male: they answer
  /// a query that is nothing else, and stay out of running text.
  private func isObscure(_ record: AuthorityRecord) -> Bool {
    switch record.kind {
    case .script: true
    case .language: record.id.count > "language.xx".count
    default: false
    }
  }

  /// Text order, then what editors decided before what CLDR says, then countries before languages.
  private func precedes(_ first: NameFinder.Candidate, _ second: NameFinder.Candidate) -> Bool {
    func rank(_ candidate: NameFinder.Candidate) -> (Int, Int) {
      let order: [AuthorityRecord.Kind] = [
        .person, .place, .organization, .country, .currency, .language, .script,
      ]
      return (
        candidate.match.tokens.lowerBound, order.firstIndex(of: candidate.entry.record.kind) ?? order.count
      )
    }
    return rank(first) < rank(second)
  }
}
