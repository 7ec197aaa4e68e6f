private import Foundation
internal import GRDB
internal import Memory
internal import Orthography

/// Stores translation units within one transaction.
///
/// A few new units are only noted as unindexed, and searches look at each; with many, or once many have gathered, they go
/// into the posting lists.
struct MemoryWriter {
  private let database: Database
  private let insertUnit: RawStatement
  private let insertVariant: RawStatement
  private let noteUnindexed: RawStatement
  private var lastUnit: Int64
  private var provenances: [Provenance: Int64] = [:]
  private var firstAdded: Int64?

  /// How many units may wait for the posting lists. A search looks at all of them, in some tenths of a millisecond.
  static let unindexedLimit = 128
  /// How many units are put into the lists at once when too many wait.
  static let foldSize = 64
  /// Provenances that are remembered while writing; one read finds another.
  private static let rememberedProvenances = 10_000

  init(_ database: Database) throws {
    self.database = database
    insertUnit = try RawStatement(
      database,
      """
      INSERT INTO translation_unit
        (id, provenance, is_reviewed, position, confidence, previous, next, attributes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    insertVariant = try RawStatement(
      database,
      "INSERT INTO variant (id, language, face, is_followed) VALUES (?, ?, ?, ?)")
    noteUnindexed = try RawStatement(database, "INSERT OR IGNORE INTO unindexed (unit) VALUES (?)")
    lastUnit =
      try Int64.fetchOne(database, sql: "SELECT value FROM memory_state WHERE name = 'last_unit'") ?? 0
  }

  /// Stores a unit as new and notes it as unindexed.
  ///
  /// - Returns: Its number.
  mutating func add(_ unit: TranslationUnit) throws -> Int64 {
    let id = try insert(unit)
    noteUnindexed.bind(1, id)
    try noteUnindexed.run()
    return id
  }

  /// Stores a unit as new. Its postings are the caller's to add.
  mutating func insert(_ unit: TranslationUnit) throws -> Int64 {
    lastUnit += 1
    guard lastUnit < Int64(UInt32.max) else {
      throw DatabaseError(resultCode: .SQLITE_FULL, message: "the memory has as many units as it can number")
    }
    try write(unit, id: lastUnit)
    firstAdded = firstAdded ?? lastUnit
    return lastUnit
  }

  /// Puts `unit` in the place of the stored unit with its number, which may be gone.
  mutating func replace(_ unit: TranslationUnit) throws {
    try Self.delete(unit.id, database)
    try write(unit, id: unit.id)
    noteUnindexed.bind(1, unit.id)
    try noteUnindexed.run()
  }

  /// Ends the work: remembers the last number and, where too many units wait, puts the oldest into the posting lists.
  mutating func finish(folder: String) throws {
    try saveLastUnit()
    let waiting = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM unindexed") ?? 0
    if waiting > Self.unindexedLimit {
      try Self.fold(
        max(Self.foldSize, waiting - Self.unindexedLimit + Self.foldSize), database, folder: folder)
    }
  }

  /// The numbers that were given, or nil.
  var added: ClosedRange<Int64>? { firstAdded.map { $0...lastUnit } }

  /// Remembers the last number.
  func saveLastUnit() throws {
    if firstAdded == nil { return }
    try database.execute(
      sql: "UPDATE memory_state SET value = max(value, ?) WHERE name = 'last_unit'", arguments: [lastUnit])
  }

  private mutating func write(_ unit: TranslationUnit, id: Int64) throws {
    let provenance = unit.provenance
    insertUnit.bind(1, id)
    insertUnit.bind(2, try provenanceID(provenance))
    insertUnit.bind(3, provenance.isReviewed ? 1 : 0)
    insertUnit.bind(4, provenance.position.map(Int64.init))
    insertUnit.bind(5, provenance.confidence)
    insertUnit.bind(6, unit.context.previous.map(Int64.init(bitPattern:)))
    insertUnit.bind(7, unit.context.next.map(Int64.init(bitPattern:)))
    insertUnit.bind(8, try UnitAttributes.text(unit.attributes))
    try insertUnit.run()
    for (place, variant) in unit.variants.prefix(TranslationUnit.variantLimit).enumerated() {
      insertVariant.bind(1, id << 6 | Int64(place))
      insertVariant.bind(2, variant.language.tag)
      insertVariant.bind(3, variant.face)
      let isFollowed = unit.variants.dropFirst(place + 1).contains { $0.language == variant.language }
      insertVariant.bind(4, isFollowed ? 1 : 0)
      try insertVariant.run()
    }
  }

  private mutating func provenanceID(_ provenance: Provenance) throws -> Int64 {
    var key = provenance
    (key.position, key.confidence, key.isReviewed) = (nil, nil, false)
    if let id = provenances[key] { return id }
    let arguments: StatementArguments = [
      key.article, key.articleKey, key.origin, key.editor, key.domain, key.date,
    ]
    var id = try Int64.fetchOne(
      database,
      sql: """
        SELECT id FROM provenance
        WHERE article = ? AND article_key = ? AND origin = ? AND editor = ? AND domain = ? AND date = ?
        """,
      arguments: arguments)
    if id == nil {
      try database.execute(
        sql: """
          INSERT INTO provenance (article, article_key, origin, editor, domain, date)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: arguments)
      id = database.lastInsertedRowID
    }
    if provenances.count >= Self.rememberedProvenances { provenances.removeAll(keepingCapacity: true) }
    provenances[key] = id
    return id ?? 0
  }

  // MARK: Deleting

  /// Deletes a unit. Its postings stay: a search that follows them finds nothing.
  static func delete(_ id: Int64, _ database: Database) throws {
    try deleteVariants(of: id, database)
    try database.cachedStatement(sql: "DELETE FROM translation_unit WHERE id = ?").execute(arguments: [id])
    try database.cachedStatement(sql: "DELETE FROM unindexed WHERE unit = ?").execute(arguments: [id])
  }

  private static func deleteVariants(of id: Int64, _ database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM variant WHERE id BETWEEN ? AND ?")
      .execute(arguments: [id << 6, id << 6 | 63])
  }

  // MARK: Posting lists

  /// Puts the `count` oldest units that wait into the posting lists.
  static func fold(_ count: Int, _ database: Database, folder: String) throws {
    let units = try Int64.fetchAll(
      database, sql: "SELECT unit FROM unindexed ORDER BY unit LIMIT ?", arguments: [count])
    guard let last = units.last else { return }
    let levels = try PostingWriter.levels(database)
    let snapshot = try MemorySnapshot(database, levels: levels)
    let runs = PostingRuns(folder: folder, levels: levels)
    var form = SegmentForm()
    var grams: [UInt64] = []
    var entries: [PostingRuns.Entry] = []
    for id in units {
      let number = UInt32(truncatingIfNeeded: id)
      guard let unit = try snapshot.unit(number) else { continue }
      let keys = PreparedBatch.prepared(unit, form: &form, grams: &grams).keys
      entries.append(PostingRuns.Entry(unit: number, keys: keys))
      if entries.count == UnitImport.batchSize {
        try runs.add(entries)
        entries.removeAll(keepingCapacity: true)
      }
    }
    try runs.add(entries)
    var postings = try PostingWriter(database, levels: levels)
    try postings.write(runs)
    try database.execute(sql: "DELETE FROM unindexed WHERE unit <= ?", arguments: [last])
  }

  /// True where the posting lists were made from forms as they are now.
  static func isOfThisVersion(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT value FROM memory_state WHERE name = 'form_version'")
      == SegmentForm.version
  }

  /// Makes all posting lists anew.
  static func reindex(_ database: Database, folder: String) throws {
    try database.execute(
      sql: """
        DELETE FROM posting;
        DELETE FROM posting_level;
        UPDATE memory_state SET value = value + 1 WHERE name = 'level_version';
        INSERT OR IGNORE INTO unindexed SELECT id FROM translation_unit;
        """)
    try database.execute(
      sql: "UPDATE memory_state SET value = ? WHERE name = 'form_version'", arguments: [SegmentForm.version])
    let waiting = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM unindexed") ?? 0
    try fold(waiting, database, folder: folder)
  }
}

/// What a unit's file said besides, as JSON.
enum UnitAttributes {
  static func text(_ attributes: [String: String]) throws -> String? {
    if attributes.isEmpty { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(attributes), as: UTF8.self)
  }

  static func attributes(_ text: String?) throws -> [String: String] {
    guard let text else { return [:] }
    return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }
}
