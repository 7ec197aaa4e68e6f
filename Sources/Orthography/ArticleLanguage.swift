/// Which language an article is written in, by its letters and by the commonest words of English: enough to tell the three
/// languages of the desk apart, and to see that a stated language cannot be right.
public struct ArticleLanguage: Sendable {
  private var letters: [Script: Int] = [:]
  private var azerbaijani = 0
  private let beginning: String

  /// A name such as Şuşa makes no English article Azerbaijani: of Azerbaijani letters one in eight is ə, ğ, ı or ş.
  private static let azerbaijaniShare = 0.04
  /// Of English words more than this share are among the commonest.
  private static let englishShare = 0.15
  /// Fewer letters than this tell nothing.
  private static let leastLetters = 60
  /// The beginning of a text tells; fewer letters tell how many words are English.
  private static let (mostLetters, mostOfWords) = (20_000, 2_000)
  private static let commonest: Set<String> = [
    "the", "of", "and", "to", "in", "that", "is", "was", "for", "with", "on", "as", "it", "by", "from", "at",
    "are",
    "has", "his", "be", "have", "not", "will", "they", "this", "an", "he", "she", "were", "been",
  ]

  /// What the letters and words of a text tell; a long text is judged by its beginning.
  public init(_ text: String) {
    beginning = String(text.unicodeScalars.prefix(Self.mostLetters))
    var counts = [Int](repeating: 0, count: Int(Script.common.rawValue) + 1)
    for scalar in beginning.unicodeScalars {
      counts[Int(Scalars.script(of: scalar.value).rawValue)] += 1
      // ə ğ ı İ ş; a small letter of ASCII is none.
      if scalar.value >= 0x80,
        TokenLanguage.language(of: CollectionOfOne(scalar.value), in: .english) == .azerbaijani
      {
        azerbaijani += 1
      }
    }
    for script in [Script.other, .latin, .hebrew, .cyrillic] where counts[Int(script.rawValue)] > 0 {
      letters[script] = counts[Int(script.rawValue)]
    }
  }

  /// Whether the commonest words of English are common here.
  private var isEnglish: Bool {
    let words = Segment(String(beginning.unicodeScalars.prefix(Self.mostOfWords)), language: .english).tokens
      .filter { $0.kind == .word }
    let common = words.count { Self.commonest.contains($0.key) }
    return Double(common) > Self.englishShare * Double(words.count)
  }

  private var all: Int { letters.values.reduce(0, +) }

  private func share(_ script: Script) -> Double { Double(letters[script] ?? 0) / Double(max(1, all)) }

  private var azerbaijaniRate: Double { Double(azerbaijani) / Double(max(1, letters[.latin] ?? 0)) }

  /// The likeliest of the languages of the desk.
  public var guess: Language {
    if share(.hebrew) > 0, share(.hebrew) >= max(share(.cyrillic), share(.latin)) { return .hebrew }
    if share(.cyrillic) > share(.latin) { return .azerbaijaniCyrillic }
    return azerbaijaniRate >= Self.azerbaijaniShare ? .azerbaijani : .english
  }

  /// What the text is written in where it cannot be in the language stated, as the end of a sentence; nil where it can.
  public func contradiction(to language: Language) -> String? {
    guard all >= Self.leastLetters else { return nil }
    if language.script != .other, share(language.script) < 0.4 {
      let likeliest = letters.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key
      switch likeliest {
      case .latin: return "mostly in Latin letters"
      case .hebrew: return "mostly in Hebrew letters"
      case .cyrillic: return "mostly in Cyrillic letters"
      default: return "mostly in letters of another script"
      }
    }
    if language == .english, azerbaijaniRate >= Self.azerbaijaniShare { return "full of Azerbaijani letters" }
    if language == .azerbaijani, azerbaijaniRate < Self.azerbaijaniShare, isEnglish {
      return "full of English words"
    }
    return nil
  }
}
