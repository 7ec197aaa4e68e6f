/// The words of a text that are numbers or months, or speak of numbers.
struct NumberWordReader {
  private(set) var numbers: [WrittenNumber] = []
  private(set) var months: [(month: Int, range: Range<Int>)] = []
  private(set) var hasOtherWords = false
  private(set) var hasPercent = false

  private let segment: Segment
  private let words: [NumberWord]
  private let bases: (Int) -> [String]

  /// - Parameters:
  ///   - segment: The text.
  ///   - words: What each token says of numbers.
  ///   - bases: What a token may be inflected from, by its place.
  init(_ segment: Segment, words: [NumberWord], bases: @escaping (Int) -> [String]) {
    self.segment = segment
    self.words = words
    self.bases = bases
    var at = 0
    while at < words.count { at += read(at) }
  }

  /// - Parameter text: The text.
  init(_ text: InflectedSegment) {
    var original = text.segment.original
    let words = original.withUTF8 { bytes in
      zip(text.segment.tokens, text.readings).map { token, readings in
        token.kind == .word
          ? NumberWord.word(
            token.key, UnsafeBufferPointer(rebasing: bytes[token.range]), readings.lazy.map(\.base),
            text.segment.language) : .none
      }
    }
    self.init(text.segment, words: words) { text.readings[$0].map(\.base) }
  }

  /// Reads token `at`; returns how many tokens that took.
  private mutating func read(_ at: Int) -> Int {
    let (token, word) = (segment.tokens[at], words[at])
    guard token.kind == .word else { return 1 }
    if word.isPercent { hasPercent = true }
    if !word.beginsPair.isEmpty, at + 1 < words.count, segment.continues(after: at) {
      let next = [segment.tokens[at + 1].key] + bases(at + 1)
      if word.beginsPair.contains("per"), next.contains("cent") { hasPercent = true }
      for first in word.beginsPair {
        for second in next {
          guard let value = NumberWords.pairs[first + " " + second] else { continue }
          add(value, .hint, token.range.lowerBound..<segment.tokens[at + 1].range.upperBound)
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
    } else if let value = word.hint, !word.isLetter || !leans(at) {
      add(value, .hint, token.range)
    }
    return 1
  }

  /// True where a hyphen joins a token to the next one.
  private func leans(_ at: Int) -> Bool {
    segment.gap(after: at).unicodeScalars.first.map { Scalars.isDash($0.value) } ?? false
  }

  /// True where a day or a year stands beside a month's name: 27 yanvar, January 27, yanvarın 27-də, במאי 2026.
  private func isDated(_ at: Int) -> Bool {
    [at - 1, at + 1].contains { other in
      guard segment.tokens.indices.contains(other) else { return false }
      let digits = segment.tokens[other].key.unicodeScalars.prefix { ("0"..."9").contains($0) }.count
      return [1, 2, 4].contains(digits) && segment.gap(after: min(at, other)).unicodeScalars.count <= 2
    }
  }

  private mutating func add(_ value: Int, _ form: WrittenNumber.Form, _ range: Range<Int>) {
    numbers.append(WrittenNumber(range: range, form: form, values: [String(value)]))
  }
}
