internal import GRDB
public import Memory

extension WorkspaceStore {
  /// Changes or deletes the units that `filter` means as `decide` says, in one transaction that the journal knows.
  ///
  /// - Parameters:
  ///   - filter: Which units are shown to `decide`, in the order of their numbers.
  ///   - job: What the journal says of it.
  ///   - isRehearsal: True to change nothing.
  ///   - decide: What becomes of a unit.
  /// - Returns: What was changed.
  /// - Throws: `StorageError`; what `decide` throws comes as it is.
  public func changeUnits(
    _ filter: UnitFilter, job: MemoryJob, isRehearsal: Bool,
    _ decide: (TranslationUnit) throws -> UnitDecision
  ) throws -> MemoryChanges {
    try unwrappedWrite(isRehearsal: isRehearsal) { database in
      let identifiers = try Int64.fetchAll(database, sql: "SELECT id FROM translation_unit ORDER BY id")
      return try Self.change(identifiers, filter, job, database, folder: folder, decide)
    }
  }

  /// The same for units with these numbers; unknown ones are passed over.
  public func changeUnits(
    _ identifiers: [Int64], job: MemoryJob, isRehearsal: Bool,
    _ decide: (TranslationUnit) throws -> UnitDecision
  ) throws -> MemoryChanges {
    try unwrappedWrite(isRehearsal: isRehearsal) { database in
      try Self.change(identifiers, UnitFilter(), job, database, folder: folder, decide)
    }
  }

  private static func change(
    _ identifiers: [Int64], _ filter: UnitFilter, _ job: MemoryJob, _ database: Database, folder: String,
    _ decide: (TranslationUnit) throws -> UnitDecision
  ) throws -> MemoryChanges {
    let snapshot = try MemorySnapshot(database, levels: PostingLevels())
    var writer = try MemoryWriter(database)
    var changes = MemoryChanges()
    for id in identifiers {
      guard let number = UInt32(exactly: id), let unit = try snapshot.unit(number),
        filter.matches(unit.provenance)
      else { continue }
      let change: UnitChange
      let decision = try decide(unit)
      var isTurnedDown = false
      if case .reject = decision { isTurnedDown = true }
      switch decision {
      case .keep: continue
      case .replace(var after):
        after.id = id
        if after == unit { continue }
        change = UnitChange(unit: id, before: unit, after: after)
        try writer.replace(after)
        isTurnedDown = after.variants != unit.variants
        changes.changed += 1
      case .delete, .reject:
        change = UnitChange(unit: id, before: unit, after: nil)
        try MemoryWriter.delete(id, database)
        changes.deleted += 1
      }
      if changes.job == 0 { changes.job = try MemoryJournal.begin(job, database) }
      try MemoryJournal.note(
        change, job: changes.job, turnedDown: isTurnedDown ? unit.provenance : nil, database)
      if changes.shown.count < MemoryChanges.shownCount { changes.shown.append(change) }
    }
    if changes.job != 0 {
      try MemoryJournal.end(changes.job, count: changes.changed + changes.deleted, added: nil, database)
      try writer.finish(folder: folder)
    }
    return changes
  }

  /// The jobs of the journal, the last first.
  public func memoryJobs(limit: Int) throws(StorageError) -> [MemoryJob] {
    try reading { try MemoryJournal.jobs(limit, $0) }
  }

  /// What became of a unit, the last change first.
  public func history(ofUnit unit: Int64) throws(StorageError) -> [(job: MemoryJob, change: UnitChange)] {
    try reading { try MemoryJournal.history(of: unit, $0) }
  }

  /// Undoes a job, or the last that was not undone: every unit becomes what it was before. Where one has been changed since,
  /// nothing is undone.
  ///
  /// - Returns: The job, and how many units were changed back.
  /// - Throws: `UndoError` or `StorageError`.
  public func undo(_ job: Int64?, by undoing: MemoryJob) throws -> (job: MemoryJob, count: Int) {
    try unwrappedWrite { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT id, command, editor, date, count, is_undone, first_unit, last_unit FROM memory_job
          WHERE \(job == nil ? "NOT is_undone AND command <> 'undo'" : "id = ?") ORDER BY id DESC LIMIT 1
          """, arguments: job.map { [$0] } ?? [])
      guard let row else { throw UndoError(job: job ?? 0, problem: "there is no such job") }
      let undone = MemoryJournal.job(row)
      if undone.isUndone { throw UndoError(job: undone.id, problem: "it has been undone already") }
      let changes = try Self.changes(of: undone.id, added: (row[6], row[7]), database)
      let snapshot = try MemorySnapshot(database, levels: PostingLevels())
      var writer = try MemoryWriter(database)
      let own = try MemoryJournal.begin(undoing, database)
      for change in changes.reversed() {
        let now = try snapshot.unit(UInt32(truncatingIfNeeded: change.unit))
        guard now == change.after else {
          throw UndoError(job: undone.id, problem: "unit \(change.unit) has been changed since")
        }
        if let before = change.before {
          try writer.replace(before)
        } else {
          try MemoryWriter.delete(change.unit, database)
        }
        try MemoryJournal.note(
          UnitChange(unit: change.unit, before: change.after, after: change.before), job: own, database)
      }
      try MemoryJournal.end(own, count: changes.count, added: nil, database)
      try database.execute(sql: "UPDATE memory_job SET is_undone = 1 WHERE id = ?", arguments: [undone.id])
      try writer.finish(folder: folder)
      return (undone, changes.count)
    }
  }

  /// What a job changed. Units that it added and that were changed by a later job are told as that job found them.
  private static func changes(
    of job: Int64, added: (first: Int64?, last: Int64?), _ database: Database
  ) throws -> [UnitChange] {
    var changes: [UnitChange] = []
    if let first = added.first, let last = added.last {
      let snapshot = try MemorySnapshot(database, levels: PostingLevels())
      for id in try Int64.fetchAll(
        database, sql: "SELECT id FROM translation_unit WHERE id BETWEEN ? AND ? ORDER BY id",
        arguments: [first, last])
      {
        if try Int.fetchOne(
          database, sql: "SELECT EXISTS (SELECT 1 FROM memory_change WHERE unit = ? AND job > ?)",
          arguments: [id, job]) == 1
        {
          throw UndoError(job: job, problem: "unit \(id) has been changed since")
        }
        let unit = try snapshot.unit(UInt32(truncatingIfNeeded: id))
        changes.append(UnitChange(unit: id, before: nil, after: unit))
      }
    }
    let rows = try Row.fetchAll(
      database, sql: "SELECT unit, before, after FROM memory_change WHERE job = ? ORDER BY unit",
      arguments: [job])
    for row in rows {
      let id: Int64 = row[0]
      changes.append(
        UnitChange(
          unit: id, before: try (row[1] as String?).map { try MemoryJournal.unit($0, id: id) },
          after: try (row[2] as String?).map { try MemoryJournal.unit($0, id: id) }))
    }
    return changes
  }
}
