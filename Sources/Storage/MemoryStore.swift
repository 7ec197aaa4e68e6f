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

  /// Stores `units` in place of whatever `article` gave the memory before, so that aligning a pair again changes nothing.
  /// What an editor has reviewed stays as it is.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - units: Its units.
  ///   - job: What the journal says of it.
  /// - Returns: How many units the article now has.
  /// - Throws: `StorageError`.
  public func replaceUnits(
    ofArticle article: String, with units: [TranslationUnit], job: MemoryJob
  ) throws(StorageError) -> Int {
    try writing { database in
      let number = try MemoryJournal.begin(job, database)
      var count = 0
      var known: Set<[Variant]> = []
      let snapshot = try MemorySnapshot(database, levels: PostingLevels())
      for id in try Self.units(ofArticle: article, database) {
        guard let unit = try snapshot.unit(UInt32(truncatingIfNeeded: id)) else { continue }
        if unit.provenance.isReviewed {
          known.insert(unit.variants)
        } else {
          try MemoryWriter.delete(id, database)
          try MemoryJournal.note(UnitChange(unit: id, before: unit, after: nil), job: number, database)
          count += 1
        }
      }
      var writer = try MemoryWriter(database)
      for unit in units where known.insert(unit.variants).inserted {
        _ = try writer.add(unit)
        count += 1
      }
      try MemoryJournal.end(number, count: count, added: writer.added, database)
      try writer.finish(folder: folder)
      return try Self.units(ofArticle: article, database).count
    }
  }

  private static func units(ofArticle article: String, _ database: Database) throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT unit.id FROM provenance JOIN translation_unit AS unit ON unit.provenance = provenance.id
        WHERE article = ? ORDER BY unit.id
        """, arguments: [article])
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
