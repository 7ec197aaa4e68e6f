#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// The grid of sentence boundaries and the beads between them: the likeliest path, and what each bead's probability is.
///
/// Unmatched sentences of the source stand before those of the target between two matches, so that each alignment is one
/// path; so every cell has two states, the second after an unmatched target sentence. Probabilities are kept as such and
/// not as logarithms, each row scaled by its largest.
struct Lattice {
  let band: SearchBand
  private let rows: Int
  private let targetCount: Int
  /// The score of each bead by the cell that it begins at and its shape, in nats.
  private(set) var scores: [Float]

  static let shapeCount = BeadShape.all.count
  /// Scores beyond this, in nats, are as good as certain; it keeps products of three of them finite.
  private static let extreme: Float = 200
  static let impossible: Float = -.infinity

  init(_ evidence: BitextEvidence, band: SearchBand, weights: BeadFeatures.Vector) {
    self.init(evidence, band: band)
    Self.measure(evidence, band: band) { cell, shape, features in
      setScore(features, weights, at: cell * Self.shapeCount + shape)
    }
  }

  /// A lattice in which no bead is possible yet.
  init(_ evidence: BitextEvidence, band: SearchBand) {
    self.band = band
    rows = evidence.source.sentences.count
    targetCount = evidence.target.sentences.count
    scores = [Float](repeating: Self.impossible, count: band.cellCount * Self.shapeCount)
  }

  mutating func setScore(_ features: BeadFeatures.Vector, _ weights: BeadFeatures.Vector, at place: Int) {
    scores[place] = min(Self.extreme, max(-Self.extreme, (weights * features).sum()))
  }

  /// Calls `body` with every bead inside the band: the cell it begins at, its shape and its features.
  static func measure(
    _ evidence: BitextEvidence, band: SearchBand, _ body: (Int, Int, BeadFeatures.Vector) -> Void
  ) {
    let rows = evidence.source.sentences.count
    let width = evidence.target.sentences.count
    var scorer = BeadScorer(evidence, band: band)
    for row in 0...rows {
      scorer.move(to: row)
      for column in band.columns[row] {
        guard let cell = band.cell(row, column) else { continue }
        for (number, shape) in BeadShape.all.enumerated() {
          guard row + shape.source <= rows, column + shape.target <= width,
            band.cell(row + shape.source, column + shape.target) != nil
          else { continue }
          body(cell, number, scorer.features(shape, column))
        }
      }
    }
  }

  // MARK: Probabilities

  /// The probabilities of all paths, forward and backward.
  struct Sums {
    /// For each cell and state, in units of its row.
    fileprivate(set) var forward: [Double]
    fileprivate(set) var backward: [Double]
    /// The logarithm of the unit of each row.
    fileprivate(set) var forwardScale: [Double]
    fileprivate(set) var backwardScale: [Double]
    /// The logarithm of the sum over all paths.
    fileprivate(set) var total: Double
  }

  /// The probability of each bead before any other is known, by cell and shape, in the rates that the weights take for
  /// granted.
  var usualLikelihoods: [Double] { scores.map { exp(Double($0)) } }

  /// The same in the rates given.
  func likelihoods(_ shifts: [Float]) -> [Double] {
    let factors = BeadShape.all.map { exp(Double(shifts[$0.family.rawValue])) }
    return scores.indices.map { exp(Double(scores[$0])) * factors[$0 % Self.shapeCount] }
  }

  /// Sums over all paths from the beginning.
  func forward(_ likelihoods: [Double]) -> Sums {
    var sums = Sums(
      forward: [Double](repeating: 0, count: band.cellCount * 2), backward: [],
      forwardScale: [Double](repeating: 0, count: rows + 1), backwardScale: [], total: -.infinity)
    for row in 0...rows {
      let base = row == 0 ? 0 : sums.forwardScale[row - 1]
      var largest = 0.0
      let units = (0...BeadShape.longest).map { back in
        row >= back && back > 0 ? exp(sums.forwardScale[row - back] - base) : 1
      }
      for column in band.columns[row] {
        let cell = band.starts[row] + column - band.columns[row].lowerBound
        var (plain, inserted) = (row == 0 && column == 0 ? 1.0 : 0, 0.0)
        for (number, shape) in BeadShape.all.enumerated() where row >= shape.source && column >= shape.target
        {
          guard let from = band.cell(row - shape.source, column - shape.target) else { continue }
          let likelihood = likelihoods[from * Self.shapeCount + number] * units[shape.source]
          if number == BeadShape.insertion {
            inserted += (sums.forward[from * 2] + sums.forward[from * 2 + 1]) * likelihood
          } else if number == BeadShape.deletion {
            plain += sums.forward[from * 2] * likelihood
          } else {
            plain += (sums.forward[from * 2] + sums.forward[from * 2 + 1]) * likelihood
          }
        }
        sums.forward[cell * 2] = plain
        sums.forward[cell * 2 + 1] = inserted
        largest = max(largest, plain, inserted)
      }
      guard largest > 0 else { return sums }
      for cell in band.starts[row]..<band.starts[row + 1] {
        sums.forward[cell * 2] /= largest
        sums.forward[cell * 2 + 1] /= largest
      }
      sums.forwardScale[row] = base + log(largest)
    }
    let last = band.cellCount - 1
    sums.total = log(sums.forward[last * 2] + sums.forward[last * 2 + 1]) + sums.forwardScale[rows]
    return sums
  }

