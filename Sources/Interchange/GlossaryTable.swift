internal import Orthography
public import Terminology

/// dragoman's own layout of a glossary, as `Glossaries/README.md` explains it: a table with a concept a row and a
/// column for each language; as CSV, with tabs, or as a sheet.
public enum GlossaryTable {
  /// The columns that are no languages, in their order around the languages.
  static let head = ["id", "domain", "part_of_speech"]
  static let tail = ["status", "definition", "context", "note", "source"]

  /// How large a table may be: some 300,000 concepts in three languages.
  public static let largestTable = 64 << 20

  /// Reads the layout from a text with commas, tabs or semicolons.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - file: its name, for messages.
  /// - Returns: the entries; those without an identifier have an empty one.
  /// - Throws: `InputError` where the header is wrong.
  public static func read(_ text: String, file: String) throws(InputError) -> GlossaryReading {
    var rejects: [GlossaryReading.Reject] = []
    let table = try CSV(text, file: file, delimiter: .init(of: text), required: head, rejects: &rejects)
    return try read(table, file: file, rejects: rejects)
  }

  /// Reads the layout from rows.
  static func read(
    _ table: CSV, file: String, rejects: [GlossaryReading.Reject] = []
  ) throws(InputError) -> GlossaryReading {
    let languages = try languages(of: table, file: file)
    var reading = GlossaryReading()
    reading.rejects = rejects
    let columns = table.header
    reading.said = { said(of: $0, columns: columns) }
    var lines: [String: Int] = [:]
    for row in table.rows {
      let place = row.place(in: "id")
      do throws(InputError) {
        let entry = try GlossaryRow(row, file: file, languages: languages).entry()
        if !entry.id.isEmpty, let line = lines.updateValue(row.line, forKey: entry.id) {
          throw InputError(
            file: file, line: place.line, column: place.column,
            problem: "the identifier “\(entry.id)” stands in line \(line) too",
            advice: "give the concepts two")
        }
        reading.add(entry, at: XMLPlace(line: row.line, column: 1))
      } catch {
        reading.reject([error], text: row.text)
      }
    }
    reading.rejects.sort { ($0.errors[0].line ?? 0) < ($1.errors[0].line ?? 0) }
    return reading
  }

  /// What a table with these columns says of concepts.
  private static func said(of concepts: [ConceptEntry], columns: [String]) -> [ConceptEntry] {
    let (rows, _) = rows(concepts)
    let header = rows[0]
    let kept = header.indices.filter { columns.contains(header[$0]) }
    let text = CSVText.write(rows.map { row in kept.map { FormulaGuard.guarded(row[$0]) } })
    return (try? read(text, file: ""))?.concepts ?? []
  }

  private static func languages(of table: CSV, file: String) throws(InputError) -> [Language] {
    var languages: [Language] = []
    for column in table.header where !(head + tail).contains(column) {
      guard let language = try? Language(column), language.tag == column else {
        throw InputError(
          file: file, line: 1, problem: "unknown column “\(column)”",
          advice: "use \((head + ["en", "az", "he"] + tail).joined(separator: ", "))")
      }
      languages.append(language)
    }
    if languages.isEmpty {
      throw InputError(
        file: file, line: 1, problem: "no column for a language", advice: "add en, az, he or another")
    }
    return languages
  }

  // MARK: Writing

  /// `concepts` as CSV, or with tabs.
  ///
  /// - Returns: the table, and what it does not say.
  public static func write(_ concepts: [ConceptEntry], withTabs: Bool = false) -> (
    text: String, losses: GlossaryLosses
  ) {
    let (rows, losses) = rows(concepts)
    let guarded = rows.map { $0.map(FormulaGuard.guarded) }
    return (CSVText.write(guarded, delimiter: withTabs ? .tab : .comma), losses)
  }

  /// The header and a row a concept.
  static func rows(_ concepts: [ConceptEntry]) -> (rows: [[String]], losses: GlossaryLosses) {
    var losses = GlossaryLosses()
    let used = Set(concepts.flatMap { $0.sections.map(\.language) })
    let others = used.subtracting(Language.firstClass).sorted { $0.tag < $1.tag }
    let languages = Language.firstClass + others
    let rows = concepts.map { concept in
      losses.add(Self.losses(of: concept))
      return [concept.id, concept.domain, concept.partOfSpeech]
        + languages.map { language in
          concept.terms(in: language).enumerated().map { at, term in
            GlossaryCell.part(term.face, marks: marks(of: term, at: at))
          }.joined(separator: " | ")
        } + [
          Term.Status.preferred.rawValue, definitions(of: concept), contexts(of: concept), concept.note,
          concept.source,
        ]
    }
    return ([head + languages.map(\.tag) + tail] + rows, losses)
  }

  /// What of a term its place in the cell does not say.
  private static func marks(of term: Term, at position: Int) -> [String] {
    let usual: Term.Status = position == 0 ? .preferred : .admitted
    return (term.status == usual ? [] : [term.status.rawValue])
      + (term.gender.map { $0 == .other ? [] : [$0.rawValue] } ?? [])
      + (term.form.map { [$0.rawValue] } ?? [])
  }

  private static func definitions(of concept: ConceptEntry) -> String {
    let own = concept.definitions.map { definition in
      GlossaryCell.part(definition.text, language: definition.language, mayBeTagged: true)
    }
    let sections = concept.sections.flatMap { section in
      section.definitions.map { GlossaryCell.part($0.text, language: section.language) }
    }
    return (own + sections).joined(separator: " | ")
  }

  private static func contexts(of concept: ConceptEntry) -> String {
    concept.sections.flatMap { section in
      (section.terms.first?.contexts ?? []).map { GlossaryCell.part($0.text, language: section.language) }
    }.joined(separator: " | ")
  }

  private static func losses(of concept: ConceptEntry) -> Set<String> {
    var losses: Set<String> = []
    func lose(_ what: String, _ isLost: Bool) { if isLost { losses.insert(what) } }
    let terms = concept.terms
    lose("references", !concept.references.isEmpty || terms.contains { !$0.references.isEmpty })
    lose(
      "history",
      !concept.history.isEmpty || terms.contains { !$0.history.isEmpty }
        || concept.sections.contains { !$0.history.isEmpty })
    lose("notes of languages", concept.sections.contains { !$0.note.isEmpty })
    lose("notes and sources of terms", terms.contains { !$0.note.isEmpty || !$0.source.isEmpty })
    lose(
      "parts of speech of single terms", terms.contains { $0.partOfSpeech != concept.partOfSpeech })
    lose("genders other than masculine, feminine and neuter", terms.contains { $0.gender == .other })
    lose(
      "sources of definitions and contexts",
      (concept.definitions + concept.sections.flatMap(\.definitions)).contains { !$0.source.isEmpty }
        || terms.contains { $0.contexts.contains { !$0.source.isEmpty } })
    lose(
      "places of definitions",
      concept.definitions.contains { $0.language.map { !concept.terms(in: $0).isEmpty } ?? false })
    lose(
      "contexts of other terms than the first",
      concept.sections.contains { $0.terms.dropFirst().contains { !$0.contexts.isEmpty } })
    lose("languages without a term", concept.sections.contains(where: \.terms.isEmpty))
    return losses
  }
}
