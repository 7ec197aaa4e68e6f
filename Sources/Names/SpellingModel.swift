public import Orthography

/// What has been learned about how two languages spell the same names; it serves both directions.
public struct SpellingModel: Sendable {
  /// The first language of the pair.
  public let first: Language
  /// The second language of the pair.
  public let second: Language
  /// Where the model comes from, a line each: data, licence, date, command.
  public let provenance: [String]
  let graphones: Graphones
  let firstLetters: LetterModel
  let secondLetters: LetterModel
  let calibration: Calibration

  /// A name read for comparisons with this model.
  public struct Reading: Sendable {
    /// A word with what it is worth.
    struct Word: Sendable {
      let letters: [Int]
      /// For each prefix, the mean of its log-probabilities as a word of its language and as one side of a pair.
      let surprises: [Double]
      /// The log-probability of the word as one side of a pair.
      let marginal: Double
      /// What the whole word is worth.
      var surprise: Double { surprises[surprises.count - 1] }
      /// Whether its absence on the other side says nothing, see `NameParts`.
      var isOptional = false
      /// The number that the word says of a ruler.
      var regnalNumber: Int?
      /// Letters without the marks.
      var length: Double { Double(letters.count - 2) }
      /// True for J. of J. K. Rowling.
      var isInitial: Bool { letters.count == 3 }
    }

    let words: [Word]
    /// All words written as one.
    let joined: Word
    /// The letters without their marks, nil in other scripts than Latin.
    let latinLetters: [Unicode.Scalar]?

    /// The letters of words as one word, without those that may be missing and without rulers' numbers; all of them
    /// where nothing else is left.
    static func joined(_ words: [Word]) -> [Int] {
      let spelled = words.filter { !$0.isOptional && $0.regnalNumber == nil }
      let letters = (spelled.isEmpty ? words : spelled).flatMap { $0.letters.dropFirst().dropLast() }
      return [SpellingAlphabet.start] + letters + [SpellingAlphabet.end]
    }

    /// True where the name has no letter that the model knows; it then matches nothing.
    public var isEmpty: Bool { words.isEmpty }
  }

  /// Reads a name of one of the two languages.
  public func reading(_ name: String, language: Language) -> Reading {
    let isFirst = language == first
    let alphabet = isFirst ? graphones.first : graphones.second
    let texts = SpellingAlphabet.words(of: name, language: language)
    let words = zip(texts, NameParts.areOptional(texts, language: language)).compactMap {
      text, isOptional -> Reading.Word? in
      let letters = alphabet.encoded(text)
      guard letters.count > 2 else { return nil }
      var word = word(letters, isFirst: isFirst)
      word.isOptional = isOptional
      word.regnalNumber = RegnalNumber.value(
        of: String(String.UnicodeScalarView(text)), isAlone: texts.count == 1)
      return word
    }
    return Reading(
      words: words, joined: word(Reading.joined(words), isFirst: isFirst),
      latinLetters: SpellingAlphabet.latinLetters(of: name, language: language))
  }

  /// Reads a single word that has been folded, as `reading` does, but several times as fast.
  public func reading(ofFolded word: String, language: Language) -> Reading {
    let scalars = Array(word.unicodeScalars)
    let isPlain = scalars.enumerated().allSatisfy { at, scalar in
      LetterBase.isLetter(scalar) || (at > 0 && (scalar == "'" || scalar == "\""))
    }
    guard isPlain, (1...SpellingAlphabet.longestWord).contains(scalars.count) else {
      return reading(word, language: language)
    }
    let isFirst = language == first
    let read = self.word((isFirst ? graphones.first : graphones.second).encoded(scalars), isFirst: isFirst)
    return Reading(
      words: read.letters.count > 2 ? [read] : [], joined: read,
      latinLetters: SpellingAlphabet.latinLetters(scalars))
  }

  /// By how much, in nats, the trigrams may find a word rarer than the graphones do: odd letters in a row would
  /// otherwise be worth so much that such a name wins every query.
  private static let mostOddity = 2.0

  /// What an encoded word of one side is worth.
  func word(_ letters: [Int], isFirst: Bool) -> Reading.Word {
    let marginals = isFirst ? graphones.logMarginals(first: letters) : graphones.logMarginals(second: letters)
    let own = (isFirst ? firstLetters : secondLetters).logProbabilities(letters)
    return Reading.Word(
      letters: letters, surprises: zip(marginals, own).map { ($0 + max($1, $0 - Self.mostOddity)) / 2 },
      marginal: marginals[marginals.count - 1])
  }

  /// The log-probability that a word of the first language and one of the second are one name, in nats.
  func logProbability(_ one: Reading.Word, _ two: Reading.Word) -> Double {
    graphones.logProbability(one.letters, two.letters)
  }

  /// The score of an initial and a word that it may stand for: how likely their first letters are one, in nats.
  func initialScore(_ one: Reading.Word, _ two: Reading.Word) -> Double {
    // Without the mark that ends a word; ש is two letters in English, as Sh. is two in an initial.
    (2...3).map { length -> Double in
      let ours = Array(one.letters.dropLast().prefix(one.isInitial ? 2 : length))
      let theirs = Array(two.letters.dropLast().prefix(two.isInitial ? 2 : length))
      return graphones.logProbability(ours, theirs) - one.surprises[ours.count - 1]
        - two.surprises[theirs.count - 1]
    }.max() ?? 0
  }
}
