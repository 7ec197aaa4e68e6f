/// The opening of a news story that says where and when: *BAKU, Azerbaijan, January 27.*; *Bakı, 12 mart,
/// AZƏRTAC.*; באקו, 12 במרץ.
///
/// A dateline is a segment of its own: agencies adapt it to their style, so it must not hang on the first
/// sentence of one language only.
enum Dateline {
  /// More words than this are a sentence.
  private static let longest = 12

  /// The end of the dateline that `paragraph` opens with, in UTF-8 bytes, after its punctuation; nil without one.
  static func end(in paragraph: String, language: Language) -> Int? {
    // Analysing a long paragraph for its first dozen words would cost more than it tells.
    let opening = String(paragraph.unicodeScalars.prefix(160))
    let segment = Segment(opening, language: language)
    guard segment.tokens.count > 2 else { return nil }
    var hasDate = false
    for at in segment.tokens.indices.dropLast().prefix(longest) {
      guard belongs(at, segment) else { return nil }
      hasDate = hasDate || isDate(at, segment)
      let gap = segment.gap(after: at)
      if hasDate, let length = terminatorLength(gap) {
        return agencyEnd(after: at, segment) ?? segment.tokens[at].range.upperBound + length
      }
      if gap.unicodeScalars.contains(where: { $0 == "?" || $0 == "!" || Scalars.isQuotation($0.value) }) {
        return nil
      }
    }
    return nil
  }

  /// The end of an agency's name in capitals after the date: *Bakı. 27 yanvar. AZƏRTAC:*
  private static func agencyEnd(after at: Int, _ segment: Segment) -> Int? {
    guard at + 2 < segment.tokens.count else { return nil }
    let agency = segment.tokens[at + 1]
    guard LetterCase.isAllCapitals(segment.text(agency.range)) else { return nil }
    return terminatorLength(segment.gap(after: at + 1)).map { agency.range.upperBound + $0 }
  }

  /// True where token `at` may stand in a dateline: a number, a month, or a word that begins like a name.
  private static func belongs(_ at: Int, _ segment: Segment) -> Bool {
    let token = segment.tokens[at]
    if token.kind == .number || MonthNames.month(of: token.key) != nil { return true }
    let face = segment.text(token.range)
    if token.language == .hebrew { return at < 8 }
    return LetterCase.isCapitalized(face)
  }

  /// True where token `at` and the one before it are a day and a month.
  private static func isDate(_ at: Int, _ segment: Segment) -> Bool {
    guard at > 1 else { return false }
    let (first, second) = (segment.tokens[at - 1], segment.tokens[at])
    let day = first.kind == .number ? first : second
    let month = first.kind == .number ? second : first
    guard day.kind == .number, let number = Int(day.key), (1...31).contains(number) else { return false }
    return MonthNames.month(of: month.key) != nil
  }

  /// The length of the punctuation that ends a dateline at the start of `gap`, if it does: a full stop, a colon,
  /// a slash or a dash, after a closing bracket or not.
  private static func terminatorLength(_ gap: String) -> Int? {
    var length = 0
    var ended = false
    for scalar in gap.unicodeScalars {
      if Scalars.isSpace(scalar.value) {
        if ended { return length }
      } else if scalar == "." || scalar == ":" || scalar == "/" || Scalars.isDash(scalar.value) {
        ended = true
      } else if scalar != ")" {
        return ended ? length : nil
      }
      length += UTF8.width(scalar)
    }
    return ended ? length : nil
  }
}
