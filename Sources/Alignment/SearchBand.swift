/// The target boundaries that are considered beside each source boundary.
struct SearchBand {
  /// For each boundary of the source, before its first sentence to after its last, the boundaries of the target.
  let columns: [ClosedRange<Int>]
  /// The number of the first cell of each row; cells are numbered row by row.
  let starts: [Int]
  private let targetCount: Int

  /// Grids up to this many cells are searched whole.
  private static let wholeGrid = 1 << 18
  /// The half width of the band around anchors, in sentences, and the most that it widens where they are far apart.
  private static let (halfWidth, mostWidth) = (16, 120)

  var cellCount: Int { starts[columns.count] }

  /// The band of two texts.
  ///
  /// - Parameters:
  ///   - evidence: the texts.
  ///   - anchors: what it is laid around; nil for the whole grid.
  init(_ evidence: BitextEvidence, around anchors: [Anchors.Anchor]?) {
    let (rows, width) = (evidence.source.sentences.count, evidence.target.sentences.count)
    targetCount = width
    columns =
      anchors.map { Self.columns(around: $0, rows, width) }
      ?? [ClosedRange<Int>](repeating: 0...width, count: rows + 1)
    starts = columns.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
  }

  /// The band of two texts that are aligned in one piece.
  init(_ evidence: BitextEvidence) {
    self.init(evidence, around: Self.isSearchedWhole(evidence) ? nil : Anchors.path(evidence))
  }

  /// Whether all boundaries of the target are considered beside each of the source.
  static func isSearchedWhole(_ evidence: BitextEvidence) -> Bool {
    (evidence.source.sentences.count + 1) * (evidence.target.sentences.count + 1) <= wholeGrid
  }

  /// The target sentences that beads of a source sentence may have.
  func sentences(_ sentence: Int) -> Range<Int> {
    let first = columns[sentence].lowerBound
    return first..<max(first, min(targetCount, columns[min(sentence + 1, columns.count - 1)].upperBound))
  }

  /// The number of a cell; nil outside the band.
  func cell(_ row: Int, _ column: Int) -> Int? {
    let range = columns[row]
    return column >= range.lowerBound && column <= range.upperBound
      ? starts[row] + column - range.lowerBound : nil
  }

  /// Bands around the line through the anchors, the wider the more sentences are missing between two of them; each row
  /// overlaps with the one before.
  private static func columns(
    around anchors: [Anchors.Anchor], _ rows: Int, _ width: Int
  ) -> [ClosedRange<Int>] {
    let stops = [(source: 0, target: 0)] + anchors + [(source: rows, target: width)]
    var low = [Int](repeating: width, count: rows + 1)
    var high = [Int](repeating: 0, count: rows + 1)
    for (from, to) in zip(stops, stops.dropFirst()) {
      let (down, across) = (to.source - from.source, to.target - from.target)
      let slack = min(mostWidth, halfWidth + max(abs(down - across), max(down, across) / 8))
      for row in from.source...to.source {
        let middle = down == 0 ? from.target : from.target + (row - from.source) * across / down
        low[row] = max(0, min(low[row], middle - slack))
        high[row] = min(width, max(high[row], middle + slack))
        if down == 0 { high[row] = max(high[row], min(width, to.target + slack)) }
      }
    }
    low[0] = 0
    high[rows] = width
    // A path steps through every row: bounds never go back.
    for row in stride(from: rows - 1, through: 0, by: -1) { low[row] = min(low[row], low[row + 1]) }
    for row in 1...max(1, rows) where row <= rows {
      high[row] = max(high[row], high[row - 1])
      low[row] = min(low[row], high[row - 1])
    }
    return zip(low, high).map { $0...$1 }
  }
}
