internal import Memory
private import Orthography
private import Storage

extension Newsroom {
  /// What is taken off a translation that was found by way of English: two translators decided, and neither saw the other.
  static let pivotPenalty = 6

  /// The matches of a query, and where there are not enough of them between Azerbaijani and Hebrew, those by way of English:
  /// the query's match into English, and the same English segment's translation into the language wanted.
  ///
  /// - Throws: `StorageError`.
  func searchWithPivot(_ query: MemoryQuery) throws -> [MemoryMatch] {
    let direct = try searchMemory(query)
    let pair: Set<Language> = [query.source, query.target]
    guard direct.count < query.limit, pair == [.azerbaijani, .hebrew] else { return direct }
    var first = query
    first.target = .english
    var matches = direct
    var seen = Set(direct.map(\.target))
    for match in try searchMemory(first) {
      var second = MemoryQuery(
        match.repair?.target ?? match.target.face, from: .english, to: query.target, minimumRate: 99,
        limit: query.limit, filter: query.filter)
      second.context = SegmentContext()
      for further in try searchMemory(second) where seen.insert(further.target).inserted {
        guard let joined = match.continued(by: further, penalty: Self.pivotPenalty, through: "English"),
          joined.receipt.rate >= query.minimumRate
        else { continue }
        matches.append(joined)
      }
    }
    return Array(matches.sorted { $0.receipt.rate > $1.receipt.rate }.prefix(query.limit))
  }
}
