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
    -1.40, -3.31, -5.35, -5.33, -7.29, 0.84, 1.99, 1.73, 1.00, 0.92, -0.50, -1.30, 1.16, -0.49, 1.22, -0.30)

  /// Weights for languages of which nothing is known but letters, made by `dragoman-train fit-aligner DATA raw seg merge drop
  /// para room --as-unknown`.
  public static let weightsOfUnknownLanguages = Vector(
    -2.42, -3.01, -4.68, -5.18, -6.32, 1.08, 2.35, 2.24, 1.07, 1.96, -0.45, -0.97, 1.27, 0.03, 1.16, -1.74)

  /// What one would write down without data: what fitting begins with and is drawn back to.
  static let neutral = Vector(
    -2.5, -3.5, -6, -6, -8, 0.7, 0.6, 0.6, 0.6, 0.5, -1, -0.2, 0.5, -0.5, 0, -0.5)

  /// The share of beads of each family in the texts that the weights were fitted on: what the weights of shapes take for
  /// granted.
  static let usualShares: [Double] = [0.7577, 0.2057, 0.0311, 0.0022, 0.0023, 0.0011]
}
