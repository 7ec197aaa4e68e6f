private import Foundation
internal import GRDB
internal import Memory
internal import Orthography

extension WorkspaceStore {
  /// Everything that is wrong with the store, a line each: the file itself, references between its tables, and units that
  /// a search could not find. Empty for a sound store.
  public func faults() throws(StorageError) -> [String] {
    try reading { database in
      var faults = try String.fetchAll(database, sql: "PRAGMA integrity_check(100)").filter { $0 != "ok" }
      if !faults.isEmpty { return faults }
      faults += try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(100).map { row in
        "a row of \(row[0] as String) refers to one of \(row[2] as String) that is not there"
      }
      return try faults + Self.memoryFaults(database)
    }
  }

  private static func memoryFaults(_ database: Database) throws -> [String] {
    var faults: [String] = []
    let last =
      try Int64.fetchOne(database, sql: "SELECT value FROM memory_state WHERE name = 'last_unit'") ?? 0
    let highest = try Int64.fetchOne(database, sql: "SELECT max(id) FROM translation_unit") ?? 0
    if highest > last { faults.append("unit \(highest) has a number that the memory never gave") }
    let strays = try Int.fetchOne(
      database,
      sql:
        "SELECT COUNT(*) FROM variant WHERE NOT EXISTS (SELECT 1 FROM translation_unit WHERE id = variant.id >> 6)"
    )
    if let strays, strays > 0 { faults.append("\(strays) segments belong to no unit") }
    let snapshot = try MemorySnapshot(database, levels: PostingLevels())
    let indexed = try Int64.fetchCursor(
      database, sql: "SELECT id FROM translation_unit WHERE id NOT IN (SELECT unit FROM unindexed)")
    while let id = try indexed.next(), faults.count < 100 {
      let number = UInt32(truncatingIfNeeded: id)
      guard let unit = try snapshot.unit(number) else { continue }
      if unit.variants.count < 2 { faults.append("unit \(id) has fewer than two segments") }
      for variant in unit.variants {
        let units = try snapshot.units(withForm: SegmentForm(variant.face).hash, in: variant.language)
        // The list of a form that very many units share ends somewhere.
        if !units.contains(number), units.count < PostingList.longest - 1 {
          faults.append("unit \(id) is in no posting list for its segment in \(variant.language)")
        }
      }
    }
    return faults
  }

  /// Writes the whole store to a file, which stands at its place only once it is whole. Others may go on working meanwhile.
  public func backup(to path: String) throws(StorageError) {
    let kind = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    if let kind, kind != .typeRegular, kind != .typeSymbolicLink {
      throw StorageError(path: path, problem: "is no regular file; name another")
    }
    let temporary = path + ".part-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    do {
      let copy = try DatabaseQueue(path: temporary)
      try writer.backup(to: copy)
      try copy.close()
    } catch {
      throw StorageError(path: path, error)
    }
    guard rename(temporary, path) == 0 else { throw StorageError(path: path, problem: "cannot be written") }
  }

  /// Puts the content of a backup in the place of everything that the store holds, in one step.
  ///
  /// - Throws: `StorageError` where the file is no backup or is damaged; the store then stays as it is.
  public func restore(from path: String) throws(StorageError) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw StorageError(path: path, problem: "there is no such file")
    }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let backup = try DatabaseQueue(path: path, configuration: configuration)
      let isSound = try backup.read { database in
        try String.fetchOne(database, sql: "PRAGMA quick_check") == "ok"
          && database.tableExists("setting") && database.tableExists("translation_unit")
      }
      guard isSound else {
        throw StorageError(path: path, problem: "is no backup of a workspace, or is damaged")
      }
      try backup.backup(to: writer)
      try backup.close()
    } catch let error as StorageError {
      throw error
    } catch {
      throw StorageError(path: path, error)
    }
  }
}
