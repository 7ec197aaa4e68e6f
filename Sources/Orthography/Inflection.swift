/// One way to read a word form: a base and the affixes around it. Everything is in folded form.
public struct Inflection: Hashable, Sendable {
  /// What may be the dictionary form.
  public let base: String
  /// The prefixes, outermost first: ו and ל of ולסער.
  public let prefixes: [String]
  /// The endings, innermost first: plural and genitive of nazirlərin.
  public let endings: [Ending]

  /// An ending as it is written, and what it says.
  public struct Ending: Hashable, Sendable {
    /// The letters of the ending in this word.
    public let surface: String
    /// What the ending says.
    public let meaning: Meaning
  }

  /// What an ending says, in the words that a receipt shows.
  public enum Meaning: String, Sendable {
    /// -lar, -lər; English -s.
    case plural
    /// My: -ım, -m.
    case possessiveFirstSingular = "my"
    /// Your: -ın, -n.
    case possessiveSecondSingular = "your"
    /// His, her, its, or the head of a compound: -ı, -sı.
    case possessive
    /// Our: -ımız.
    case possessiveFirstPlural = "our"
    /// Your: -ınız.
    case possessiveSecondPlural = "your (plural)"
    /// Of: -ın, -nın; English ’s.
    case genitive
    /// To: -a, -ya, -na.
    case dative
    /// The direct object: -ı, -nı.
    case accusative
    /// In, at: -da, -nda.
    case locative
    /// From: -dan, -ndan.
    case ablative
    /// With: -la, -yla.
    case instrumental
    /// That is in: -dakı.
    case relative
    /// Is: -dır.
    case copula
    /// The question particle -mı.
    case question
    /// Without: -sız.
    case privative
    /// Having, from a place: -lı.
    case relational
    /// Somebody and those at home: -gil.
    case family
  }

  /// The word as it stands, without affixes.
  public init(bare base: String) { self.init(base: base, prefixes: [], endings: []) }

  init(base: String, prefixes: [String], endings: [Ending]) {
    self.base = base
    self.prefixes = prefixes
    self.endings = endings
  }

  /// True where the word is read without affixes.
  public var isBare: Bool { prefixes.isEmpty && endings.isEmpty }

  /// What the affixes say, for a receipt: `possessive, dative` or `ו+ל`; empty for a bare word.
  public var description: String {
    let prefix = prefixes.isEmpty ? [] : [prefixes.joined(separator: "+")]
    return (prefix + endings.map(\.meaning.rawValue)).joined(separator: ", ")
  }
}

/// The readings of a word form in each language: the first affix stripper.
public enum Morphology {
  /// All readings of `key`, a folded word of a text in `language`, the bare one first, then by how little is
  /// taken off. A reading is a proposal: only a base that some list knows means anything.
  public static func inflections(of key: String, in language: Language) -> [Inflection] {
    let bare = Inflection(bare: key)
    if key.unicodeScalars.first.map({ Scalars.isHebrewLetter($0.value) }) ?? false {
      return [bare] + HebrewPrefixes.inflections(of: key)
    }
    switch language {
    case .azerbaijani: return [bare] + AzerbaijaniEndings.inflections(of: key)
    case .english: return [bare] + EnglishEndings.inflections(of: key)
    default: return [bare]
    }
  }
}
