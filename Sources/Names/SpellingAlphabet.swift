internal import Orthography

/// The letters of one side of a spelling model, numbered.
///
/// A word is folded (letter case, apostrophes, niqqud); a letter that the alphabet lacks is its base letter without
/// marks, so that rare letters (ộ, ć) neither win nor lose a comparison, and is skipped where that is lacking too.
struct SpellingAlphabet: Sendable {
  /// Numbers of the marks around a word: initial and final spellings differ from those inside.
  static let start = 0
  static let end = 1
  private static let firstLetter = 2

  /// The letters in the order of their numbers, which begin at 2.
  let letters: [Unicode.Scalar]
  private let numbers: [Unicode.Scalar: Int]
  /// The number of each letter that every text has, marks taken off; 0 for none. Most letters are among them.
  private let usualNumbers: [UInt8]
  /// Latin, Greek, Cyrillic and Hebrew letters lie below this.
  private static let usualEnd: UInt32 = 0x600

  /// How many numbers there are, with those of the two marks.
  var count: Int { letters.count + Self.firstLetter }

  init(letters: [Unicode.Scalar]) {
    self.letters = letters
    let numbers = Dictionary(
      letters.enumerated().map { ($1, $0 + Self.firstLetter) }, uniquingKeysWith: { first, _ in first })
    self.numbers = numbers
    usualNumbers = (0..<Self.usualEnd).map { value in
      guard let letter = Unicode.Scalar(value), let number = Self.number(of: letter, numbers) else {
        return 0
      }
      return UInt8(clamping: number)
    }
  }

  private static func number(of letter: Unicode.Scalar, _ numbers: [Unicode.Scalar: Int]) -> Int? {
    numbers[letter] ?? numbers[LetterBase.base(of: letter)]
  }

  /// The number of a letter of the alphabet.
  func number(of letter: Unicode.Scalar) -> Int? { numbers[letter] }

  /// A folded word as numbers between the two marks.
  func encoded(_ word: [Unicode.Scalar]) -> [Int] {
    var encoded = [Self.start]
    encoded.reserveCapacity(word.count + 2)
    for letter in word {
      let usual = letter.value < Self.usualEnd ? usualNumbers[Int(letter.value)] : .max
      if usual == .max {
        if let number = Self.number(of: letter, numbers) { encoded.append(number) }
      } else if usual > 0 {
        encoded.append(Int(usual))
      }
    }
    encoded.append(Self.end)
    return encoded
  }

  /// Longer words are cut off.
  static let longestWord = 60

  /// The folded words of a name: letters, and the apostrophe or gershayim inside them. No name has more than
  /// 20 words; what goes beyond is cut off.
  static func words(of name: String, language: Language) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = [[]]
    for scalar in FoldedText(name, language: language).key.unicodeScalars {
      if LetterBase.isLetter(scalar) || ((scalar == "'" || scalar == "\"") && !words[words.count - 1].isEmpty)
      {
        if words[words.count - 1].count < longestWord { words[words.count - 1].append(scalar) }
      } else if scalar != "'", scalar != "\"", !words[words.count - 1].isEmpty {
        if words.count == 20 { break }
        words.append([])
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// The letters of a name in Latin script without their marks, written as one word; nil in another script.
  static func latinLetters(of name: String, language: Language) -> [Unicode.Scalar]? {
    latinLetters(Array(words(of: name, language: language).joined()))
  }

  /// The same of folded letters.
  static func latinLetters(_ folded: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    func base(_ letter: Unicode.Scalar) -> Unicode.Scalar {
      letter == "ə" ? "a" : LetterBase.base(of: letter)
    }
    guard let first = folded.first, base(first).value < 0x250 else { return nil }
    return folded.compactMap { $0 == "'" ? nil : base($0) }
  }
}
