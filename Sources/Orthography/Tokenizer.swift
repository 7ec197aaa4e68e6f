/// Words and numbers from ICU's word boundaries, with what ICU does not know about our three languages.
///
/// ICU keeps ' ’ ‘ ʼ ׳ ״ inside a word but splits at ` ´ ′ and at curly gershayim; it glues a Hebrew prefix to a
/// quoted word (ל"הארץ") and a closing quotation mark to a Hebrew word ('שלום').
enum Tokenizer {
  /// Where a word or a number stands, in UTF-8 bytes.
  typealias Span = (range: Range<Int>, kind: Token.Kind)

  static func tokens(of text: String, language: Language) -> [Token] {
    var text = text
    let found = text.withUTF8 { Self.spans(of: $0, language: language) }
    return found.map { span in
      let face = text.slice(span.range)
      return Token(
        range: span.range, kind: span.kind,
        language: TokenLanguage.language(of: face.unicodeScalars.lazy.map(\.value), in: language),
        key: FoldedText(face, language: language).key)
    }
  }

  /// The words and numbers of a text in UTF-8, in order.
  static func spans(of bytes: UnsafeBufferPointer<UInt8>, language: Language) -> [Span] {
    var pass = TokenizerPass(
      bytes: bytes, pieces: Breaker.pieces(of: bytes, .word, language: language))
    return pass.run()
  }
}

private struct TokenizerPass {
  let bytes: UnsafeBufferPointer<UInt8>
  let pieces: [Breaker.Piece]
  private var spans: [Tokenizer.Span] = []

  init(bytes: UnsafeBufferPointer<UInt8>, pieces: [Breaker.Piece]) {
    self.bytes = bytes
    self.pieces = pieces
    spans.reserveCapacity(pieces.count / 2 + 1)
  }

  mutating func run() -> [Tokenizer.Span] {
    var at = 0
    while at < pieces.count {
      guard pieces[at].content != .other else {
        at += 1
        continue
      }
      let first = at
      at += 1
      while let next = joined(after: at - 1) { at = next }
      if pieces[first].content == .number, at == first + 1 {
        spans.append((pieces[first].range, .number))
      } else {
        appendWord(pieces[first].range.lowerBound..<pieces[at - 1].range.upperBound)
      }
    }
    return spans
  }

  private func scalars(_ range: Range<Int>) -> [UInt32] {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self).unicodeScalars.map(\.value)
  }

  private func scalars(ofPiece at: Int) -> [UInt32] {
    pieces.indices.contains(at) ? scalars(pieces[at].range) : []
  }

  /// False where no mark that joins pieces can stand at a byte: most words end before a space or a full stop.
  private func mayJoin(_ byte: UInt8) -> Bool { byte >= 0x80 || byte == 0x22 || byte == 0x27 || byte == 0x60 }

  /// The index after the pieces that belong to the word that piece `at` ends, where there are any.
  private func joined(after at: Int) -> Int? {
    guard pieces[at].content == .word, at + 1 < pieces.count, mayJoin(bytes[pieces[at].range.upperBound])
    else {
      return nil
    }
    let word = scalars(ofPiece: at)
    let mark = scalars(ofPiece: at + 1)
    guard mark.count == 1, let last = word.last, let between = mark.first else { return nil }
    let following = scalars(ofPiece: at + 2)
    let followedByWord = at + 2 < pieces.count && pieces[at + 2].content == .word
    let bothHebrew =
      Scalars.isHebrewLetter(last) && (following.first.map(Scalars.isHebrewLetter) ?? false)
    if Scalars.isApostrophe(between) {
      // Sa´ar; a dash is no apostrophe, a space never is.
      if followedByWord, Scalars.isLetter(last) || Scalars.isApostrophe(last) { return at + 3 }
      // A geresh typed as ’ or ‘ at the end of a word: ג’, unless it closes a quotation.
      if "גזצץתדטחעס".unicodeScalars.contains(where: { $0.value == last }), !opensWithQuote(wordEndingAt: at)
      {
        return at + 2
      }
      // צה'' + ל
      let next = scalars(ofPiece: at + 2)
      if next.count == 1, Scalars.isApostrophe(next[0]), Scalars.isHebrewLetter(last),
        scalars(ofPiece: at + 3).first.map(Scalars.isHebrewLetter) ?? false
      {
        return at + 4
      }
    }
    // ארה”ב: gershayim before the last letters of an acronym.
    if Scalars.isQuotation(between), bothHebrew, followedByWord, following.count <= 3 { return at + 3 }
    return nil
  }

  private func opensWithQuote(wordEndingAt at: Int) -> Bool {
    scalars(ofPiece: at - 1).last.map { Scalars.isApostrophe($0) || Scalars.isQuotation($0) } ?? false
  }

  private mutating func appendWord(_ range: Range<Int>) {
    // Only Hebrew letters take the marks around them along; they and their presentation forms begin with these bytes.
    guard bytes[range].contains(where: { $0 == 0xD7 || $0 == 0xEF }) else { return append(range, .word) }
    let letters = scalars(range)
    guard letters.contains(where: Scalars.isHebrewLetter) else { return append(range, .word) }
    let start = range.lowerBound
    // 'שלום' – the closing mark is no geresh.
    if let last = letters.last, Scalars.isApostrophe(last),
      start > 0, precedingScalar(start).map(Scalars.isApostrophe) ?? false
    {
      return append(start..<range.upperBound - width(last), .word)
    }
    // ל"הארץ" – a prefix before a quoted word; gershayim stand before the last letter or an ending.
    if let mark = letters.firstIndex(where: Scalars.isQuotation),
      letters.count - mark - 1 >= 4 || (followingScalar(range.upperBound).map(Scalars.isQuotation) ?? false),
      letters[..<mark].allSatisfy(HebrewPrefixes.isPrefixLetter)
    {
      let markStart = start + letters[..<mark].reduce(0) { $0 + width($1) }
      append(start..<markStart, .word)
      return append(markStart + width(letters[mark])..<range.upperBound, .word)
    }
    append(range, .word)
  }

  private func width(_ scalar: UInt32) -> Int { Unicode.Scalar(scalar).map { UTF8.width($0) } ?? 0 }

  private func precedingScalar(_ offset: Int) -> UInt32? {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalars(start..<offset).last
  }

  private func followingScalar(_ offset: Int) -> UInt32? {
    scalars(offset..<min(offset + 4, bytes.count)).first
  }

  private mutating func append(_ range: Range<Int>, _ kind: Token.Kind) { spans.append((range, kind)) }
}
