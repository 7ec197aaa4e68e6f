#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Which letters of a spelling each letter of a word has become: one letter writes none, one or some letters of the
/// other language, as in x → קס and h → nothing.
///
/// Learned by expectation maximisation over all ways to cut the spelling into as many pieces as the word has letters.
struct LetterAlignment {
  /// The most letters that one letter becomes.
  static let longest = 3
  /// Rounds of expectation and maximisation.
  private static let rounds = 6
  /// The probability of a piece that was never counted.
  private static let floor = 1e-9

  /// A letter and what it has become.
  struct Link: Hashable {
    let letter: Int
    let piece: [Int]
  }

  private var probabilities: [Link: Double] = [:]

  /// The alignment model of words with their spellings.
  init(_ pairs: [(word: [Int], spelling: [Int])]) {
    for round in 0..<Self.rounds {
      var counts: [Link: Double] = [:]
      for pair in pairs { count(pair.word, pair.spelling, isFirst: round == 0, into: &counts) }
      // A dictionary has no order of its own, and sums of fractions have.
      var totals: [Int: Double] = [:]
      for (link, count) in counts.sorted(by: { ($0.key.letter, $0.value) < ($1.key.letter, $1.value) }) {
        totals[link.letter, default: 0] += count
      }
      probabilities = [:]
      for (link, count) in counts { probabilities[link] = count / (totals[link.letter] ?? 1) }
    }
  }

  private func probability(_ letter: Int, _ piece: ArraySlice<Int>, isFirst: Bool) -> Double {
    // To begin with every piece is as likely as any of its length, and one letter likelier than two.
    if isFirst { return [0.1, 0.5, 0.05, 0.005][piece.count] }
    return probabilities[Link(letter: letter, piece: Array(piece))] ?? Self.floor
  }

  private func count(
    _ word: [Int], _ spelling: [Int], isFirst: Bool, into counts: inout [Link: Double]
  ) {
    let width = spelling.count + 1
    var forward = [Double](repeating: 0, count: (word.count + 1) * width)
    var backward = forward
    forward[0] = 1
    backward[backward.count - 1] = 1
    var edges: [(from: Int, to: Int, probability: Double, row: Int, piece: Range<Int>)] = []
    for row in word.indices {
      for start in 0...spelling.count where forward[row * width + start] > 0 {
        for end in start...min(start + Self.longest, spelling.count) {
          let probability = probability(word[row], spelling[start..<end], isFirst: isFirst)
          forward[(row + 1) * width + end] += forward[row * width + start] * probability
          edges.append((row * width + start, (row + 1) * width + end, probability, row, start..<end))
        }
      }
    }
    let total = forward[forward.count - 1]
    guard total > 0 else { return }
    for edge in edges.reversed() { backward[edge.from] += backward[edge.to] * edge.probability }
    for edge in edges {
      let share = forward[edge.from] * edge.probability * backward[edge.to] / total
      guard share > 1e-6 else { continue }
      counts[Link(letter: word[edge.row], piece: Array(spelling[edge.piece])), default: 0] += share
    }
  }

  /// The likeliest pieces of `spelling`, one for each letter of `word`, with their mean log-probability; nil where the
  /// spelling is too long for the word.
  func pieces(of spelling: [Int], for word: [Int]) -> (pieces: [[Int]], meanLogProbability: Double)? {
    let width = spelling.count + 1
    var best = [Double](repeating: -.infinity, count: (word.count + 1) * width)
    var starts = [Int](repeating: 0, count: best.count)
    best[0] = 0
    for row in word.indices {
      for start in 0...spelling.count where best[row * width + start] > -.infinity {
        for end in start...min(start + Self.longest, spelling.count) {
          let score =
            best[row * width + start] + log(probability(word[row], spelling[start..<end], isFirst: false))
          if score > best[(row + 1) * width + end] {
            best[(row + 1) * width + end] = score
            starts[(row + 1) * width + end] = start
          }
        }
      }
    }
    guard let score = best.last, score > -.infinity else { return nil }
    var pieces: [[Int]] = []
    var end = spelling.count
    for row in word.indices.reversed() {
      let start = starts[(row + 1) * width + end]
      pieces.append(Array(spelling[start..<end]))
      end = start
    }
    return (pieces.reversed(), score / Double(word.count))
  }
}
