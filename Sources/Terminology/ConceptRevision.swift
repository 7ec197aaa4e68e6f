internal import Orthography

extension ConceptEntry {
  /// The entry as somebody changed it in a file that cannot say everything.
  ///
  /// What the file says as it would say this entry is unchanged, and so is what it cannot say; only the rest is taken
  /// from it. A definition that a format of pairs has no place for so survives the way there and back.
  ///
  /// - Parameters:
  ///   - said: this entry as the file would say it; nil where it could say nothing.
  ///   - new: what the file says.
  /// - Returns: the entry with the changes.
  public func revised(from said: ConceptEntry?, to new: ConceptEntry) -> ConceptEntry {
    guard let said else { return merged(with: new) }
    var languages = sections.map(\.language)
    languages += new.sections.map(\.language).filter { !languages.contains($0) }
    let sections = languages.compactMap { language -> LanguageSection? in
      switch (section(in: language), said.section(in: language), new.section(in: language)) {
      case (let known?, let said?, let new?): known.revised(from: said, to: new)
      case (let known?, nil, nil): known
      case (let known?, nil, let new?): known.merged(with: new)
      case (_, _, let new): new
      }
    }
    return ConceptEntry(
      id: id, domain: kept(domain, said.domain, new.domain), sections: sections,
      definitions: kept(definitions, said.definitions, new.definitions),
      note: kept(note, said.note, new.note), source: kept(source, said.source, new.source),
      references: kept(references, said.references, new.references),
      history: kept(history, said.history, new.history))
  }
}

/// What was known where the file has not changed what it says of it.
private func kept<Value: Equatable>(_ known: Value, _ said: Value, _ new: Value) -> Value {
  said == new ? known : new
}

extension LanguageSection {
  fileprivate func revised(from said: LanguageSection, to new: LanguageSection) -> LanguageSection {
    let revisedTerms = new.terms.map { term -> Term in
      guard let known = terms.first(where: { $0.face == term.face }),
        let said = said.terms.first(where: { $0.face == term.face })
      else { return term }
      return known.revised(from: said, to: term)
    }
    return LanguageSection(
      language: language, terms: said.terms == new.terms ? terms : revisedTerms,
      definitions: kept(definitions, said.definitions, new.definitions),
      note: kept(note, said.note, new.note), history: kept(history, said.history, new.history))
  }
}

extension Term {
  fileprivate func revised(from said: Term, to new: Term) -> Term {
    Term(
      face: face, language: language, status: kept(status, said.status, new.status),
      partOfSpeech: kept(partOfSpeech, said.partOfSpeech, new.partOfSpeech),
      gender: kept(gender, said.gender, new.gender), form: kept(form, said.form, new.form),
      contexts: kept(contexts, said.contexts, new.contexts), note: kept(note, said.note, new.note),
      source: kept(source, said.source, new.source),
      references: kept(references, said.references, new.references),
      history: kept(history, said.history, new.history))
  }
}
