#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// What tells whether two texts are translations of each other at all, before anybody believes a bead of theirs.
///
/// What the alignment gains for each sentence of the shorter text tells it of articles. Of two or three sentences it tells
/// little: what every sentence of a text has is no evidence for one of them. But in translations many words are linked, however
/// short they are. So both are weighed by how short the texts are, in a logistic regression.
public struct TranslationSigns: Sendable {
  /// A weight for each sign.
  public typealias Weights = SIMD8<Double>

  private let values: Weights

  /// The weights that dragoman ships, made by `dragoman-train fit-coverage DATA raw seg drop para room`; see
  /// docs/alignment.md.
  public static let weights = Weights(-14.846, 1.450, 5.079, 0.428, 0.279, 5.995, 0, 0)

  /// The same for languages of which nothing is known but letters, made with the variant *merge* and `--as-unknown`.
  public static let weightsOfUnknownLanguages = Weights(-13.223, 1.508, 25.478, 8.421, -1.003, -10.659, 0, 0)

  /// What two texts tell.
  ///
  /// - Parameters:
  ///   - alignment: their best alignment.
  ///   - evidence: the texts.
  public init(_ alignment: TextAlignment, _ evidence: BitextEvidence) {
    let shorter = Double(max(1, min(evidence.source.sentences.count, evidence.target.sentences.count)))
    let gain = alignment.gain.isFinite ? alignment.gain / shorter : 0
    let linked = Double(evidence.density)
    values = Weights(1, gain, linked, 1 / shorter, gain / shorter, linked / shorter, 0, 0)
  }

  /// The probability that the texts are translations of each other, 0 to 1.
  public func probability(_ weights: Weights = weights) -> Double {
    1 / (1 + exp(-(values * weights).sum()))
  }

  /// The weights that explain examples best: Newton's method with a ridge.
  ///
  /// - Parameter examples: what texts tell, and whether they are translations of each other.
  /// - Returns: the weights.
  public static func fitted(_ examples: [(signs: TranslationSigns, areTranslations: Bool)]) -> Weights {
    var weights = Weights.zero
    for _ in 0..<rounds {
      var gradient = weights * -ridge
      var curvature = (0..<size).map { row in
        (0..<size).map { $0 == row ? ridge : 0 }
      }
      for (signs, areTranslations) in examples {
        let probability = signs.probability(weights)
        gradient += signs.values * ((areTranslations ? 1 : 0) - probability)
        let spread = probability * (1 - probability)
        for row in 0..<size {
          for column in 0..<size {
            curvature[row][column] += spread * signs.values[row] * signs.values[column]
          }
        }
      }
      weights += solved(curvature, gradient)
    }
    return weights
  }

  private static let (size, rounds, ridge) = (6, 40, 0.1)

  /// The solution of linear equations with a positive definite matrix, by elimination.
  private static func solved(_ matrix: [[Double]], _ values: Weights) -> Weights {
    var (rows, result) = (matrix, values)
    for pivot in 0..<size {
      for row in 0..<size where row != pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot..<size { rows[row][column] -= factor * rows[pivot][column] }
        result[row] -= factor * result[pivot]
      }
    }
    for row in 0..<size { result[row] /= rows[row][row] }
    return result
  }
}
