internal import Orthography
public import Terminology

/// MateCat's glossary layout: a header row with `Forbidden`, `Domain`, `Subdomain` and `Definition`, then for each
/// language its tag, `Notes` and `Example of use`; a row holds one term in each language.
public enum MateCatGlossary {
  private static let lead = ["Forbidden", "Domain", "Subdomain", "Definition"]
  private static let (notes, example) = ("Notes", "Example of use")

  /// Reads the layout.
  ///
  /// - Returns: an entry a row, without identifiers; its domain and subdomain with ` / ` between.
  /// - Throws: `InputError` where the header is wrong.
  public static func read(_ text: String, file: String) throws(InputError) -> GlossaryReading {
    var rejects: [GlossaryReading.Reject] = []
    let table = try CSV(
      text, file: file, delimiter: .init(of: text), isDistinct: false, rejects: &rejects)
    return try read(table, file: file, rejects: rejects)
  }

  /// Reads the layout from rows.
  static func read(
    _ table: CSV, file: String, rejects: [GlossaryReading.Reject] = []
  ) throws(InputError) -> GlossaryReading {
    let columns = try columns(of: table.header, file: file)
    var reading = GlossaryReading()
    reading.rejects = rejects
    for row in table.rows {
      do throws(InputError) {
        reading.add(try entry(row, columns, file: file), at: XMLPlace(line: row.line, column: 1))
      } catch {
        reading.reject([error], text: row.text)
      }
    }
    reading.rejects.sort { ($0.errors[0].line ?? 0) < ($1.errors[0].line ?? 0) }
    return reading
  }

