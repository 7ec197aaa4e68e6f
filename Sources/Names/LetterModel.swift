#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// How likely a word's letters are in its language: trigrams with Witten–Bell smoothing (Witten and Bell 1991).
///
/// It tells how much an agreement of two spellings is worth: that two long rare names agree says more than that
/// two short common ones do.
struct LetterModel: Sendable {
  /// How often each trigram of letter numbers occurs; the lower orders follow from it.
  let counts: [Int: Int]
  private let letters: Int
  /// The logarithm of the probability of the third letter after the first two.
  private let logProbabilities: [Float]

  /// The model of an alphabet with `letters` numbers, from counts of trigrams, see `trigram`.
  init(counts: [Int: Int], letters: Int) {
    self.counts = counts
    self.letters = letters
    var unigrams = [Double](repeating: 0, count: letters)
    var bigrams = [Double](repeating: 0, count: letters * letters)
    var contexts = bigrams
    var trigrams = [Double](repeating: 0, count: letters * letters * letters)
    for (trigram, count) in counts {
      trigrams[trigram] = Double(count)
      contexts[trigram / letters] += Double(count)
      bigrams[trigram % (letters * letters)] += Double(count)
      unigrams[trigram % letters] += Double(count)
    }
    let total = unigrams.reduce(0, +)
    let one = unigrams.map { ($0 + 0.5) / (total + 0.5 * Double(letters)) }
    let two = Self.smoothed(bigrams, letters, lower: one)
    let three = Self.smoothed(trigrams, letters, lower: two)
    logProbabilities = three.map { Float(log($0)) }
  }

  /// Witten–Bell: as many counts as a context has kinds of successors go to the next lower order, whose
  /// probabilities repeat for every context.
  private static func smoothed(_ counts: [Double], _ letters: Int, lower: [Double]) -> [Double] {
    var probabilities = counts
    for context in 0..<counts.count / letters {
      let range = context * letters..<(context + 1) * letters
      let total = counts[range].reduce(0, +)
      let kinds = Double(counts[range].count { $0 > 0 })
      for at in range {
        let fallback = lower[at % lower.count]
        probabilities[at] = total > 0 ? (counts[at] + kinds * fallback) / (total + kinds) : fallback
      }
    }
    return probabilities
  }

  /// The number of three letters in a row.
  static func trigram(_ first: Int, _ second: Int, _ third: Int, letters: Int) -> Int {
    (first * letters + second) * letters + third
  }

  /// The counts of the trigrams of encoded words; the start counts as two letters.
  static func counts(of words: [[Int]], letters: Int) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for word in words {
      var (first, second) = (SpellingAlphabet.start, SpellingAlphabet.start)
      for letter in word.dropFirst() {
        counts[trigram(first, second, letter, letters: letters), default: 0] += 1
        (first, second) = (second, letter)
      }
    }
    return counts
  }

  /// The natural logarithm of the probability of each prefix of an encoded word, from the mark that begins it.
  func logProbabilities(_ word: [Int]) -> [Double] {
    var (first, second) = (SpellingAlphabet.start, SpellingAlphabet.start)
    var sums = [0.0]
    for letter in word.dropFirst() {
      let next = logProbabilities[Self.trigram(first, second, letter, letters: letters)]
      sums.append(sums[sums.count - 1] + Double(next))
      (first, second) = (second, letter)
    }
    return sums
  }
}
