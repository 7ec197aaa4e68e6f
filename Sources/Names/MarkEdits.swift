internal import Orthography

/// Apostrophes and quotation marks that are not the house's.
struct MarkEdits {
  let segment: Segment
  let style: HouseStyle

  /// A mark as it stands in the text.
  private struct Mark {
    let range: Range<Int>
    let text: String
    /// True for a quotation mark before a quotation.
    var isOpening = false
  }

  /// True where apostrophes inside words are typed in more ways than one.
  var apostrophesAreMixed: Bool { Set(wordApostrophes().map(\.text)).count > 1 }

  /// The edits, in the order of the article.
  func edits() -> [Edit] {
    let apostrophes = wordApostrophes()
    let quotations = quotationMarks()
    var edits: [Edit] = []
    let apostrophesAreMixed = Set(apostrophes.map(\.text)).count > 1
    if apostrophesAreMixed || style.apostrophes == .always {
      let why =
        apostrophesAreMixed
        ? "the text writes the apostrophe in several ways" : "not the apostrophe of the style"
      for mark in apostrophes where mark.text != String(style.apostrophe) {
        edits.append(edit(mark, String(style.apostrophe), .apostrophe, why))
      }
    }
    let kinds = Set(quotations.map(\.text))
    let isMixed = kinds.subtracting(["“", "”"]).count + (kinds.isDisjoint(with: ["“", "”"]) ? 0 : 1) > 1
    for mark in quotations {
      let wanted = String(mark.isOpening ? style.opening : style.closing)
      if mark.text == wanted { continue }
      if mark.text.unicodeScalars.count == 2 {
        edits.append(edit(mark, wanted, .quotation, "two apostrophes for a quotation mark"))
      } else if isMixed {
        edits.append(edit(mark, wanted, .quotation, "the text writes quotation marks in several ways"))
      } else if style.quotations == .always {
        edits.append(edit(mark, wanted, .quotation, "not the quotation mark of the style"))
      }
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func wordApostrophes() -> [Mark] {
    segment.tokens.flatMap { token -> [Mark] in
      var offset = token.range.lowerBound
      var marks: [Mark] = []
      for scalar in segment.text(token.range).unicodeScalars {
        let width = UTF8.width(scalar)
        if Marks.isApostrophe(scalar) {
          marks.append(Mark(range: offset..<offset + width, text: String(scalar)))
        }
        offset += width
      }
      return marks
    }
  }

  /// Double quotation marks outside words, and pairs of apostrophes that stand for one. Guillemets are a level of
  /// their own and left alone, except where the style writes them or wants its own marks always.
  private func quotationMarks() -> [Mark] {
    var marks: [Mark] = []
    var outside = 0
    let seesGuillemets = style.opening == "«" || style.quotations == .always
    for end in segment.tokens.map(\.range) + [segment.original.utf8.count..<segment.original.utf8.count] {
      var offset = outside
      let scalars = Array(segment.text(outside..<end.lowerBound).unicodeScalars)
      var at = 0
      while at < scalars.count {
        let scalar = scalars[at]
        let width = UTF8.width(scalar)
        if Marks.isApostrophe(scalar), at + 1 < scalars.count, scalars[at + 1] == scalar {
          marks.append(
            Mark(
              range: offset..<offset + 2 * width, text: String(scalar) + String(scalar),
              isOpening: isOpening(scalars, at, isFirst: outside == 0, isLast: end.isEmpty)))
          offset += width
          at += 1
        } else if Marks.isQuotation(scalar), seesGuillemets || (scalar != "«" && scalar != "»") {
          marks.append(
            Mark(
              range: offset..<offset + width, text: String(scalar),
              isOpening: isOpening(scalars, at, isFirst: outside == 0, isLast: end.isEmpty)))
        }
        offset += width
        at += 1
      }
      outside = end.upperBound
    }
    return marks
  }

  /// True where the mark at `at` of what stands between two words opens a quotation: it says so itself, or stands
  /// before a word and after a space, a bracket or a dash, or after a Hebrew prefix.
  private func isOpening(_ between: [Unicode.Scalar], _ at: Int, isFirst: Bool, isLast: Bool) -> Bool {
    switch between[at] {
    case "„", "«": return true
    case "»", "”": return false
    default: break
    }
    guard at > 0 else { return isFirst || (between.count == 1 && !isLast && segment.language == .hebrew) }
    return between[at - 1].properties.isWhitespace || "([{–—-־".unicodeScalars.contains(between[at - 1])
  }

  /// The edit of one mark, shown with what stands around it.
  private func edit(_ mark: Mark, _ replacement: String, _ kind: Edit.Kind, _ why: String) -> Edit {
    let shown = segment.surroundings(of: mark.range)
    let found = segment.text(shown)
    let wanted =
      segment.text(shown.lowerBound..<mark.range.lowerBound) + replacement
      + segment.text(mark.range.upperBound..<shown.upperBound)
    return Edit(
      range: mark.range, replacement: replacement, shown: shown, found: found, wanted: wanted, kind: kind,
      record: nil, why: why,
      isCertain: true)
  }
}