  /// True where the first line of a table is a header of this layout.
  public static func isLayout(of text: String) -> Bool {
    let line = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }.filter { $0 != "\"" }
    let delimiter = Unicode.Scalar(CSV.Delimiter(of: text).rawValue)
    return isHeader(line.split(separator: delimiter).map { String($0) })
  }

  /// True where a header is of this layout.
  static func isHeader(_ header: [String]) -> Bool {
    header.contains { name($0) == name(example) || name($0) == name(lead[0]) }
  }

  /// Where a language's columns stand.
  private struct Columns {
    var plain: [String: Int] = [:]
    var languages: [(language: Language, term: Int, notes: Int?, example: Int?)] = []
  }

  private static func name(_ column: String) -> String { FoldedText(column, language: .english).key }

  private static func columns(of header: [String], file: String) throws(InputError) -> Columns {
    var columns = Columns()
    for (at, column) in header.enumerated() {
      if let known = lead.first(where: { name($0) == name(column) }) {
        columns.plain[known] = at
      } else if name(column) == name(notes), !columns.languages.isEmpty {
        columns.languages[columns.languages.count - 1].notes = at
      } else if name(column) == name(example), !columns.languages.isEmpty {
        columns.languages[columns.languages.count - 1].example = at
      } else if let language = try? Language(column) {
        if columns.languages.contains(where: { $0.language == language }) {
          throw InputError(file: file, line: 1, problem: "two columns of the language “\(language)”")
        }
        columns.languages.append((language, at, nil, nil))
      } else {
        throw InputError(
          file: file, line: 1, problem: "unknown column “\(column)”",
          advice: "use \(lead.joined(separator: ", ")) and for each language its tag, \(notes), \(example)")
      }
    }
    if columns.languages.isEmpty {
      throw InputError(
        file: file, line: 1, problem: "no column for a language", advice: "add en-US, az-AZ or another")
    }
    return columns
  }

  private static func entry(
    _ row: CSV.Row, _ columns: Columns, file: String
  ) throws(InputError) -> ConceptEntry {
    func cell(_ index: Int?) -> String {
      index.map { Face(FormulaGuard.unguarded(row.fields[$0].text)).text } ?? ""
    }
    let isForbidden = try isTrue(row, columns.plain[lead[0]], file: file)
    var terms: [Term] = []
    for (language, at, notes, example) in columns.languages where !cell(at).isEmpty {
      let context = cell(example)
      terms.append(
        Term(
          face: cell(at), language: language, status: .preferred,
          contexts: context.isEmpty ? [] : [Context(context)], note: cell(notes)))
    }
    if terms.isEmpty {
      let place = row.place(at: columns.languages[0].term)
      throw InputError(
        file: file, line: place.line, column: place.column, problem: "no term in any language",
        advice: "write one or delete the row")
    }
    if isForbidden {
      // The first language is translated from: what must not be written are the others.
      terms = terms.enumerated().map { at, term in
        at == 0 && terms.count > 1 ? term : term.with(status: .forbidden)
      }
    }
    let domains = [cell(columns.plain["Domain"]), cell(columns.plain["Subdomain"])].filter { !$0.isEmpty }
    let definition = cell(columns.plain["Definition"])
    return ConceptEntry(
      id: "", domain: domains.joined(separator: " / "), terms: terms,
      definitions: definition.isEmpty ? [] : [Definition(definition)])
  }

  private static func isTrue(
    _ row: CSV.Row, _ index: Int?, file: String
  ) throws(InputError) -> Bool {
    guard let index else { return false }
    switch name(row.fields[index].text) {
    case "", "false", "no", "0": return false
    case "true", "yes", "1", "x": return true
    default:
      let place = row.place(at: index)
      throw InputError(
        file: file, line: place.line, column: place.column,
        problem: "“\(row.fields[index].text)” as \(lead[0])", advice: "use TRUE, FALSE or nothing")
    }
  }

  // MARK: Writing

  /// `concepts` in the layout.
  ///
  /// - Returns: the table, and what it does not say.
  public static func write(_ concepts: [ConceptEntry]) -> (text: String, losses: GlossaryLosses) {
    let (rows, losses) = rows(concepts)
    return (CSVText.write(rows.map { $0.map(FormulaGuard.guarded) }), losses)
  }

  /// The header and the rows: of a concept one with its first terms, and one for each further or forbidden term
  /// beside the first of the language before.
  static func rows(_ concepts: [ConceptEntry]) -> (rows: [[String]], losses: GlossaryLosses) {
    var losses = GlossaryLosses()
    let used = Set(concepts.flatMap { $0.sections.map(\.language) })
    let languages =
      Language.firstClass.filter(used.contains)
      + used.subtracting(Language.firstClass).sorted { $0.tag < $1.tag }
    var rows = [lead + languages.flatMap { [tag(of: $0), notes, example] }]
    for concept in concepts {
      losses.add(Self.losses(of: concept))
      let domain = concept.domain.split(separator: "/", maxSplits: 1).map { Face(String($0)).text }
      let definition =
        concept.definitions.first ?? concept.sections.lazy.flatMap(\.definitions).first
      let head = [domain.first ?? "", domain.count > 1 ? domain[1] : "", definition?.text ?? ""]
      for (isForbidden, terms) in combinations(of: concept, languages) {
        rows.append(
          [isForbidden ? "TRUE" : ""] + head
            + languages.flatMap { language -> [String] in
              guard let term = terms.first(where: { $0.language == language }) else { return ["", "", ""] }
              return [term.face, term.note, term.contexts.first?.text ?? ""]
            })
      }
    }
    return (rows, losses)
  }

  /// MateCat wants a region.
  private static func tag(of language: Language) -> String {
    ["en": "en-US", "az": "az-AZ", "he": "he-IL", "ru": "ru-RU"][language.tag] ?? language.tag
  }

  private static func combinations(
    of concept: ConceptEntry, _ languages: [Language]
  ) -> [(isForbidden: Bool, terms: [Term])] {
    let firsts = languages.compactMap { language in
      concept.terms(in: language).first { $0.status != .forbidden }
    }
    var rows: [(isForbidden: Bool, terms: [Term])] = firsts.isEmpty ? [] : [(false, firsts)]
    for term in concept.terms where !firsts.contains(term) {
      let others = firsts.filter { $0.language != term.language }
      // A forbidden translation is forbidden of the first language's term; a forbidden term of that language alone.
      let isSource = term.language == languages.first
      let beside = term.status == .forbidden ? (isSource ? [] : Array(others.prefix(1))) : others
      rows.append((term.status == .forbidden, beside + [term]))
    }
    return rows
  }

  private static func losses(of concept: ConceptEntry) -> Set<String> {
    var losses: Set<String> = ["identifiers"]
    func lose(_ what: String, _ isLost: Bool) { if isLost { losses.insert(what) } }
    let terms = concept.terms
    lose(
      "that several terms are one concept; rows of their own",
      concept.sections.contains { $0.terms.count > 1 })
    lose(
      "which term is preferred, admitted or deprecated",
      terms.contains { $0.status == .admitted || $0.status == .deprecated })
    lose("parts of speech", terms.contains { !$0.partOfSpeech.isEmpty })
    lose("genders and kinds of form", terms.contains { $0.gender != nil || $0.form != nil })
    lose(
      "notes of concepts and languages",
      !concept.note.isEmpty || concept.sections.contains { !$0.note.isEmpty })
    lose("sources", !concept.source.isEmpty || terms.contains { !$0.source.isEmpty })
    lose("further contexts", terms.contains { $0.contexts.count > 1 })
    let definitions = concept.definitions + concept.sections.flatMap(\.definitions)
    lose("further definitions", definitions.count > 1)
    lose(
      "languages and sources of definitions and contexts",
      concept.sections.contains { !$0.definitions.isEmpty }
        || definitions.contains { $0.language != nil || !$0.source.isEmpty }
        || terms.contains { $0.contexts.contains { !$0.source.isEmpty } })
    lose("references", !concept.references.isEmpty || terms.contains { !$0.references.isEmpty })
    lose(
      "history",
      !concept.history.isEmpty || terms.contains { !$0.history.isEmpty }
        || concept.sections.contains { !$0.history.isEmpty })
    return losses
  }
}
