#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// How likely two lengths are in a translation, against two sentences that have nothing to do with each other.
struct LengthModel {
  /// The sentences of a side that beads may have, by the first and their number.
  private struct Side {
    /// Their length, as that of the target would be.
    let lengths: [Double]
    /// The logarithm of it.
    let logs: [Double]
    /// How many sentences of usual length they are worth as a place for a word to turn up.
    let draws: [ChanceTable.Draws]
    private let first: Int

    init(_ lengths: [Double], ratio: Double) {
      let usual = max(1, lengths.reduce(0, +) / Double(max(1, lengths.count)))
      let sums = lengths.indices.flatMap { start in
        (1...BeadShape.longest).map { count in lengths[start...].prefix(count).reduce(0, +) }
      }
      self.lengths = sums.map { ratio * $0 }
      logs = self.lengths.map { log($0 + 3) }
      draws = sums.map { ChanceTable.Draws(pow($0 / usual, LengthModel.drawsPower)) }
      first = 0
    }

    init(_ whole: Side, from first: Int) {
      (lengths, logs, draws) = (whole.lengths, whole.logs, whole.draws)
      self.first = whole.first + first
    }

    func place(_ range: Range<Int>) -> Int {
      (first + range.lowerBound) * BeadShape.longest + range.count - 1
    }
  }

  private let source: Side
  private let target: Side
  /// The variance of the logarithm of the lengths of two unrelated sentences.
  private let chanceVariance: Double

  /// The share of sentences that a newsroom adapts, adds to or shortens, so that their length says nothing.
  private static let adapted = 0.03
  /// The variance that the log ratio of long news sentences keeps, and what each letter of shorter ones adds.
  private static let (longVariance, letterVariance) = (0.03, 2.5)
  /// Sentences grow with their length in what they may say, but less than in proportion.
  private static let drawsPower = 0.7

  init(_ source: AlignableText, _ target: AlignableText) {
    let (ours, theirs) = (
      source.sentences.map { Double($0.length) }, target.sentences.map { Double($0.length) }
    )
    self.source = Side(ours, ratio: (theirs.reduce(0, +) + 1) / (ours.reduce(0, +) + 1))
    self.target = Side(theirs, ratio: 1)
    let logs = (ours + theirs).map { log($0 + 1) }
    let mean = logs.reduce(0, +) / Double(max(1, logs.count))
    let variance = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, logs.count))
    chanceVariance = max(0.3, 2 * variance)
  }

  /// The lengths of a part of both texts, in which what the whole texts tell holds.
  init(_ whole: LengthModel, source: Range<Int>, target: Range<Int>) {
    self.source = Side(whole.source, from: source.lowerBound)
    self.target = Side(whole.target, from: target.lowerBound)
    chanceVariance = whole.chanceVariance
  }

  /// Log ratio of the densities of the two lengths in translations and in chance pairs, in nats.
  func score(_ sourceRange: Range<Int>, _ targetRange: Range<Int>) -> Double {
    let (ours, theirs) = (source.place(sourceRange), target.place(targetRange))
    let difference = target.logs[theirs] - source.logs[ours]
    let variance =
      Self.longVariance + Self.letterVariance / (target.lengths[theirs] + source.lengths[ours] + 1)
    let exponent = -0.5 * difference * difference * (1 / variance - 1 / chanceVariance)
    let faithful = (chanceVariance / variance).squareRoot() * exp(exponent)
    return log((1 - Self.adapted) * faithful + Self.adapted)
  }

  /// How many sentences of usual length the source sentences are worth as a place for a word to turn up.
  func sourceDraws(_ range: Range<Int>) -> ChanceTable.Draws { source.draws[source.place(range)] }

  /// The same of target sentences.
  func targetDraws(_ range: Range<Int>) -> ChanceTable.Draws { target.draws[target.place(range)] }
}
