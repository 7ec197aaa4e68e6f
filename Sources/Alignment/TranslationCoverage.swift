/// How much of two texts stands in beads with both sides, by the aligner's own confidence: near 1 for a translation, near
/// nought for two articles that have nothing to do with each other.
public struct TranslationCoverage: Sendable, Hashable {
  /// The share of the letters of the side that is better covered, each weighed by the confidence of its bead, 0 to 1. A
  /// digest of a long article is covered, though most of the article is not.
  public let share: Double
  /// True where some bead is sure.
  public let hasSureBead: Bool

  /// Of 185 pairs of news articles with nothing in common one is covered further than this, of as many translations that
  /// are badly damaged one is covered less.
  private static let least = 0.4
  /// Where no bead is sure.
  private static let leastUnsure = 0.6
  /// From this confidence on a bead is sure.
  public static let sure = 0.9

  /// The coverage of two texts by beads.
  ///
  /// - Parameters:
  ///   - beads: the beads.
  ///   - source: the length of each sentence of the source.
  ///   - target: the length of each sentence of the target.
  public init(_ beads: [Bead], source: [Int], target: [Int]) {
    let matched = beads.filter { !$0.source.isEmpty && !$0.target.isEmpty }
    func share(_ lengths: [Int], _ side: (Bead) -> Range<Int>) -> Double {
      let all = lengths.reduce(0, +)
      let covered = matched.reduce(0.0) { sum, bead in
        sum + bead.confidence * Double(lengths[side(bead)].reduce(0, +))
      }
      return all == 0 ? 0 : min(1, covered / Double(all))
    }
    self.share = max(share(source, \.source), share(target, \.target))
    hasSureBead = matched.contains { $0.confidence >= Self.sure }
  }

  /// True where the texts are translations of each other, as far as can be told.
  public var isTranslation: Bool { share >= (hasSureBead ? Self.least : Self.leastUnsure) }
}
