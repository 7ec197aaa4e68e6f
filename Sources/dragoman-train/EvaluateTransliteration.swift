import ArgumentParser
import Interchange
import Names
import Orthography

extension DragomanTrain {
  /// Trains on four fifths of the words and spells the last fifth.
  struct EvaluateTransliteration: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Train on four fifths of the words of names and measure the spelling of the others.")

    @OptionGroup var data: Data

    @Flag(help: "Spell words of the second language in the first.")
    var backwards = false

    @Option(help: ArgumentHelp("Pairs of English with the second language, to respell.", valueName: "file"))
    var respelled: String?

    @Option(
      help: ArgumentHelp(
        "Pairs of English with the first language, to learn the respelling from.", valueName: "file"))
    var by: String?

    @Option(help: "In how many parts to divide the words.")
    var folds = 5

    @Option(help: "How many of the parts to spell, each by a model of the others.")
    var parts = 1

    @Option(help: "How many of the words that were not spelled right to print.")
    var misses = 0

    func validate() throws {
      if (respelled == nil) != (by == nil) { throw ValidationError("--respelled and --by go together") }
      if folds < 2 || !(1...folds).contains(parts) {
        throw ValidationError("--folds is 2 or more, and --parts no more")
      }
    }

    func run() throws {
      let languages = try data.languages()
      let (from, to) = backwards ? (languages.second, languages.first) : (languages.first, languages.second)
      let words = Self.words(try data.pairs(), languages)
      var gold: [String: Set<String>] = [:]
      var spelled: [String: [String]] = [:]
      for part in 0..<parts {
        func isTest(_ pair: SpellingTraining.Pair) -> Bool {
          Self.part(backwards ? pair.two : pair.one, of: folds) == part
        }
        let test = words.filter(isTest)
        var sources = [words.filter { !isTest($0) }]
        if let made = try respelledPairs(without: test) { sources.append(made) }
        let model = TransliterationTraining(from: from, to: to).model(
          of: sources.enumerated().map { number, pairs in
            TransliterationTraining.Source(
              backwards ? pairs.map { .init(one: $0.two, two: $0.one) } : pairs,
              copies: number == 0 && sources.count > 1 ? 5 : 1)
          })
        for pair in test {
          let (word, right) = backwards ? (pair.two, pair.one) : (pair.one, pair.two)
          gold[word, default: []].insert(right)
          guard spelled[word] == nil else { continue }
          spelled[word] = model.romanizations(of: word, limit: 5).map {
            FoldedText($0.text, language: to).key
          }
        }
      }
      report(gold, spelled, "\(from)→\(to)")
    }

    private func report(_ gold: [String: Set<String>], _ spelled: [String: [String]], _ direction: String) {
      var (first, five, missed) = (0, 0, 0)
      for (word, right) in gold.sorted(by: { $0.key < $1.key }) {
        let spellings = spelled[word] ?? []
        five += spellings.contains(where: right.contains) ? 1 : 0
        if spellings.first.map(right.contains) == true {
          first += 1
        } else if missed < misses {
          missed += 1
          print(
            "  \(word): \(right.sorted().joined(separator: " | ")), not \(spellings.joined(separator: ", "))")
        }
      }
      func share(_ count: Int) -> Double {
        (Double(count) / Double(max(1, gold.count)) * 1000).rounded() / 1000
      }
      print("\(direction): \(gold.count) words: top-1 \(share(first)), top-5 \(share(five))")
    }

    /// Pairs of English respelled in the first language, by a model that has seen no word of `test`; none of the pairs
    /// has a word of `test` on the other side either.
    private func respelledPairs(without test: [SpellingTraining.Pair]) throws -> [SpellingTraining.Pair]? {
      guard let respelled, let by else { return nil }
      let languages = try data.languages()
      let ones = Set(test.map(\.one))
      let twos = Set(test.map(\.two))
      let bridge = Self.words(try data.columns(by), (.english, languages.first)).filter {
        !ones.contains($0.two)
      }
      let model = TransliterationTraining(from: .english, to: languages.first)
        .model(of: [TransliterationTraining.Source(bridge)])
      let pairs = Self.words(try data.columns(respelled), (.english, languages.second))
        .filter { !twos.contains($0.two) }
      return Respelling(model).pairs(Array(Set(pairs)).sorted { ($0.one, $0.two) < ($1.one, $1.two) })
    }

    /// The folded words of names that have as many on either side; initials and what holds a hyphen are no words.
    private static func words(
      _ pairs: [SpellingTraining.Pair], _ languages: (first: Language, second: Language)
    ) -> [SpellingTraining.Pair] {
      pairs.flatMap { pair -> [SpellingTraining.Pair] in
        let ones = FoldedText(pair.one, language: languages.first).key.split(separator: " ")
        let twos = FoldedText(pair.two, language: languages.second).key.split(separator: " ")
        guard ones.count == twos.count else { return [] }
        return zip(ones, twos).compactMap { one, two in
          guard one.count > 1, !(one + two).contains(where: { ".-(),\"".contains($0) }) else { return nil }
          return SpellingTraining.Pair(one: String(one), two: String(two))
        }
      }
    }

    /// Which part a word belongs to; the same on every machine.
    private static func part(_ word: String, of parts: Int) -> Int {
      Int(Evaluate.hash(word) >> 17 & 0xFFFF) % parts
    }
  }
}
