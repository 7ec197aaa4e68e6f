#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// The letters of both languages of a transliteration model, and what each letter may become.
struct PieceInventory: Sendable {
  /// The letters of the words; `numbers(ofWord:)` says how they count.
  let source: SpellingAlphabet
  /// The letters of the spellings.
  let target: SpellingAlphabet
  /// The pieces: letters of the spelling that one letter of the word has become, none to three.
  let pieces: [[Int]]
  /// For each letter the pieces that it may become, in ascending order, with the share of each in nats.
  let choices: [[(piece: Int, logShare: Float)]]

  /// What was counted, in the order of letters and pieces.
  let links: [(link: LetterAlignment.Link, count: Int)]

  /// Numbers of letters of words, with nought for the space around a word.
  var sourceCount: Int { source.letters.count + 1 }
  /// Numbers of letters of spellings, with nought for the space before a word.
  var targetCount: Int { target.letters.count + 1 }

  /// An inventory of what was counted.
  init(source: SpellingAlphabet, target: SpellingAlphabet, counts: [LetterAlignment.Link: Int]) {
    self.source = source
    self.target = target
    pieces = Set(counts.keys.map(\.piece)).sorted { one, other in
      one.count == other.count ? one.lexicographicallyPrecedes(other) : one.count < other.count
    }
    let numbers = Dictionary(uniqueKeysWithValues: pieces.enumerated().map { ($1, $0) })
    var choices = [[(piece: Int, logShare: Float)]](repeating: [], count: source.letters.count + 1)
    var totals = [Int](repeating: 0, count: choices.count)
    for (link, count) in counts { totals[link.letter] += count }
    links = counts.map { (link: $0.key, count: $0.value) }.sorted { one, other in
      (one.link.letter, numbers[one.link.piece] ?? 0) < (other.link.letter, numbers[other.link.piece] ?? 0)
    }
    for (link, count) in links {
      choices[link.letter].append((numbers[link.piece] ?? 0, log(Float(count) / Float(totals[link.letter]))))
    }
    self.choices = choices
  }

  /// A folded word as numbers from 1; letters that the alphabet lacks are skipped.
  static func numbers(_ word: [Unicode.Scalar], _ alphabet: SpellingAlphabet) -> [Int] {
    alphabet.encoded(word).dropFirst().dropLast().map { $0 - 1 }
  }

  /// The number of a piece among the choices of a letter; nil where the letter was never seen to become it.
  func choice(of piece: [Int], for letter: Int) -> Int? {
    choices[letter].firstIndex { pieces[$0.piece] == piece }
  }
}
