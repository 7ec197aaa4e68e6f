#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// What the words of each sentence of a text would find in the other text by chance: the background against which a match
/// counts, so that a word which every sentence has says nothing and weak evidence does no harm.
struct ChanceTable {
  /// For each sentence and step of draws, by kind of word: the sum of log((λ + (1−λ)·chance) / λ).
  private let sums: [SIMD4<Float>]

  /// How much of a word's matches a translation is taken to lose: the λ of the ratio (λ + (1−λ)·match) / (λ + (1−λ)·chance).
  static let loss: Float = 0.08
  /// The draws for which sums are kept; between them they are interpolated.
  private static let steps: [Double] = [0, 0.2, 0.4, 0.7, 1, 1.5, 2, 3, 4, 6, 9]

  /// What a match of a strength is worth before chance is taken off, in nats.
  static func gain(_ strength: Float) -> Float { logf((loss + (1 - loss) * strength) / loss) }

  /// - Parameters:
  ///   - text: the text.
  ///   - shares: for each word the share of the other text's sentences that match it; 0 where none does.
  init(_ text: AlignableText, shares: [Float]) {
    // Most words have one of a few shares.
    var gains: [Float: [Float]] = [:]
    let worth = zip(text.words, shares).map { word, share -> [SIMD4<Float>]? in
      if share == 0 { return nil }
      let steps =
        gains[share]
        ?? Self.steps.map { draws in Self.gain(Float(1 - pow(1 - Double(min(share, 0.999)), draws))) }
      gains[share] = steps
      return steps.map { gain in
        var value = SIMD4<Float>()
        value[Int(word.kind.rawValue)] = gain
        return value
      }
    }
    sums = text.sentences.flatMap { sentence -> [SIMD4<Float>] in
      var sum = [SIMD4<Float>](repeating: .zero, count: Self.steps.count)
      for word in sentence.distinctWords {
        guard let values = worth[Int(word)] else { continue }
        for step in sum.indices { sum[step] += values[step] }
      }
      return sum
    }
  }

  /// A part of a text's sentences.
  init(_ whole: ChanceTable, sentences: Range<Int>) {
    let count = Self.steps.count
    sums = Array(whole.sums[sentences.lowerBound * count..<sentences.upperBound * count])
  }

  /// What the words of a sentence would find by chance in so many sentences of usual length.
  func sum(_ sentence: Int, draws: Draws) -> SIMD4<Float> {
    let place = sentence * Self.steps.count + draws.step
    return sums[place] * (1 - draws.part) + sums[place + 1] * draws.part
  }

  /// A number of sentences of usual length, as a place between two of the steps.
  struct Draws {
    fileprivate let step: Int
    fileprivate let part: Float

    init(_ draws: Double) {
      let steps = ChanceTable.steps
      step = max(0, min(steps.count - 2, (steps.firstIndex { $0 >= draws } ?? steps.count) - 1))
      part = Float(min(1, (draws - steps[step]) / (steps[step + 1] - steps[step])))
    }
  }
}
