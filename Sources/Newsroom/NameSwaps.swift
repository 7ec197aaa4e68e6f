internal import Memory
private import Names
internal import Orthography
private import Terminology

/// Finds the one name or term that a query has in the place of another in a stored segment.
struct NameSwaps {
  private let newsroom: Newsroom
  private let query: Known

  /// A name or a term that the desk knows, in a text.
  private struct Occurrence {
    let owner: String
    let kind: RepairNameSwap.Kind
    let place: RepairNameSwap.Occurrence
    let preferred: (Language) -> String?
  }

  /// A text with the names and terms in it.
  private struct Known {
    let occurrences: [Occurrence]
  }

  /// Prepares for a query in `language`.
  init(_ newsroom: Newsroom, query: String, language: Language) throws {
    self.newsroom = newsroom
    self.query = try Self.known(newsroom, query, language)
  }

  /// The match with its translation repaired, where one name or term is all that has to be swapped.
  func repaired(_ match: MemoryMatch, for text: String) throws -> MemoryMatch {
    guard match.receipt.rate < 99, match.repair == nil else { return match }
    let (from, to) = (match.source.language, match.target.language)
    let source = try Self.known(newsroom, match.source.face, from)
    let ours = query.occurrences.filter { one in !source.occurrences.contains { $0.owner == one.owner } }
    let theirs = source.occurrences.filter { one in !query.occurrences.contains { $0.owner == one.owner } }
    guard ours.count == 1, theirs.count == 1, let old = theirs[0].preferred(to),
      let new = ours[0].preferred(to)
    else { return match }
    let targets = try Self.known(newsroom, match.target.face, to).occurrences.filter {
      $0.owner == theirs[0].owner
    }
    let swap = RepairNameSwap(
      source: theirs[0].place, query: ours[0].place, targets: targets.map(\.place), old: old, new: new,
      kind: theirs[0].kind == .person && ours[0].kind == .person ? .person : theirs[0].kind)
    let repair = TargetRepair.repair(
      query: text, source: match.source.face, target: match.target.face, from: from, to: to, names: [swap])
    return repair.map(match.repaired) ?? match
  }

  private static func known(_ newsroom: Newsroom, _ text: String, _ language: Language) throws -> Known {
    let segment = Segment(text, language: language)
    let found = try newsroom.findings(in: InflectedSegment(segment))
    var occurrences: [Occurrence] = found.names.map { name in
      let record = name.entry.record
      let kind: RepairNameSwap.Kind =
        switch record.kind {
        case .person: .person
        case .place, .country: .place
        default: .term
        }
      return Occurrence(
        owner: record.id, kind: kind,
        place: .init(range: segment.range(ofTokens: name.match.tokens), match: name.match),
        preferred: { record.preferred(in: $0)?.face })
    }
    occurrences += found.terms.map { hit in
      Occurrence(
        owner: "term " + hit.concept.id, kind: .term,
        place: .init(range: segment.range(ofTokens: hit.match.tokens), match: hit.match),
        preferred: { hit.concept.orderedTerms(in: $0).first?.face })
    }
    // A word that two records share decides nothing.
    return Known(
      occurrences: occurrences.filter { one in
        occurrences.count { $0.place.range.overlaps(one.place.range) } == 1
      })
  }
}
