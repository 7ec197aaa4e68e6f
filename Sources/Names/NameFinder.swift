public import Orthography

/// A name found in a text.
public struct NameHit: Sendable {
  /// Where and with which affixes.
  public let match: PhraseMatch
  /// What was found: of several records that share the spelling the one to act on.
  public let entry: NameIndex.Entry
  /// Other records with this spelling that want another form.
  public let rivals: [AuthorityRecord]
  /// True where the text itself names the bearer in full, in any spelling.
  public let isEstablished: Bool
  /// True where other records have this spelling too, whatever form they want.
  public let isShared: Bool
}

/// Finds authority names in running text.
public enum NameFinder {
  /// A name that a text may spell: where, and which record's spelling it is.
  public struct Candidate: Sendable {
    /// Where and with which affixes.
    public let match: PhraseMatch
    /// The record's spelling.
    public let entry: NameIndex.Entry
  }

  /// Every record that a name in `text` may belong to, longest first where they overlap, in the order of the
  /// text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - index: the names.
  ///   - tokens: the tokens at which names may begin; nil where nothing is known of that.
  /// - Returns: the names with their places.
  public static func candidates(
    in text: InflectedSegment, index: NameIndex, beginningAt tokens: [Int]? = nil
  ) -> [Candidate] {
    var found: [Candidate] = []
    for at in tokens ?? Array(text.segment.tokens.indices) {
      for headword in text.headwords(at: at) {
        for entry in index.entries(headword: headword) {
          if let match = text.match(entry.phrase, at: at) {
            found.append(Candidate(match: match, entry: entry))
          }
        }
      }
    }
    return found.count < 2 ? found : InflectedSegment.longest(found) { $0.match }
  }

  /// The names in `text`, each decided for one record, in the order of the text.
  public static func hits(in text: InflectedSegment, index: NameIndex) -> [NameHit] {
    let candidates = candidates(in: text, index: index)
    let established = Set(candidates.filter { !$0.entry.isSurname }.map(\.entry.record.id))
    let together = Dictionary(grouping: candidates) { $0.match.tokens }
    return together.values
      .map { decide($0, established: established) }
      .sorted { $0.match.tokens.lowerBound < $1.match.tokens.lowerBound }
  }

  /// One of several records that spell a name alike: whoever the text names in full, then a spelling that is
  /// right, then the surest reading with the fewest endings.
  private static func decide(
    _ candidates: [Candidate], established: Set<String>
  ) -> NameHit {
    func rank(_ candidate: Candidate) -> (Int, Int, Double, Int) {
      let (entry, match) = (candidate.entry, candidate.match)
      return (
        established.contains(entry.record.id) ? 1 : 0, entry.status.isVariant ? 0 : 1, match.confidence,
        -match.endings.count
      )
    }
    // A stable order first, so that equal ranks do not depend on hashing.
    let ordered = candidates.sorted { $0.entry.record.id < $1.entry.record.id }
    let best = ordered.dropFirst().reduce(ordered[0]) { rank($1) > rank($0) ? $1 : $0 }
    let rivals = ordered.filter { $0.entry.wanted != best.entry.wanted }.map(\.entry.record)
    return NameHit(
      match: best.match, entry: best.entry, rivals: rivals,
      isEstablished: established.contains(best.entry.record.id),
      isShared: ordered.contains { $0.entry.record.id != best.entry.record.id })
  }
}