  /// Sums over all paths from the beginning and to the end.
  func forwardBackward(_ likelihoods: [Double]) -> Sums {
    var sums = forward(likelihoods)
    sums.backward = [Double](repeating: 0, count: band.cellCount * 2)
    sums.backwardScale = [Double](repeating: 0, count: rows + 1)
    for row in stride(from: rows, through: 0, by: -1) {
      let base = row == rows ? 0 : sums.backwardScale[row + 1]
      var largest = 0.0
      let units = (0...BeadShape.longest).map { ahead in
        row + ahead <= rows && ahead > 0 ? exp(sums.backwardScale[row + ahead] - base) : 1
      }
      for column in band.columns[row].reversed() {
        let cell = band.starts[row] + column - band.columns[row].lowerBound
        var (plain, inserted) = (0.0, 0.0)
        if row == rows, column == targetCount { (plain, inserted) = (1, 1) }
        for (number, shape) in BeadShape.all.enumerated()
        where row + shape.source <= rows && column + shape.target <= targetCount {
          guard let to = band.cell(row + shape.source, column + shape.target) else { continue }
          let state = number == BeadShape.insertion ? 1 : 0
          let value =
            sums.backward[to * 2 + state] * likelihoods[cell * Self.shapeCount + number]
            * units[shape.source]
          plain += value
          if number != BeadShape.deletion { inserted += value }
        }
        sums.backward[cell * 2] = plain
        sums.backward[cell * 2 + 1] = inserted
        largest = max(largest, plain, inserted)
      }
      guard largest > 0 else { break }
      for cell in band.starts[row]..<band.starts[row + 1] {
        sums.backward[cell * 2] /= largest
        sums.backward[cell * 2 + 1] /= largest
      }
      sums.backwardScale[row] = base + log(largest)
    }
    return sums
  }

  /// The probability of a bead that begins at a cell.
  func posterior(_ row: Int, _ column: Int, _ number: Int, _ likelihoods: [Double], _ sums: Sums) -> Double {
    let shape = BeadShape.all[number]
    guard row + shape.source <= rows, column + shape.target <= targetCount,
      let from = band.cell(row, column), let to = band.cell(row + shape.source, column + shape.target)
    else { return 0 }
    let before =
      sums.forward[from * 2] + (number == BeadShape.deletion ? 0 : sums.forward[from * 2 + 1])
    let after = sums.backward[to * 2 + (number == BeadShape.insertion ? 1 : 0)]
    guard before > 0, after > 0 else { return 0 }
    let scale = sums.forwardScale[row] + sums.backwardScale[row + shape.source] - sums.total
    return before * after * likelihoods[from * Self.shapeCount + number] * exp(scale)
  }

  /// The logarithm of the probability of the texts with no sentence translated.
  func apart(_ rates: BeadRates) -> Double {
    // What a sentence weighs alone does not depend on where the other text stands meanwhile.
    var source = [Float](repeating: Self.impossible, count: rows)
    var target = [Float](repeating: Self.impossible, count: targetCount)
    for row in band.columns.indices {
      for (offset, column) in band.columns[row].enumerated() {
        let first = (band.starts[row] + offset) * Self.shapeCount
        if row < rows { source[row] = max(source[row], scores[first + BeadShape.deletion]) }
        if column < targetCount { target[column] = max(target[column], scores[first + BeadShape.insertion]) }
      }
    }
    let shift = Double(rates.shifts[BeadShape.Family.unmatched.rawValue])
    return (source + target).reduce(0) { $0 + Double($1) + shift }
  }

  // MARK: The likeliest path

  /// The likeliest path in the rates given: for each bead where it begins and its shape.
  func path(_ shifts: [Float]) -> [(row: Int, column: Int, shape: Int)] {
    let families = BeadShape.all.map { shifts[$0.family.rawValue] }
    var best = [Float](repeating: Self.impossible, count: band.cellCount * 2)
    // The shape that led to each cell and state, and the state before.
    var back = [UInt8](repeating: .max, count: band.cellCount * 2)
    best[0] = 0
    for row in 0...rows {
      for column in band.columns[row] {
        let cell = band.starts[row] + column - band.columns[row].lowerBound
        for state in 0...1 where best[cell * 2 + state] > Self.impossible {
          for (number, shape) in BeadShape.all.enumerated() {
            if state == 1, number == BeadShape.deletion { continue }
            guard row + shape.source <= rows, column + shape.target <= targetCount,
              let to = band.cell(row + shape.source, column + shape.target)
            else { continue }
            let value = best[cell * 2 + state] + scores[cell * Self.shapeCount + number] + families[number]
            let place = to * 2 + (number == BeadShape.insertion ? 1 : 0)
            if value > best[place] {
              best[place] = value
              back[place] = UInt8(number * 2 + state)
            }
          }
        }
      }
    }
    return trace(best, back)
  }

  private func trace(_ best: [Float], _ back: [UInt8]) -> [(row: Int, column: Int, shape: Int)] {
    var (row, column) = (rows, targetCount)
    let last = (band.cellCount - 1) * 2
    var state = best[last] >= best[last + 1] ? 0 : 1
    var path: [(row: Int, column: Int, shape: Int)] = []
    while row > 0 || column > 0 {
      guard let cell = band.cell(row, column), back[cell * 2 + state] != .max else { break }
      let step = Int(back[cell * 2 + state])
      let shape = BeadShape.all[step / 2]
      state = step % 2
      row -= shape.source
      column -= shape.target
      path.append((row, column, step / 2))
    }
    return path.reversed()
  }
}
