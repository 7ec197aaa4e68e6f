private import CICU

/// The pieces of a text between word boundaries, end to end, by the rules of UAX #29 straight over UTF-8: what ICU's break
/// iterator says, several times as fast.
///
/// The table of classes comes from the ICU that is loaded. Where the table or these rules end (scripts that are broken by a
/// dictionary, emoji sequences, languages whose locale has rules of its own) the rest of the text is left to ICU.
struct WordBreaks {
  /// A piece between two boundaries.
  struct Piece {
    /// Where it stands, in UTF-8 bytes.
    let range: Range<Int>
    let content: Breaker.Piece.Content
    /// False for what is known to be letters and digits alone.
    let mayHoldMarks: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let language: Language
  private let scanner: WordScanner
  private var at = 0
  /// What ICU says of the rest, once it is asked.
  private var rest: ArraySlice<Breaker.Piece>?

  /// The pieces of `bytes`, valid UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, language: Language) {
    self.bytes = bytes
    self.language = language
    scanner = WordScanner(bytes)
    if !Self.isRoot(language) { askICU() }
  }

  /// True for languages whose rules are those of the root locale.
  private static func isRoot(_ language: Language) -> Bool {
    switch language {
    case .english, .azerbaijani, .hebrew, .azerbaijaniCyrillic, .russian: true
    default: false
    }
  }

  /// The next piece; nil at the end.
  @inline(__always)
  mutating func next() -> Piece? {
    guard at < bytes.count else { return nil }
    let start = at
    if rest == nil {
      let scanned = scanner.piece(at)
      if scanned.isKnown {
        at = scanned.end
        return Piece(range: start..<at, content: scanned.content, mayHoldMarks: scanned.holdsMarks)
      }
      askICU()
    }
    return nextOfRest()
  }

  /// Passes over a space that is a piece of its own: what stands before most words.
  @inline(__always)
  mutating func skipSpace() {
    if rest == nil, scanner.isSpaceBeforeLetter(at) { at += 1 }
  }

  /// Leaves what begins at `at` to ICU. Everything before it is settled: no rule looks back beyond a boundary but those for
  /// flags and joined emoji, which are left to ICU anyway.
  private mutating func askICU() {
    rest = Breaker.pieces(of: UnsafeBufferPointer(rebasing: bytes[at...]), .word, language: language)[...]
  }

  private mutating func nextOfRest() -> Piece? {
    guard let piece = rest?.popFirst() else { return nil }
    let start = at
    at += piece.range.count
    return Piece(range: start..<at, content: piece.content, mayHoldMarks: true)
  }
}
