#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Aligns the sentences of two texts: the likeliest path of beads by dynamic programming, and how sure each
/// bead is by the forward–backward algorithm over the same scores.
public enum Aligner {
  /// The beads of the best alignment, in order; every sentence of both texts is in exactly one.
  public static func align(source: [AlignableSentence], target: [AlignableSentence]) -> [Bead] {
    guard !source.isEmpty, !target.isEmpty else {
      return source.indices.map { Bead(source: $0..<$0 + 1, target: 0..<0, confidence: 1) }
        + target.indices.map { Bead(source: 0..<0, target: $0..<$0 + 1, confidence: 1) }
    }
    return Lattice(source: source, target: target).beads()
  }
}

/// The grid of sentence boundaries and the beads between them.
private struct Lattice {
  let sourceCount: Int
  let targetCount: Int
  let score: BeadScore
  /// The boundaries of the target considered beside each boundary of the source.
  let band: [ClosedRange<Int>]

  /// Grids up to this many cells are searched whole; larger ones near the diagonal.
  private static let wholeGrid = 1 << 20
  /// The least half width of the band, in sentences.
  private static let halfWidth = 250

  init(source: [AlignableSentence], target: [AlignableSentence]) {
    sourceCount = source.count
    targetCount = target.count
    score = BeadScore(source: source, target: target)
    let isWhole = (source.count + 1) * (target.count + 1) <= Self.wholeGrid
    band = (0...source.count).map { row in
      if isWhole { return 0...target.count }
      let middle = row * target.count / source.count
      return max(0, middle - Self.halfWidth)...min(target.count, middle + Self.halfWidth)
    }
  }

  /// A value for each cell of the band.
  private struct Grid {
    private let band: [ClosedRange<Int>]
    private var rows: [[Double]]

    init(_ band: [ClosedRange<Int>], _ value: Double) {
      self.band = band
      rows = band.map { [Double](repeating: value, count: $0.count) }
    }

    subscript(row: Int, column: Int) -> Double {
      get { band[row].contains(column) ? rows[row][column - band[row].lowerBound] : -.infinity }
      set { rows[row][column - band[row].lowerBound] = newValue }
    }
  }

  /// The beads that end at a cell, with their scores.
  private func beads(endingAt row: Int, _ column: Int) -> [(source: Int, target: Int, score: Double)] {
    BeadScore.shapes.compactMap { shape in
      guard row >= shape.source, column >= shape.target,
        band[row - shape.source].contains(column - shape.target)
      else { return nil }
      let value = score.score(row - shape.source..<row, column - shape.target..<column, prior: shape.prior)
      return (shape.source, shape.target, value)
    }
  }

  func beads() -> [Bead] {
    var best = Grid(band, -.infinity)
    var forward = Grid(band, -.infinity)
    // What was scored on the way forward is needed again on the way back.
    var scores: [[[(source: Int, target: Int, score: Double)]]] = []
    best[0, 0] = 0
    forward[0, 0] = 0
    for row in 0...sourceCount {
      scores.append([])
      for column in band[row] {
        let ending = beads(endingAt: row, column)
        scores[row].append(ending)
        for bead in ending {
          let (from, to) = (row - bead.source, column - bead.target)
          best[row, column] = max(best[row, column], best[from, to] + bead.score)
          forward[row, column] = logSum(forward[row, column], forward[from, to] + bead.score)
        }
      }
    }
    var backward = Grid(band, -.infinity)
    backward[sourceCount, targetCount] = 0
    for row in (0...sourceCount).reversed() {
      for column in band[row].reversed() where backward[row, column] > -.infinity {
        for bead in scores[row][column - band[row].lowerBound] {
          let (from, to) = (row - bead.source, column - bead.target)
          backward[from, to] = logSum(backward[from, to], backward[row, column] + bead.score)
        }
      }
    }
    return path(best, forward, backward, scores)
  }

  private func path(
    _ best: Grid, _ forward: Grid, _ backward: Grid, _ scores: [[[(source: Int, target: Int, score: Double)]]]
  ) -> [Bead] {
    let total = forward[sourceCount, targetCount]
    var beads: [Bead] = []
    var (row, column) = (sourceCount, targetCount)
    while row > 0 || column > 0 {
      let ending = scores[row][column - band[row].lowerBound]
      guard
        let bead = ending.max(by: {
          best[row - $0.source, column - $0.target] + $0.score < best[row - $1.source, column - $1.target]
            + $1.score
        })
      else { break }
      let (from, to) = (row - bead.source, column - bead.target)
      let posterior = exp(forward[from, to] + bead.score + backward[row, column] - total)
      beads.append(Bead(source: from..<row, target: to..<column, confidence: min(1, posterior)))
      (row, column) = (from, to)
    }
    return beads.reversed()
  }

  private func logSum(_ first: Double, _ second: Double) -> Double {
    let larger = max(first, second)
    guard larger > -.infinity else { return larger }
    return larger + log1p(exp(min(first, second) - larger))
  }
}
