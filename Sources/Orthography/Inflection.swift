/// One way to read a word form: a base and the affixes around it. Everything is in folded form.
public struct Inflection: Hashable, Sendable {
  /// What may be the dictionary form.
  public let base: String
  /// The prefixes, outermost first: ו and ל of ולסער.
  public let prefixes: [String]
  /// The endings, innermost first: plural and genitive of nazirlərin.
  public let endings: [Ending]

  /// True where the base changes in a way that few words do.
  let isRare: Bool

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
    /// The Hebrew construct state: ארגוני of ארגונים, ממשלת of ממשלה.
    case construct
    /// The Hebrew feminine of a word listed in the masculine.
    case feminine
    /// An English verb in another tense or as a participle.
    case verbForm = "verb form"

    /// True for what every noun takes, also in the news.
    var isEveryday: Bool {
      switch self {
      case .plural, .possessive, .genitive, .dative, .accusative, .locative, .ablative, .instrumental: true
      default: false
      }
    }

    /// How much less sure a reading with this ending is.
    var doubt: Double {
      switch self {
      case .plural, .genitive, .dative, .accusative, .locative, .ablative, .instrumental: 0.03
      case .possessive, .construct, .relative, .verbForm: 0.05
      case .copula, .feminine: 0.08
      case .question: 0.2
      default: 0.12
      }
    }
  }

  /// The word as it stands, without affixes.
  public init(bare base: String) { self.init(base: base, prefixes: [], endings: []) }

  init(base: String, prefixes: [String], endings: [Ending], isRare: Bool = false) {
    self.isRare = isRare
    self.base = base
    self.prefixes = prefixes
    self.endings = endings
  }

  /// True where the word is read without affixes.
  public var isBare: Bool { prefixes.isEmpty && endings.isEmpty }

  /// How sure it is that a word which can be read like this is, 0 to 1: 1 for a bare word. What is seldom written in news
  /// (my, your, *is it*) and what takes many letters for affixes is less sure.
  var certainty: Double {
    if isBare { return 1 }
    var certainty = 1.0 - 0.02 * Double(prefixes.count)
    // *From* begins as many nouns as it stands before.
    if prefixes.last?.unicodeScalars.last == "מ" { certainty -= endings.isEmpty ? 0.02 : 0.1 }
    if isRare { certainty -= 0.06 }
    for ending in endings { certainty -= ending.meaning.doubt }
    return max(0.1, certainty)
  }

  /// True where the endings are such as every noun takes: a plural, or cases and the possessive of a compound.
  var hasEverydayEndings: Bool {
    endings.first?.meaning == .plural || endings.allSatisfy { $0.meaning.isEveryday }
  }

  /// What the affixes say, for a receipt: `possessive, dative` or `ו+ל`; empty for a bare word.
  public var description: String {
    let prefix = prefixes.isEmpty ? [] : [prefixes.joined(separator: "+")]
    return (prefix + endings.map(\.meaning.rawValue)).joined(separator: ", ")
  }
}
