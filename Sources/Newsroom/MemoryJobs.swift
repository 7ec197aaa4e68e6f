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

  /// The matches of each query, in one read of the memory.
  ///
  /// - Throws: `StorageError`.
  public func searchMemory(_ queries: [MemoryQuery]) throws -> [[MemoryMatch]] {
    try store.matches(queries)
  }
}
