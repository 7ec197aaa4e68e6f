public import Orthography

/// A concept and its terms, as in ISO 30042 (TBX): a concept entry with language sections.
public struct ConceptEntry: Hashable, Sendable {
  /// A stable identifier, unique in a workspace.
  public let id: String
  /// The field of the concept, such as `diplomacy`.
  public let domain: String
  /// The part of speech, such as `noun`.
  public let partOfSpeech: String
  /// The terms, of each language the preferred one first.
  public let terms: [Term]
  /// What an editor should know.
  public let note: String
  /// Who says so.
  public let source: String

  /// A concept entry with its terms in the order given.
  public init(
    id: String, domain: String, partOfSpeech: String, terms: [Term], note: String, source: String
  ) {
    self.id = id
    self.domain = domain
    self.partOfSpeech = partOfSpeech
    self.terms = terms
    self.note = note
    self.source = source
  }

  /// The terms of one language section.
  public func terms(in language: Language) -> [Term] { terms.filter { $0.language == language } }
}

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

  /// The term as it is printed.
  public let face: String
  /// The language of its section.
  public let language: Language
  /// How the newsroom regards it.
  public let status: Status

  /// A term.
  public init(face: String, language: Language, status: Status) {
    self.face = face
    self.language = language
    self.status = status
  }
}
