internal import GRDB
internal import Names
internal import Orthography

/// Authority records in the tables `authority_record`, `spelling` and `headword`.
enum Authority {
  /// Inserts a shipped record.
  static func insert(_ record: AuthorityRecord, _ database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT INTO authority_record (id, kind, note, source, is_shipped) VALUES (?, ?, ?, ?, 1)"
    ).execute(arguments: [record.id, record.kind.rawValue, record.note, record.source])
    let insertSpelling = try database.cachedStatement(
      sql: "INSERT INTO spelling (record, position, language, face, status) VALUES (?, ?, ?, ?, ?)")
    for (position, spelling) in record.spellings.enumerated() {
      try insertSpelling.execute(
        arguments: [record.id, position, spelling.language.tag, spelling.face, spelling.status.rawValue])
    }
    for language in Set(record.spellings.map(\.language)) {
      for headword in NameIndex.headwords(of: record, in: language) {
        try Headwords.insert(headword, language, isRecord: true, owner: record.id, database)
      }
    }
  }

  static func record(_ id: String, _ database: Database) throws -> AuthorityRecord? {
    let head = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT kind, note, source FROM authority_record WHERE id = ?"),
      arguments: [id])
    guard let head, let kind = AuthorityRecord.Kind(rawValue: head[0]) else { return nil }
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT language, face, status FROM spelling WHERE record = ? ORDER BY position"),
      arguments: [id])
    let spellings = try rows.map { row in
      Spelling(
        face: row[1], language: try Language(row[0] as String),
        status: Spelling.Status(rawValue: row[2]) ?? .accepted)
    }
    return AuthorityRecord(id: id, kind: kind, spellings: spellings, note: head[1], source: head[2])
  }
}
