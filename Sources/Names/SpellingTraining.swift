public import Orthography

/// Learns a spelling model from pairs of names that are the same in two languages.
public struct SpellingTraining: Sendable {
  /// A name in both languages.
  public struct Pair: Sendable, Hashable {
    /// In the first language.
    public let one: String
    /// In the second language.
    public let two: String

    /// A name in both languages.
    public init(one: String, two: String) {
      self.one = one
      self.two = two
    }
  }

  /// The first language of the pairs.
  public let first: Language
  /// The second language of the pairs.
  public let second: Language

  /// Letters seen less often, or less than once in so many, are foreign to the language: their base stands for
  /// them. A letter with marks has to be commoner, as it has a base: ş is a letter of Azerbaijani, ź none of English,
  /// and what is rare is taken for telling where it is not.
  private static let rarestLetter = 3
  private static let rarestShare = 5000
  private static let rarestMarkedShare = 300
  /// The least log-likelihood ratio, in nats, of a pair that is learned from.
  private static let leastCredible = -8.0
  /// How many pairs calibration looks at, and among how many other names it seeks look-alikes for each.
  private static let calibrationPairs = 1500
  private static let lookalikePool = 1500

  /// Training for two languages.
  public init(first: Language, second: Language) {
    self.first = first
    self.second = second
  }

  /// The model of `pairs`.
  ///
  /// Two models, each of one half, judge the other half. What they find less likely than chance is left out: lists of
  /// names hold wrong labels and translations. Calibration then compares names that its graphones have not seen, and
  /// the graphones of the result come from all credible pairs.
  ///
  /// - Parameters:
  ///   - pairs: names in both languages; a share of wrong pairs does little harm.
  ///   - provenance: lines for the model's header.
  /// - Returns: the model, calibrated.
  public func model(of pairs: [Pair], provenance: [String]) -> SpellingModel {
    let halves = [0, 1].map { half in
      pairs.enumerated().filter { $0.offset % 2 == half }.map(\.element)
    }
    let neutral = Calibration(weights: [], bias: 0)
    var examples: [(features: [Double], isOne: Bool)] = []
    var credible = pairs
    if pairs.count > 1 {
      credible = []
      for half in [0, 1] {
        let model = uncalibrated(halves[half], provenance: [], calibration: neutral)
        let others = halves[1 - half].filter { isCredible($0, model: model) }
        credible += others
        examples += self.examples(others, model: model)
      }
    }
    return uncalibrated(credible, provenance: provenance, calibration: Calibration.fitted(examples))
  }

  /// False for a pair that a model of other pairs finds less likely than chance: a wrong label, a translation.
  private func isCredible(_ pair: Pair, model: SpellingModel) -> Bool {
    let one = model.reading(pair.one, language: first)
    let two = model.reading(pair.two, language: second)
    guard !one.isEmpty, !two.isEmpty else { return false }
    return NameComparison.likelihoodRatio(one, two, model: model) > Self.leastCredible
  }

  private func uncalibrated(_ pairs: [Pair], provenance: [String], calibration: Calibration) -> SpellingModel
  {
    let ones = pairs.map { SpellingAlphabet.words(of: $0.one, language: first) }
    let twos = pairs.map { SpellingAlphabet.words(of: $0.two, language: second) }
    // Within one language either side may hold either spelling.
    let firstAlphabet = alphabet(first == second ? ones + twos : ones)
    let secondAlphabet = first == second ? firstAlphabet : alphabet(twos)
    var words: [(one: [Int], two: [Int])] = []
    for (one, two) in zip(ones, twos) where one.count == two.count {
      for (word, other) in zip(one, two) {
        words.append((firstAlphabet.encoded(word), secondAlphabet.encoded(other)))
      }
    }
    func letters(_ names: [[[Unicode.Scalar]]], _ alphabet: SpellingAlphabet) -> LetterModel {
      let counts = LetterModel.counts(
        of: names.flatMap { $0.map(alphabet.encoded) }, letters: alphabet.count)
      return LetterModel(counts: counts, letters: alphabet.count)
    }
    return SpellingModel(
      first: first, second: second, provenance: provenance,
      graphones: GraphoneTraining.trained(on: words, first: firstAlphabet, second: secondAlphabet),
      firstLetters: letters(ones, firstAlphabet), secondLetters: letters(twos, secondAlphabet),
      calibration: calibration)
  }

  private func alphabet(_ names: [[[Unicode.Scalar]]]) -> SpellingAlphabet {
    var counts: [Unicode.Scalar: Int] = [:]
    for letter in names.joined().joined() { counts[letter, default: 0] += 1 }
    let total = counts.values.reduce(0, +)
    let kept = counts.filter { letter, count in
      let share = LetterBase.base(of: letter) == letter ? Self.rarestShare : Self.rarestMarkedShare
      return count >= max(Self.rarestLetter, total / share)
    }
    return SpellingAlphabet(letters: kept.keys.sorted { $0.value < $1.value })
  }

  /// True pairs, and for each the two other names of either side in turn that are written most like the right one.
  ///
  /// Look-alikes are chosen by edit distance and not by the model: what the model takes for likely would teach
  /// calibration to distrust it.
  private func examples(_ pairs: [Pair], model: SpellingModel) -> [(features: [Double], isOne: Bool)] {
    let step = max(1, pairs.count / Self.calibrationPairs)
    let sample = pairs.enumerated().filter { $0.offset % step == 0 }.map(\.element)
    let poolStep = max(1, pairs.count / Self.lookalikePool)
    let pool = pairs.enumerated().filter { $0.offset % poolStep == 0 }.map(\.element)
    let rankings = [
      NameRanking(pool.map(\.two), model: model, queryLanguage: first),
      NameRanking(pool.map(\.one), model: model, queryLanguage: second),
    ]
    var examples: [(features: [Double], isOne: Bool)] = []
    func add(_ one: String, _ two: String, isOne: Bool) {
      let first = model.reading(one, language: first)
      let second = model.reading(two, language: second)
      guard !first.isEmpty, !second.isEmpty else { return }
      examples.append((NameComparison.features(first, second, model: model), isOne))
    }
    for (number, pair) in sample.enumerated() {
      add(pair.one, pair.two, isOne: true)
      let others = pool.filter { $0.one != pair.one && $0.two != pair.two }
      if number % 2 == 0 {
        for other in Self.lookalikes(of: pair.two, in: others.map(\.two)) {
          add(pair.one, other, isOne: false)
        }
        for other in rankings[0].alike(pair.one, limit: 3)
        where pool[other].two != pair.two && pool[other].one != pair.one {
          add(pair.one, pool[other].two, isOne: false)
        }
      } else {
        for other in Self.lookalikes(of: pair.one, in: others.map(\.one)) {
          add(other, pair.two, isOne: false)
        }
        for other in rankings[1].alike(pair.two, limit: 3)
        where pool[other].two != pair.two && pool[other].one != pair.one {
          add(pool[other].one, pair.two, isOne: false)
        }
      }
    }
    return examples
  }

  /// The two names that are nearest to `name` by edit distance.
  private static func lookalikes(of name: String, in names: [String]) -> [String] {
    let pattern = Levenshtein(name)
    var nearest: [(distance: Int, name: String)] = []
    for other in names {
      let limit = nearest.count < 2 ? 1000 : nearest[1].distance - 1
      guard let distance = pattern.distance(to: other, limit: limit) else { continue }
      nearest = Array((nearest + [(distance, other)]).sorted { $0.distance < $1.distance }.prefix(2))
    }
    return nearest.map(\.name)
  }
}
