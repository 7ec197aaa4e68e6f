internal import GRDB
internal import Names
internal import Orthography

/// Authority records in the tables `authority_record`, `spelling`, `link` and `headword`.
enum Authority {
  /// Replaces the shipped records, and makes the headwords of all records anew: editors' records too are found by
  /// keys that a change of folding makes old.
  static func seed(_ records: [AuthorityRecord], _ database: Database) throws {
    try database.execute(
      sql: "DELETE FROM headword WHERE is_record = 1; DELETE FROM authority_record WHERE is_shipped")
    for record in records { try insert(record, isShipped: true, database) }
    let edited = try String.fetchAll(database, sql: "SELECT id FROM authority_record WHERE NOT is_shipped")
    for id in edited {
      if let record = try record(id, database) { try insertHeadwords(of: record, database) }
    }
  }

  /// Puts an editor's record in the place of the editors' record with its identifier.
  static func replace(_ record: AuthorityRecord, _ database: Database) throws {
    try database.execute(
      sql: "DELETE FROM authority_record WHERE id = ? AND NOT is_shipped", arguments: [record.id])
    try database.execute(
      sql: "DELETE FROM headword WHERE is_record = 1 AND owner = ?", arguments: [record.id])
    try insert(record, isShipped: false, database)
  }

  /// What storing `records`, which have different identifiers, changes.
  static func changes(storing records: [AuthorityRecord], _ database: Database) throws -> AuthorityChanges {
    var added: [AuthorityRecord] = []
    var changed: [AuthorityRecord] = []
    var unchanged = 0
    for record in records {
      switch try Self.record(record.id, database) {
      case nil: added.append(record)
      case record?: unchanged += 1
      default: changed.append(record)
      }
    }
    return AuthorityChanges(added: added, changed: changed, unchanged: unchanged)
  }

  private static func insert(_ record: AuthorityRecord, isShipped: Bool, _ database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT INTO authority_record (id, is_shipped, kind, note, source) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [record.id, isShipped, record.kind.rawValue, record.note, record.source])
    let insertSpelling = try database.cachedStatement(
      sql: """
        INSERT INTO spelling (record, is_shipped, position, language, face, status, styles)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, spelling) in record.spellings.enumerated() {
      try insertSpelling.execute(arguments: [
        record.id, isShipped, position, spelling.language.tag, spelling.face, spelling.status.rawValue,
        spelling.styles.joined(separator: " "),
      ])
    }
    let insertLink = try database.cachedStatement(
      sql: "INSERT INTO link (record, is_shipped, position, target) VALUES (?, ?, ?, ?)")
    for (position, target) in record.links.enumerated() {
      try insertLink.execute(arguments: [record.id, isShipped, position, target])
    }
    try insertHeadwords(of: record, database)
  }

  private static func insertHeadwords(of record: AuthorityRecord, _ database: Database) throws {
    for language in record.languages {
      for headword in NameIndex.headwords(of: record, in: language) {
        try Headwords.insert(headword, language, isRecord: true, owner: record.id, database)
      }
    }
  }

  /// Every record, in the order of the identifiers.
  static func records(_ database: Database) throws -> [AuthorityRecord] {
    try records(
      String.fetchAll(database, sql: "SELECT DISTINCT id FROM authority_record ORDER BY id"), database)
  }

  /// The record with an identifier, the editors' before the shipped one.
  static func record(_ id: String, _ database: Database) throws -> AuthorityRecord? {
    try records([id], database).first
  }

  /// What of a record stands in the table of records.
  private struct Head {
    let kind: AuthorityRecord.Kind
    let isShipped: Bool
    let note: String
    let source: String
    var spellings: [Spelling] = []
    var links: [String] = []
  }

  /// The records with some identifiers that are known, in the order of the identifiers, the editors' before the shipped ones.
  static func records(_ ids: [String], _ database: Database) throws -> [AuthorityRecord] {
    var heads: [String: Head] = [:]
    try Headwords.forEachPart(of: ids) { part, places in
      func rows(_ sql: String) throws -> RowCursor {
        try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: StatementArguments(part))
      }
      let records = try rows(
        """
        SELECT id, is_shipped, kind, note, source FROM authority_record WHERE id IN (\(places))
        ORDER BY is_shipped
        """)
      while let row = try records.next() {
        guard heads[row[0]] == nil, let kind = AuthorityRecord.Kind(rawValue: row[2]) else { continue }
        heads[row[0]] = Head(kind: kind, isShipped: row[1], note: row[3], source: row[4])
      }
      let spellings = try rows(
        """
        SELECT record, is_shipped, language, face, status, styles FROM spelling WHERE record IN (\(places))
        ORDER BY record, is_shipped, position
        """)
      while let row = try spellings.next() {
        guard heads[row[0]]?.isShipped == row[1] else { continue }
        let spelling = Spelling(
          face: row[3], language: try Language(row[2] as String),
          status: Spelling.Status(rawValue: row[4]) ?? .accepted,
          styles: (row[5] as String).split(separator: " ").map(String.init))
        heads[row[0]]?.spellings.append(spelling)
      }
      let links = try rows(
        """
        SELECT record, is_shipped, target FROM link WHERE record IN (\(places))
        ORDER BY record, is_shipped, position
        """)
      while let row = try links.next() {
        if heads[row[0]]?.isShipped == row[1] { heads[row[0]]?.links.append(row[2]) }
      }
    }
    return ids.compactMap { id in
      heads[id].map { head in
        AuthorityRecord(
          id: id, kind: head.kind, spellings: head.spellings, note: head.note, source: head.source,
          links: head.links)
      }
    }
  }
}
