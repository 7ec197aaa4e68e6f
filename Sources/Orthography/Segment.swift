/// A text and its analysis, made once and carried through every room.
public struct Segment: Sendable {
  /// The text exactly as it came.
  public let original: String
  /// The language the text is written in.
  public let language: Language
  /// The words and numbers, in order.
  public let tokens: [Token]

  /// Analyses `original`, which is written in `language`.
  public init(_ original: String, language: Language) {
    self.original = original
    self.language = language
    tokens = Tokenizer.tokens(of: original, language: language)
  }

  /// The whole text folded.
  public var key: String { FoldedText(original, language: language).key }

  /// The characters of the original between two UTF-8 offsets.
  public func text(_ range: Range<Int>) -> String { original.slice(range) }

  /// The characters of the original that a run of tokens covers.
  public func surface(_ tokens: Range<Int>) -> String { text(range(ofTokens: tokens)) }

  /// The range of the original, in UTF-8 bytes, that a run of tokens covers.
  public func range(ofTokens run: Range<Int>) -> Range<Int> {
    tokens[run.lowerBound].range.lowerBound..<tokens[run.upperBound - 1].range.upperBound
  }

  /// The range and what stands around it up to white space, as an editor is shown it.
  public func surroundings(of range: Range<Int>) -> Range<Int> {
    let bytes = original.utf8
    func isSpace(_ offset: Int) -> Bool {
      let byte = bytes[bytes.index(bytes.startIndex, offsetBy: offset)]
      return byte == 0x20 || (0x9...0xD).contains(byte)
    }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, !isSpace(start - 1) { start -= 1 }
    while end < bytes.count, !isSpace(end) { end += 1 }
    return start..<end
  }

  /// What stands between token `at` and the one after it.
  public func gap(after at: Int) -> String {
    let end = at + 1 < tokens.count ? tokens[at + 1].range.lowerBound : original.utf8.count
    return text(tokens[at].range.upperBound..<end)
  }

  /// True where only white space, a hyphen or a maqaf stands between token `at` and the one after it, so that
  /// the two can be words of one phrase; after an initial also its full stop (S. Y. Agnon).
  public func continues(after at: Int) -> Bool {
    guard at + 1 < tokens.count else { return false }
    var gap = gap(after: at)
    if tokens[at].key.unicodeScalars.count == 1, tokens[at].kind == .word, gap.hasPrefix(".") {
      gap.removeFirst()
      if gap.isEmpty { return true }
    }
    return !gap.isEmpty
      && gap.unicodeScalars.allSatisfy {
        Scalars.isSpace($0.value) || Scalars.isDash($0.value) || Scalars.isInvisible($0.value)
          || Scalars.isBidiControl($0.value)
      }
  }
}

extension String {
  /// The characters between two UTF-8 offsets, both of which must lie on character boundaries of Unicode
  /// scalars.
  public func slice(_ range: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return String(self[start..<end])
  }
}
