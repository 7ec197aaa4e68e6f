public import Orthography

#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// What has been learned about spelling names of one language in another, for names that no list knows.
///
/// Letter by letter, a beam search asks a committee of networks what the letter becomes.
public struct TransliterationModel: Sendable {
  /// The language of the names.
  public let from: Language
  /// The language they are spelled in.
  public let to: Language
  /// Where the model comes from, a line each: data, licence, date, command.
  public let provenance: [String]
  let inventory: PieceInventory
  let networks: [TransliterationNetwork]

  /// A spelling of a word.
  struct Spelling {
    /// Its letters, folded.
    let letters: [Unicode.Scalar]
    /// Its log-probability in nats.
    let logProbability: Double
  }

  /// How many beginnings of spellings are kept at each letter.
  private static let beam = 24
  /// No word of a name has more letters; a longer one has no spelling.
  static let longestWord = 60

  /// The likeliest spellings of a folded word, best first; none where it has no letter that the model knows.
  func spellings(of word: [Unicode.Scalar], limit: Int) -> [Spelling] {
    let letters = PieceInventory.numbers(word, inventory.source)
    guard !letters.isEmpty, letters.count <= Self.longestWord else { return [] }
    var beginnings: [(written: [Int], logProbability: Float)] = [([], 0)]
    var desk = Desk(hidden: networks[0].hidden)
    for at in letters.indices {
      let choices = inventory.choices[letters[at]]
      var next: [[Int]: Float] = [:]
      for (written, logProbability) in beginnings {
        let scores = scores(letters, at: at, written: written, desk: &desk)
        for (choice, score) in zip(choices, scores) {
          let longer = written + inventory.pieces[choice.piece]
          let total = logProbability + score
          // Two ways to cut one spelling are one spelling.
          next[longer] = next[longer].map { max($0, total) + log1p(exp(-abs($0 - total))) } ?? total
        }
      }
      beginnings = next.map { ($0.key, $0.value) }
        .sorted {
          $0.logProbability == $1.logProbability
            ? $0.written.lexicographicallyPrecedes($1.written) : $0.logProbability > $1.logProbability
        }
      if beginnings.count > Self.beam { beginnings.removeLast(beginnings.count - Self.beam) }
    }
    return beginnings.lazy.filter { !$0.written.isEmpty }.prefix(limit).map { beginning in
      Spelling(
        letters: beginning.written.map { inventory.target.letters[$0 - 1] },
        logProbability: Double(beginning.logProbability))
    }
  }

  /// Room for the work on one letter.
  private struct Desk {
    var rows: [Int] = []
    var scores: [Float] = []
    var units: [Float]

    init(hidden: Int) { units = [Float](repeating: 0, count: hidden) }
  }

  /// The log-probability of each choice at a letter: the geometric mean of what the networks say.
  private func scores(_ letters: [Int], at: Int, written: [Int], desk: inout Desk) -> [Float] {
    let choices = inventory.choices[letters[at]]
    networks[0].rows(letters, at: at, written: written, into: &desk.rows)
    var sums = [Float](repeating: 0, count: choices.count)
    for network in networks {
      desk.units.withUnsafeMutableBufferPointer { units in
        network.activate(desk.rows, into: units)
        network.logProbabilities(choices, units: units, into: &desk.scores)
      }
      for choice in sums.indices { sums[choice] += desk.scores[choice] / Float(networks.count) }
    }
    TransliterationNetwork.normalize(&sums)
    return sums
  }
}
