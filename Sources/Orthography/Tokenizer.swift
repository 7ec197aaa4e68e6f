/// Words and numbers from Unicode's word boundaries, with what they do not know about our three languages.
///
/// The boundaries keep ' ’ ‘ ʼ ׳ ״ inside a word but split at ` ´ ′ and at curly gershayim; they glue a Hebrew prefix to a
/// quoted word (ל"הארץ") and a closing quotation mark to a Hebrew word ('שלום').
struct Tokenizer {
  /// Where a word or a number stands, in UTF-8 bytes.
  struct Span {
    let range: Range<Int>
    let kind: Token.Kind
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var breaks: WordBreaks
  /// The quoted word after a prefix that has been passed on.
  private var quoted: Span?

  /// The words of a text in UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, language: Language) {
    self.bytes = bytes
    breaks = WordBreaks(bytes, language: language)
  }

  static func tokens(of text: String, language: Language) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      var words = Tokenizer(bytes, language: language)
      var tokens: [Token] = []
      var key: [UInt8] = []
      while let span = words.next() {
        let face = UnsafeBufferPointer(rebasing: bytes[span.range])
        FoldedText.key(of: face, language: language, into: &key)
        tokens.append(
          Token(
            range: span.range, kind: span.kind,
            language: TokenLanguage.language(of: face, in: language),
            key: String(decoding: key, as: UTF8.self)))
      }
      return tokens
    }
  }

  /// The next word or number; nil at the end.
  @inline(__always)
  mutating func next() -> Span? {
    if let span = quoted {
      quoted = nil
      return span
    }
    breaks.skipSpace()
    while let piece = breaks.next() {
      if piece.content != .other { return word(beginningWith: piece) }
    }
    return nil
  }

  /// The word that a piece begins.
  @inline(__always)
  private mutating func word(beginningWith piece: WordBreaks.Piece) -> Span {
    let end = piece.range.upperBound
    if piece.content == .word, end < bytes.count, mayJoin(bytes[end]) { return joined(piece) }
    if piece.content == .number { return Span(range: piece.range, kind: .number) }
    return piece.mayHoldMarks ? trimmed(piece.range) : Span(range: piece.range, kind: .word)
  }

  /// False where no mark that joins pieces can stand at a byte: most words end before a space or a full stop.
  @inline(__always)
  private func mayJoin(_ byte: UInt8) -> Bool { byte >= 0x80 || byte == 0x22 || byte == 0x27 || byte == 0x60 }

  /// A piece and those after it that belong to its word.
  private mutating func joined(_ first: WordBreaks.Piece) -> Span {
    var last = first
    while last.content == .word, let next = join(last) { last = next }
    let range = first.range.lowerBound..<last.range.upperBound
    return first.mayHoldMarks || range != first.range ? trimmed(range) : Span(range: range, kind: .word)
  }

  /// Goes over the pieces that belong to the word of the piece before them.
  ///
  /// - Returns: the last of them; nil where there are none.
  private mutating func join(_ piece: WordBreaks.Piece) -> WordBreaks.Piece? {
    var ahead = breaks
    guard let mark = ahead.next(), let between = onlyScalar(of: mark) else { return nil }
    let last = scalar(before: piece.range.upperBound)
    let afterMark = ahead
    let following = ahead.next()
    let followingFirst = following.map { bytes.scalar($0.range.lowerBound).scalar }
    if Scalars.isApostrophe(between) {
      // Sa´ar; a dash is no apostrophe, a space never is.
      if let following, following.content == .word, Scalars.isLetter(last) || Scalars.isApostrophe(last) {
        breaks = ahead
        return following
      }
      // A geresh typed as ’ or ‘ at the end of a word: ג’, unless it closes a quotation.
      if Self.takesGeresh(last), !isQuoted(piece) {
        breaks = afterMark
        return mark
      }
      // צה'' + ל
      if Scalars.isHebrewLetter(last), let following, let next = onlyScalar(of: following),
        Scalars.isApostrophe(next), let third = ahead.next(),
        Scalars.isHebrewLetter(bytes.scalar(third.range.lowerBound).scalar)
      {
        breaks = ahead
        return third
      }
    }
    // ארה”ב: gershayim before the last letters of an acronym.
    if Scalars.isQuotation(between), Scalars.isHebrewLetter(last), let following, following.content == .word,
      let followingFirst, Scalars.isHebrewLetter(followingFirst), scalars(following.range).count <= 3
    {
      breaks = ahead
      return following
    }
    return nil
  }

  /// ג ז צ ץ ת ד ט ח ע ס
  private static func takesGeresh(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x5D2, 0x5D3, 0x5D6...0x5D8, 0x5E1, 0x5E2, 0x5E5, 0x5E6, 0x5EA: true
    default: false
    }
  }

  private func isQuoted(_ piece: WordBreaks.Piece) -> Bool {
    guard piece.range.lowerBound > 0 else { return false }
    let before = scalar(before: piece.range.lowerBound)
    return Scalars.isApostrophe(before) || Scalars.isQuotation(before)
  }

  /// A word without the marks that only its quotation has.
  private mutating func trimmed(_ range: Range<Int>) -> Span {
    let whole = Span(range: range, kind: .word)
    // Only Hebrew letters take the marks around them along; they and their presentation forms begin with these bytes.
    guard bytes[range].contains(where: { $0 == 0xD7 || $0 == 0xEF }) else { return whole }
    let letters = scalars(range)
    guard letters.contains(where: Scalars.isHebrewLetter) else { return whole }
    let start = range.lowerBound
    // 'שלום' – the closing mark is no geresh.
    if let last = letters.last, Scalars.isApostrophe(last), start > 0,
      Scalars.isApostrophe(scalar(before: start))
    {
      return Span(range: start..<range.upperBound - width(last), kind: .word)
    }
    // ל"הארץ" – a prefix before a quoted word; gershayim stand before the last letter or an ending.
    if let mark = letters.firstIndex(where: Scalars.isQuotation),
      letters.count - mark - 1 >= 4
        || range.upperBound < bytes.count && Scalars.isQuotation(bytes.scalar(range.upperBound).scalar),
      letters[..<mark].allSatisfy(HebrewPrefixes.isPrefixLetter)
    {
      let markStart = start + letters[..<mark].reduce(0) { $0 + width($1) }
      quoted = Span(range: markStart + width(letters[mark])..<range.upperBound, kind: .word)
      return Span(range: start..<markStart, kind: .word)
    }
    return whole
  }

  // MARK: Scalars

  private func scalars(_ range: Range<Int>) -> [UInt32] {
    var scalars: [UInt32] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = bytes.scalar(at)
      scalars.append(scalar)
      at += length
    }
    return scalars
  }

  private func scalar(before offset: Int) -> UInt32 {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return bytes.scalar(start).scalar
  }

  /// The scalar of a piece that has one.
  private func onlyScalar(of piece: WordBreaks.Piece) -> UInt32? {
    let (scalar, length) = bytes.scalar(piece.range.lowerBound)
    return length == piece.range.count ? scalar : nil
  }

  private func width(_ scalar: UInt32) -> Int { Unicode.Scalar(scalar).map { UTF8.width($0) } ?? 0 }
}
