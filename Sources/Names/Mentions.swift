internal import Orthography

/// How an article introduces people: by the full name first, and by one full name throughout. What strays is only
/// reported, since an editor may have reasons.
struct Mentions {
  let segment: Segment

  /// The findings for `hits`, which stand in the order of the article.
  func edits(_ hits: [NameHit]) -> [Edit] {
    var edits: [Edit] = []
    var introduced: [String: Int] = [:]
    for hit in hits where !hit.entry.isSurname && introduced[hit.entry.record.id] == nil {
      introduced[hit.entry.record.id] = hit.match.tokens.lowerBound
    }
    var reported: Set<String> = []
    var fullNames: [String: String] = [:]
    let headline = headlineEnd()
    for hit in hits where hit.entry.record.kind == .person && !hit.isShared && hit.rivals.isEmpty {
      let record = hit.entry.record
      let start = hit.match.tokens.lowerBound
      guard let full = record.preferred(in: segment.language)?.face else { continue }
      if hit.entry.isSurname {
        // A headline has the surname alone.
        guard let first = introduced[record.id], start < first,
          segment.tokens[start].range.lowerBound >= headline,
          reported.insert(record.id).inserted
        else { continue }
        edits.append(
          edit(
            hit, wanted: full,
            why: "the surname stands before the full name, which comes \(first - start) words later"))
      } else if !hit.entry.status.isVariant {
        let known = fullNames[record.id]
        fullNames[record.id] = known ?? hit.entry.wanted
        if let known, known != hit.entry.wanted {
          edits.append(edit(hit, wanted: known, why: "the text introduces this person as \(known)"))
        }
      }
    }
    return edits
  }

  private func edit(_ hit: NameHit, wanted: String, why: String) -> Edit {
    let range = segment.range(ofTokens: hit.match.tokens)
    return Edit(
      range: range, replacement: wanted, shown: range, found: segment.text(range), wanted: wanted,
      kind: .mention,
      record: hit.entry.record.id, why: why, isCertain: false)
  }

  private static let longestHeadline = 20

  /// The end of a headline in UTF-8 bytes: of a short first line, where others follow.
  private func headlineEnd() -> Int {
    let bytes = segment.original.utf8
    guard let end = bytes.firstIndex(of: 0xA), bytes[end...].contains(where: { $0 != 0xA && $0 != 0xD })
    else {
      return 0
    }
    let offset = bytes.distance(from: bytes.startIndex, to: end)
    let words = segment.tokens.prefix(Self.longestHeadline + 1).count { $0.range.lowerBound < offset }
    return words <= Self.longestHeadline ? offset : 0
  }
}
