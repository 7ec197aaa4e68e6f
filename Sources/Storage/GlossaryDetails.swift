internal import GRDB
internal import Orthography
internal import Terminology

/// Where in a concept entry something stands: in the entry itself, in a section, or in a term.
struct GlossaryPlace: Hashable {
  let concept: String
  let isShipped: Bool
  /// The section's position, or -1 for the entry itself.
  private(set) var section = -1
  /// The term's position in its section, or -1.
  private(set) var term = -1

  init(concept: String, isShipped: Bool) {
    self.concept = concept
    self.isShipped = isShipped
  }

  func section(_ position: Int) -> GlossaryPlace {
    var place = self
    place.section = position
    return place
  }

  func term(_ position: Int) -> GlossaryPlace {
    var place = self
    place.term = position
    return place
  }

  // MARK: Writing what hangs on the place

  func insert(_ descriptions: [Description], _ database: Database) throws {
    for (position, description) in descriptions.enumerated() {
      try insert(
        "description (concept, is_shipped, section, term, position, text, language, source)", position,
        [description.text, description.language?.tag, description.source], database)
    }
  }

  func insert(_ references: [Reference], _ database: Database) throws {
    for (position, reference) in references.enumerated() {
      try insert(
        "reference (concept, is_shipped, section, term, position, kind, target, label)", position,
        [reference.kind.rawValue, reference.target, reference.label], database)
    }
  }

  func insert(_ history: [Transaction], _ database: Database) throws {
    for (position, change) in history.enumerated() {
      try insert(
        "change (concept, is_shipped, section, term, position, kind, actor, date)", position,
        [change.kind.rawValue, change.actor, change.date], database)
    }
  }

  private func insert(
    _ table: String, _ position: Int, _ values: [String?], _ database: Database
  ) throws {
    try database.cachedStatement(sql: "INSERT INTO \(table) VALUES (?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [concept, isShipped, section, term, position] + StatementArguments(values))
  }
}

/// A definition or a context as it is stored.
struct Description {
  let text: String
  let language: Language?
  let source: String

  init(_ definition: Definition) {
    text = definition.text
    language = definition.language
    source = definition.source
  }

  init(_ context: Context) {
    text = context.text
    language = nil
    source = context.source
  }

  fileprivate init(_ row: Row) throws {
    text = row["text"]
    language = try (row["language"] as String?).map { try Language($0) }
    source = row["source"]
  }

  var definition: Definition { Definition(text, language: language, source: source) }
  var context: Context { Context(text, source: source) }
}

/// Everything that hangs on the parts of one concept entry, read at once: most entries have little of it.
struct GlossaryDetails {
  let entry: GlossaryPlace
  private var descriptions: [GlossaryPlace: [Description]] = [:]
  private var references: [GlossaryPlace: [Reference]] = [:]
  private var history: [GlossaryPlace: [Transaction]] = [:]

  init(_ entry: GlossaryPlace, _ database: Database) throws {
    self.entry = entry
    for (place, row) in try Self.rows("description", entry, database) {
      descriptions[place, default: []].append(try Description(row))
    }
    for (place, row) in try Self.rows("reference", entry, database) {
      references[place, default: []].append(
        Reference(
          Reference.Kind(rawValue: row["kind"]) ?? .page, row["target"], label: row["label"]))
    }
    for (place, row) in try Self.rows("change", entry, database) {
      history[place, default: []].append(
        Transaction(
          Transaction.Kind(rawValue: row["kind"]) ?? .modification, by: row["actor"], on: row["date"]))
    }
  }

  private static func rows(
    _ table: String, _ entry: GlossaryPlace, _ database: Database
  ) throws -> [(GlossaryPlace, Row)] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT * FROM \(table) WHERE concept = ? AND is_shipped = ? ORDER BY section, term, position
          """), arguments: [entry.concept, entry.isShipped]
    ).map { (entry.section($0["section"]).term($0["term"]), $0) }
  }

  func descriptions(at place: GlossaryPlace) -> [Description] { descriptions[place] ?? [] }
  func references(at place: GlossaryPlace) -> [Reference] { references[place] ?? [] }
  func history(at place: GlossaryPlace) -> [Transaction] { history[place] ?? [] }
}
