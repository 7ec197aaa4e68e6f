public import Orthography

/// Learns to spell names of one language in another from pairs of names.
public struct TransliterationTraining: Sendable {
  /// Pairs to learn from: names of `from` with their spellings.
  public struct Source: Sendable {
    let pairs: [SpellingTraining.Pair]
    let copies: Int

    /// - Parameters:
    ///   - pairs: names, and their spellings in the language of the result.
    ///   - copies: how often an epoch sees each pair.
    public init(_ pairs: [SpellingTraining.Pair], copies: Int = 1) {
      self.pairs = pairs
      self.copies = copies
    }
  }

  /// The language of the names.
  public let from: Language
  /// The language they are spelled in.
  public let to: Language

  /// Networks that decide together: each learns in another order, and what one invents the others do not.
  private static let committee = 3
  private static let epochs = 16
  /// Words that the alignment finds less likely than this, in nats a letter, are translations or wrong labels.
  private static let leastLogProbability = -3.5
  /// What a letter becomes less often than this is an accident, where there are words enough to tell.
  private static let rarestLink = 4
  private static let manyWords = 5000
  /// Hidden units for few words.
  private static let fewHidden = 32
  /// With many words a model has as many weights as a file of 150 kB holds: a byte each, some for the step of each row, and
  /// some ten for each link.
  private static let mostBytes = 148_000
  private static let bytesOfStep = 8
  private static let bytesOfLink = 10
  /// Letters seen less often, or less than once in so many, are foreign to the language: their base stands for them.
  private static let rarestLetter = 3
  private static let rarestShare = 5000

  /// Training for one direction.
  public init(from: Language, to: Language) {
    self.from = from
    self.to = to
  }

  private typealias Word = (one: [Unicode.Scalar], two: [Unicode.Scalar], accent: Int, copies: Int)

  /// The model of `sources`. Words of the first are what it will be asked for; those of the others teach what they have
  /// in common with it, and may sound otherwise.
  ///
  /// - Parameters:
  ///   - sources: names and their spellings.
  ///   - provenance: lines for the model's header.
  /// - Returns: the model; the same for the same sources.
  public func model(of sources: [Source], provenance: [String] = []) -> TransliterationModel {
    let words = words(of: sources)
    let source = Self.alphabet(words.map(\.one))
    let target = Self.alphabet(words.map(\.two))
    let encoded = words.map {
      (word: PieceInventory.numbers($0.one, source), spelling: PieceInventory.numbers($0.two, target))
    }
    let alignment = LetterAlignment(encoded)
    var aligned: [(word: [Int], pieces: [[Int]], accent: Int, copies: Int)] = []
    var counts: [LetterAlignment.Link: Int] = [:]
    for (word, numbers) in zip(words, encoded) {
      guard let best = alignment.pieces(of: numbers.spelling, for: numbers.word),
        best.meanLogProbability > Self.leastLogProbability
      else { continue }
      aligned.append((numbers.word, best.pieces, word.accent, word.copies))
      for (letter, piece) in zip(numbers.word, best.pieces) {
        counts[LetterAlignment.Link(letter: letter, piece: piece), default: 0] += 1
      }
    }
    let isLarge = words.count >= Self.manyWords
    if isLarge { counts = counts.filter { $0.value >= Self.rarestLink } }
    let inventory = PieceInventory(source: source, target: target, counts: counts)
    let examples = aligned.flatMap { pair -> [NetworkTraining.Example] in
      let choices = zip(pair.word, pair.pieces).compactMap { inventory.choice(of: $1, for: $0) }
      guard choices.count == pair.word.count else { return [] }
      let example = NetworkTraining.Example(
        word: pair.word, choices: choices, pieces: pair.pieces, accent: pair.accent)
      return [NetworkTraining.Example](repeating: example, count: pair.copies)
    }
    let hidden = isLarge ? Self.hidden(filling: inventory) : Self.fewHidden
    let networks = (1...Self.committee).map { seed -> TransliterationNetwork in
      var training = NetworkTraining(
        inventory, hidden: hidden, accents: sources.count, epochs: Self.epochs, seed: UInt64(seed))
      return training.fitted(to: examples)
    }
    return TransliterationModel(
      from: from, to: to, provenance: provenance, inventory: inventory, networks: networks)
  }

  /// The words of names that have as many on either side, each once. A single letter is an initial and says nothing.
  private func words(of sources: [Source]) -> [Word] {
    var words: [Word] = []
    for (accent, source) in sources.enumerated() {
      var seen: Set<[[Unicode.Scalar]]> = []
      for pair in source.pairs {
        let ones = SpellingAlphabet.words(of: pair.one, language: from)
        let twos = SpellingAlphabet.words(of: pair.two, language: to)
        guard ones.count == twos.count else { continue }
        for (one, two) in zip(ones, twos) where one.count > 1 && seen.insert([one, two]).inserted {
          words.append((one, two, accent, source.copies))
        }
      }
    }
    return words
  }

  /// The number of hidden units, a multiple of eight, that fill a model file.
  private static func hidden(filling inventory: PieceInventory) -> Int {
    let rows = TransliterationNetwork.letterRows(inventory) + inventory.pieces.count
    let bytes = (mostBytes - bytesOfLink * inventory.links.count) / committee / rows - bytesOfStep
    return max(8, bytes / 8 * 8)
  }

  private static func alphabet(_ words: [[Unicode.Scalar]]) -> SpellingAlphabet {
    var counts: [Unicode.Scalar: Int] = [:]
    for letter in words.joined() { counts[letter, default: 0] += 1 }
    let total = counts.values.reduce(0, +)
    let kept = counts.filter { $0.value >= max(rarestLetter, total / rarestShare) }
    return SpellingAlphabet(letters: kept.keys.sorted { $0.value < $1.value })
  }
}
