public import Memory
public import Orthography
private import Storage

extension Newsroom {
  /// Translation units whose source matches the query, best first.
  ///
  /// - Throws: `StorageError`.
  public func searchMemory(_ query: MemoryQuery) throws -> [MemoryMatch] {
    try searchMemory([query])[0]
  }

  /// The same, with a name or a term that the query has in the place of another swapped in the translations. It takes some
  /// milliseconds more.
  ///
  /// - Throws: `StorageError`.
  public func searchMemoryAndSwapNames(_ query: MemoryQuery) throws -> [MemoryMatch] {
    let matches = try searchWithPivot(query)
    guard matches.contains(where: { $0.receipt.rate < 99 }) else { return matches }
    let swaps = try NameSwaps(self, query: query.text, language: query.source)
    return try matches.map { try swaps.repaired($0, for: query.text) }
  }

  /// Where the words of `query` stand in the memory's segments of `language`, however they are inflected.
  ///
  /// - Throws: `StorageError`.
  public func concordance(
    _ query: String, in language: Language, filter: UnitFilter, limit: Int
  ) throws -> [ConcordanceFind] {
    try store.concordance(query, in: language, filter: filter, limit: limit)
  }

  /// The longest pieces of stored segments that cover a query.
  ///
  /// - Throws: `StorageError`.
  public func fragments(_ query: MemoryQuery) throws -> [Fragment] { try store.fragments(query) }

  /// The matches of each query, in one read of the memory.
  ///
  /// - Throws: `StorageError`.
  public func searchMemory(_ queries: [MemoryQuery]) throws -> [[MemoryMatch]] {
    try store.matches(queries)
  }
}
