private import Foundation
internal import GRDB
import Memory
public import Names
internal import Orthography
public import Terminology

/// The tables of a workspace in one SQLite file: glossary, authority and memory.
///
/// Write-ahead logging lets readers go on while somebody writes; foreign keys are enforced; every change is one
/// transaction.
public struct WorkspaceStore: Sendable {
  private let database: DatabasePool
  /// What searches of the memory keep between them.
  let memory = MemoryCache()
  /// The folder of the store's file.
  let folder: String

  /// How long a change waits for another that is under way: as long as the import of a large memory takes.
  private static let patience: Double = 120
  /// How much of the file is read through memory that all connections share with the system's cache, in bytes: a search
  /// touches a hundred pages, and copying each takes as long as everything else.
  private static let mappedBytes = 2_000_000_000
  /// What each connection keeps besides.
  private static let cachedKilobytes = 16_000

  /// Opens the store at `path`, creating and migrating it as needed.
  ///
  /// - Throws: `StorageError` where the file cannot be opened, is no workspace or is newer than this program.
  public init(path: String) throws(StorageError) {
    folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = true
      configuration.busyMode = .timeout(Self.patience)
      configuration.prepareDatabase { database in
        try database.execute(
          sql: "PRAGMA mmap_size = \(Self.mappedBytes); PRAGMA cache_size = -\(Self.cachedKilobytes)")
      }
      database = try DatabasePool(path: path, configuration: configuration)
      try Self.migrate(database, Schema.migrator(folder: folder))
      let isNewer = try database.read { try Schema.migrator(folder: folder).hasBeenSuperseded($0) }
      if isNewer {
        throw StorageError(path: path, problem: "made by a newer version of dragoman; upgrade to open it")
      }
      if try !database.read(MemoryWriter.isOfThisVersion) {
        try database.write { try MemoryWriter.reindex($0, folder: folder) }
      }
    } catch let error as StorageError {
      throw error
    } catch {
      throw StorageError(path: path, error)
    }
  }

  /// Brings the tables up to date. Where another process does the same at the same time, one of the two fails at a table
  /// that the other has made meanwhile; then nothing is left to do.
  private static func migrate(_ database: DatabasePool, _ migrator: DatabaseMigrator) throws {
    do {
      try migrator.migrate(database)
    } catch {
      try migrator.migrate(database)
    }
  }

  /// The database, for what works on it as a whole.
  var writer: DatabasePool { database }

  /// Runs `work` in one read, with a stable view of the data.
  func reading<Value>(_ work: (Database) throws -> Value) throws(StorageError) -> Value {
    do { return try database.read(work) } catch { throw StorageError(path: database.path, error) }
  }

  /// Runs `work` in one transaction.
  func writing<Value>(_ work: (Database) throws -> Value) throws(StorageError) -> Value {
    do { return try database.write(work) } catch { throw StorageError(path: database.path, error) }
  }

  /// Runs `work` in one read; what it throws itself comes as it is, what the database throws as a `StorageError`.
  func unwrapped<Value>(_ work: (Database) throws -> Value) throws -> Value {
    do { return try database.read(work) } catch let error as DatabaseError {
      throw StorageError(path: database.path, error)
    }
  }

  /// Runs `work` in one transaction, which a rehearsal rolls back; what it throws itself comes as it is, what the database
  /// throws as a `StorageError`.
  func unwrappedWrite<Value>(isRehearsal: Bool = false, _ work: (Database) throws -> Value) throws -> Value {
    do {
      return try database.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try work(database)
          return isRehearsal ? .rollback : .commit
        }
        guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return value
      }
    } catch let error as DatabaseError {
      throw StorageError(path: database.path, error)
    } catch let error as POSIXError {
      // Postings of a large import wait in a file of their own.
      throw StorageError(path: database.path, error)
    }
  }

  // MARK: What was seeded

  /// The stamp of the shipped data that the store was last seeded with, or nil for a new store.
  public func seedStamp() throws(StorageError) -> String? {
    try reading { try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = 'seed'") }
  }

  /// Replaces everything that dragoman shipped by `concepts` and `records`; what editors added stays.
  public func seed(
    concepts: [ConceptEntry], records: [AuthorityRecord], stamp: String
  ) throws(StorageError) {
    try writing { database in
      try Glossary.seed(concepts, database)
      try Authority.seed(records, database)
      try database.execute(
        sql: "INSERT OR REPLACE INTO setting (name, value) VALUES ('seed', ?)", arguments: [stamp])
    }
  }

  // MARK: Glossary

  /// The concept with an identifier: the editors' where they have one, else the shipped one; nil for an unknown
  /// identifier.
  public func concept(_ id: String) throws(StorageError) -> ConceptEntry? {
    try reading { try Glossary.concept(id, $0) }
  }

  /// Every concept, editors' and shipped, in the order of their identifiers.
  public func concepts() throws(StorageError) -> [ConceptEntry] {
    try reading { try Glossary.concepts($0) }
  }

  /// The concepts with these identifiers that are known, in one read.
  public func concepts(_ identifiers: [String]) throws(StorageError) -> [ConceptEntry] {
    try reading { database in try identifiers.compactMap { try Glossary.concept($0, database) } }
  }

  /// What storing `concepts` would change.
  public func changes(storing concepts: [ConceptEntry]) throws(StorageError) -> GlossaryChanges {
    try reading { try Glossary.changes(storing: concepts, $0) }
  }

  /// Stores editors' concepts in one transaction, in place of those with the same identifiers; a shipped concept
  /// stays behind the editors' and comes back where theirs is deleted. Storing the same again changes nothing.
  ///
  /// - Returns: what changed.
  public func store(_ concepts: [ConceptEntry]) throws(StorageError) -> GlossaryChanges {
    try writing { database in
      let changes = try Glossary.changes(storing: concepts, database)
      for concept in changes.added + changes.changed { try Glossary.replace(concept, database) }
      return changes
    }
  }

  /// Deletes the editors' concepts with these identifiers in one transaction; unknown ones are passed over.
  public func deleteConcepts(_ identifiers: [String]) throws(StorageError) {
    try writing { database in
      for id in identifiers { try Glossary.delete(id, database) }
    }
  }

  // MARK: Authority

  /// The record with an identifier: the editors' where they have one, else the shipped one; nil for an unknown
  /// identifier.
  public func record(_ id: String) throws(StorageError) -> AuthorityRecord? {
    try reading { try Authority.record(id, $0) }
  }

  /// Every record that an editor or dragoman's name files made, by identifier, without the names that come from
  /// CLDR.
  public func authority() throws(StorageError) -> [AuthorityRecord] {
    try reading { database in
      let identifiers = try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT id FROM authority_record
          WHERE source NOT LIKE 'ICU %' ORDER BY id
          """)
      return try identifiers.compactMap { try Authority.record($0, database) }
    }
  }

  /// Every record, those that come from CLDR too, in the order of their identifiers.
  public func records() throws(StorageError) -> [AuthorityRecord] {
    try reading { try Authority.records($0) }
  }

  /// What storing `records` would change.
  public func changes(storing records: [AuthorityRecord]) throws(StorageError) -> AuthorityChanges {
    try reading { try Authority.changes(storing: records, $0) }
  }

  /// Stores editors' records in one transaction, in place of those with the same identifiers; a shipped record
  /// stays behind the editors' and comes back where theirs is deleted. Storing the same again changes nothing.
  ///
  /// - Returns: what changed.
  public func store(_ records: [AuthorityRecord]) throws(StorageError) -> AuthorityChanges {
    try writing { database in
      let changes = try Authority.changes(storing: records, database)
      for record in changes.added + changes.changed { try Authority.replace(record, database) }
      return changes
    }
  }

  // MARK: Status

  /// How much of everything the store holds.
  public func counts() throws(StorageError) -> StoreCounts {
    try reading { database in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
      return StoreCounts(
        concepts: try count("SELECT COUNT(DISTINCT id) FROM concept"),
        terms: try count(
          """
          SELECT COUNT(*) FROM term WHERE NOT is_shipped
          OR NOT EXISTS (SELECT 1 FROM concept WHERE id = term.concept AND NOT concept.is_shipped)
          """),
        names: try count(
          "SELECT COUNT(DISTINCT id) FROM authority_record WHERE source NOT LIKE 'ICU %'"),
        displayNames: try count("SELECT COUNT(*) FROM authority_record WHERE source LIKE 'ICU %'"),
        units: try count("SELECT COUNT(*) FROM translation_unit"))
    }
  }
}

/// How much of everything a store holds.
public struct StoreCounts: Sendable {
  /// Concept entries.
  public let concepts: Int
  /// Terms in all languages.
  public let terms: Int
  /// People, places and organizations.
  public let names: Int
  /// Countries, languages, scripts, currencies and cities from ICU.
  public let displayNames: Int
  /// Translation units.
  public let units: Int
}
