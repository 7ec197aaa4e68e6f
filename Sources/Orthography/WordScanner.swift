private import CICU

/// The rules of UAX #29 for word boundaries over a table of classes, as ICU has them.
struct WordScanner {
  /// What was found out about a piece.
  struct Scanned {
    var end: Int
    var content: Breaker.Piece.Content
    /// False for letters and digits alone.
    var holdsMarks = false
    /// False where something was met that only ICU can break.
    var isKnown = true
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let table: UnsafePointer<Class>

  /// A scanner of valid UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    table = Self.table
  }

  // MARK: Classes

  /// `cicu_word_class`.
  private enum Class: UInt8 {
    case other, cr, lf, newline, extend, space, letter, hebrewLetter, numeric, extendNumLet, midLetter,
      midNum, midNumLet, singleQuote, doubleQuote, unknown

    var isLetter: Bool { self == .letter || self == .hebrewLetter }
  }

  /// The scalars up to U+07FF, which UTF-8 writes in two bytes: Latin, Greek, Cyrillic, Hebrew and Arabic letters; and from
  /// U+2000 to U+2DFF: punctuation and signs.
  static let ranges: [Range<UInt32>] = [0..<0x800, 0x2000..<0x2E00]

  /// The class of each scalar in `ranges`; made once and kept.
  nonisolated(unsafe) private static let table: UnsafePointer<Class> = {
    let count = ranges.reduce(0) { $0 + $1.count }
    let table = UnsafeMutablePointer<Class>.allocate(capacity: count)
    var classes = [UInt8](repeating: 0, count: count)
    classes.withUnsafeMutableBufferPointer { classes in
      var start = 0
      for range in ranges {
        cicu_word_classes(range.lowerBound, range.count, classes.baseAddress.map { $0 + start })
        start += range.count
      }
    }
    for (at, value) in classes.enumerated() {
      (table + at).initialize(to: Class(rawValue: value) ?? .unknown)
    }
    // Versions of ICU differ from the standard, and from each other, in these two.
    func joins(_ word: String) -> Bool { Breaker.pieces(of: word, .word, language: .english).count == 1 }
    table[0x40] = joins("a@a") ? .letter : .other
    table[0x3A] = joins("a:a") ? .midLetter : .other
    return UnsafePointer(table)
  }()

  /// The class of the character at an offset, which is not the end, and its length.
  @inline(__always)
  private func character(_ at: Int) -> (class: Class, length: Int) {
    let first = bytes[at]
    if first < 0x80 { return (table[Int(first)], 1) }
    if first < 0xE0, first >= 0xC2, at + 1 < bytes.count {
      return (table[Int(first & 0x1F) << 6 | Int(bytes[at + 1] & 0x3F)], 2)
    }
    // U+2000 to U+2DFF: E2 80 80 to E2 B7 BF.
    if first == 0xE2, at + 2 < bytes.count, bytes[at + 1] & 0x3F < 0x38 {
      return (table[0x800 + (Int(bytes[at + 1] & 0x3F) << 6 | Int(bytes[at + 2] & 0x3F))], 3)
    }
    return (.unknown, 1)
  }

  /// The end of the letters of one class from an offset on.
  @inline(__always)
  private func letters(_ kind: Class, from start: Int) -> Int {
    var at = start
    if kind == .letter {
      while at < bytes.count, bytes[at] < 0x80, table[Int(bytes[at])] == .letter { at += 1 }
    } else if kind == .hebrewLetter {
      while at + 1 < bytes.count, bytes[at] == 0xD7, (0x90...0xAA).contains(bytes[at + 1]) { at += 2 }
    }
    return at
  }

  // MARK: Rules

  /// True where a space stands that the next character leaves alone.
  @inline(__always)
  func isSpaceBeforeLetter(_ at: Int) -> Bool {
    guard at + 1 < bytes.count, bytes[at] == 0x20 else { return false }
    let next = bytes[at + 1]
    return next < 0x80
      ? table[Int(next)] == .letter
      : next == 0xD7 && at + 2 < bytes.count && bytes[at + 2] >= 0x90
        && bytes[at + 2] <= 0xAA
  }

  /// The piece that begins at an offset, which is not the end.
  @inline(__always)
  func piece(_ start: Int) -> Scanned {
    let (first, length) = character(start)
    var piece = Scanned(end: start + length, content: .other)
    switch first {
    case .letter, .hebrewLetter, .numeric, .extendNumLet: return word(start + length, beginningWith: first)
    case .space:
      while piece.end < bytes.count, case (.space, let length) = character(piece.end) { piece.end += length }
      piece.end = absorbed(piece.end)
    case .cr:
      if piece.end < bytes.count, bytes[piece.end] == 0xA { piece.end += 1 }
    case .lf, .newline: break
    case .unknown: piece.isKnown = false
    default: piece.end = absorbed(piece.end)
    }
    return piece
  }

  /// The end of the marks and invisible characters, which belong to the character before them.
  @inline(__always)
  private func absorbed(_ start: Int) -> Int {
    var at = start
    while at < bytes.count, case (.extend, let length) = character(at) { at += length }
    return at
  }

  /// A word or number whose first character has been read.
  @inline(__always)
  private func word(_ start: Int, beginningWith first: Class) -> Scanned {
    var last = first
    // What an underscore makes of the piece depends on what it follows.
    var word = Scanned(
      end: letters(first, from: start),
      content: first == .numeric ? .number : first == .extendNumLet ? .other : .word)
    while word.end < bytes.count {
      let (next, length) = character(word.end)
      switch next {
      case .letter, .hebrewLetter:
        (last, word.content) = (next, .word)
        word.end = letters(next, from: word.end + length)
      case .numeric:
        (last, word.content) = (next, .number)
        word.end += length
      case .extendNumLet:
        if last == .extendNumLet { word.content = .word }
        last = next
        word.end += length
      case .extend:
        word.holdsMarks = true
        word.end += length
        if last == .extendNumLet { word.content = .other }
      case .midLetter, .midNumLet, .midNum, .singleQuote, .doubleQuote:
        guard let (following, end) = follower(of: next, after: last, word.end + length) else {
          if last == .hebrewLetter, next == .singleQuote {
            // A geresh at the end of a word.
            word.holdsMarks = true
            let mark = word.end + length
            word.end = absorbed(mark)
            if word.end > mark { word.content = .other }
          }
          return word
        }
        word.holdsMarks = true
        (last, word.end) = (following, end)
        if following == .unknown {
          word.isKnown = false
          return word
        }
      case .unknown:
        word.isKnown = false
        return word
      default: return word
      }
    }
    return word
  }

  /// The letter or digit after a mark that stands between two of them, and where it ends; nil where the mark ends the word, and
  /// what is unknown where that cannot be said.
  private func follower(of mark: Class, after last: Class, _ start: Int) -> (Class, end: Int)? {
    let isBetweenLetters =
      last.isLetter && (mark == .midLetter || mark == .midNumLet || mark == .singleQuote)
    let isInAcronym = last == .hebrewLetter && mark == .doubleQuote
    let isBetweenDigits =
      last == .numeric && (mark == .midNum || mark == .midNumLet || mark == .singleQuote)
    guard isBetweenLetters || isInAcronym || isBetweenDigits else { return nil }
    let end = absorbed(start)
    guard end < bytes.count else { return nil }
    let (next, length) = character(end)
    let isJoined =
      isBetweenDigits
      ? next == .numeric : isBetweenLetters ? next.isLetter : next == .hebrewLetter
    return isJoined || next == .unknown ? (next, end + length) : nil
  }
}
