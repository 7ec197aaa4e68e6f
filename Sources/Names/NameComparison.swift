private import Orthography

#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Two names held against each other: what was measured, and the probability that they are one name.
public struct NameComparison: Sendable {
  /// What calibration weighs, in the order of `Calibration.names`.
  let features: [Double]
  /// Log-odds that the two are spellings of one name; the higher the likelier, whatever the length.
  public let score: Double

  /// The probability that the two are spellings of one name, 0 to 1.
  public var probability: Double { 1 / (1 + exp(-score)) }

  /// Nothing is alike: one of the names has no letters.
  static let nothing = -50.0

  /// Compares a name of the model's first language with one of its second.
  public init(_ one: SpellingModel.Reading, _ two: SpellingModel.Reading, model: SpellingModel) {
    guard !one.isEmpty, !two.isEmpty else {
      features = []
      score = Self.nothing
      return
    }
    features = Self.features(one, two, model: model)
    score = model.calibration.logOdds(features)
  }

  /// The log-likelihood ratio, in nats, of two names written as one word each: what they are worth before calibration.
  static func likelihoodRatio(_ features: [Double]) -> Double { max(features[0], features[11]) }

  static func likelihoodRatio(
    _ one: SpellingModel.Reading, _ two: SpellingModel.Reading, model: SpellingModel
  ) -> Double {
    likelihoodRatio(features(one, two, model: model))
  }

  /// How much of the letters, without their marks, agree as they stand: 0 to 1. Nothing in different scripts.
  private static func likeness(_ one: SpellingModel.Reading, _ two: SpellingModel.Reading) -> Double {
    guard let ours = one.latinLetters, let theirs = two.latinLetters else { return 0 }
    return 1 - Double(Levenshtein.distance(of: ours, to: theirs)) / Double(max(ours.count, theirs.count, 1))
  }

  /// A letter that has no counterpart costs this much; measured with the model, in nats.
  private static let missingLetter = 1.2

  /// The share of its letters that an optional word counts where it is missing.
  private static let optionalShare = 0.25
  /// What two rulers' equal numbers say, in nats: one in a dozen rulers has it.
  private static let sameNumber = 2.5
  /// An initial agrees with too many words to say more than this, in nats.
  private static let bestInitial = 1.5

  /// How the words of two names were paired.
  private struct Pairing {
    var sum = 0.0
    var worst = 99.0
    var worstPerLetter = 99.0
    var paired = 0.0
    var moved = 0.0
    var ratio = 0.0
    var missingOne = 0.0
    var missingTwo = 0.0
    /// The first name written as one word, in the order of the second.
    var whole: SpellingModel.Reading.Word
    /// The log-probability of both names written as one word each.
    var joined = 0.0

    init(whole: SpellingModel.Reading.Word) { self.whole = whole }

    mutating func add(_ score: Double, log: Double, length: Double, _ marginals: Double) {
      sum += score
      ratio += 2 * log - marginals
      worst = min(worst, score)
      worstPerLetter = min(worstPerLetter, score / length)
      paired += length
    }
  }

  static func features(
    _ one: SpellingModel.Reading, _ two: SpellingModel.Reading, model: SpellingModel
  ) -> [Double] {
    let pairing =
      wordPairing(one, two, model: model) ?? namePairing(one, two, model: model)
    let (missingOne, missingTwo) = (pairing.missingOne, pairing.missingTwo)
    let all = max(1, pairing.paired + missingOne + missingTwo)
    let joined = pairing.joined
    let joinedScore = joined - pairing.whole.surprise - two.joined.surprise
    return [
      pairing.sum, pairing.sum / all, pairing.worst, pairing.worstPerLetter, missingOne, missingTwo,
      (missingOne + missingTwo) / all, pairing.moved,
      Double(abs(one.words.count - two.words.count)), all, pairing.ratio / all, joinedScore,
      joinedScore / all,
      joined - pairing.whole.marginal, joined - two.joined.marginal, (joined - pairing.whole.marginal) / all,
      (joined - two.joined.marginal) / all, likeness(one, two),
    ]
  }

