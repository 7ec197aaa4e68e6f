#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// A joint-multigram model of how two languages spell one name (Deligne and Bimbot 1997; Bisani and Ney 2008,
/// order 1): a pair of words is a chain of graphones, each up to two letters on either side, and its probability is
/// the sum over all chains.
struct Graphones: Sendable {
  /// The most letters of one side of a graphone.
  static let longest = 2

  /// The letters of the first language.
  let first: SpellingAlphabet
  /// The letters of the second language.
  let second: SpellingAlphabet
  /// The probability of each graphone: chunks of the first language by chunks of the second.
  private(set) var probabilities: [Float]
  /// The probability of each chunk of one side, whatever stands on the other.
  private var firstMarginals: [Float] = []
  private var secondMarginals: [Float] = []

  /// Letters that were never seen together have a chance all the same, as spellings err. The same for all: of common
  /// letters that never met more is known than of rare ones.
  private static let floor: Float = 1e-7
  /// But two letters that are both rare never speak for a pair by meeting: it is this much less likely than chance.
  private static let odd: Float = 0.02
  /// How often a letter has no counterpart.
  private static let gap: Float = 0.1

  /// A model without any graphone.
  init(first: SpellingAlphabet, second: SpellingAlphabet) {
    self.first = first
    self.second = second
    probabilities = [Float](
      repeating: 0, count: Self.chunkCount(first.count) * Self.chunkCount(second.count))
  }

  /// The number of chunks of an alphabet: none, one letter, two letters.
  static func chunkCount(_ letters: Int) -> Int { 1 + letters + letters * letters }

  /// How many chunks the second side has: the width of the table.
  var width: Int { Self.chunkCount(second.count) }

  /// The number of the chunk of `length` letters that ends before `end`.
  @inline(__always)
  static func chunk(_ word: UnsafeBufferPointer<Int>, _ end: Int, _ length: Int, _ letters: Int) -> Int {
    switch length {
    case 0: 0
    case 1: 1 + word[end - 1]
    default: 1 + letters + word[end - 2] * letters + word[end - 1]
    }
  }

  /// The same model with other probabilities, normalised to sum to one, with a floor for what was never seen.
  func with(_ counts: [Float], smoothing: Bool) -> Graphones {
    var model = self
    let total = max(counts.reduce(0) { $1 == 0 ? $0 : $0 + Double($1) }, .leastNormalMagnitude)
    model.probabilities = counts
    // Of a million graphones a few thousand were ever seen, and the table is read at every start.
    model.forEachSeen { number, count in model.probabilities[number] = Float(Double(count) / total) }
    model.sumMarginals()
    if smoothing {
      model.smooth()
      model.sumMarginals()
    }
    return model
  }

  /// Calls `body` with every graphone that has a probability.
  private func forEachSeen(_ body: (Int, Float) -> Void) {
    probabilities.withUnsafeBufferPointer { all in
      for number in all.indices where all[number] != 0 { body(number, all[number]) }
    }
  }

  private mutating func smooth() {
    let ones = [Self.gap] + letterShares(firstMarginals, first.count)
    let twos = [Self.gap] + letterShares(secondMarginals, second.count)
    for one in 0...first.count {
      for two in 0...second.count where one + two > 0 {
        let slip = Self.floor * (one == 0 || two == 0 ? 1 : 0.05)
        probabilities[one * width + two] += min(slip, Self.odd * ones[one] * twos[two])
      }
    }
  }

  /// How often each letter stands in chunks.
  private func letterShares(_ marginals: [Float], _ letters: Int) -> [Float] {
    var shares = (0..<letters).map { marginals[1 + $0] }
    for pair in 0..<letters * letters {
      shares[pair / letters] += marginals[1 + letters + pair]
      shares[pair % letters] += marginals[1 + letters + pair]
    }
    return shares.map { max($0, 1e-4) }
  }

