#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// How much likelier a bead is than the same sentences standing there by chance: a log-likelihood ratio of
/// lengths and of shared evidence, plus the prior of the bead's shape.
struct BeadScore {
  /// The shapes and their priors: Gale and Church (1993), table 5, with unmatched sentences less rare, as newsrooms
  /// cut more than parliaments do, and 2-2 rarer: what they counted is mostly two beads without evidence between.
  static let shapes: [(source: Int, target: Int, prior: Double)] = [
    (1, 1, 0.88), (1, 0, 0.02), (0, 1, 0.02), (1, 2, 0.035), (2, 1, 0.035), (2, 2, 0.002),
  ]

  /// The share of pieces of each kind of evidence that a translation does not keep.
  private static func loss(_ kind: Evidence.Kind) -> Double {
    switch kind {
    case .number: 0.08
    case .name: 0.12
    case .term: 0.25
    case .word: 0.15
    case .skeleton: 0.5
    case .punctuation: 0.35
    }
  }

  /// Evidence is not independent (a name brings its country along), so that less than its full sum counts.
  private static let evidenceWeight = 0.6
  /// The share of sentences that a newsroom adapts, adds to or shortens, so that their length says nothing.
  private static let adapted = 0.01
  /// What it costs, in nats, that a sentence was joined to another and shares nothing with the other side: what
  /// is merely as long as it should be is more often a sentence without a translation.
  private static let strangerPenalty = 1.0
  /// One piece of evidence never outweighs this many nats.
  private static let strongest = 4.0

  /// What is known of the sentences of one text, by how many of them a bead takes and where they begin.
  private struct Side {
    /// The length of the first so many sentences.
    private let lengths: [Int]
    /// The evidence of one sentence and of two together, as ascending numbers.
    private let evidence: [[[Int]]]

    init(_ sentences: [AlignableSentence], numbers: [Evidence: Int]) {
      var lengths = [0]
      for sentence in sentences { lengths.append(lengths[lengths.count - 1] + sentence.length) }
      self.lengths = lengths
      let single = sentences.map { $0.evidence.compactMap { numbers[$0] }.sorted() }
      let double = zip(single, single.dropFirst()).map { Set($0 + $1).sorted() }
      evidence = [single, double]
    }

    func length(_ range: Range<Int>) -> Double {
      Double(lengths[range.upperBound] - lengths[range.lowerBound])
    }

    func evidence(_ range: Range<Int>) -> [Int] { evidence[range.count - 1][range.lowerBound] }
  }

  /// What finding a piece of evidence in one sentence or two of a text says, and what missing it says, in nats.
  private struct Weights {
    var found: [[Double]] = [[], []]
    var missed: [Double] = []

    mutating func append(loss: Double, share: Double) {
      for draws in 1...2 {
        let chance = 1 - pow(1 - share, Double(draws))
        found[draws - 1].append(min(BeadScore.strongest, log(((1 - loss) + loss * chance) / chance)))
      }
      missed.append(log(loss))
    }
  }

  private let source: Side
  private let target: Side
  private var inSource = Weights()
  private var inTarget = Weights()
  /// Target length over source length.
  private let ratio: Double
  /// The variance of the logarithm of the lengths of two sentences that have nothing to do with each other.
  private let chanceVariance: Double

  init(source: [AlignableSentence], target: [AlignableSentence]) {
    // Evidence that only one text has says nothing about which sentences belong together.
    let sourceCounts = Self.counts(source)
    let targetCounts = Self.counts(target)
    var numbers: [Evidence: Int] = [:]
    for (evidence, count) in sourceCounts {
      guard let other = targetCounts[evidence] else { continue }
      numbers[evidence] = numbers.count
      let loss = Self.loss(evidence.kind)
      inSource.append(loss: loss, share: Double(count) / Double(source.count))
      inTarget.append(loss: loss, share: Double(other) / Double(target.count))
    }
    self.source = Side(source, numbers: numbers)
    self.target = Side(target, numbers: numbers)
    let sourceLength = source.reduce(0) { $0 + $1.length }
    let targetLength = target.reduce(0) { $0 + $1.length }
    ratio = Double(targetLength + 1) / Double(sourceLength + 1)
    chanceVariance = max(0.3, 2 * Self.logVariance(source + target))
  }

