internal import Interchange
internal import Names
internal import Orthography

/// The table of names that are never to be taken for one another, `Glossaries/names/confusions.csv`.
enum ConfusionTable {
  private static let other = "other_"

  static func pairs(_ text: String, file: String) throws -> [ConfusionPair] {
    let tags = Language.firstClass.map(\.tag)
    let table = try CSV(text, file: file, required: tags + tags.map { other + $0 } + ["note"])
    return try table.rows.map { row in
      let sides = try ["", other].map { prefix in
        try Language.firstClass.flatMap { language in
          try row[prefix + language.tag].split(separator: "|").map { part -> Spelling in
            let face = Face(String(part)).text
            if let fault = SpellingFault.faults(in: face, language: language).first {
              let place = row.place(in: prefix + language.tag)
              throw InputError(file: file, line: place.line, column: place.column, problem: fault.description)
            }
            return Spelling(face: face, language: language, status: .preferred)
          }
        }
      }
      return ConfusionPair(first: sides[0], second: sides[1], note: row["note"])
    }
  }
}
