public import Orthography

/// A term of a concept in one language.
public struct Term: Hashable, Sendable {
  /// How the newsroom regards a term (ISO 12620 administrative status).
  public enum Status: String, Sendable, CaseIterable {
    /// The term to use.
    case preferred
    /// May be used.
    case admitted
    /// Going out of use.
    case deprecated
    /// Must not be used; *superseded* in TBX.
    case forbidden
  }

  /// The grammatical gender of a noun.
  public enum Gender: String, Sendable, CaseIterable {
    case masculine, feminine, neuter, other
  }

  /// What kind of form a term is (ISO 12620 term type, with TBX-Basic's names).
  public enum Form: String, Sendable, CaseIterable {
    /// *Unmanned aerial vehicle*.
    case fullForm
    /// Read as a word: צה״ל.
    case acronym
    /// Read letter by letter, or cut short: *UAV*.
    case abbreviation
    /// *Foreign Ministry*, for the Ministry of Foreign Affairs.
    case shortForm
    /// Another spelling of the same word.
    case variant
    /// Several words that are no single term.
    case phrase
  }

  /// The term as it is printed.
  public let face: String
  /// The language of its section.
  public let language: Language
  /// How the newsroom regards it.
  public let status: Status
  /// The part of speech, such as `noun`; empty where nobody said.
  public let partOfSpeech: String
  /// The gender, or nil.
  public let gender: Gender?
  /// The kind of form, or nil.
  public let form: Form?
  /// Sentences that it stands in.
  public let contexts: [Context]
  /// What an editor should know about this term alone; a paragraph a line.
  public let note: String
  /// Who says so.
  public let source: String
  /// Concepts to compare it with, and pages about it.
  public let references: [Reference]
  /// Who made and changed it, oldest first.
  public let history: [Transaction]

  /// A term.
  public init(
    face: String, language: Language, status: Status, partOfSpeech: String = "", gender: Gender? = nil,
    form: Form? = nil, contexts: [Context] = [], note: String = "", source: String = "",
    references: [Reference] = [], history: [Transaction] = []
  ) {
    self.face = face
    self.language = language
    self.status = status
    self.partOfSpeech = partOfSpeech
    self.gender = gender
    self.form = form
    self.contexts = contexts
    self.note = note
    self.source = source
    self.references = references
    self.history = history
  }

  /// The term with another status, part of speech or contexts; what is nil stays.
  public func with(
    status: Status? = nil, partOfSpeech: String? = nil, contexts: [Context]? = nil
  ) -> Term {
    Term(
      face: face, language: language, status: status ?? self.status,
      partOfSpeech: partOfSpeech ?? self.partOfSpeech, gender: gender, form: form,
      contexts: contexts ?? self.contexts, note: note, source: source, references: references,
      history: history)
  }
}

/// What a concept is.
public struct Definition: Hashable, Sendable {
  /// The definition.
  public let text: String
  /// The language it is written in; nil for the language of its section, or where nobody said.
  public let language: Language?
  /// Who says so; may be empty.
  public let source: String

  /// A definition.
  public init(_ text: String, language: Language? = nil, source: String = "") {
    self.text = text
    self.language = language
    self.source = source
  }
}

/// A sentence that a term stands in.
public struct Context: Hashable, Sendable {
  /// The sentence.
  public let text: String
  /// Where it was printed; may be empty.
  public let source: String

  /// A context.
  public init(_ text: String, source: String = "") {
    self.text = text
    self.source = source
  }
}

/// What an entry or a term points to.
public struct Reference: Hashable, Sendable {
  /// What is pointed to.
  public enum Kind: String, Sendable, CaseIterable {
    /// Another concept entry, by its identifier.
    case concept
    /// A page, by its address.
    case page
    /// A picture, by its address.
    case picture
  }

  /// What is pointed to.
  public let kind: Kind
  /// An identifier or an address.
  public let target: String
  /// What a reader sees; may be empty.
  public let label: String

  /// A reference.
  public init(_ kind: Kind, _ target: String, label: String = "") {
    self.kind = kind
    self.target = target
    self.label = label
  }
}

/// A change that somebody made.
public struct Transaction: Hashable, Sendable {
  /// What was done (ISO 12620 transaction type, with TBX-Basic's names).
  public enum Kind: String, Sendable, CaseIterable {
    case origination, modification
  }

  /// What was done.
  public let kind: Kind
  /// Who did it; may be empty.
  public let actor: String
  /// When, as ISO 8601 writes a day: `2026-01-27`; may be empty.
  public let date: String

  /// A change.
  public init(_ kind: Kind, by actor: String = "", on date: String = "") {
    self.kind = kind
    self.actor = actor
    self.date = date
  }
}
