/// How much of two texts stands in beads with both sides, by the aligner's own confidence, and how likely they are
/// translations of each other at all.
public struct TranslationCoverage: Sendable, Hashable {
  /// The share of the letters of the side that is better covered, each weighed by the confidence of its bead, 0 to 1. A
  /// digest of a long article is covered, though most of the article is not.
  public let share: Double
  /// The probability that the texts are translations of each other, 0 to 1.
  public let probability: Double

  /// From this confidence on a bead is sure.
  public static let sure = 0.9

  /// The coverage of two texts by beads.
  ///
  /// - Parameters:
  ///   - beads: the beads.
  ///   - source: the length of each sentence of the source.
  ///   - target: the length of each sentence of the target.
  ///   - probability: how likely the texts are translations of each other, see `TranslationSigns`.
  public init(_ beads: [Bead], source: [Int], target: [Int], probability: Double) {
    let matched = beads.filter { !$0.source.isEmpty && !$0.target.isEmpty }
    func share(_ lengths: [Int], _ side: (Bead) -> Range<Int>) -> Double {
      let all = lengths.reduce(0, +)
      let covered = matched.reduce(0.0) { sum, bead in
        sum + bead.confidence * Double(lengths[side(bead)].reduce(0, +))
      }
      return all == 0 ? 0 : min(1, covered / Double(all))
    }
    self.share = max(share(source, \.source), share(target, \.target))
    self.probability = matched.isEmpty ? 0 : probability
  }

  /// Translations are badly damaged more often than somebody aligns what does not belong together; and where it is doubtful,
  /// no bead is sure.
  public static let least = 0.1

  /// What the confidence of a bead is taken times: all of it where the texts are likelier translations than not, and so little
  /// where they are not that no bead is sure.
  public var trust: Double { min(1, 2 * probability) }

  /// True where the texts may well be translations of each other.
  public var isTranslation: Bool { probability >= Self.least }
}
