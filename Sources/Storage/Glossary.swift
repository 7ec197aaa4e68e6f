internal import GRDB
internal import Orthography
internal import Terminology

/// Concept entries in the tables `concept`, `term` and `headword`.
enum Glossary {
  /// Inserts a shipped concept.
  static func insert(_ concept: ConceptEntry, _ database: Database) throws {
    try database.cachedStatement(
      sql:
        "INSERT INTO concept (id, domain, part_of_speech, note, source, is_shipped) VALUES (?, ?, ?, ?, ?, 1)"
    ).execute(arguments: [concept.id, concept.domain, concept.partOfSpeech, concept.note, concept.source])
    let insertTerm = try database.cachedStatement(
      sql: "INSERT INTO term (concept, position, language, face, status) VALUES (?, ?, ?, ?, ?)")
    for (position, term) in concept.terms.enumerated() {
      try insertTerm.execute(
        arguments: [concept.id, position, term.language.tag, term.face, term.status.rawValue])
      guard let headword = Phrase(term.face, language: term.language).words.first else { continue }
      try Headwords.insert(headword, term.language, isRecord: false, owner: concept.id, database)
    }
  }

  static func concept(_ id: String, _ database: Database) throws -> ConceptEntry? {
    let head = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT domain, part_of_speech, note, source FROM concept WHERE id = ?"),
      arguments: [id])
    guard let head else { return nil }
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT language, face, status FROM term WHERE concept = ? ORDER BY position"),
      arguments: [id])
    let terms = try rows.map { row in
      Term(
        face: row[1], language: try Language(row[0] as String),
        status: Term.Status(rawValue: row[2]) ?? .admitted)
    }
    return ConceptEntry(
      id: id, domain: head[0], partOfSpeech: head[1], terms: terms, note: head[2], source: head[3])
  }

  /// Deletes the concepts that dragoman shipped, with their headwords.
  static func deleteShipped(_ database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM headword WHERE is_record = 0 AND owner IN (SELECT id FROM concept WHERE is_shipped);
        DELETE FROM concept WHERE is_shipped;
        """)
  }
}

/// The table `headword`.
enum Headwords {
  static func insert(
    _ key: String, _ language: Language, isRecord: Bool, owner: String, _ database: Database
  ) throws {
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO headword (language, key, is_record, owner) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [language.tag, key, isRecord, owner])
  }
}
