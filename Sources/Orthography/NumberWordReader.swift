/// The words of a text that are numbers or months, or speak of numbers.
struct NumberWordReader {
  private(set) var numbers: [WrittenNumber] = []
  private(set) var months: [(month: Int, range: Range<Int>)] = []
  private(set) var hasOtherWords = false
  private(set) var hasPercent = false

  private let text: InflectedSegment
  private let words: [NumberWord]

  init(_ text: InflectedSegment) {
    self.text = text
    words = zip(text.segment.tokens, text.readings).map { token, readings in
      token.kind == .word ? NumberWord.word(token.key, readings, text.segment.language) : .none
    }
    var at = 0
    while at < words.count { at += read(at) }
  }

  /// Reads token `at`; returns how many tokens that took.
  private mutating func read(_ at: Int) -> Int {
    let (token, word) = (text.segment.tokens[at], words[at])
    guard token.kind == .word else { return 1 }
    if word.isPercent { hasPercent = true }
    if !word.beginsPair.isEmpty, at + 1 < words.count, text.segment.continues(after: at) {
      let next = [text.segment.tokens[at + 1].key] + text.readings[at + 1].map(\.base)
      if word.beginsPair.contains("per"), next.contains("cent") { hasPercent = true }
      for first in word.beginsPair {
        for second in next {
          guard let value = NumberWords.pairs[first + " " + second] else { continue }
          add(value, .hint, token.range.lowerBound..<text.segment.tokens[at + 1].range.upperBound)
          return 2
        }
      }
    }
    if word.isOther { hasOtherWords = true }
    if let month = word.month {
      add(month, .hint, token.range)
      if isDated(at) { months.append((month, token.range)) }
    } else if let value = word.cardinal {
      add(value, .word, token.range)
    } else if let value = word.hint ?? numeral(token.range) {
      add(value, .hint, token.range)
    }
    return 1
  }

  /// The number of a Roman numeral or of a Hebrew letter with geresh; nil for anything else.
  private func numeral(_ range: Range<Int>) -> Int? {
    guard range.count <= Self.longestNumeral else { return nil }
    let scalars = Array(text.segment.text(range).unicodeScalars)
    if scalars.count == 2, Scalars.isApostrophe(scalars[1].value), (0x5D0...0x5D9).contains(scalars[0].value)
    {
      return Int(scalars[0].value - 0x5D0) + 1
    }
    var sum = 0
    var last = 0
    for scalar in scalars {
      guard let digit = Self.digit(scalar) else { return nil }
      sum += digit - (last < digit ? 2 * last : 0)
      last = digit
    }
    return scalars.isEmpty ? nil : sum
  }

  /// LXXXVIII; longer words are no numerals.
  private static let longestNumeral = 8

  private static func digit(_ letter: Unicode.Scalar) -> Int? {
    switch letter {
    case "I": 1
    case "V": 5
    case "X": 10
    case "L": 50
    case "C": 100
    default: nil
    }
  }

  /// True where a day or a year stands beside a month's name: 27 yanvar, January 27, yanvarın 27-də, במאי 2026.
  private func isDated(_ at: Int) -> Bool {
    [at - 1, at + 1].contains { other in
      guard text.segment.tokens.indices.contains(other) else { return false }
      let digits = text.segment.tokens[other].key.unicodeScalars.prefix { ("0"..."9").contains($0) }.count
      return [1, 2, 4].contains(digits) && text.segment.gap(after: min(at, other)).unicodeScalars.count <= 2
    }
  }

  private mutating func add(_ value: Int, _ form: WrittenNumber.Form, _ range: Range<Int>) {
    numbers.append(WrittenNumber(range: range, form: form, values: [String(value)]))
  }
}
