public import Orthography

/// Names of one language prepared to be ranked by how likely each is the name that is asked for.
///
/// Two stages. The words of all names stand in a tree that is searched for the spellings of each word asked for
/// (`WordSearch`); a name's first score is the sum of its words' scores. The best names are then compared in full.
public struct NameRanking: Sendable {
  private let model: SpellingModel
  private let readings: [SpellingModel.Reading]
  private let queryIsFirst: Bool
  private let words: WordSearch
  /// The names that contain each word of the tree.
  private let holders: [[Int32]]
  /// Short names of several words written as one: Bat Yam for Batyam.
  private let joined: WordSearch
  private let joinedHolders: [[Int32]]
  private let facts: NameFacts
  /// The candidates of each record of the authority.
  private let bearers: [Int: [Int]]
  /// The candidates, in the order given.
  public let candidates: [String]

  /// Names that are compared in full, and by how much a letter too many or too few puts a name back before that.
  private static let finalists = 120
  private static let letterCost: Float = 0.3
  /// How far a spelling may fall behind chance on the way, in nats, before the search leaves it: first as those that
  /// agree do, and again more patiently where no name is found that is as likely as this, in log-odds.
  private static let hopeless = [-2.5, -8, -25]
  private static let shortList = 20_000
  private static let confident = 2.0
  /// Names of more letters are not looked up as one word.
  private static let longestJoined = 18.0

  /// Prepares `candidates`, names of the model's other language.
  ///
  /// - Parameters:
  ///   - candidates: the names to rank.
  ///   - model: how the two languages spell names.
  ///   - queryLanguage: the language of the names that will be asked for.
  ///   - facts: what is known outright.
  public init(
    _ candidates: [String], model: SpellingModel, queryLanguage: Language, facts: NameFacts = NameFacts()
  ) {
    self.candidates = candidates
    self.facts = facts
    self.model = model
    let queryIsFirst = queryLanguage == model.first
    self.queryIsFirst = queryIsFirst
    let language = queryIsFirst ? model.second : model.first
    let readings = candidates.map { model.reading($0, language: language) }
    self.readings = readings
    bearers = candidates.enumerated().reduce(into: [:]) { bearers, candidate in
      for record in facts.records(of: candidate.element, language: language) {
        bearers[record, default: []].append(candidate.offset)
      }
    }
    func search(_ forms: [[[Int]]]) -> (WordSearch, [[Int32]]) {
      let trie = WordTrie(forms.flatMap { $0 }) { model.word($0, isFirst: !queryIsFirst).surprises }
      let numbers = Dictionary(uniqueKeysWithValues: trie.words.enumerated().map { ($1, $0) })
      var holders = [[Int32]](repeating: [], count: trie.words.count)
      for (name, words) in forms.enumerated() {
        for word in Set(words) {
          if let number = numbers[word] { holders[number].append(Int32(name)) }
        }
      }
      return (WordSearch(trie, graphones: model.graphones, treeIsSecond: queryIsFirst), holders)
    }
    (words, holders) = search(readings.map { $0.words.map(\.letters) })
    (joined, joinedHolders) = search(
      readings.map {
        (2...3).contains($0.words.count) && $0.joined.length <= Self.longestJoined ? [$0.joined.letters] : []
      })
  }

  /// The candidates likeliest to be `query`, best first, at most `limit`, with their log-odds. Candidates that have
  /// no word in common with it are left out.
  public func ranked(_ query: String, limit: Int) -> [(candidate: Int, score: Double)] {
    let language = queryIsFirst ? model.first : model.second
    let reading = model.reading(query, language: language)
    let candidateLanguage = queryIsFirst ? model.second : model.first
    let known = facts.records(of: query, language: language)
    let isKnown = facts.concern(query, language: language)
    var ranked: [(candidate: Int, score: Double)] = []
    for hopeless in patience where (ranked.first?.score ?? -.infinity) < Self.confident {
      let finalists = Set(self.finalists(reading, hopeless: hopeless) + known.flatMap { bearers[$0] ?? [] })
      let scored = finalists.map { at in
        let comparison =
          queryIsFirst
          ? NameComparison(reading, readings[at], model: model)
          : NameComparison(readings[at], reading, model: model)
        guard isKnown else { return (candidate: at, score: comparison.score) }
        let decision = facts.decision(
          query, language, candidates[at], candidateLanguage, score: comparison.score)
        return (candidate: at, score: decision.score)
      }
      ranked = Array(scored.sorted { ($1.score, $0.candidate) < ($0.score, $1.candidate) }.prefix(limit))
    }
    return ranked
  }

  /// The candidates with the likeliest words, best first, before any comparison in full.
  func alike(_ query: String, limit: Int) -> [Int] {
    let reading = model.reading(query, language: queryIsFirst ? model.first : model.second)
    return Array(finalists(reading, hopeless: Self.hopeless[1]).prefix(limit))
  }

  /// The most patient search visits most of the tree, which only a short list allows.
  private var patience: some Sequence<Double> {
    Self.hopeless.prefix(candidates.count <= Self.shortList ? Self.hopeless.count : 2)
  }

  /// The names whose words fit best, best first.
  private func finalists(_ query: SpellingModel.Reading, hopeless: Double) -> [Int] {
    var scores = [Float](repeating: 0, count: candidates.count)
    var touched: [Int32] = []
    var isTouched = [Bool](repeating: false, count: candidates.count)
    func add(_ word: SpellingModel.Reading.Word, _ search: WordSearch, _ holders: [[Int32]]) {
      var best: [Int32: Float] = [:]
      for match in search.matches(word.letters, surprises: word.surprises, hopeless: hopeless) {
        for name in holders[match.word] { best[name] = max(best[name] ?? -.infinity, match.score) }
      }
      for (name, score) in best {
        scores[Int(name)] += score
        if !isTouched[Int(name)] {
          isTouched[Int(name)] = true
          touched.append(name)
        }
      }
    }
    if query.isEmpty { return [] }
    for word in query.words { add(word, words, holders) }
    if query.words.count > 1 { add(query.joined, words, holders) }
    if query.words.count == 1 { add(query.joined, joined, joinedHolders) }
    let length = query.joined.length
    let rated = touched.map { name in
      let missing = Float(abs(readings[Int(name)].joined.length - length))
      return (name: Int(name), score: scores[Int(name)] - Self.letterCost * missing)
    }
    return rated.sorted { ($1.score, $0.name) < ($0.score, $1.name) }.prefix(Self.finalists).map(\.name)
  }
}