  private static func counts(_ sentences: [AlignableSentence]) -> [Evidence: Int] {
    var counts: [Evidence: Int] = [:]
    for sentence in sentences {
      for evidence in sentence.evidence { counts[evidence, default: 0] += 1 }
    }
    return counts
  }

  private static func logVariance(_ sentences: [AlignableSentence]) -> Double {
    let logs = sentences.map { log(Double($0.length + 1)) }
    let mean = logs.reduce(0, +) / Double(max(1, logs.count))
    return logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, logs.count))
  }

  /// The score of the bead of the given sentences, in nats; a bead with an empty side has its prior alone.
  func score(_ sourceRange: Range<Int>, _ targetRange: Range<Int>, prior: Double) -> Double {
    guard !sourceRange.isEmpty, !targetRange.isEmpty else { return log(prior) }
    return log(prior) + lengthScore(sourceRange, targetRange) + evidenceScore(sourceRange, targetRange)
      - Self.strangerPenalty * Double(strangers(sourceRange, targetRange))
  }

  /// Log ratio of the densities of the length ratio for translations and for chance pairs.
  private func lengthScore(_ sourceRange: Range<Int>, _ targetRange: Range<Int>) -> Double {
    let sourceLength = source.length(sourceRange)
    let targetLength = target.length(targetRange)
    let difference = log((targetLength + 3) / (ratio * sourceLength + 3))
    // Short sentences vary more; 0.03 is the variance that long news sentences keep.
    let variance = 0.03 + 2.5 / (targetLength + ratio * sourceLength + 1)
    let faithful =
      0.5 * log(chanceVariance / variance) - 0.5 * difference * difference
      * (1 / variance - 1 / chanceVariance)
    return log((1 - Self.adapted) * exp(faithful) + Self.adapted)
  }

  private func evidenceScore(_ sourceRange: Range<Int>, _ targetRange: Range<Int>) -> Double {
    let ours = source.evidence(sourceRange)
    let theirs = target.evidence(targetRange)
    let score =
      Self.oneWay(ours, theirs, found: inTarget.found[targetRange.count - 1], missed: inTarget.missed)
      + Self.oneWay(theirs, ours, found: inSource.found[sourceRange.count - 1], missed: inSource.missed)
    return Self.evidenceWeight * score / 2
  }

  /// How many sentences of a side of two share nothing with the other side.
  private func strangers(_ sourceRange: Range<Int>, _ targetRange: Range<Int>) -> Int {
    func count(_ side: Side, _ range: Range<Int>, _ other: [Int]) -> Int {
      range.count < 2 ? 0 : range.count { !Self.share(side.evidence($0..<$0 + 1), other) }
    }
    return count(source, sourceRange, target.evidence(targetRange))
      + count(target, targetRange, source.evidence(sourceRange))
  }

  /// True where two ascending lists have a number in common.
  private static func share(_ one: [Int], _ other: [Int]) -> Bool {
    var at = 0
    for number in one {
      while at < other.count, other[at] < number { at += 1 }
      if at < other.count, other[at] == number { return true }
    }
    return false
  }

  /// What evidence on one side says about the other: found there it counts the more the rarer it is in that
  /// text, not found it counts against the bead.
  private static func oneWay(_ evidence: [Int], _ other: [Int], found: [Double], missed: [Double]) -> Double {
    var total = 0.0
    var at = 0
    for number in evidence {
      while at < other.count, other[at] < number { at += 1 }
      total += at < other.count && other[at] == number ? found[number] : missed[number]
    }
    return total
  }
}