  private mutating func sumMarginals() {
    var ones = [Float](repeating: 0, count: Self.chunkCount(first.count))
    var twos = [Float](repeating: 0, count: width)
    forEachSeen { number, probability in
      ones[number / width] += probability
      twos[number % width] += probability
    }
    (firstMarginals, secondMarginals) = (ones, twos)
  }

  /// The probabilities of all prefixes of two words, a row for each prefix of the first.
  func forward(_ one: [Int], _ two: [Int]) -> [Double] {
    let count = (one.count + 1) * (two.count + 1)
    return [Double](unsafeUninitializedCapacity: count) { table, filled in
      fillForward(one, two, UnsafeMutableBufferPointer(rebasing: table[0..<count]))
      filled = count
    }
  }

  private func fillForward(_ one: [Int], _ two: [Int], _ table: UnsafeMutableBufferPointer<Double>) {
    let columns = two.count + 1
    let (firstCount, secondCount) = (first.count, second.count)
    one.withUnsafeBufferPointer { one in
      two.withUnsafeBufferPointer { two in
        probabilities.withUnsafeBufferPointer { probabilities in
          for row in 0...one.count {
            let one1 = row > 0 ? Self.chunk(one, row, 1, firstCount) * width : 0
            let one2 = row > 1 ? Self.chunk(one, row, 2, firstCount) * width : 0
            for column in 0...two.count {
              let at = row * columns + column
              let single = column > 0 ? 1 + two[column - 1] : 0
              let double = column > 1 ? 1 + secondCount + two[column - 2] * secondCount + two[column - 1] : 0
              var sum = at == 0 ? 1.0 : 0
              if column > 0 { sum += table[at - 1] * Double(probabilities[single]) }
              if column > 1 { sum += table[at - 2] * Double(probabilities[double]) }
              if row > 0 {
                let above = at - columns
                sum += table[above] * Double(probabilities[one1])
                if column > 0 { sum += table[above - 1] * Double(probabilities[one1 + single]) }
                if column > 1 { sum += table[above - 2] * Double(probabilities[one1 + double]) }
              }
              if row > 1 {
                let above = at - 2 * columns
                sum += table[above] * Double(probabilities[one2])
                if column > 0 { sum += table[above - 1] * Double(probabilities[one2 + single]) }
                if column > 1 { sum += table[above - 2] * Double(probabilities[one2 + double]) }
              }
              table[at] = sum
            }
          }
        }
      }
    }
  }

  /// The natural logarithm of the probability that the two words are one name.
  func logProbability(_ one: [Int], _ two: [Int]) -> Double {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: (one.count + 1) * (two.count + 1)) { table in
      fillForward(one, two, table)
      let probability = table[table.count - 1]
      return probability > 0 ? log(probability) : Self.impossible
    }
  }

  /// What stands for the logarithm of nought.
  private static let impossible = -300.0

  /// The logarithm of the probability of each prefix of a word of the first language, whatever the other writes,
  /// from its first letter to the whole.
  func logMarginals(first word: [Int]) -> [Double] { logMarginals(word, firstMarginals, first.count) }

  /// The logarithm of the probability of each prefix of a word of the second language, whatever the other writes,
  /// from its first letter to the whole.
  func logMarginals(second word: [Int]) -> [Double] { logMarginals(word, secondMarginals, second.count) }

  private func logMarginals(_ word: [Int], _ marginals: [Float], _ letters: Int) -> [Double] {
    // Any number of graphones that are empty on this side may stand between two others.
    let silent = 1 / (1 - Double(marginals[0]))
    var table = [silent]
    word.withUnsafeBufferPointer { word in
      for end in 1...max(1, word.count) where end <= word.count {
        var sum = 0.0
        for length in 1...min(Self.longest, end) {
          sum += table[end - length] * Double(marginals[Self.chunk(word, end, length, letters)])
        }
        table.append(sum * silent)
      }
    }
    return table.dropFirst().map { $0 > 0 ? log($0) : Self.impossible }
  }
}
