public import Memory
public import Orthography
private import Storage

extension Newsroom {
  /// Translation units whose source matches `query`, best first.
  ///
  /// - Parameters:
  ///   - query: a segment as typed.
  ///   - source: its language.
  ///   - target: the language of the translations wanted.
  ///   - minimumRate: the least match rate, 0 to 100.
  ///   - limit: how many matches at most.
  /// - Returns: the matches with their receipts.
  /// - Throws: `StorageError`.
  public func searchMemory(
    _ query: String, from source: Language, to target: Language, minimumRate: Int, limit: Int
  ) throws -> [MemoryMatch] {
    let key = FoldedText(query, language: source).key
    let window = MemorySearch.lengthWindow(of: key.unicodeScalars.count, minimumRate: minimumRate)
    let candidates = try store.units(from: source, to: target, lengths: window)
    return MemorySearch.matches(
      query: Face(query).text, key: key, candidates: candidates, minimumRate: minimumRate, limit: limit)
  }
}
