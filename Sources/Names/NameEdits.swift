internal import Orthography

/// The names of an article that stray from the authority.
struct NameEdits {
  let text: InflectedSegment
  let style: HouseStyle
  /// True where the article writes apostrophes in more ways than one.
  let apostrophesAreMixed: Bool

  private var segment: Segment { text.segment }

  /// The edits for `hits`, in the order of the article.
  func edits(_ hits: [NameHit]) -> [Edit] {
    let summary = spellingSummary(hits)
    return hits.compactMap { edit($0, summary: summary[$0.entry.record.id] ?? "") }
  }

  private func edit(_ hit: NameHit, summary: String) -> Edit? {
    let range = segment.range(ofTokens: hit.match.tokens)
    let found = segment.text(range)
    guard let wanted = wanted(for: hit, found: found), wanted != found else { return nil }
    let record = hit.entry.record
    let kind: Edit.Kind = hit.entry.status.isVariant ? .name : .apostrophe
    if kind == .apostrophe, style.apostrophesInNames == .whenMixed, !apostrophesAreMixed { return nil }
    var why = "\(record.preferred(in: segment.language)?.face ?? record.id), \(record.kind.rawValue)"
    if !summary.isEmpty { why += "; " + summary }
    switch hit.entry.status {
    case .never: why += "; this spelling must not be printed"
    case .deprecated: why += "; a former spelling"
    case .preferred, .accepted, .used: break
    }
    let isCertain: Bool
    if !hit.rivals.isEmpty {
      isCertain = false
      why += "; also a spelling of \(hit.rivals.map(\.id).joined(separator: ", "))"
    } else if hit.entry.isSurname, hit.entry.status.isVariant, !hit.isEstablished {
      isCertain = false
      why += "; the text does not name this person in full"
    } else {
      isCertain = true
    }
    return Edit(
      range: range, replacement: wanted, shown: range, found: found, wanted: wanted, kind: kind,
      record: record.id, why: why, isCertain: isCertain, isForbidden: hit.entry.status == .never)
  }

  /// The house form of what was found, with the affixes and the capitals of the text; nil where the form found
  /// needs no change.
  private func wanted(for hit: NameHit, found: String) -> String? {
    let folded = FoldedText(found, language: segment.language)
    let prefix = hit.match.prefixes.joined()
    let baseStart = folded.originalOffset(ofKeyOffset: prefix.utf8.count)
    let endingLength = hit.match.endings.reduce(0) { $0 + $1.surface.utf8.count }
    var baseKeyEnd = folded.key.utf8.count - endingLength
    // Netanyahu'nun: the apostrophe goes with the ending.
    let hasLinkingApostrophe =
      segment.language == .azerbaijani && endingLength > 0
      && folded.key.utf8.dropLast(endingLength).last == 0x27
    if hasLinkingApostrophe { baseKeyEnd -= 1 }
    let baseEnd = endingLength == 0 ? found.utf8.count : folded.originalOffset(ofKeyOffset: baseKeyEnd)
    let base = found.slice(baseStart..<baseEnd)
    var house = hit.entry.wanted
    if segment.language == .hebrew, !apostrophesAreMixed { house = withMarks(of: base, in: house) }
    // The article has disappeared in the preposition: בכפר האדום.
    if !hit.match.prefixes.isEmpty, house.hasPrefix("ה"),
      hit.entry.phrase.words.first?.hasPrefix("ה") ?? false,
      !base.hasPrefix("ה")
    {
      house = String(house.dropFirst())
    }
    if style.apostrophesInNames == .always { house = replacingApostrophes(in: house) }
    if LetterCase.isAllCapitals(base), !LetterCase.isAllCapitals(house) {
      house = LetterCase.uppercased(house, in: segment.language)
    }
    var ending = found.slice(baseEnd..<found.utf8.count)
    if !hit.entry.status.isVariant {
      // Right but for its marks: capitals, spaces and hyphens stay as the writer has them.
      house = replacingApostrophes(in: base)
    }
    if segment.language == .azerbaijani, !ending.isEmpty, !hasLinkingApostrophe {
      ending = harmonized(ending, hit.match.endings, after: house)
    } else if style.apostrophesInNames == .always {
      ending = replacingApostrophes(in: ending)
    }
    return found.slice(0..<baseStart) + house + ending
  }

  private func harmonized(_ ending: String, _ endings: [Inflection.Ending], after base: String) -> String {
    guard let written = AzerbaijaniEndings.written(endings, after: base) else { return ending }
    return LetterCase.isAllCapitals(ending) ? LetterCase.uppercased(written, in: .azerbaijani) : written
  }

  private func replacingApostrophes(in text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { Marks.isApostrophe($0) ? style.apostrophe : $0 })
    )
  }

  /// `house` with the first apostrophe that `typed` uses, so that a text that writes ג' throughout is left so.
  private func withMarks(of typed: String, in house: String) -> String {
    guard let mark = typed.unicodeScalars.first(where: Marks.isApostrophe) else { return house }
    return String(
      String.UnicodeScalarView(house.unicodeScalars.map { Marks.isApostrophe($0) ? mark : $0 }))
  }

  /// For each record with more than one spelling in the article, how often each stands there.
  private func spellingSummary(_ hits: [NameHit]) -> [String: String] {
    var counts: [String: [(spelling: String, count: Int)]] = [:]
    for hit in hits {
      let surface = segment.surface(hit.match.tokens)
      var list = counts[hit.entry.record.id] ?? []
      if let at = list.firstIndex(where: { $0.spelling == surface }) {
        list[at].count += 1
      } else {
        list.append((surface, 1))
      }
      counts[hit.entry.record.id] = list
    }
    return counts.compactMapValues { list in
      list.count < 2
        ? nil
        : "the text spells " + list.map { "\($0.spelling) (\($0.count))" }.joined(separator: ", ")
    }
  }
}
