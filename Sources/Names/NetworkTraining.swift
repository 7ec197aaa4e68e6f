#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Fits a transliteration network to aligned words: stochastic gradient descent on the cross-entropy, a letter at a time,
/// with a step of its own for each weight (Adagrad: Duchi, Hazan and Singer 2011) and dropout (Srivastava et al. 2014).
struct NetworkTraining {
  /// A word, the choice made at each letter, and the letters written at each.
  struct Example {
    let word: [Int]
    let choices: [Int]
    let pieces: [[Int]]
    let accent: Int
  }

  /// The step of the first epoch; it falls to nought in a straight line.
  private static let step: Float = 0.08
  /// The share of hidden units that are silent at each letter, so that none is relied on, in 256ths.
  private static let dropout: UInt64 = 38
  /// The share of the epochs after which weights begin to be averaged.
  private static let averagedFrom = 2.0 / 3
  /// What sums of squared gradients begin with.
  private static let firstSquare: Float = 1e-3

  private let inventory: PieceInventory
  private let epochs: Int
  private var network: TransliterationNetwork
  private var random: SplitMix
  private var firstSquares: [Float]
  private var secondSquares: [Float]

  /// - Parameters:
  ///   - inventory: the letters and what they may become.
  ///   - hidden: the number of hidden units, a multiple of eight.
  ///   - accents: how many kinds of words there are.
  ///   - epochs: how often each example is seen.
  ///   - seed: decides first weights and order.
  init(_ inventory: PieceInventory, hidden: Int, accents: Int, epochs: Int, seed: UInt64) {
    self.inventory = inventory
    self.epochs = epochs
    random = SplitMix(seed: seed)
    network = TransliterationNetwork(inventory, hidden: hidden, accents: accents, random: &random)
    firstSquares = [Float](repeating: Self.firstSquare, count: network.first.count)
    secondSquares = [Float](repeating: Self.firstSquare, count: network.second.count)
  }

  /// The network fitted to `examples`: the mean of what it was after each of the last epochs.
  mutating func fitted(to examples: [Example]) -> TransliterationNetwork {
    var examples = examples
    var mean = network
    var averaged: Float = 0
    for epoch in 0..<epochs {
      examples.shuffle(using: &random)
      let step = Self.step * (1 - Float(epoch) / Float(epochs))
      for example in examples { learn(example, step: step) }
      guard Double(epoch + 1) > Self.averagedFrom * Double(epochs) else { continue }
      averaged += 1
      for at in mean.first.indices { mean.first[at] += (network.first[at] - mean.first[at]) / averaged }
      for at in mean.second.indices { mean.second[at] += (network.second[at] - mean.second[at]) / averaged }
    }
    return mean
  }

  private mutating func learn(_ example: Example, step: Float) {
    var rows: [Int] = []
    var scores: [Float] = []
    var written: [Int] = []
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * network.hidden) { buffer in
      let units = UnsafeMutableBufferPointer(rebasing: buffer[..<network.hidden])
      let errors = UnsafeMutableBufferPointer(rebasing: buffer[network.hidden...])
      for (at, letter) in example.word.enumerated() {
        network.rows(example.word, at: at, written: written, accent: example.accent, into: &rows)
        network.activate(rows, into: units)
        silence(units)
        network.logProbabilities(inventory.choices[letter], units: units, into: &scores)
        errors.update(repeating: 0)
        for (choice, possible) in inventory.choices[letter].enumerated() {
          let error = exp(scores[choice]) - (choice == example.choices[at] ? 1 : 0)
          if abs(error) > 1e-4 { learnSecond(possible.piece, error, units, into: errors, step: step) }
        }
        for unit in units.indices where units[unit] <= 0 { errors[unit] = 0 }
        learnFirst(rows, errors, step: step)
        written += example.pieces[at]
      }
    }
  }

  /// Silences some units, and strengthens the others by as much.
  private mutating func silence(_ units: UnsafeMutableBufferPointer<Float>) {
    let scale = 256 / Float(256 - Self.dropout)
    var bits: UInt64 = 0
    for unit in units.indices {
      if unit % 8 == 0 { bits = random.next() }
      units[unit] *= bits & 0xFF < Self.dropout ? 0 : scale
      bits >>= 8
    }
  }

  private mutating func learnSecond(
    _ piece: Int, _ error: Float, _ units: UnsafeMutableBufferPointer<Float>,
    into errors: UnsafeMutableBufferPointer<Float>, step: Float
  ) {
    let base = piece * network.hidden
    network.second.withUnsafeMutableBufferPointer { weights in
      secondSquares.withUnsafeMutableBufferPointer { squares in
        for unit in units.indices {
          errors[unit] += error * weights[base + unit]
          let gradient = error * units[unit]
          squares[base + unit] += gradient * gradient
          weights[base + unit] -= step * gradient / squares[base + unit].squareRoot()
        }
      }
    }
  }

  private mutating func learnFirst(_ rows: [Int], _ errors: UnsafeMutableBufferPointer<Float>, step: Float) {
    network.first.withUnsafeMutableBufferPointer { weights in
      firstSquares.withUnsafeMutableBufferPointer { squares in
        for row in rows {
          let base = row * errors.count
          for unit in errors.indices {
            let gradient = errors[unit]
            squares[base + unit] += gradient * gradient
            weights[base + unit] -= step * gradient / squares[base + unit].squareRoot()
          }
        }
      }
    }
  }
}
