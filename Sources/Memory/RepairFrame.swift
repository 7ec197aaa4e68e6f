internal import Orthography

/// What surrounds a whole segment: final punctuation, and quotation marks that open it and close it.
struct RepairFrame {
  /// The quotation marks, where the whole is quoted.
  let quotes: (opening: Range<Int>, closing: Range<Int>)?
  /// The final marks, before or behind the closing quotation mark; empty at the end of the core where there are none.
  let final: Range<Int>
  /// What is inside, in UTF-8 bytes.
  let core: Range<Int>
  /// The final marks with three full stops as one ellipsis.
  let mark: String
  /// True where quotation marks stand inside.
  let hasInnerQuotes: Bool

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let offsets = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
    func isFinal(_ at: Int) -> Bool { at >= 0 && ".?!…:;,".unicodeScalars.contains(scalars[at]) }
    /// ארה"ב: gershayim are no quotation marks.
    func isQuote(_ at: Int) -> Bool {
      guard scalars.indices.contains(at), Marks.isQuotation(scalars[at]) || scalars[at] == "„" else {
        return false
      }
      let isInside =
        at > 0 && at + 1 < scalars.count && Self.isHebrew(scalars[at - 1]) && Self.isHebrew(scalars[at + 1])
      return !isInside
    }
    var (start, end) = (0, scalars.count)
    while start < end, Marks.isSpace(scalars[start]) { start += 1 }
    while end > start, Marks.isSpace(scalars[end - 1]) { end -= 1 }
    var outer = end
    while outer > start, isFinal(outer - 1) { outer -= 1 }
    var inner = outer - 1
    while inner > start, isFinal(inner - 1) { inner -= 1 }
    let isQuoted =
      outer - 1 > start + 1 && isQuote(start) && isQuote(outer - 1) && (outer == end || inner == outer - 1)
      && !(start + 1..<inner).contains(where: isQuote)
    let last: Range<Int>
    if isQuoted {
      quotes = (offsets[start]..<offsets[start + 1], offsets[outer - 1]..<offsets[outer])
      core = offsets[start + 1]..<offsets[inner]
      last = inner < outer - 1 ? inner..<outer - 1 : outer..<end
      hasInnerQuotes = false
    } else {
      quotes = nil
      core = offsets[start]..<offsets[outer]
      last = outer..<end
      hasInnerQuotes = (start..<end).contains(where: isQuote)
    }
    final = offsets[last.lowerBound]..<offsets[last.upperBound]
    let mark = String(String.UnicodeScalarView(scalars[last]))
    self.mark = mark == "..." ? "…" : mark
  }

  private static func isHebrew(_ scalar: Unicode.Scalar) -> Bool { ("א"..."ת").contains(scalar) }
}
