#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Turns what a comparison measured into log-odds: a logistic regression over standardised features.
struct Calibration: Sendable {
  /// The features, in the order of `NameComparison.features`.
  static let names = [
    "words", "words-per-letter", "worst-word", "worst-word-per-letter", "missing-first", "missing-second",
    "missing-share", "moved-words", "word-count-difference", "letters", "conditional-per-letter", "joined",
    "joined-per-letter", "given-first", "given-second", "given-first-per-letter", "given-second-per-letter",
    "equal-letters",
  ]

  /// What a feature's mean is, how far it spreads, and how much it weighs.
  struct Weight: Sendable {
    let mean: Double
    let deviation: Double
    let weight: Double
  }

  let weights: [Weight]
  let bias: Double

  func logOdds(_ features: [Double]) -> Double {
    var sum = bias
    for (feature, weight) in zip(features, weights) {
      let standard = (feature - weight.mean) / weight.deviation
      sum += weight.weight * min(max(standard, -Self.farthest), Self.farthest)
    }
    return sum
  }

  /// Fits the regression by Newton's method with a ridge.
  ///
  /// - Parameter examples: features, and whether the two names are one.
  /// - Returns: the fitted weights.
  static func fitted(_ examples: [(features: [Double], isOne: Bool)]) -> Calibration {
    let count = Double(max(1, examples.count))
    let scales = names.indices.map { at -> (mean: Double, deviation: Double) in
      let mean = examples.reduce(0) { $0 + $1.features[at] } / count
      let variance = examples.reduce(0) { $0 + ($1.features[at] - mean) * ($1.features[at] - mean) } / count
      return (mean, max(narrowest, variance.squareRoot()))
    }
    // The bias is the weight of a feature that is always one.
    let rows = examples.map { example in
      zip(example.features, scales).map { ($0 - $1.mean) / $1.deviation } + [1]
    }
    let size = names.count + 1
    var weights = [Double](repeating: 0, count: size)
    for _ in 0..<steps {
      var gradient = weights.enumerated().map { $0.offset < size - 1 ? $0.element * ridge : 0 }
      var curvature = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
      for at in 0..<size { curvature[at][at] = at < size - 1 ? ridge : 1e-9 }
      for (row, example) in zip(rows, examples) {
        let odds = zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 }
        let probability = 1 / (1 + exp(-odds))
        let error = probability - (example.isOne ? 1 : 0)
        let spread = probability * (1 - probability)
        for at in 0..<size where row[at] != 0 {
          gradient[at] += error * row[at]
          let weighted = spread * row[at]
          for other in 0..<size { curvature[at][other] += weighted * row[other] }
        }
      }
      let step = solved(curvature, gradient)
      for at in 0..<size { weights[at] -= step[at] }
      if step.allSatisfy({ abs($0) < 1e-6 }) { break }
    }
    return Calibration(
      weights: zip(weights, scales).map { Weight(mean: $1.mean, deviation: $1.deviation, weight: $0) },
      bias: weights[size - 1])
  }

  /// Names much longer or odder than the examples are judged as the extremes among those are, in deviations.
  private static let farthest = 3.0
  /// A feature that hardly varies in the examples says nothing where it does: it is not blown up.
  private static let narrowest = 0.2
  private static let steps = 30
  /// In units of one example: strong enough that features which say nearly the same share their weight.
  private static let ridge = 1.0

  /// The solution of `matrix` · x = `vector` by Gaussian elimination; the matrix is symmetric and positive definite.
  private static func solved(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    var matrix = matrix
    var vector = vector
    for pivot in vector.indices {
      for row in vector.indices where row > pivot {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        guard factor != 0 else { continue }
        for column in pivot..<vector.count { matrix[row][column] -= factor * matrix[pivot][column] }
        vector[row] -= factor * vector[pivot]
      }
    }
    for row in vector.indices.reversed() {
      for column in row + 1..<vector.count { vector[row] -= matrix[row][column] * vector[column] }
      vector[row] /= matrix[row][row]
    }
    return vector
  }
}
