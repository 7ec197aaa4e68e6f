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

    /// The kinds that a newsroom keeps itself; the others come from CLDR.
    public static let curated: [Kind] = [.person, .place, .organization]
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
  /// Where more is known: web addresses, and items of public catalogues such as `wikidata:Q2747628`.
  public let links: [String]

  /// A record with spellings in the order given.
  public init(
    id: String, kind: Kind, spellings: [Spelling], note: String, source: String, links: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.spellings = spellings
    self.note = note
    self.source = source
    self.links = links
  }

  /// The record of a country, language, script, currency or city as CLDR names it.
  public init(_ name: DisplayName) {
    let kind: Kind =
      switch name.kind {
      case .country: .country
      case .language: .language
      case .script: .script
      case .currency: .currency
      case .city: .place
      }
    self.init(
      id: "\(name.kind.rawValue).\(name.code)", kind: kind,
      spellings: Language.firstClass.compactMap { language in
        name.names[language].map { Spelling(face: $0, language: language, status: .preferred) }
      },
      note: "", source: "ICU \(DisplayName.version)")
  }

  /// The house spelling in `language`.
  public func preferred(in language: Language) -> Spelling? {
    spellings.first { $0.language == language && $0.status == .preferred }
  }

  /// The languages that the record has spellings in, the three of the desk first, then by tag.
  public var languages: [Language] {
    let present = Set(spellings.map(\.language))
    let others = present.subtracting(Language.firstClass).sorted { $0.tag < $1.tag }
    return Language.firstClass.filter(present.contains) + others
  }

  /// The record with its spellings in the order of files: by language, right ones before variants.
  public var ordered: AuthorityRecord {
    func rank(_ spelling: Spelling) -> Int {
      switch spelling.status {
      case .preferred: 0
      case .accepted: 1
      case .used, .deprecated, .never: 2
      }
    }
    let ordered = languages.flatMap { language -> [Spelling] in
      let ours = spellings.filter { $0.language == language }
      return (0...2).flatMap { wanted in ours.filter { rank($0) == wanted } }
    }
    return AuthorityRecord(
      id: id, kind: kind, spellings: ordered, note: note, source: source, links: links)
  }

  /// The record as `style` spells it: where a language has a spelling marked for the style, that one is preferred
  /// and the house spelling is a variant of it. Without such spellings the record is as it was.
  public func spelled(in style: String) -> AuthorityRecord {
    var restyled: [Spelling] = []
    for language in languages {
      let ours = spellings.filter { $0.language == language }
      guard let chosen = ours.first(where: { $0.styles.contains(style) }) else {
        restyled += ours
        continue
      }
      restyled.append(chosen.with(status: .preferred))
      restyled += ours.filter { $0 != chosen }.map { $0.status == .preferred ? $0.with(status: .used) : $0 }
    }
    return AuthorityRecord(
      id: id, kind: kind, spellings: restyled, note: note, source: source, links: links)
  }
}
