private import Foundation
internal import GRDB
internal import Memory
internal import Orthography

/// The journal of the memory: each command with what every unit was before and became, so that it can be undone and a unit
/// knows its history. Units that an import added are told by the range of their numbers.
enum MemoryJournal {
  static let tables = """
    CREATE TABLE memory_job (
      id INTEGER PRIMARY KEY,
      command TEXT NOT NULL,
      editor TEXT NOT NULL,
      date TEXT NOT NULL,
      count INTEGER NOT NULL,
      is_undone INTEGER NOT NULL,
      -- The numbers of the units that were added.
      first_unit INTEGER,
      last_unit INTEGER
    );
    CREATE TABLE memory_change (
      job INTEGER NOT NULL REFERENCES memory_job(id) ON DELETE CASCADE,
      unit INTEGER NOT NULL,
      -- The unit as JSON; null where there was or is none.
      before TEXT,
      after TEXT,
      PRIMARY KEY (job, unit)
    ) WITHOUT ROWID;
    CREATE INDEX memory_change_unit ON memory_change (unit);
    """

  /// Begins a job and returns its number.
  static func begin(_ job: MemoryJob, _ database: Database) throws -> Int64 {
    try database.execute(
      sql: "INSERT INTO memory_job (command, editor, date, count, is_undone) VALUES (?, ?, ?, 0, 0)",
      arguments: [job.command, job.editor, job.date])
    return database.lastInsertedRowID
  }

  /// Ends a job that changed `count` units, and added those with numbers in `added`.
  static func end(_ job: Int64, count: Int, added: ClosedRange<Int64>?, _ database: Database) throws {
    try database.execute(
      sql: "UPDATE memory_job SET count = ?, first_unit = ?, last_unit = ? WHERE id = ?",
      arguments: [count, added?.lowerBound, added?.upperBound, job])
  }

  /// Writes a change down.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - job: Its job.
  ///   - turnedDown: Where an editor says with it that the unit was wrong, where that unit came from.
  ///   - database: The store.
  /// - Throws: `DatabaseError`.
  static func note(
    _ change: UnitChange, job: Int64, turnedDown: Provenance? = nil, _ database: Database
  ) throws {
    let article = turnedDown.flatMap { origin in
      origin.origin == Provenance.alignment
        ? origin.articleKey.isEmpty ? origin.article : origin.articleKey : nil
    }
    try database.cachedStatement(
      sql:
        "INSERT OR REPLACE INTO memory_change (job, unit, before, after, turned_down) VALUES (?, ?, ?, ?, ?)"
    ).execute(
      arguments: [job, change.unit, try change.before.map(text), try change.after.map(text), article])
  }

  /// What editors turned down of what an aligner found in an article: the units as they were before, under the numbers
  /// that they had or have. What has been undone does not count.
  ///
  /// - Parameters:
  ///   - article: The article's key, or its name where it has none.
  ///   - database: The store.
  /// - Returns: The units.
  /// - Throws: `DatabaseError`.
  static func turnedDown(ofArticle article: String, _ database: Database) throws -> [TranslationUnit] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT unit, before FROM memory_change JOIN memory_job ON memory_job.id = job
        WHERE turned_down = ? AND NOT is_undone
        """, arguments: [article])
    return try rows.map { try unit($0[1], id: $0[0]) }
  }

  /// The jobs, the last first.
  static func jobs(_ limit: Int, _ database: Database) throws -> [MemoryJob] {
    try Row.fetchAll(
      database,
      sql: "SELECT id, command, editor, date, count, is_undone FROM memory_job ORDER BY id DESC LIMIT ?",
      arguments: [limit]
    ).map(job)
  }

  static func job(_ row: Row) -> MemoryJob {
    MemoryJob(id: row[0], command: row[1], editor: row[2], date: row[3], count: row[4], isUndone: row[5])
  }

  /// The changes of a unit with their jobs, the last first.
  static func history(of unit: Int64, _ database: Database) throws -> [(job: MemoryJob, change: UnitChange)] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT id, command, editor, date, count, is_undone, before, after FROM memory_job
        LEFT JOIN memory_change ON job = id AND unit = :unit
        WHERE unit IS NOT NULL OR :unit BETWEEN first_unit AND last_unit ORDER BY id DESC
        """, arguments: ["unit": unit])
    return try rows.map { row in
      (
        job(row),
        UnitChange(
          unit: unit, before: try (row[6] as String?).map { try Self.unit($0, id: unit) },
          after: try (row[7] as String?).map { try Self.unit($0, id: unit) })
      )
    }
  }

  // MARK: Units as JSON

  private struct Stored: Codable {
    struct Segment: Codable {
      let lang: String
      let text: String
    }
    let segments: [Segment]
    let origin: String
    let article: String
    /// Missing in what was written before articles had keys.
    let articleKey: String?
    let position: Int?
    let editor: String
    let domain: String
    let date: String
    let confidence: Double?
    let reviewed: Bool
    let previous: UInt64?
    let next: UInt64?
    let attributes: [String: String]
  }

  static func text(_ unit: TranslationUnit) throws -> String {
    let origin = unit.provenance
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(
      decoding: try encoder.encode(
        Stored(
          segments: unit.variants.map { .init(lang: $0.language.tag, text: $0.face) }, origin: origin.origin,
          article: origin.article, articleKey: origin.articleKey, position: origin.position,
          editor: origin.editor, domain: origin.domain, date: origin.date, confidence: origin.confidence,
          reviewed: origin.isReviewed,
          previous: unit.context.previous, next: unit.context.next, attributes: unit.attributes)),
      as: UTF8.self)
  }

  static func unit(_ text: String, id: Int64) throws -> TranslationUnit {
    let stored = try JSONDecoder().decode(Stored.self, from: Data(text.utf8))
    return TranslationUnit(
      id: id,
      variants: try stored.segments.map {
        Variant(face: $0.text, language: try StoredLanguage.language($0.lang))
      },
      provenance: Provenance(
        origin: stored.origin, article: stored.article, articleKey: stored.articleKey ?? "",
        position: stored.position, editor: stored.editor, domain: stored.domain, date: stored.date,
        confidence: stored.confidence, isReviewed: stored.reviewed),
      context: SegmentContext(previous: stored.previous, next: stored.next), attributes: stored.attributes)
  }
}

/// A job cannot be undone.
public struct UndoError: Error, Sendable, CustomStringConvertible {
  /// The job.
  public let job: Int64
  /// Why.
  public let problem: String

  /// One line: which job, and why not.
  public var description: String { "job \(job) cannot be undone: \(problem)" }
}
