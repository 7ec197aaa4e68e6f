#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// What a letter becomes, given the letters around it and the letters already written: a network with one hidden layer.
///
/// Each place – the letter itself, five letters on either side, the last four letters written – chooses one row of the first
/// layer by its letter, and the rows chosen are added up: a step costs as many additions as there are places. Only pieces
/// that the letter was seen to become are possible.
struct TransliterationNetwork: Sendable {
  /// Letters looked at on either side of the one that is spelled.
  static let reach = 5
  /// Letters of the spelling looked at before the next.
  static let memory = 4

  /// The number of hidden units, a multiple of eight.
  let hidden: Int
  /// A row of hidden units for each letter at each place, and after them one for each accent.
  var first: [Float]
  /// A row of hidden units for each piece.
  var second: [Float]

  private let sourceCount: Int
  private let targetCount: Int

  /// How many rows the first layer has for an inventory, without those of accents.
  static func letterRows(_ inventory: PieceInventory) -> Int {
    (2 * reach + 1) * inventory.sourceCount + memory * inventory.targetCount
  }

  /// A network with given weights.
  init(_ inventory: PieceInventory, hidden: Int, first: [Float], second: [Float]) {
    sourceCount = inventory.sourceCount
    targetCount = inventory.targetCount
    self.hidden = hidden
    self.first = first
    self.second = second
  }

  /// A network of small random weights for texts of `accents` kinds: languages that share letters but not their sounds.
  init(_ inventory: PieceInventory, hidden: Int, accents: Int, random: inout SplitMix) {
    func weights(_ rows: Int, _ size: Float) -> [Float] {
      (0..<rows * hidden).map { _ in random.nextSymmetric() * size }
    }
    let first = weights(Self.letterRows(inventory) + accents, 0.15)
    self.init(inventory, hidden: hidden, first: first, second: weights(inventory.pieces.count, 0.1))
  }

  /// The rows of the first layer that are chosen at the letter `at` of `word` after `written`.
  func rows(_ word: [Int], at: Int, written: [Int], accent: Int = 0, into rows: inout [Int]) {
    rows.removeAll(keepingCapacity: true)
    for place in 0...2 * Self.reach {
      let position = at + place - Self.reach
      rows.append(place * sourceCount + (word.indices.contains(position) ? word[position] : 0))
    }
    let base = (2 * Self.reach + 1) * sourceCount
    for back in 1...Self.memory {
      let letter = written.count >= back ? written[written.count - back] : 0
      rows.append(base + (back - 1) * targetCount + letter)
    }
    rows.append(base + Self.memory * targetCount + accent)
  }

  /// The activity of the hidden units where `rows` are chosen.
  func activate(_ rows: [Int], into units: UnsafeMutableBufferPointer<Float>) {
    units.update(repeating: 0)
    first.withUnsafeBufferPointer { first in
      for row in rows {
        let weights = UnsafeBufferPointer(rebasing: first[row * hidden..<(row + 1) * hidden])
        for unit in 0..<hidden { units[unit] += weights[unit] }
      }
    }
    for unit in 0..<hidden { units[unit] = max(0, units[unit]) }
  }

  /// The log-probability of each of `choices`.
  func logProbabilities(
    _ choices: [(piece: Int, logShare: Float)], units: UnsafeMutableBufferPointer<Float>,
    into scores: inout [Float]
  ) {
    scores.removeAll(keepingCapacity: true)
    second.withUnsafeBufferPointer { second in
      for choice in choices {
        let weights = UnsafeRawBufferPointer(
          UnsafeBufferPointer(rebasing: second[choice.piece * hidden..<(choice.piece + 1) * hidden]))
        let activity = UnsafeRawBufferPointer(units)
        var sums = SIMD8<Float>(repeating: 0)
        for unit in stride(from: 0, to: hidden * 4, by: 32) {
          sums +=
            weights.loadUnaligned(fromByteOffset: unit, as: SIMD8<Float>.self)
            * activity.loadUnaligned(fromByteOffset: unit, as: SIMD8<Float>.self)
        }
        scores.append(sums.sum() + choice.logShare)
      }
    }
    Self.normalize(&scores)
  }

  /// Makes scores the logarithms of probabilities that sum to one.
  static func normalize(_ scores: inout [Float]) {
    let highest = scores.max() ?? 0
    let total = highest + log(scores.reduce(0) { $0 + exp($1 - highest) })
    for at in scores.indices { scores[at] -= total }
  }
}

/// Random numbers that are the same on every machine (SplitMix64: Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Between −1 and 1.
  mutating func nextSymmetric() -> Float { Float(Int64(bitPattern: next()) >> 40) / Float(1 << 23) }
}
