internal import Orthography

/// Titles of books, films, newspapers and companies in quotation marks, which a style may leave as they are.
///
/// A quotation is a title where it is short, on one line, and has no punctuation of a sentence at its end: in Latin script
/// its longer words all begin with capitals; Hebrew has none, so there it has four words or fewer and no comma.
enum QuotedTitles {
  private static let mostWords = 10
  private static let mostHebrewWords = 4

  /// The ranges between the quotation marks, in UTF-8 bytes.
  static func ranges(in segment: Segment) -> [Range<Int>] {
    var titles: [Range<Int>] = []
    var open: (mark: Unicode.Scalar, token: Int)?
    for at in segment.tokens.indices {
      let gap = gap(before: at, segment)
      for scalar in gap.unicodeScalars {
        if scalar == "\n" { open = nil }
        guard Marks.isQuotation(scalar) else { continue }
        if let begun = open {
          if begun.token < at, isTitle(begun.token..<at, endingWith: gap, segment) {
            titles.append(segment.range(ofTokens: begun.token..<at))
          }
          open = nil
        } else {
          open = (scalar, at)
        }
      }
    }
    if let begun = open, let last = segment.tokens.indices.last, begun.token <= last {
      let gap = segment.gap(after: last)
      if gap.unicodeScalars.contains(where: Marks.isQuotation),
        isTitle(begun.token..<last + 1, endingWith: gap, segment)
      {
        titles.append(segment.range(ofTokens: begun.token..<last + 1))
      }
    }
    return titles
  }

  private static func gap(before at: Int, _ segment: Segment) -> String {
    at == 0 ? segment.text(0..<segment.tokens[0].range.lowerBound) : segment.gap(after: at - 1)
  }

  private static func isTitle(_ tokens: Range<Int>, endingWith gap: String, _ segment: Segment) -> Bool {
    let inside = gap.unicodeScalars.prefix { !Marks.isQuotation($0) }
    guard inside.isEmpty, tokens.count <= mostWords else { return false }
    if segment.language == .hebrew {
      return tokens.count <= mostHebrewWords
        && tokens.dropLast().allSatisfy { !segment.gap(after: $0).contains(",") }
    }
    return tokens.allSatisfy { at in
      let token = segment.tokens[at]
      return token.kind == .number || LetterCase.isCapitalized(segment.text(token.range))
        || (at > tokens.lowerBound && token.key.unicodeScalars.count < 4)
    }
  }
}