  /// Two names of one word each, which are most that a text has; nil for others.
  private static func wordPairing(
    _ one: SpellingModel.Reading, _ two: SpellingModel.Reading, model: SpellingModel
  ) -> Pairing? {
    guard one.words.count == 1, two.words.count == 1, !one.words[0].isInitial, !two.words[0].isInitial else {
      return nil
    }
    let (word, other) = (one.words[0], two.words[0])
    var pairing = Pairing(whole: word)
    pairing.joined = model.logProbability(word, other)
    let score = pairing.joined - word.surprise - other.surprise
    let length = word.length + other.length
    if score < -missingLetter * length {
      (pairing.missingOne, pairing.missingTwo) = (word.length, other.length)
    } else {
      pairing.add(score, log: pairing.joined, length: length, word.marginal + other.marginal)
    }
    return pairing
  }

  /// Words are paired greedily, best pair first, in whatever order they stand; a pair that is worse than two
  /// words without a counterpart is none. The whole names written as one word are compared besides, which is
  /// right for Bat Yam and Batyam.
  private static func namePairing(
    _ one: SpellingModel.Reading, _ two: SpellingModel.Reading, model: SpellingModel
  ) -> Pairing {
    var pairs: [(score: Double, log: Double, one: Int, two: Int)] = []
    for (first, word) in one.words.enumerated() {
      for (second, other) in two.words.enumerated() {
        if let ours = word.regnalNumber, let theirs = other.regnalNumber {
          let score = ours == theirs ? sameNumber : -sameNumber * (word.length + other.length)
          pairs.append((score, score / 2 + (word.marginal + other.marginal) / 2, first, second))
        } else if word.isInitial || other.isInitial {
          let score = min(model.initialScore(word, other), bestInitial)
          pairs.append((score, score / 2 + (word.marginal + other.marginal) / 2, first, second))
        } else {
          let log = model.logProbability(word, other)
          pairs.append((log - word.surprise - other.surprise, log, first, second))
        }
      }
    }
    pairs.sort { $0.score > $1.score }
    var places: [Int: Int] = [:]
    var (freeOne, freeTwo) = (Set(one.words.indices), Set(two.words.indices))
    var pairing = Pairing(whole: one.joined)
    for pair in pairs where freeOne.contains(pair.one) && freeTwo.contains(pair.two) {
      let (word, other) = (one.words[pair.one], two.words[pair.two])
      let isInitial = word.isInitial || other.isInitial
      let length = isInitial ? 2 : word.length + other.length
      if pair.score < -missingLetter * length { continue }
      freeOne.remove(pair.one)
      freeTwo.remove(pair.two)
      pairing.add(pair.score, log: pair.log, length: length, word.marginal + other.marginal)
      if pair.one != pair.two { pairing.moved += 1 }
      places[pair.one] = pair.two
    }
    func missing(_ free: Set<Int>, _ words: [SpellingModel.Reading.Word]) -> Double {
      free.reduce(0) { $0 + words[$1].length * (words[$1].isOptional ? optionalShare : 1) }
    }
    pairing.missingOne = missing(freeOne, one.words)
    pairing.missingTwo = missing(freeTwo, two.words)
    if pairing.moved > 0, pairing.worst > 0, pairing.missingOne + pairing.missingTwo == 0 {
      // Levi, Moran for Moran Levi: written as one word the names agree only in one order.
      let order = one.words.indices.sorted { (places[$0] ?? 0, $0) < (places[$1] ?? 0, $1) }
      pairing.whole = model.word(SpellingModel.Reading.joined(order.map { one.words[$0] }), isFirst: true)
      pairing.moved = 0
    }
    pairing.joined = model.logProbability(pairing.whole, two.joined)
    return pairing
  }
}
