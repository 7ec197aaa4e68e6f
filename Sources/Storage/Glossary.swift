internal import GRDB
internal import Orthography
internal import Terminology

/// Concept entries in the tables `concept`, `language_section`, `term` and what hangs on them, and `headword`.
enum Glossary {
  /// Replaces the shipped concepts, and makes the headwords of all concepts anew: editors' terms too are found by
  /// keys that a change of folding makes old.
  static func seed(_ concepts: [ConceptEntry], _ database: Database) throws {
    try database.execute(
      sql: "DELETE FROM headword WHERE is_record = 0; DELETE FROM concept WHERE is_shipped")
    for concept in concepts { try insert(concept, isShipped: true, database) }
    // Nobody finds a shipped concept that an editor has replaced by what it said.
    for id in try String.fetchAll(database, sql: "SELECT id FROM concept WHERE NOT is_shipped") {
      try database.execute(sql: "DELETE FROM headword WHERE is_record = 0 AND owner = ?", arguments: [id])
      if let concept = try concept(id, database) { try insertHeadwords(of: concept, database) }
    }
  }

  /// Puts an editor's concept in the place of the editors' concept with its identifier.
  static func replace(_ concept: ConceptEntry, _ database: Database) throws {
    try deleteEdited(concept.id, database)
    try insert(concept, isShipped: false, database)
  }

  /// Deletes the editors' concept with an identifier; a shipped one behind it comes back.
  static func delete(_ id: String, _ database: Database) throws {
    try deleteEdited(id, database)
    if let shipped = try concept(id, database) { try insertHeadwords(of: shipped, database) }
  }

