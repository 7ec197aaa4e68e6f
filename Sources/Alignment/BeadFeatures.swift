/// What is measured of a bead, and what each of it weighs, in nats.
///
/// The weights are those of a semi-Markov conditional random field (Sarawagi and Cohen 2004): fitted so that the gold
/// alignments become likeliest, which makes the posteriors calibrated; see `AlignerTraining`.
public struct BeadFeatures: Sendable {
  /// The features, in the order of their places in a vector.
  public enum Feature: Int, CaseIterable, Sendable {
    /// A sentence has no translation.
    case unmatched
    /// Two sentences are one.
    case twoToOne
    /// Two sentences are two others, with nothing between.
    case twoToTwo
    /// Three sentences are one.
    case threeToOne
    /// More sentences than that.
    case larger
    /// Log-likelihood ratio of the lengths.
    case length
    /// Log-likelihood ratio of numbers.
    case numbers
    /// Log-likelihood ratio of what is written like names.
    case names
    /// Log-likelihood ratio of all other words.
    case words
    /// Log-likelihood ratio of punctuation and of the places of the sentences in their articles.
    case marks
    /// How little sentences of a side of several explain of the other side.
    case strangers
    /// Numbers that the other text does not have anywhere.
    case orphanNumbers
    /// An unmatched sentence does not end like one: headlines, captions, what publishers add.
    case unmatchedFragment
    /// Of two sentences only one ends like a sentence.
    case fragmentAndSentence
    /// Both texts begin here: a headline is translated.
    case opening
    /// Nothing links the sentences.
    case nothingShared
  }

  /// A value for each feature.
  public typealias Vector = SIMD16<Float>

  /// The weights that dragoman ships, made by `dragoman-train fit-aligner DATA drop para room`; see docs/alignment.md.
  public static let weights = Vector(
    -1.38, -3.27, -5.23, -5.20, -7.15, 0.85, 1.98, 1.71, 0.99, 1.06, -0.45, -1.32, 0.87, -0.25, 0.91, -0.21)

  /// Weights for languages of which nothing is known but letters, made by `dragoman-train fit-aligner DATA raw seg merge drop
  /// para room --as-unknown`.
  public static let weightsOfUnknownLanguages = Vector(
    -2.45, -3.04, -4.84, -5.13, -6.53, 1.09, 2.32, 2.25, 1.06, 1.97, -0.43, -1.00, 1.36, 0.01, 1.21, -1.80)

  /// What one would write down without data: what fitting begins with and is drawn back to.
  static let neutral = Vector(
    -2.5, -3.5, -6, -6, -8, 0.7, 0.6, 0.6, 0.6, 0.5, -1, -0.2, 0.5, -0.5, 0, -0.5)

  /// The share of beads of each family in the texts that the weights were fitted on: what the weights of shapes take for
  /// granted.
  static let usualShares: [Double] = [0.7577, 0.2057, 0.0311, 0.0022, 0.0023, 0.0011]
}
