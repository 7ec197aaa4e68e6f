public import Orthography

/// A concept and what is known of it in every language, as in ISO 30042:2019 (TBX): a concept entry holds language
/// sections, and these hold terms.
public struct ConceptEntry: Hashable, Sendable {
  /// A stable identifier, unique in a workspace.
  public let id: String
  /// The field of the concept, such as `diplomacy`; *subject field* in TBX.
  public let domain: String
  /// One section a language, in the order that an editor gave them.
  public let sections: [LanguageSection]
  /// What the concept is, where the definition belongs to no section.
  public let definitions: [Definition]
  /// What an editor should know; a paragraph a line.
  public let note: String
  /// Who says so.
  public let source: String
  /// Concepts that this one is to be compared with, pages and pictures about it.
  public let references: [Reference]
  /// Who made and changed the entry, oldest first.
  public let history: [Transaction]

  /// A concept entry with the sections given; sections of one language become one, in its first place.
  public init(
    id: String, domain: String, sections: [LanguageSection], definitions: [Definition] = [],
    note: String = "",
    source: String = "", references: [Reference] = [], history: [Transaction] = []
  ) {
    self.id = id
    self.domain = domain
    self.sections = sections.reduce(into: []) { known, section in
      if let at = known.firstIndex(where: { $0.language == section.language }) {
        known[at] = known[at].joined(with: section)
      } else {
        known.append(section)
      }
    }
    self.definitions = definitions
    self.note = note
    self.source = source
    self.references = references
    self.history = history
  }

  /// A concept entry with the terms given, in sections by their language. Terms that state no part of speech have
  /// that of the concept.
  public init(
    id: String, domain: String, partOfSpeech: String = "", terms: [Term], definitions: [Definition] = [],
    note: String = "", source: String = "", references: [Reference] = [], history: [Transaction] = []
  ) {
    self.init(
      id: id, domain: domain,
      sections: terms.map { term in
        LanguageSection(
          language: term.language,
          terms: [term.partOfSpeech.isEmpty ? term.with(partOfSpeech: partOfSpeech) : term])
      },
      definitions: definitions, note: note, source: source, references: references, history: history)
  }

  /// The terms of all languages, of each language the preferred one first.
  public var terms: [Term] { sections.flatMap(\.terms) }

  /// The part of speech of the first term that states one, such as `noun`; empty where none does.
  public var partOfSpeech: String {
    for section in sections {
      for term in section.terms where !term.partOfSpeech.isEmpty { return term.partOfSpeech }
    }
    return ""
  }

  /// The section of a language, or nil.
  public func section(in language: Language) -> LanguageSection? {
    sections.first { $0.language == language }
  }

  /// The terms of one language section.
  public func terms(in language: Language) -> [Term] { section(in: language)?.terms ?? [] }

  /// The terms of one language section, the one to use first and the forbidden last.
  public func orderedTerms(in language: Language) -> [Term] {
    let ours = terms(in: language)
    return Term.Status.allCases.flatMap { status in ours.filter { $0.status == status } }
  }

  /// The definition for readers of a language: of its section, else one in that language, else any; nil for none.
  public func definition(in language: Language) -> Definition? {
    section(in: language)?.definitions.first
      ?? definitions.first { $0.language == language } ?? definitions.first
      ?? sections.lazy.flatMap(\.definitions).first
  }
}

/// What a concept entry says in one language.
public struct LanguageSection: Hashable, Sendable {
  /// The language.
  public let language: Language
  /// The terms, the preferred one first.
  public let terms: [Term]
  /// What the concept is, said in this language.
  public let definitions: [Definition]
  /// What an editor should know about this language's terms; a paragraph a line.
  public let note: String
  /// Who made and changed the section, oldest first.
  public let history: [Transaction]

  /// A language section.
  public init(
    language: Language, terms: [Term], definitions: [Definition] = [], note: String = "",
    history: [Transaction] = []
  ) {
    self.language = language
    self.terms = terms
    self.definitions = definitions
    self.note = note
    self.history = history
  }

  /// The section with everything that another of the same language says too.
  func joined(with other: LanguageSection) -> LanguageSection {
    LanguageSection(
      language: language, terms: terms + other.terms, definitions: definitions + other.definitions,
      note: [note, other.note].filter { !$0.isEmpty }.joined(separator: "\n"),
      history: history + other.history)
  }
}