  private static func deleteEdited(_ id: String, _ database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM concept WHERE id = ? AND is_shipped = 0").execute(
      arguments: [id])
    try database.cachedStatement(sql: "DELETE FROM headword WHERE is_record = 0 AND owner = ?").execute(
      arguments: [id])
  }

  /// What storing `concepts`, which have different identifiers, changes.
  static func changes(storing concepts: [ConceptEntry], _ database: Database) throws -> GlossaryChanges {
    var added: [ConceptEntry] = []
    var changed: [ConceptEntry] = []
    var unchanged = 0
    for concept in concepts {
      switch try Self.concept(concept.id, database) {
      case nil: added.append(concept)
      case concept?: unchanged += 1
      default: changed.append(concept)
      }
    }
    return GlossaryChanges(added: added, changed: changed, unchanged: unchanged)
  }

  // MARK: Writing

  private static func insert(_ concept: ConceptEntry, isShipped: Bool, _ database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT INTO concept (id, is_shipped, domain, note, source) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [concept.id, isShipped, concept.domain, concept.note, concept.source])
    let entry = GlossaryPlace(concept: concept.id, isShipped: isShipped)
    try entry.insert(concept.definitions.map(Description.init), database)
    try entry.insert(concept.references, database)
    try entry.insert(concept.history, database)
    let insertSection = try database.cachedStatement(
      sql: """
        INSERT INTO language_section (concept, is_shipped, position, language, note) VALUES (?, ?, ?, ?, ?)
        """)
    for (at, section) in concept.sections.enumerated() {
      try insertSection.execute(arguments: [
        concept.id, isShipped, at, section.language.tag, section.note,
      ])
      let place = entry.section(at)
      try place.insert(section.definitions.map(Description.init), database)
      try place.insert(section.history, database)
      for (position, term) in section.terms.enumerated() {
        try insert(term, at: place.term(position), database)
      }
    }
    try insertHeadwords(of: concept, database)
  }

  private static func insert(_ term: Term, at place: GlossaryPlace, _ database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO term
          (concept, is_shipped, section, position, face, status, part_of_speech, gender, form, note, source)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      place.concept, place.isShipped, place.section, place.term, term.face, term.status.rawValue,
      term.partOfSpeech, term.gender?.rawValue, term.form?.rawValue, term.note, term.source,
    ])
    try place.insert(term.contexts.map(Description.init), database)
    try place.insert(term.references, database)
    try place.insert(term.history, database)
  }

  private static func insertHeadwords(of concept: ConceptEntry, _ database: Database) throws {
    for term in concept.terms {
      guard let headword = Phrase(term.face, language: term.language).words.first else { continue }
      try Headwords.insert(headword, term.language, isRecord: false, owner: concept.id, database)
    }
  }

  // MARK: Reading

  /// The editors' and the shipped concepts in the order of their identifiers, where both exist the editors'.
  static func concepts(_ database: Database) throws -> [ConceptEntry] {
    try String.fetchAll(database, sql: "SELECT DISTINCT id FROM concept ORDER BY id").compactMap {
      try concept($0, database)
    }
  }

  /// The concept with an identifier, the editors' before the shipped one.
  static func concept(_ id: String, _ database: Database) throws -> ConceptEntry? {
    let head = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT is_shipped, domain, note, source FROM concept WHERE id = ? ORDER BY is_shipped"),
      arguments: [id])
    guard let head else { return nil }
    let details = try GlossaryDetails(GlossaryPlace(concept: id, isShipped: head[0]), database)
    return ConceptEntry(
      id: id, domain: head[1], sections: try sections(details, database),
      definitions: details.descriptions(at: details.entry).map(\.definition), note: head[2], source: head[3],
      references: details.references(at: details.entry), history: details.history(at: details.entry))
  }

  /// The faces of the terms of some concepts in a language, and nothing else of them: the editors' before the shipped ones'.
  ///
  /// - Returns: the concepts that have terms in the language, in the order of their identifiers.
  static func terms(_ ids: [String], _ language: Language, _ database: Database) throws -> [ConceptEntry] {
    var terms: [(id: String, terms: [Term])] = []
    // CROSS JOIN keeps the order of the tables: most terms of a concept are in other languages.
    try Headwords.forEachPart(of: ids) { part, places in
      let rows = try Row.fetchCursor(
        database.cachedStatement(
          sql: """
            SELECT s.concept, face FROM language_section s CROSS JOIN term t
              ON t.concept = s.concept AND t.is_shipped = s.is_shipped AND t.section = s.position
            WHERE s.language = ? AND s.concept IN (\(places))
              AND s.is_shipped = (SELECT MIN(is_shipped) FROM concept WHERE id = s.concept)
            ORDER BY s.concept, t.section, t.position
            """), arguments: StatementArguments([language.tag] + part))
      while let row = try rows.next() {
        let id: String = row[0]
        if terms.last?.id != id { terms.append((id, [])) }
        terms[terms.count - 1].terms.append(Term(face: row[1], language: language, status: .admitted))
      }
    }
    return terms.map { id, terms in
      ConceptEntry(id: id, domain: "", sections: [LanguageSection(language: language, terms: terms)])
    }
  }

  private static func sections(
    _ details: GlossaryDetails, _ database: Database
  ) throws -> [LanguageSection] {
    let entry = details.entry
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT position, language, note FROM language_section WHERE concept = ? AND is_shipped = ?
          ORDER BY position
          """), arguments: [entry.concept, entry.isShipped])
    let terms = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT section, position, face, status, part_of_speech, gender, form, note, source
          FROM term WHERE concept = ? AND is_shipped = ? ORDER BY section, position
          """), arguments: [entry.concept, entry.isShipped])
    return try rows.map { row in
      let position: Int = row[0]
      let language = try Language(row[1] as String)
      let place = entry.section(position)
      return LanguageSection(
        language: language,
        terms: terms.filter { $0[0] == position }.map { term($0, language, place, details) },
        definitions: details.descriptions(at: place).map(\.definition), note: row[2],
        history: details.history(at: place))
    }
  }

  private static func term(
    _ row: Row, _ language: Language, _ section: GlossaryPlace, _ details: GlossaryDetails
  ) -> Term {
    let place = section.term(row[1])
    return Term(
      face: row[2], language: language, status: Term.Status(rawValue: row[3]) ?? .admitted,
      partOfSpeech: row[4], gender: (row[5] as String?).flatMap(Term.Gender.init),
      form: (row[6] as String?).flatMap(Term.Form.init),
      contexts: details.descriptions(at: place).map(\.context), note: row[7], source: row[8],
      references: details.references(at: place), history: details.history(at: place))
  }
}
