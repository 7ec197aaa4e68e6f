/// Fits the weights of `BeadFeatures` to pairs of texts whose right alignment is known, so that the right alignments
/// become likeliest: a semi-Markov conditional random field (Sarawagi and Cohen 2004).
public struct AlignerTraining {
  fileprivate struct Example {
    var lattice: Lattice
    /// The features of each bead by cell and shape.
    let features: [BeadFeatures.Vector]
    /// The places of the right beads.
    let gold: [Int]
  }

  private var examples: [Example] = []
  private var weights = BeadFeatures.neutral
  private var momentum = [Double](repeating: 0, count: BeadFeatures.Vector.scalarCount)
  private var energy = [Double](repeating: 0, count: BeadFeatures.Vector.scalarCount)

  /// How strongly weights are drawn to those that one would write down without data.
  private static let pull = 2.0
  /// How far a weight moves in a round (Kingma and Ba 2015), and how much of the rounds before it remembers.
  private static let (step, memory, energyMemory) = (0.08, 0.9, 0.99)

  /// A training without examples.
  public init() {}

  /// How many pairs there are to learn from.
  public var count: Int { examples.count }

  /// Adds a pair of texts.
  ///
  /// - Parameters:
  ///   - evidence: the texts.
  ///   - gold: their right beads with both sides, in order; sentences in none of them have no translation.
  /// - Returns: false where beads cross or are larger than the aligner knows, so that nothing can be learned.
  @discardableResult
  public mutating func add(_ evidence: BitextEvidence, gold: [Bead]) -> Bool {
    let band = SearchBand(evidence)
    guard let places = Self.places(of: gold, evidence, band) else { return false }
    var features = [BeadFeatures.Vector](repeating: .zero, count: band.cellCount * Lattice.shapeCount)
    var lattice = Lattice(evidence, band: band)
    Lattice.measure(evidence, band: band) { cell, shape, values in
      features[cell * Lattice.shapeCount + shape] = values
      lattice.setScore(values, weights, at: cell * Lattice.shapeCount + shape)
    }
    examples.append(Example(lattice: lattice, features: features, gold: places))
    return true
  }

  /// The places of beads and of unmatched sentences, those of the source before those of the target.
  private static func places(of gold: [Bead], _ evidence: BitextEvidence, _ band: SearchBand) -> [Int]? {
    var places: [Int] = []
    var (row, column) = (0, 0)
    func step(_ number: Int) -> Bool {
      guard let cell = band.cell(row, column) else { return false }
      places.append(cell * Lattice.shapeCount + number)
      row += BeadShape.all[number].source
      column += BeadShape.all[number].target
      return true
    }
    func fill(_ toRow: Int, _ toColumn: Int) -> Bool {
      while row < toRow { if !step(BeadShape.deletion) { return false } }
      while column < toColumn { if !step(BeadShape.insertion) { return false } }
      return row == toRow && column == toColumn
    }
    for bead in gold {
      let number = BeadShape.all.firstIndex {
        $0.source == bead.source.count && $0.target == bead.target.count
      }
      guard let number, fill(bead.source.lowerBound, bead.target.lowerBound), step(number) else { return nil }
    }
    return fill(evidence.source.sentences.count, evidence.target.sentences.count) ? places : nil
  }

  /// The weights after so many rounds over all pairs.
  public mutating func fitted(rounds: Int) -> BeadFeatures.Vector {
    for round in 1...max(1, rounds) {
      let slowdown = round > rounds * 2 / 3 ? 0.3 : 1
      move(along: gradient(), round: round, slowdown: slowdown)
    }
    return weights
  }

  /// What the right alignments have of each feature more than is expected.
  private mutating func gradient() -> [Double] {
    var gradient = [Double](repeating: 0, count: BeadFeatures.Vector.scalarCount)
    func add(_ features: BeadFeatures.Vector, _ share: Double) {
      for at in gradient.indices { gradient[at] += share * Double(features[at]) }
    }
    for at in examples.indices {
      for place in examples[at].features.indices where examples[at].lattice.scores[place] > Lattice.impossible
      {
        examples[at].rescore(place, weights)
      }
      let example = examples[at]
      for place in example.gold { add(example.features[place], 1) }
      let likelihoods = example.lattice.likelihoods(BeadRates.usual.shifts)
      let sums = example.lattice.forwardBackward(likelihoods)
      for row in example.lattice.band.columns.indices {
        for column in example.lattice.band.columns[row] {
          guard let cell = example.lattice.band.cell(row, column) else { continue }
          for number in BeadShape.all.indices {
            let share = example.lattice.posterior(row, column, number, likelihoods, sums)
            if share > 1e-6 { add(example.features[cell * Lattice.shapeCount + number], -share) }
          }
        }
      }
    }
    for at in gradient.indices { gradient[at] -= Self.pull * Double(weights[at] - BeadFeatures.neutral[at]) }
    return gradient
  }

  private mutating func move(along gradient: [Double], round: Int, slowdown: Double) {
    var (first, second) = (1.0, 1.0)
    for _ in 0..<round { (first, second) = (first * Self.memory, second * Self.energyMemory) }
    for at in gradient.indices {
      momentum[at] = Self.memory * momentum[at] + (1 - Self.memory) * gradient[at]
      energy[at] = Self.energyMemory * energy[at] + (1 - Self.energyMemory) * gradient[at] * gradient[at]
      let length = (energy[at] / (1 - second)).squareRoot() + 1e-9
      weights[at] += Float(Self.step * slowdown * momentum[at] / (1 - first) / length)
    }
  }

  /// The share of beads of each family among the right ones: `BeadFeatures.usualShares`.
  public var shares: [Double] {
    var counts = [Double](repeating: 0.5, count: BeadShape.Family.allCases.count)
    for place in examples.flatMap(\.gold) {
      counts[BeadShape.all[place % Lattice.shapeCount].family.rawValue] += 1
    }
    let all = counts.reduce(0, +)
    return counts.map { $0 / all }
  }
}

extension AlignerTraining.Example {
  fileprivate mutating func rescore(_ place: Int, _ weights: BeadFeatures.Vector) {
    lattice.setScore(features[place], weights, at: place)
  }
}
