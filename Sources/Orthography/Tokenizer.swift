/// Words and numbers from ICU's word boundaries, with what ICU does not know about our three languages.
///
/// ICU keeps ' ’ ‘ ʼ ׳ ״ inside a word but splits at ` ´ ′ and at curly gershayim; it glues a Hebrew prefix to a
/// quoted word (ל"הארץ") and a closing quotation mark to a Hebrew word ('שלום').
enum Tokenizer {
  static func tokens(of text: String, language: Language) -> [Token] {
    let pieces = Breaker.pieces(of: text, .word, language: language)
    var pass = TokenizerPass(text: text, language: language, pieces: pieces)
    return pass.run()
  }
}

private struct TokenizerPass {
  let text: String
  let language: Language
  let pieces: [Breaker.Piece]
  private var tokens: [Token] = []

  init(text: String, language: Language, pieces: [Breaker.Piece]) {
    self.text = text
    self.language = language
    self.pieces = pieces
  }

  mutating func run() -> [Token] {
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
        append(pieces[first].range, .number)
      } else {
        appendWord(pieces[first].range.lowerBound..<pieces[at - 1].range.upperBound)
      }
    }
    return tokens
  }

  private func scalars(_ range: Range<Int>) -> [UInt32] {
    text.slice(range).unicodeScalars.map(\.value)
  }

  private func scalars(ofPiece at: Int) -> [UInt32] {
    pieces.indices.contains(at) ? scalars(pieces[at].range) : []
  }

  /// The index after the pieces that belong to the word that piece `at` ends, where there are any.
  private func joined(after at: Int) -> Int? {
    let word = scalars(ofPiece: at)
    let mark = scalars(ofPiece: at + 1)
    guard pieces[at].content == .word, mark.count == 1, let last = word.last, let between = mark.first else {
      return nil
    }
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
    let index = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
    return text[..<index].unicodeScalars.last?.value
  }

  private func followingScalar(_ offset: Int) -> UInt32? {
    let index = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
    return text[index...].unicodeScalars.first?.value
  }

  private mutating func append(_ range: Range<Int>, _ kind: Token.Kind) {
    let face = text.slice(range)
    let wordLanguage = TokenLanguage.language(of: face.unicodeScalars.lazy.map(\.value), in: language)
    tokens.append(
      Token(
        range: range, kind: kind, language: wordLanguage,
        key: FoldedText(face, language: language).key))
  }
}
