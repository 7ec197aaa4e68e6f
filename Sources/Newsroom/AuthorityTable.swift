internal import Interchange
internal import Names
internal import Orthography

/// Authority records as a table, in the layout of `Glossaries/names/`, which its README explains.
enum AuthorityTable {
  private static let variants = "_variants"
  private static let plainColumns: Set<String> = ["id", "kind", "status", "note", "source", "links"]

  /// - Throws: `InputErrors` with every row that cannot be read, or `InputError` where it is no such table.
  static func records(_ text: String, file: String) throws -> [AuthorityRecord] {
    let table = try CSV(text, file: file, required: ["kind"])
    let languages = try languages(of: table, file: file)
    var problems: [InputError] = []
    var placed: [PlacedRecord] = []
    for row in table.rows {
      do {
        placed.append(try record(row, languages: languages, file: file))
      } catch {
        problems.append(error)
      }
    }
    return try PlacedRecord.records(placed, problems: problems, file: file)
  }

  /// The records as a table that `records` reads back.
  static func text(_ records: [AuthorityRecord]) -> String {
    let others = Set(records.flatMap(\.languages)).subtracting(Language.firstClass).sorted { $0.tag < $1.tag }
    let languages = Language.firstClass + others
    let header =
      ["id", "kind"] + languages.map(\.tag) + languages.map { $0.tag + variants } + [
        "note", "source", "links",
      ]
    let rows = records.map { record in
      [record.id, record.kind.rawValue]
        + languages.map { language in
          cell(record.spellings.filter { $0.language == language && !$0.status.isVariant })
        }
        + languages.map { language in
          cell(record.spellings.filter { $0.language == language && $0.status.isVariant })
        }
        + [record.note, record.source, record.links.joined(separator: " | ")]
    }
    return CSVText.write([header] + rows)
  }

  /// The languages that the table has columns of.
  private static func languages(of table: CSV, file: String) throws(InputError) -> [Language] {
    var languages: [Language] = []
    for column in table.header where !plainColumns.contains(column) {
      let tag = column.hasSuffix(variants) ? String(column.dropLast(variants.count)) : column
      guard let language = try? Language(tag), language.tag == tag else {
        throw InputError(
          file: file, line: 1, problem: "unknown column “\(column)”",
          advice: "use id, kind, en, az, he, en_variants, az_variants, he_variants, note, source and links")
      }
      if !languages.contains(language) { languages.append(language) }
    }
    return languages
  }

  private static func record(
    _ row: CSV.Row, languages: [Language], file: String
  ) throws(InputError) -> PlacedRecord {
    guard let kind = AuthorityRecord.Kind(rawValue: row["kind"]) else {
      throw error(
        file, row.place(in: "kind"), "unknown kind “\(row["kind"])”", "use person, place or organization")
    }
    guard ["", "preferred"].contains(row["status"]) else {
      throw error(
        file, row.place(in: "status"), "unknown status “\(row["status"])”",
        "house spellings are preferred; mark others as in “Kubatly [deprecated]”")
    }
    var spellings: [Spelling] = []
    var places: [(Int) -> PlacedRecord.Place] = []
    for language in languages {
      for column in [language.tag, language.tag + variants] {
        let parts = parts(of: row[column])
        for (position, part) in parts.enumerated() {
          let usual: Spelling.Status =
            column != language.tag ? .used : position == 0 ? .preferred : .accepted
          let place = { offset in row.place(in: column, offset: part.offset + offset) }
          spellings.append(
            try spelling(part.text, language, usual) { problem, offset, advice in
              error(file, place(offset), problem, advice)
            })
          places.append(place)
        }
      }
    }
    let links = parts(of: row["links"])
    return PlacedRecord(
      record: AuthorityRecord(
        id: row["id"], kind: kind, spellings: spellings, note: Face(row["note"]).text,
        source: Face(row["source"]).text,
        links: links.map(\.text)),
      place: row.place(in: "kind"), identifierPlace: row.place(in: "id"), spellingPlaces: places,
      linkPlaces: links.map { row.place(in: "links", offset: $0.offset) })
  }

  private static func error(
    _ file: String, _ place: PlacedRecord.Place, _ problem: String, _ advice: String
  ) -> InputError {
    InputError(file: file, line: place.line, column: place.column, problem: problem, advice: advice)
  }

  // MARK: Cells

  private static func cell(_ spellings: [Spelling]) -> String {
    spellings.map { spelling in
      var marks = spelling.styles.map { "style:" + $0 }
      if [.deprecated, .never].contains(spelling.status) { marks.insert(spelling.status.rawValue, at: 0) }
      return spelling.face + (marks.isEmpty ? "" : " [\(marks.joined(separator: ", "))]")
    }.joined(separator: " | ")
  }

  /// The parts of a cell, which ` | ` separates, without white space around them, and where each begins.
  private static func parts(of cell: String) -> [(text: String, offset: Int)] {
    var parts: [(text: String, offset: Int)] = []
    var offset = 0
    for part in cell.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false) {
      let leading = part.prefix { $0.properties.isWhitespace }.count
      let text = String(String.UnicodeScalarView(part.dropFirst(leading)))
      let trimmed = text.unicodeScalars.reversed().drop { $0.properties.isWhitespace }.reversed()
      if !trimmed.isEmpty { parts.append((String(String.UnicodeScalarView(trimmed)), offset + leading)) }
      offset += part.count + 1
    }
    return parts
  }

  /// A spelling with the marks after it: `Kubatly [deprecated, style:bgn]`.
  private static func spelling(
    _ part: String, _ language: Language, _ usual: Spelling.Status,
    failure: (_ problem: String, _ offset: Int, _ advice: String) -> InputError
  ) throws(InputError) -> Spelling {
    let scalars = part.unicodeScalars
    guard scalars.last == "]", let open = scalars.lastIndex(of: "[") else {
      return Spelling(face: composed(part), language: language, status: usual)
    }
    let face = String(
      scalars[..<open].reversed().drop { $0.properties.isWhitespace }.reversed().map(Character.init))
    let marks = scalars[scalars.index(after: open)...].dropLast().split { $0 == "," || $0 == " " }.map(
      String.init)
    var (status, styles) = (usual, [String]())
    for mark in marks {
      if mark.hasPrefix("style:") {
        styles.append(String(mark.dropFirst("style:".count)))
      } else if usual == .used, let marked = Spelling.Status(rawValue: mark), marked.isVariant {
        status = marked
      } else {
        throw failure(
          "unknown mark “\(mark)” after a spelling", scalars.distance(from: scalars.startIndex, to: open),
          usual == .used
            ? "use used, deprecated, never or style:NAME" : "use style:NAME; others stand with the variants")
      }
    }
    return Spelling(face: composed(face), language: language, status: status, styles: styles)
  }

  /// A spelling in NFC with single spaces; whatever nobody sees stays, to be reported.
  static func composed(_ face: String) -> String {
    let cleaned = Face(face)
    let isClean = cleaned.irregularities.allSatisfy { $0.kind == .notNormalized || $0.kind == .whitespace }
    return isClean ? cleaned.text : face
  }
}
