public import Interchange
public import Orthography
public import Storage
public import Terminology

/// How a glossary is written.
public struct GlossaryExport: Sendable {
  /// The format.
  public let format: GlossaryFormat
  /// The dialect of TBX.
  public let dialect: TBXDialect
  /// The style of TBX.
  public let style: TBXStyle
  /// The languages of a format of pairs.
  public let languages: (source: Language, target: Language)?

  /// How a glossary is written.
  public init(
    format: GlossaryFormat, dialect: TBXDialect = .basic, style: TBXStyle = .attribute,
    languages: (source: Language, target: Language)? = nil
  ) {
    self.format = format
    self.dialect = dialect
    self.style = style
    self.languages = languages
  }

  /// The bytes of a file with `concepts`, and what it does not say.
  ///
  /// - Throws: `InputError` where there is nothing to write, or a sheet cannot be made.
  public func bytes(_ concepts: [ConceptEntry]) throws(InputError) -> (bytes: [UInt8], losses: GlossaryLosses)
  {
    if concepts.isEmpty {
      throw InputError(
        file: "terms export", problem: "no concept to write", advice: "choose another --domain")
    }
    let written: (text: String, losses: GlossaryLosses)
    let (source, target) = languages ?? (.english, .azerbaijani)
    switch format {
    case .xlsx: return try GlossarySheet.write(concepts)
    case .csv: written = GlossaryTable.write(concepts)
    case .tsv: written = GlossaryTable.write(concepts, withTabs: true)
    case .tbx:
      written = TBXWriter.write(
        concepts, dialect: dialect, style: style, title: "dragoman \(Newsroom.version)")
    case .omegat: written = OmegaTGlossary.write(concepts, from: source, to: target)
    case .weblate: written = WeblateGlossary.write(concepts, from: source, to: target)
    case .matecat: written = MateCatGlossary.write(concepts)
    }
    return (Array(written.text.utf8), written.losses)
  }
}

extension Newsroom {
  /// The concepts of the glossary, by identifier; those of `domain` alone where it is given.
  ///
  /// - Throws: `StorageError`.
  public func glossary(domain: String? = nil) throws(StorageError) -> [ConceptEntry] {
    try store.concepts().filter { domain == nil || $0.domain == domain }
  }

  /// True where the glossary has a concept with the identifier of `concept`, or the one that its terms suggest.
  ///
  /// - Throws: `StorageError`.
  public func hasConcept(_ concept: ConceptEntry) throws(StorageError) -> Bool {
    let id = concept.id.isEmpty ? ConceptIdentifier.suggested(for: concept.terms) : concept.id
    return try store.concept(id) != nil
  }

  /// `concepts`, those without an identifier with one made of their terms that no other has.
  public static func identified(_ concepts: [ConceptEntry]) -> [ConceptEntry] {
    var taken = Set(concepts.map(\.id))
    return concepts.map { concept in
      guard concept.id.isEmpty else { return concept }
      let suggestion = ConceptIdentifier.suggested(for: concept.terms)
      var (id, number) = (suggestion, 1)
      while !taken.insert(id).inserted {
        number += 1
        id = "\(suggestion)-\(number)"
      }
      return concept.with(id: id)
    }
  }

  /// Adds a concept, or what is new in it to the one with its identifier: its preferred terms replace the old ones,
  /// which are then admitted, and everything else is added.
  ///
  /// - Parameters:
  ///   - concept: the concept; without an identifier it gets one made of its terms.
  ///   - actor: who makes the change; noted only where anything changed.
  ///   - date: the day, as `2026-01-27`.
  /// - Returns: the concept as it is stored, and whether anything changed.
  /// - Throws: `InputErrors` where it cannot stand in a glossary, `StorageError`.
  public func addConcept(
    _ concept: ConceptEntry, by actor: String, on date: String
  ) throws -> (concept: ConceptEntry, isChanged: Bool) {
    let id = concept.id.isEmpty ? ConceptIdentifier.suggested(for: concept.terms) : concept.id
    let new = concept.with(id: id)
    let faults = ConceptFault.faults(in: new)
    if !faults.isEmpty { throw InputErrors(faults.map { InputError(file: "terms add", problem: $0) }) }
    let known = try store.concept(id)
    let merged = known.map { $0.merged(with: new) } ?? new
    if merged == known { return (merged, false) }
    let kind: Transaction.Kind = known == nil ? .origination : .modification
    let stored = merged.with(change: Transaction(kind, by: actor, on: date))
    _ = try store.store([stored])
    return (stored, true)
  }
}

extension ConceptEntry {
  fileprivate func with(change: Transaction) -> ConceptEntry {
    ConceptEntry(
      id: id, domain: domain, sections: sections, definitions: definitions, note: note, source: source,
      references: references, history: history + [change])
  }
}
