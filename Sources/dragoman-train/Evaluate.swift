import ArgumentParser
import Memory
import Names
import Orthography

extension DragomanTrain {
  /// Trains on one half of the pairs and measures on the other, in both directions.
  struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Train on half of the pairs and measure ranking and verification on the rest.")

    @OptionGroup var data: Data

    @Option(help: ArgumentHelp("A file of pairs whose second half is measured instead.", valueName: "file"))
    var test: String?

    @Option(help: "How many names to look for.")
    var queries = 600

    @Option(help: "Among how many names to look.")
    var candidates = 10_000

    @Option(help: "How many names that were not ranked first to print with what stood before them.")
    var misses = 0

    @Flag(help: "Let ICU's countries and cities outrank the model, as the authority of a workspace does.")
    var facts = false

    func run() throws {
      let languages = try data.languages()
      let pairs = try data.pairs()
      let training = pairs.filter { Self.half($0.one) == 0 }
      let test = try (test.map(data.pairs) ?? pairs).filter { Self.half($0.one) == 1 }
      let clock = ContinuousClock()
      let start = clock.now
      let model = SpellingTraining(first: languages.first, second: languages.second)
        .model(of: training, provenance: [])
      print("trained on \(training.count) pairs in \(clock.now - start)")
      for forwards in [true, false] {
        let task = Task(
          test: test.map { forwards ? ($0.one, $0.two) : ($0.two, $0.one) },
          filler: training.map { forwards ? $0.two : $0.one }, queries: queries, candidates: candidates)
        let (from, to) = forwards ? (languages.first, languages.second) : (languages.second, languages.first)
        report(task, model: model, from: from, to: to)
      }
    }

    /// Which half a name belongs to; the same on every machine (FNV-1a).
    private static func half(_ name: String) -> UInt64 { hash(name) >> 17 & 1 }

    static func hash(_ name: String) -> UInt64 {
      name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private func report(_ task: Task, model: SpellingModel, from: Language, to: Language) {
      let known =
        facts
        ? NameFacts((DisplayName.all(.country) + DisplayName.all(.city)).map(AuthorityRecord.init))
        : NameFacts()
      let ranking = NameRanking(task.candidates, model: model, queryLanguage: from, facts: known)
      var (reciprocal, first) = (0.0, 0.0)
      var missed = 0
      let clock = ContinuousClock()
      let start = clock.now
      for (query, gold) in task.queries {
        let ranked = ranking.ranked(query, limit: 10)
        let place = ranked.firstIndex { gold.contains(task.candidates[$0.candidate]) }
        if place != 0, missed < misses {
          missed += 1
          let before = ranked.prefix(min(3, place ?? 3)).map {
            "\(task.candidates[$0.candidate]) \(rounded($0.score))"
          }
          let found = place.map { "\($0 + 1)., \(rounded(ranked[$0].score))" } ?? "not found"
          print(
            "  \(query): \(gold.sorted().joined(separator: " | ")) \(found); before it \(before.joined(separator: ", "))"
          )
        }
        guard let place else { continue }
        reciprocal += 1 / Double(place + 1)
        first += place == 0 ? 1 : 0
      }
      let perQuery = (clock.now - start) / task.queries.count
      let scored = task.comparisons().map { query, name, isOne in
        let one = model.reading(query, language: from)
        let two = model.reading(name, language: to)
        let comparison =
          from == model.first
          ? NameComparison(one, two, model: model) : NameComparison(two, one, model: model)
        let decision = known.decision(query, from, name, to, score: comparison.score)
        return (score: decision.score, isOne: isOne)
      }
      let count = Double(task.queries.count)
      print(
        "\(from)→\(to): \(task.queries.count) names among \(task.candidates.count): "
          + "MRR \(rounded(reciprocal / count)), first \(rounded(first / count)), "
          + "AP \(rounded(averagePrecision(scored))), \(rounded(perQuery / .milliseconds(1))) ms a query")
    }

    private func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

    /// The mean precision at each true pair, ties broken against us.
    private func averagePrecision(_ scored: [(score: Double, isOne: Bool)]) -> Double {
      let ranked = scored.sorted { ($1.score, $0.isOne ? 1 : 0) < ($0.score, $1.isOne ? 1 : 0) }
      var (found, sum) = (0.0, 0.0)
      for (place, pair) in ranked.enumerated() where pair.isOne {
        found += 1
        sum += found / Double(place + 1)
      }
      return sum / max(1, found)
    }
  }

  /// Names to look for, names to look among, and what is right.
  struct Task {
    let queries: [(query: String, gold: Set<String>)]
    let candidates: [String]

    /// - Parameters:
    ///   - test: pairs that the model has not seen.
    ///   - filler: names to fill the candidates up with where the test half is small.
    ///   - queries: how many names to look for.
    ///   - candidates: among how many.
    init(test: [(String, String)], filler: [String], queries: Int, candidates: Int) {
      var gold: [String: Set<String>] = [:]
      for (query, name) in test { gold[query, default: []].insert(name) }
      let asked = Self.sample(gold.keys.sorted(), queries)
      self.queries = asked.map { ($0, gold[$0] ?? []) }
      var chosen = Set(self.queries.flatMap(\.gold))
      for name in Self.sample(Set(test.map(\.1)).sorted(), candidates)
        + Self.sample(Set(filler).sorted(), candidates)
      where chosen.count < candidates {
        chosen.insert(name)
      }
      self.candidates = chosen.sorted()
    }

    /// Each name with its translation, and with the two other candidates that are spelled most like that.
    func comparisons() -> [(query: String, name: String, isOne: Bool)] {
      queries.flatMap { query, gold in
        guard let right = gold.min() else { return [(query: String, name: String, isOne: Bool)]() }
        let pattern = Levenshtein(right)
        var near: [(distance: Int, name: String)] = []
        for name in candidates where !gold.contains(name) {
          let worst = near.count < 2 ? Int.max : near[1].distance
          guard let distance = pattern.distance(to: name, limit: min(worst, 100)), distance < worst else {
            continue
          }
          near = Array((near + [(distance, name)]).sorted { $0.distance < $1.distance }.prefix(2))
        }
        return [(query, right, true)] + near.map { (query, $0.name, false) }
      }
    }

    /// So many of `names`, spread evenly by a hash.
    private static func sample(_ names: [String], _ count: Int) -> [String] {
      func hash(_ name: String) -> UInt64 {
        name.utf8.reduce(0x9E37_79B9_7F4A_7C15 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      }
      return Array(names.sorted { (hash($0), $0) < (hash($1), $1) }.prefix(count))
    }
  }
}
