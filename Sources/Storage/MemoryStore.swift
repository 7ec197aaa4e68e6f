internal import GRDB
public import Memory
public import Orthography

extension WorkspaceStore {
  // MARK: Finding

  /// The matches of each query, in one read.
  public func matches(_ queries: [MemoryQuery]) throws(StorageError) -> [[MemoryMatch]] {
    try reading { database in
      let snapshot = try MemorySnapshot(database, levels: memory.levels(database))
      return try queries.map { query in
        try memory.withCounter { counter in
          var search = MemorySearch(query, in: snapshot, counter: counter)
          return try search.matches()
        }
      }
    }
  }

  /// Where the words of `query` stand in segments of `language`, the latest units first.
  public func concordance(
    _ query: String, in language: Language, filter: UnitFilter, limit: Int
  ) throws(StorageError) -> [ConcordanceFind] {
    try reading { database in
      let snapshot = try MemorySnapshot(database, levels: memory.levels(database))
      var search = ConcordanceSearch(query, in: language, filter: filter, reader: snapshot)
      return try search.finds(limit)
    }
  }

  /// The longest pieces of stored segments that cover a query.
  public func fragments(_ query: MemoryQuery) throws(StorageError) -> [Fragment] {
    try reading { database in
      let snapshot = try MemorySnapshot(database, levels: memory.levels(database))
      return try memory.withCounter { try FragmentSearch(in: snapshot, counter: $0).fragments(query) }
    }
  }

  /// The unit with a number, or nil.
  public func unit(_ id: Int64) throws(StorageError) -> TranslationUnit? {
    guard let number = UInt32(exactly: id) else { return nil }
    return try reading { try MemorySnapshot($0, levels: PostingLevels()).unit(number) }
  }

  /// The numbers of all units, in ascending order.
  public func unitIdentifiers() throws(StorageError) -> [Int64] {
    try reading { try Int64.fetchAll($0, sql: "SELECT id FROM translation_unit ORDER BY id") }
  }

  /// The numbers of the latest units, in ascending order.
  ///
  /// - Parameters:
  ///   - limit: How many.
  ///   - articles: The keys of articles whose units are passed over, but for those that an editor has reviewed.
  /// - Returns: The numbers.
  /// - Throws: `StorageError`.
  public func latestUnits(_ limit: Int, without articles: Set<String>) throws(StorageError) -> [Int64] {
    try reading { database in
      var identifiers: [Int64] = []
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT unit.id, article_key, is_reviewed FROM translation_unit AS unit
          CROSS JOIN provenance ON provenance.id = unit.provenance ORDER BY unit.id DESC
          """)
      while identifiers.count < limit, let row = try rows.next() {
        if row[2] || !articles.contains(row[1]) { identifiers.append(row[0]) }
      }
      return identifiers.reversed()
    }
  }

  /// Hands over every unit that `filter` means, in the order of their numbers, with a stable view of the memory.
  ///
  /// - Throws: `StorageError`; what `body` throws comes as it is.
  public func forEachUnit(
    _ filter: UnitFilter = UnitFilter(), _ body: (TranslationUnit) throws -> Void
  ) throws {
    try unwrapped { database in
      let snapshot = try MemorySnapshot(database, levels: PostingLevels())
      let identifiers = try Int64.fetchCursor(database, sql: "SELECT id FROM translation_unit ORDER BY id")
      while let id = try identifiers.next() {
        guard let unit = try snapshot.unit(UInt32(truncatingIfNeeded: id)), filter.matches(unit.provenance)
        else { continue }
        try body(unit)
      }
    }
  }

  // MARK: Changing

  /// Stores new units in one transaction.
  ///
  /// - Parameters:
  ///   - units: The units.
  ///   - job: What the journal says of it.
  /// - Returns: Their numbers.
  /// - Throws: `StorageError`.
  public func add(_ units: [TranslationUnit], job: MemoryJob) throws(StorageError) -> [Int64] {
    try writing { database in
      var writer = try MemoryWriter(database)
      let identifiers = try units.map { try writer.add($0) }
      let number = try MemoryJournal.begin(job, database)
      try MemoryJournal.end(number, count: units.count, added: writer.added, database)
      try writer.finish(folder: folder)
      return identifiers
    }
  }

  /// Stores the units that `next` returns, until nil, in one transaction: all of them, or none where `next` throws. Units
  /// that the memory has already, with the same segments in the same context, are passed over.
  ///
  /// - Parameters:
  ///   - job: What the journal says of it.
  ///   - isRehearsal: True to roll everything back at the end.
  ///   - next: The units. One without a context gets the units beside it.
  /// - Returns: How many units were stored, and how many were known.
  /// - Throws: `StorageError`; what `next` throws comes as it is.
  public func importUnits(
    job: MemoryJob, isRehearsal: Bool = false, _ next: () throws -> TranslationUnit?
  ) throws -> (added: Int, known: Int) {
    try unwrappedWrite(isRehearsal: isRehearsal) { database in
      var work = try UnitImport(database, folder: folder, job: job)
      try work.run(next)
      return work.counts
    }
  }

  /// Makes all posting lists anew, as after a change of how forms are made.
  public func reindexMemory() throws(StorageError) {
    try writing { try MemoryWriter.reindex($0, folder: folder) }
  }
}
