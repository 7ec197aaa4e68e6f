public import Orthography

/// What the newsroom has decided about one name: who or what it is and how it is spelled.
public struct AuthorityRecord: Hashable, Sendable {
  /// What is named.
  public enum Kind: String, Sendable, CaseIterable {
    /// A human being.
    case person
    /// A place that is not a country.
    case place
    /// An organization, institution, medium or company.
    case organization
    /// A country or territory, from CLDR.
    case country
    /// A language, from CLDR.
    case language
    /// A script, from CLDR.
    case script
    /// A currency, from CLDR.
    case currency
  }

  /// A stable identifier, unique in a workspace: `gideon-saar`, `country.AZ`.
  public let id: String
  /// What is named.
  public let kind: Kind
  /// The spellings, of each language the preferred one first.
  public let spellings: [Spelling]
  /// What an editor should know: who it is, what it may be confused with.
  public let note: String
  /// Who says so.
  public let source: String

  /// A record with spellings in the order given.
  public init(id: String, kind: Kind, spellings: [Spelling], note: String, source: String) {
    self.id = id
    self.kind = kind
    self.spellings = spellings
    self.note = note
    self.source = source
  }

  /// The record of a country, language, script or currency as CLDR names it.
  public init(_ name: DisplayName) {
    let kind: Kind =
      switch name.kind {
      case .country: .country
      case .language: .language
      case .script: .script
      case .currency: .currency
      }
    self.init(
      id: "\(kind.rawValue).\(name.code)", kind: kind,
      spellings: Language.firstClass.compactMap { language in
        name.names[language].map { Spelling(face: $0, language: language, status: .preferred) }
      },
      note: "", source: "ICU \(DisplayName.version)")
  }

  /// The house spelling in `language`.
  public func preferred(in language: Language) -> Spelling? {
    spellings.first { $0.language == language && $0.status == .preferred }
  }
}

/// One spelling of a name in one language.
public struct Spelling: Hashable, Sendable {
  /// How the newsroom regards a spelling.
  public enum Status: String, Sendable, CaseIterable {
    /// The house spelling.
    case preferred
    /// Printed as it is: an acronym, a longer official form.
    case accepted
    /// Corrected to the house spelling.
    case variant
  }

  /// The spelling as it is printed.
  public let face: String
  /// The language of the text it stands in.
  public let language: Language
  /// How the newsroom regards it.
  public let status: Status

  /// A spelling.
  public init(face: String, language: Language, status: Status) {
    self.face = face
    self.language = language
    self.status = status
  }
}
