/// A sentence and its translation as numbers of words or stems; each side numbers its own from nought.
public struct NumberedPair: Hashable, Sendable {
  /// The words of the source, in order.
  public let source: [Int32]
  /// The words of the target, in order.
  public let target: [Int32]

  /// A sentence and its translation.
  public init(source: [Int32], target: [Int32]) {
    self.source = source
    self.target = target
  }
}

/// Which words translate which, learned from sentences and their translations alone.
///
/// Two models that generate one side from the other, IBM Model 1 and then a hidden Markov model of the order of words
/// (Vogel, Ney and Tillmann 1996), learn together: each counts only what the other believes too (Liang, Taskar and Klein
/// 2006). Probabilities have a sparse Dirichlet prior and are re-estimated by variational Bayes, so that a rare word does
/// not gather up what nobody else wants. Nothing is random: the same pairs give the same model.
///
///     let model = WordTranslationModel.trained(on: [NumberedPair(source: [0, 1], target: [0, 1]), …])
///     model.probability(ofTarget: 1, givenSource: 1)
public struct WordTranslationModel: Sendable {
  let pairs: PairNumbers
  /// For each pair the probability of the target given the source, and of the source given the target.
  let forward: [Float]
  let backward: [Float]
  /// For each word the probability that it translates nothing.
  let targetAlone: [Float]
  let sourceAlone: [Float]
  /// How the order of words changes when the target is generated from the source, and the other way.
  let forwardJumps: JumpModel
  let backwardJumps: JumpModel

  /// The model of `pairs`.
  ///
  /// - Parameters:
  ///   - pairs: Sentences and their translations. Memory and time grow with the sum of the products of their lengths;
  ///     beyond `mostCells` of these the rest is not learned from.
  ///   - known: What is known before, such as names that sound alike: a link's strength weighs like as many
  ///     occurrences of the pair.
  ///   - settings: How it learns.
  /// - Returns: The model; one that knows nothing where no pair has words on both sides.
  public static func trained(
    on pairs: [NumberedPair], known: [WordLink] = [], settings: WordTranslationSettings = .init()
  ) -> WordTranslationModel {
    var training = WordTranslationTraining(pairs, known: known, settings)
    for _ in 0..<settings.lexicalRounds { training.improve(withOrder: false) }
    for _ in 0..<settings.orderRounds { training.improve(withOrder: true) }
    return training.model
  }

  /// The probability that `source` is translated by `target`; 0 for words that never met.
  public func probability(ofTarget target: Int32, givenSource source: Int32) -> Float {
    pairs.number(source, target).map { forward[$0] } ?? 0
  }

  /// The probability that `target` translates `source` and no other word.
  public func probability(ofSource source: Int32, givenTarget target: Int32) -> Float {
    pairs.number(source, target).map { backward[$0] } ?? 0
  }

  /// Every pair of words of which both probabilities' geometric mean is at least `least`, in the order of the text.
  public func links(atLeast least: Float) -> [WordLink] {
    (0..<pairs.count).compactMap { number in
      let strength = (forward[number] * backward[number]).squareRoot()
      guard strength >= least else { return nil }
      let (source, target) = pairs[number]
      return WordLink(source, target, strength: strength)
    }
  }
}

/// How a translation model learns.
public struct WordTranslationSettings: Hashable, Sendable {
  /// Rounds in which the order of words is free.
  public var lexicalRounds: Int
  /// Rounds with a model of the order of words after those; 0 where only the table is wanted, which is much faster.
  public var orderRounds: Int
  /// The Dirichlet prior of every pair: the smaller, the fewer translations a word has.
  public var prior: Double
  /// The probability that a word translates nothing.
  public var alone: Float
  /// What a known link of strength 1 weighs, in occurrences.
  public var knownWeight: Double
  /// The products of the lengths of pairs that are learned from, in all: 4 bytes each.
  public var mostCells: Int

  /// The settings that measured best on news; see docs/accuracy.md.
  public init(
    lexicalRounds: Int = 5, orderRounds: Int = 5, prior: Double = 0.1, alone: Float = 0.1,
    knownWeight: Double = 1, mostCells: Int = 100_000_000
  ) {
    self.lexicalRounds = lexicalRounds
    self.orderRounds = orderRounds
    self.prior = prior
    self.alone = alone
    self.knownWeight = knownWeight
    self.mostCells = mostCells
  }
}
