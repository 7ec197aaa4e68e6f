internal import Interchange
internal import Orthography
internal import Terminology

/// Concepts from the tables in `Glossaries/`, whose layout its README explains.
enum GlossaryFile {
  /// The columns of a concept file.
  static let conceptColumns = [
    "id", "domain", "part_of_speech", "en", "az", "he", "status", "note", "source",
  ]

  static func concepts(_ text: String, file: String) throws(InputError) -> [ConceptEntry] {
    let table = try CSV(text, file: file, required: conceptColumns)
    var concepts: [ConceptEntry] = []
    for row in table.rows {
      var terms: [Term] = []
      guard let status = Term.Status(rawValue: row["status"]) else {
        throw InputError(
          file: file, line: row.line, problem: "unknown status “\(row["status"])”",
          advice: "use \(Term.Status.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      for language in Language.firstClass {
        for (position, part) in parts(row[language.tag]).enumerated() {
          let (face, marked) = try markedTerm(part, file: file, line: row.line)
          terms.append(
            Term(face: face, language: language, status: marked ?? (position == 0 ? status : .admitted)))
        }
      }
      concepts.append(
        ConceptEntry(
          id: row["id"], domain: row["domain"], partOfSpeech: row["part_of_speech"], terms: terms,
          note: row["note"], source: row["source"]))
    }
    return concepts
  }

  /// The terms of a cell, which ` | ` separates.
  private static func parts(_ cell: String) -> [String] {
    cell.split(separator: "|").map { Face(String($0)).text }.filter { !$0.isEmpty }
  }

  /// A term and the status that is marked after it: `xyz [forbidden]`.
  private static func markedTerm(
    _ part: String, file: String, line: Int
  ) throws(InputError) -> (face: String, status: Term.Status?) {
    guard part.hasSuffix("]"), let open = part.lastIndex(of: "[") else { return (part, nil) }
    let mark = String(part[part.index(after: open)...].dropLast())
    guard let status = Term.Status(rawValue: mark) else {
      throw InputError(
        file: file, line: line, problem: "unknown status “\(mark)” after a term",
        advice: "use \(Term.Status.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return (Face(String(part[..<open])).text, status)
  }
}
