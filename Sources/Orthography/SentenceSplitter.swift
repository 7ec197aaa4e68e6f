/// A sentence of a text.
public struct Sentence: Hashable, Sendable {
  /// Where the sentence stands in the text, in UTF-8 bytes, without the white space around it.
  public let range: Range<Int>
  /// The number of the paragraph, from 0; a paragraph ends at a line break.
  public let paragraph: Int
  /// True for an opening such as “BAKU, Azerbaijan, January 27.”
  public let isDateline: Bool
}

/// Sentences from ICU's boundaries, corrected where abbreviations, datelines and quotations mislead it.
public enum SentenceSplitter {
  /// The sentences of `text`, in order; none is empty, and they hold every character that is not white space.
  public static func sentences(of text: String, language: Language) -> [Sentence] {
    var sentences: [Sentence] = []
    var paragraph = 0
    for range in paragraphs(of: text) {
      let pass = ParagraphPass(text: text.slice(range), language: language)
      for (piece, isDateline) in pass.sentences() {
        let shifted = piece.lowerBound + range.lowerBound..<piece.upperBound + range.lowerBound
        sentences.append(Sentence(range: shifted, paragraph: paragraph, isDateline: isDateline))
      }
      paragraph += 1
    }
    return sentences
  }

  /// The lines that hold something, each without the white space around it.
  static func paragraphs(of text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    var end = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      switch scalar.value {
      case 0xA, 0xD, 0x2028, 0x2029, 0x85, 0xB, 0xC:
        if let first = start { ranges.append(first..<end) }
        start = nil
      case let value where Scalars.isSpace(value) || value == 0xFEFF: break
      default:
        start = start ?? offset
        end = offset + width
      }
      offset += width
    }
    if let first = start { ranges.append(first..<end) }
    return ranges
  }
}

/// The sentences of one paragraph, whose offsets begin at 0.
private struct ParagraphPass {
  let text: String
  let language: Language

  func sentences() -> [(range: Range<Int>, isDateline: Bool)] {
    let dateline = Dateline.end(in: text, language: language) ?? 0
    var found: [(range: Range<Int>, isDateline: Bool)] = []
    if dateline > 0 { found.append((trimmed(0..<dateline), true)) }
    let body = text.slice(dateline..<text.utf8.count)
    var start: Int?
    for piece in Breaker.pieces(of: body, .sentence, language: language) {
      let range = piece.range.lowerBound + dateline..<piece.range.upperBound + dateline
      let first = start ?? range.lowerBound
      if range.upperBound < text.utf8.count, goesOn(first..<range.upperBound) {
        start = first
        continue
      }
      start = nil
      let sentence = trimmed(first..<range.upperBound)
      if !sentence.isEmpty { found.append((sentence, false)) }
    }
    return found
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let scalars = text.slice(range).unicodeScalars
    let leading = scalars.prefix { Scalars.isSpace($0.value) }.reduce(0) { $0 + UTF8.width($1) }
    let trailing = scalars.reversed().prefix { Scalars.isSpace($0.value) }.reduce(0) { $0 + UTF8.width($1) }
    let start = range.lowerBound + leading
    return start..<max(start, range.upperBound - trailing)
  }

  /// True where the sentence that ICU ends at the end of `range` goes on after it.
  private func goesOn(_ range: Range<Int>) -> Bool {
    let before = Array(text.slice(trimmed(range)).unicodeScalars)
    let after = Array(text.slice(range.upperBound..<text.utf8.count).unicodeScalars.prefix(80))
    guard let last = before.last else { return true }
    let nextLetter = after.first { Scalars.isLetter($0.value) || Scalars.isDigit($0.value) }
    if last == "." { return fullStopIsInside(before, after, next: nextLetter) }
    // “Why?” she asked; „?לאן” שאל – a reporting clause after a quotation.
    let closing = before.reversed().prefix {
      Scalars.isQuotation($0.value) || Scalars.isApostrophe($0.value) || $0 == ")"
    }.count
    guard let mark = before.dropLast(closing).last, mark == "?" || mark == "!" || mark == "…" || mark == "."
    else {
      return false
    }
    guard let next = after.first(where: { !Scalars.isSpace($0.value) && !Scalars.isDash($0.value) }) else {
      return false
    }
    if Scalars.isLetter(next.value), Scalars.script(of: next.value) != .hebrew {
      return !Scalars.isUppercase(next.value)
    }
    return closing > 0 && mark != "." && Self.hebrewReportingVerbs.contains(firstWord(of: after))
  }

  private func fullStopIsInside(
    _ before: [Unicode.Scalar], _ after: [Unicode.Scalar], next: Unicode.Scalar?
  ) -> Bool {
    guard let next else { return false }
    let word = lastWord(of: before.dropLast())
    // “3.” alone opens a list item.
    if before.dropLast().allSatisfy({ Scalars.isDigit($0.value) }) { return true }
    if isInitial(word) { return true }
    let key = FoldedText(word, language: language).key
    switch Abbreviations.position(of: key, in: language) {
    case .before?: return true
    case .beforeNumber?: return Scalars.isDigit(next.value)
    case .anywhere?:
      if !Scalars.isUppercase(next.value), Scalars.script(of: next.value) != .hebrew { return true }
      guard language == .english, key.contains(".") else { return false }
      return !Abbreviations.englishSentenceStarters.contains(
        FoldedText(firstWord(of: after), language: .english).key)
    case nil: return false
    }
  }

  /// A single letter, or letters with full stops between them that are somebody's initials: *Ə.*, *S. Y.*, א.ב.
  private func isInitial(_ word: String) -> Bool {
    let letters = word.unicodeScalars.filter { $0 != "." }
    guard let first = letters.first, Scalars.isLetter(first.value) else { return false }
    if letters.count == 1 { return Scalars.isUppercase(first.value) || Scalars.isHebrewLetter(first.value) }
    return false
  }

  private func lastWord(of scalars: ArraySlice<Unicode.Scalar>) -> String {
    let word = scalars.reversed().prefix {
      !Scalars.isSpace($0.value) && $0 != "(" && !Scalars.isQuotation($0.value)
    }
    return String(String.UnicodeScalarView(word.reversed()))
  }

  private func firstWord(of scalars: [Unicode.Scalar]) -> String {
    let word = scalars.drop { !Scalars.isLetter($0.value) }.prefix { Scalars.isLetter($0.value) }
    return String(String.UnicodeScalarView(word))
  }

  /// Verbs of saying that follow a quotation in Hebrew, which has no lower case to tell.
  static let hebrewReportingVerbs: Set<String> = [
    "אמר", "אמרה", "אמרו", "שאל", "שאלה", "שאלו", "הוסיף", "הוסיפה", "הוסיפו", "ציין", "ציינה", "ציינו",
    "הדגיש",
    "הדגישה", "הסביר", "הסבירה", "הצהיר", "הצהירה", "סיכם", "סיכמה", "קרא", "קראה", "תהה", "תהתה", "כתב",
    "כתבה",
    "השיב", "השיבה", "טען", "טענה", "הכריז", "הכריזה",
  ]
}
