internal import Orthography
internal import Terminology

/// A row of a glossary in dragoman's own layout.
struct GlossaryRow {
  let row: CSV.Row
  let file: String
  let languages: [Language]

  init(_ row: CSV.Row, file: String, languages: [Language]) {
    self.row = row
    self.file = file
    self.languages = languages
  }

  private func cell(_ column: String) -> String { FormulaGuard.unguarded(row[column]) }

  /// The concept of the row.
  ///
  /// - Throws: `InputError` for a status or mark that nobody knows, for a row without a term, and for a context in a
  ///   language without one.
  func entry() throws(InputError) -> ConceptEntry {
    let status = try status()
    let partOfSpeech = Face(cell("part_of_speech")).text
    let definitions = GlossaryCell.parts(cell("definition"), hasLanguages: true)
    let contexts = try contexts()
    var sections: [LanguageSection] = []
    for language in languages {
      var terms: [Term] = []
      for part in GlossaryCell.parts(cell(language.tag), hasMarks: true) {
        let usual: Term.Status = terms.isEmpty ? status : .admitted
        let said = terms.isEmpty ? contexts.filter { $0.language == language } : []
        terms.append(
          try term(part, language, usual, partOfSpeech: partOfSpeech, contexts: said.map { Context($0.text) })
        )
      }
      if terms.isEmpty { continue }
      sections.append(
        LanguageSection(
          language: language, terms: terms,
          definitions: definitions.filter { $0.language == language }.map { Definition($0.text) }))
    }
    if sections.isEmpty {
      throw error("no term in any language", in: languages[0].tag, advice: "write one or delete the row")
    }
    let present = sections.map(\.language)
    if let stray = contexts.first(where: { !present.contains($0.language ?? .english) }) {
      throw error(
        "a context in \(stray.language?.tag ?? ""), where the concept has no term", in: "context",
        offset: stray.offset, advice: "add the term")
    }
    let own = definitions.filter { part in part.language.map { !present.contains($0) } ?? true }
    return ConceptEntry(
      id: Face(cell("id")).text, domain: Face(cell("domain")).text, sections: sections,
      definitions: own.map { Definition($0.text, language: $0.language) }, note: note(),
      source: Face(cell("source")).text)
  }

  /// The status of the terms that come first.
  private func status() throws(InputError) -> Term.Status {
    let word = row["status"]
    if word.isEmpty { return .preferred }
    guard let status = Term.Status(rawValue: word) else {
      throw error("unknown status “\(word)”", in: "status", advice: "use \(Self.statuses)")
    }
    return status
  }

  /// A paragraph a line.
  private func note() -> String {
    cell("note").split(separator: "\n").map { Face(String($0)).text }.filter { !$0.isEmpty }.joined(
      separator: "\n")
  }

  private func contexts() throws(InputError) -> [GlossaryCell.Part] {
    let contexts = GlossaryCell.parts(cell("context"), hasLanguages: true)
    if let stray = contexts.first(where: { $0.language == nil }) {
      throw error(
        "a context without its language", in: "context", offset: stray.offset,
        advice: "begin it with a tag, as in “az: \(stray.text)”")
    }
    return contexts
  }

  private func term(
    _ part: GlossaryCell.Part, _ language: Language, _ usual: Term.Status, partOfSpeech: String,
    contexts: [Context]
  ) throws(InputError) -> Term {
    var (status, gender, form) = (usual, Term.Gender?.none, Term.Form?.none)
    for mark in part.marks {
      if let word = Term.Status(rawValue: mark) {
        status = word
      } else if mark != Term.Gender.other.rawValue, let word = Term.Gender(rawValue: mark) {
        gender = word
      } else if let word = Term.Form(rawValue: mark) {
        form = word
      } else {
        throw error(
          "unknown status “\(mark)” after a term", in: language.tag, offset: part.offset,
          advice: "use \(Self.statuses), a gender or a kind of form")
      }
    }
    return Term(
      face: part.text, language: language, status: status, partOfSpeech: partOfSpeech, gender: gender,
      form: form, contexts: contexts)
  }

  private static let statuses = Term.Status.allCases.map(\.rawValue).joined(separator: ", ")

  private func error(
    _ problem: String, in column: String, offset: Int = 0, advice: String
  ) -> InputError {
    let place = row.place(in: column, offset: offset)
    return InputError(file: file, line: place.line, column: place.column, problem: problem, advice: advice)
  }
}
