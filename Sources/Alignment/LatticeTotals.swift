#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

extension Lattice {
  /// The logarithm of the sum over all paths in each of some rates: what `forward` sums, for eight rates side by side.
  func totals(_ rates: [BeadRates]) -> [Double] {
    let usual = usualLikelihoods
    return stride(from: 0, to: rates.count, by: Lanes.scalarCount).flatMap { start in
      let part = rates[start..<min(rates.count, start + Lanes.scalarCount)]
      let totals = totals(usual, part.map(\.shifts))
      return part.indices.map { totals[$0 - start] }
    }
  }

  private typealias Lanes = SIMD8<Double>

  private func totals(_ usual: [Double], _ shifts: [[Float]]) -> Lanes {
    let factors = BeadShape.all.map { shape in
      var factor = Lanes.zero
      for (lane, shifts) in shifts.enumerated() { factor[lane] = exp(Double(shifts[shape.family.rawValue])) }
      return factor
    }
    // Beads reach three sentences back, so that four rows are held, each with both states of its cells.
    let held = BeadShape.longest + 1
    let width = 2 * (band.columns.lazy.map(\.count).max() ?? 0)
    var sums = [Lanes](repeating: .zero, count: held * width)
    var scales = [Lanes](repeating: .zero, count: band.columns.count)
    for row in band.columns.indices {
      let base = row == 0 ? .zero : scales[row - 1]
      let units = (0...BeadShape.longest).map { back in
        back > 0 && back <= row ? Self.map(scales[row - back] - base, exp) : Lanes(repeating: 1)
      }
      let first = band.columns[row].lowerBound
      let here = row % held * width
      var largest = Lanes.zero
      for column in band.columns[row] {
        var plain = Lanes(repeating: row == 0 && column == 0 ? 1 : 0)
        var inserted = Lanes.zero
        for (number, shape) in BeadShape.all.enumerated() where row >= shape.source {
          let before = band.columns[row - shape.source]
          let at = column - shape.target - before.lowerBound
          guard at >= 0, at < before.count else { continue }
          let from = (row - shape.source) % held * width + 2 * at
          let cell = band.starts[row - shape.source] + at
          let likelihood = usual[cell * Self.shapeCount + number] * factors[number] * units[shape.source]
          if number == BeadShape.insertion {
            inserted += (sums[from] + sums[from + 1]) * likelihood
          } else if number == BeadShape.deletion {
            plain += sums[from] * likelihood
          } else {
            plain += (sums[from] + sums[from + 1]) * likelihood
          }
        }
        sums[here + 2 * (column - first)] = plain
        sums[here + 2 * (column - first) + 1] = inserted
        largest = pointwiseMax(largest, pointwiseMax(plain, inserted))
      }
      // A rate in which nothing is possible stays at nought.
      largest.replace(with: 1, where: largest .<= 0)
      for at in here..<here + 2 * band.columns[row].count { sums[at] /= largest }
      scales[row] = base + Self.map(largest, log)
    }
    let rows = band.columns.count - 1
    let last = rows % held * width + 2 * (band.columns[rows].count - 1)
    return Self.map(sums[last] + sums[last + 1], log) + scales[rows]
  }

  private static func map(_ lanes: Lanes, _ function: (Double) -> Double) -> Lanes {
    var result = Lanes.zero
    for lane in lanes.indices { result[lane] = function(lanes[lane]) }
    return result
  }
}
