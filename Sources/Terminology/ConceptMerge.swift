internal import Orthography

extension ConceptEntry {
  /// The entry with what `other` adds to it: its preferred terms come first and the former ones are then admitted;
  /// terms, definitions, references and history that are new are added, and a domain, note or source that it has
  /// replaces the former one.
  public func merged(with other: ConceptEntry) -> ConceptEntry {
    let languages = sections.map(\.language) + other.sections.map(\.language)
    var seen: Set<Language> = []
    let sections = languages.filter { seen.insert($0).inserted }.compactMap { language in
      switch (section(in: language), other.section(in: language)) {
      case (let one?, let two?): one.merged(with: two)
      case (let one, let two): one ?? two
      }
    }
    return ConceptEntry(
      id: id, domain: other.domain.isEmpty ? domain : other.domain, sections: sections,
      definitions: definitions + other.definitions.filter { !definitions.contains($0) },
      note: other.note.isEmpty ? note : other.note, source: other.source.isEmpty ? source : other.source,
      references: references + other.references.filter { !references.contains($0) },
      history: history + other.history.filter { !history.contains($0) })
  }
}

extension LanguageSection {
  /// The section with what `other` adds to it.
  func merged(with other: LanguageSection) -> LanguageSection {
    let isReplaced = other.terms.contains { $0.status == .preferred }
    let keys = Set(terms.map(\.key))
    let known = terms.map { term -> Term in
      if let new = other.terms.first(where: { $0.key == term.key }) { return term.merged(with: new) }
      return isReplaced && term.status == .preferred ? term.with(status: .admitted) : term
    }
    let new = other.terms.filter { !keys.contains($0.key) }
    let all = known + new
    return LanguageSection(
      language: language,
      terms: all.filter { $0.status == .preferred } + all.filter { $0.status != .preferred },
      definitions: definitions + other.definitions.filter { !definitions.contains($0) },
      note: other.note.isEmpty ? note : other.note,
      history: history + other.history.filter { !history.contains($0) })
  }
}

extension Term {
  /// What the term is known by: case and apostrophes make no other term.
  fileprivate var key: String { FoldedText(face, language: language).key }

  /// The term as `other` spells and regards it, with what that says besides.
  fileprivate func merged(with other: Term) -> Term {
    Term(
      face: other.face, language: language, status: other.status,
      partOfSpeech: other.partOfSpeech.isEmpty ? partOfSpeech : other.partOfSpeech,
      gender: other.gender ?? gender, form: other.form ?? form,
      contexts: contexts + other.contexts.filter { !contexts.contains($0) },
      note: other.note.isEmpty ? note : other.note, source: other.source.isEmpty ? source : other.source,
      references: references + other.references.filter { !references.contains($0) },
      history: history + other.history.filter { !history.contains($0) })
  }
}
