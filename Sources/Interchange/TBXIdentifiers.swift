internal import Terminology

/// The identifiers of a TBX document, and what points to them.
struct TBXIdentifiers {
  /// Something that points to an identifier.
  struct Target {
    let identifier: String
    let place: XMLPlace
    /// The identifier of the entry that it stands in.
    let entry: String
  }

  /// Each identifier's line and the entry it lies in; empty outside of entries.
  private var owners: [String: (line: Int, entry: String)] = [:]
  private var targets: [Target] = []

  /// Takes note of the identifiers of an entry.
  ///
  /// - Returns: those that stand in the document twice.
  mutating func declare(entry node: XMLNode, _ reader: XMLReader) -> [InputError] {
    var errors: [InputError] = []
    declare(node, entry: XMLIdentifier.read(node.tag["id"] ?? ""), reader, &errors)
    return errors
  }

  /// Takes note of the identifiers of a header, or of the back matter.
  mutating func declare(_ node: XMLNode, _ reader: XMLReader, _ result: inout GlossaryReading) {
    var errors: [InputError] = []
    declare(node, entry: "", reader, &errors)
    result.reject(errors)
  }

  private mutating func declare(
    _ node: XMLNode, entry: String, _ reader: XMLReader, _ errors: inout [InputError]
  ) {
    if let id = node.tag["id"].map(XMLIdentifier.read) {
      if let known = owners[id] {
        errors.append(
          reader.error(
            "the identifier “\(id)” stands in line \(known.line) too", at: node.place,
            advice: "give each element its own"))
      } else {
        owners[id] = (node.place.line, entry)
      }
    }
    for child in node.children { declare(child, entry: entry, reader, &errors) }
  }

  mutating func expect(_ new: [Target]) { targets += new }

  /// Rejects entries that point to nothing; what points to a term or a part of an entry now points to the entry.
  func settle(_ result: inout GlossaryReading, file: String) {
    // What points to an entry that is rejected for pointing to nothing points to nothing too.
    while rejectDangling(&result, file: file) {}
    result.entries = result.entries.map { placed in
      let entry = placed.entry.pointing { owners[$0]?.entry ?? $0 }
      return GlossaryReading.PlacedEntry(entry: entry, line: placed.line, column: placed.column)
    }
    result.rejects.sort { ($0.errors[0].line ?? 0) < ($1.errors[0].line ?? 0) }
  }

  /// - Returns: true where there was any.
  private func rejectDangling(_ result: inout GlossaryReading, file: String) -> Bool {
    let sound = Set(result.entries.map(\.entry.id))
    var dangling: [String: [InputError]] = [:]
    for target in targets where sound.contains(target.entry) {
      let owner = owners[target.identifier]?.entry
      if let owner, owner.isEmpty || sound.contains(owner) { continue }
      let why = owner == nil ? "which the file does not have" : "which is rejected"
      dangling[target.entry, default: []].append(
        InputError(
          file: file, line: target.place.line, column: target.place.column,
          problem: "a reference to “\(target.identifier)”, \(why)",
          advice: "point to an identifier of the file, or to an address with http"))
    }
    for errors in dangling.values { result.reject(errors) }
    result.entries.removeAll { dangling[$0.entry.id] != nil }
    return !dangling.isEmpty
  }
}

extension ConceptEntry {
  /// The entry with its references to concepts renamed.
  fileprivate func pointing(_ rename: (String) -> String) -> ConceptEntry {
    func renamed(_ references: [Reference]) -> [Reference] {
      references.map { $0.kind == .concept ? Reference(.concept, rename($0.target), label: $0.label) : $0 }
    }
    let sections = sections.map { section in
      LanguageSection(
        language: section.language,
        terms: section.terms.map { term in
          Term(
            face: term.face, language: term.language, status: term.status, partOfSpeech: term.partOfSpeech,
            gender: term.gender, form: term.form, contexts: term.contexts, note: term.note,
            source: term.source, references: renamed(term.references), history: term.history)
        }, definitions: section.definitions, note: section.note, history: section.history)
    }
    return ConceptEntry(
      id: id, domain: domain, sections: sections, definitions: definitions, note: note, source: source,
      references: renamed(references), history: history)
  }
}
