private import Foundation
internal import Interchange
internal import Names
internal import Orthography

/// Authority records as JSON: an object each, a line each or in an array.
enum AuthorityJSON {
  /// - Throws: `InputErrors` with every record that cannot be read, or `InputError` where it is no JSON.
  static func records(_ text: String, file: String) throws -> [AuthorityRecord] {
    var values = try JSONValue.values(text, file: file)
    if values.count == 1, case .array(let elements) = values[0].content { values = elements }
    var problems: [InputError] = []
    var placed: [PlacedRecord] = []
    for value in values {
      do {
        placed.append(try record(JSONObject(value, file: file)))
      } catch {
        problems.append(error)
      }
    }
    return try PlacedRecord.records(placed, problems: problems, file: file)
  }

  private static func record(_ object: JSONObject) throws(InputError) -> PlacedRecord {
    try object.allow(["id", "kind", "spellings", "note", "source", "links"])
    let (word, kindPlace) = try object.string("kind")
    guard let kind = AuthorityRecord.Kind(rawValue: word) else {
      throw object.error(kindPlace, "unknown kind “\(word)”", "use person, place or organization")
    }
    var spellings: [Spelling] = []
    var places: [(Int) -> PlacedRecord.Place] = []
    for value in try object.array("spellings") {
      let entry = try JSONObject(value, file: object.file)
      try entry.allow(["language", "text", "status", "styles"])
      let (tag, tagPlace) = try entry.string("language")
      guard let language = try? Language(tag) else {
        throw entry.error(tagPlace, "unknown language “\(tag)”", "use en, az, he or another ISO 639 code")
      }
      let (face, facePlace) = try entry.string("text")
      let hasPreferred = spellings.contains { $0.language == language }
      let (status, statusPlace) = try entry.string("status", default: hasPreferred ? "accepted" : "preferred")
      guard let status = Spelling.Status(rawValue: status) else {
        throw entry.error(
          statusPlace, "unknown status “\(status)”",
          "use \(Spelling.Status.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      var styles: [String] = []
      for style in try entry.array("styles") { styles.append(try entry.string(style)) }
      spellings.append(
        Spelling(face: AuthorityTable.composed(face), language: language, status: status, styles: styles))
      places.append { _ in (facePlace.line, facePlace.column) }
    }
    let (id, idPlace) = try object.string("id", default: "")
    let links = try object.array("links")
    var targets: [String] = []
    for link in links { targets.append(try object.string(link)) }
    return PlacedRecord(
      record: AuthorityRecord(
        id: id, kind: kind, spellings: spellings,
        note: Face(try object.string("note", default: "").text).text,
        source: Face(try object.string("source", default: "").text).text, links: targets),
      place: object.place, identifierPlace: idPlace, spellingPlaces: places,
      linkPlaces: links.map { ($0.line, $0.column) })
  }

  // MARK: Writing

  private struct Record: Encodable {
    let id: String
    let kind: String
    let spellings: [Entry]
    let note: String
    let source: String
    let links: [String]
  }

  private struct Entry: Encodable {
    let language: String
    let text: String
    let status: String
    let styles: [String]?
  }

  /// The records, one object a line, which `records` reads back.
  static func text(_ records: [AuthorityRecord]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try records.map { record in
      let spellings = record.spellings.map { spelling in
        Entry(
          language: spelling.language.tag, text: spelling.face, status: spelling.status.rawValue,
          styles: spelling.styles.isEmpty ? nil : spelling.styles)
      }
      let line = Record(
        id: record.id, kind: record.kind.rawValue, spellings: spellings, note: record.note,
        source: record.source,
        links: record.links)
      return String(decoding: try encoder.encode(line), as: UTF8.self) + "\n"
    }.joined()
  }
}
