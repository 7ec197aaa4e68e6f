#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// How often sentences are unmatched or joined in the pair of texts at hand: never fixed, always estimated from the pair.
///
/// A short article has too few beads to count. So the likelihood of the pair is summed over a grid of rates from hardly ever
/// to every third sentence, and each is believed by how well it explains the pair.
struct BeadRates {
  /// What is added to the score of each family of shapes, in nats.
  let shifts: [Float]

  private static let unmatched = [0.004, 0.012, 0.035, 0.1, 0.2, 0.35]
  private static let joined = [0.006, 0.02, 0.05, 0.12, 0.25]
  /// Where sentences are often joined, larger beads are more frequent too, by this power of the ratio.
  private static let largerPower = 0.5
  /// Longer texts have enough beads to count: the expected counts, and so many beads of usual texts.
  private static let (wholeCells, usualBeads, rounds) = (1 << 17, 25.0, 3)

  /// Rates as the weights take them for granted.
  static let usual = BeadRates(shifts: [Float](repeating: 0, count: BeadShape.Family.allCases.count))

  private init(shifts: [Float]) { self.shifts = shifts }

  private init(shares: [Double]) {
    shifts = zip(shares, BeadFeatures.usualShares).map { Float(log($0 / $1)) }
  }

  /// The rates in an alignment that is known.
  init(_ beads: [Bead]) {
    var counts = BeadFeatures.usualShares.map { $0 * Self.usualBeads }
    for bead in beads {
      let shape = BeadShape.all.first { ($0.source, $0.target) == (bead.source.count, bead.target.count) }
      if let shape { counts[shape.family.rawValue] += 1 }
    }
    let all = counts.reduce(0, +)
    self.init(shares: counts.map { $0 / all })
  }

  /// The rates of the pair that a lattice was made of.
  static func estimated(_ lattice: Lattice) -> BeadRates {
    lattice.band.cellCount <= wholeCells ? averaged(lattice) : counted(lattice)
  }

  private static func averaged(_ lattice: Lattice) -> BeadRates {
    let usual = BeadFeatures.usualShares
    let grid = unmatched.flatMap { unmatched in
      joined.map { joined in
        var shares = usual.map { $0 * pow(joined / usual[BeadShape.Family.twoToOne.rawValue], largerPower) }
        shares[BeadShape.Family.unmatched.rawValue] = unmatched
        shares[BeadShape.Family.twoToOne.rawValue] = joined
        shares[0] = 1 - shares.dropFirst().reduce(0, +)
        return shares
      }
    }
    let weighted = zip(lattice.totals(grid.map { BeadRates(shares: $0) }), grid)
    let best = weighted.map(\.0).max() ?? 0
    guard best > -.infinity else { return .usual }
    var mean = [Double](repeating: 0, count: usual.count)
    var sum = 0.0
    for (total, shares) in weighted {
      let belief = exp(total - best)
      sum += belief
      for family in mean.indices { mean[family] += belief * shares[family] }
    }
    return BeadRates(shares: mean.map { $0 / sum })
  }

  private static func counted(_ lattice: Lattice) -> BeadRates {
    var rates = BeadRates.usual
    for _ in 0..<rounds {
      let likelihoods = lattice.likelihoods(rates.shifts)
      let sums = lattice.forwardBackward(likelihoods)
      guard sums.total > -.infinity else { return .usual }
      var counts = BeadFeatures.usualShares.map { $0 * usualBeads }
      lattice.addCounts(&counts, likelihoods, sums)
      let all = counts.reduce(0, +)
      rates = BeadRates(shares: counts.map { $0 / all })
    }
    return rates
  }
}

extension Lattice {
  /// Adds the expected number of beads of each family.
  fileprivate func addCounts(_ counts: inout [Double], _ likelihoods: [Double], _ sums: Sums) {
    for row in band.columns.indices {
      for column in band.columns[row] {
        for (number, shape) in BeadShape.all.enumerated() {
          counts[shape.family.rawValue] += posterior(row, column, number, likelihoods, sums)
        }
      }
    }
  }
}
