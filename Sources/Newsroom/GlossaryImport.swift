public import Interchange
public import Orthography
public import Storage
internal import Terminology

/// What an import of a glossary did, or would do.
public struct GlossaryImport: Sendable {
  /// What changed.
  public let changes: GlossaryChanges
  /// What was set aside, with its places.
  public let reading: GlossaryReading
  /// Look-alike letters in terms, a line each.
  public let notices: [String]
}

extension Newsroom {
  /// The entries of a file.
  ///
  /// - Parameters:
  ///   - file: a path, or `-` for standard input.
  ///   - format: its format.
  ///   - languages: source and target, for a format of pairs.
  /// - Returns: the entries, those that are broken, and what was left out.
  /// - Throws: `InputError` where the file is not in that format at all.
  public static func readGlossary(
    _ file: String, format: GlossaryFormat, languages: (source: Language, target: Language)?
  ) throws(InputError) -> GlossaryReading {
    if format == .tbx { return try TBXReader.read(file) }
    if format == .xlsx { return try GlossarySheet.read(file) }
    let text = try TextFile(file, limit: GlossaryTable.largestTable)
    var reading = try reading(of: text.text, file: file, format: format, languages: languages)
    reading.notice = text.notice
    return reading
  }

  private static func reading(
    of text: String, file: String, format: GlossaryFormat, languages: (source: Language, target: Language)?
  ) throws(InputError) -> GlossaryReading {
    switch format {
    case .matecat: return try MateCatGlossary.read(text, file: file)
    case .omegat:
      guard let languages else {
        throw InputError(
          file: file, problem: "a file of pairs does not say in which languages",
          advice: "name them with --from and --to")
      }
      return OmegaTGlossary.read(text, file: file, from: languages.source, to: languages.target)
    case .weblate:
      throw InputError(
        file: file, problem: "Weblate's glossaries are only written", advice: "use --format omegat")
    case .csv, .tsv, .tbx, .xlsx:
      return MateCatGlossary.isLayout(of: text)
        ? try MateCatGlossary.read(text, file: file) : try GlossaryTable.read(text, file: file)
    }
  }

  /// Adds the entries of a file, or changes those with the same identifiers, all of them or none; what the file's
  /// format, columns and languages cannot say stays. Entries without an
  /// identifier get one made of their terms, unless the glossary already has them.
  ///
  /// - Parameters:
  ///   - reading: what was read of the file.
  ///   - file: its name, for messages.
  ///   - domain: the domain of entries that state none.
  ///   - isSalvage: true to import what is sound and set the rest aside.
  ///   - isRehearsal: true to change nothing.
  /// - Returns: what changed, or would, and what was set aside.
  /// - Throws: `InputErrors` with everything that is wrong with the file, `StorageError`.
  public func importGlossary(
    _ reading: GlossaryReading, file: String, domain: String = "general", isSalvage: Bool = false,
    isRehearsal: Bool = false
  ) throws -> GlossaryImport {
    let checked = checked(reading, file: file)
    let errors = checked.errors
    if !errors.isEmpty, !isSalvage || checked.entries.isEmpty { throw InputErrors(errors) }
    let known = try store.concepts(checked.concepts.map(\.id))
    let concepts = try identified(
      checked.revisions(of: known).map { $0.domain.isEmpty ? $0.with(domain: domain) : $0 })
    let changes = isRehearsal ? try store.changes(storing: concepts) : try store.store(concepts)
    return GlossaryImport(
      changes: changes, reading: checked,
      notices: (changes.added + changes.changed).flatMap(ConceptFault.lookalikes))
  }

  /// The reading without entries that cannot stand in a glossary.
  private func checked(_ reading: GlossaryReading, file: String) -> GlossaryReading {
    reading.rejecting { placed in
      let entry = placed.entry.id.isEmpty ? placed.entry.with(id: "concept") : placed.entry
      return ConceptFault.faults(in: entry).map {
        InputError(file: file, line: placed.line, column: placed.column, problem: $0)
      }
    }
  }

  /// The entries with identifiers: one that has none is the known entry that says all of it, or a new one.
  private func identified(_ concepts: [ConceptEntry]) throws(StorageError) -> [ConceptEntry] {
    var taken = Set(concepts.map(\.id))
    var identified: [ConceptEntry] = []
    for concept in concepts {
      guard concept.id.isEmpty else {
        identified.append(concept)
        continue
      }
      let suggestion = ConceptIdentifier.suggested(for: concept.terms)
      var (id, number) = (suggestion, 1)
      var found: ConceptEntry?
      while found == nil {
        let known = try store.concept(id)
        if let known, known.says(concept) {
          found = known
        } else if known == nil, taken.insert(id).inserted {
          found = concept.with(id: id)
        }
        number += 1
        id = "\(suggestion)-\(number)"
      }
      identified += [found].compactMap { $0 }
    }
    return identified
  }
}

extension ConceptEntry {
  /// True where this entry says everything that one without an identifier and a domain says.
  fileprivate func says(_ other: ConceptEntry) -> Bool {
    let hasTerms = other.terms.allSatisfy { term in
      terms(in: term.language).contains { known in
        let isUsable: Set<Term.Status> = [.preferred, .admitted]
        return known.face == term.face && (known.note == term.note || term.note.isEmpty)
          && term.contexts.allSatisfy(known.contexts.contains)
          && (known.status == term.status || isUsable.isSuperset(of: [known.status, term.status]))
      }
    }
    let texts = Set((definitions + sections.flatMap(\.definitions)).map(\.text))
    return hasTerms && other.definitions.allSatisfy { texts.contains($0.text) }
      && (other.note.isEmpty || other.note == note)
  }

  /// The entry with another identifier or domain; what is nil stays.
  func with(id: String? = nil, domain: String? = nil) -> ConceptEntry {
    ConceptEntry(
      id: id ?? self.id, domain: domain ?? self.domain, sections: sections, definitions: definitions,
      note: note,
      source: source, references: references, history: history)
  }
}
