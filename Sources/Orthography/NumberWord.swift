private import Synchronization

/// What a word says of numbers, whatever stands beside it.
struct NumberWord: Sendable {
  /// The month that it names.
  var month: Int?
  /// The number that it is, and nothing else.
  var cardinal: Int?
  /// The number that it may be.
  var hint: Int?
  /// True where it speaks of larger numbers, of parts or of multiples.
  var isOther = false
  /// True where it says *per cent*.
  var isPercent = false
  /// The words, itself or what it is inflected from, that begin a number or *per cent* of two words.
  var beginsPair: [String] = []

  /// A word that says nothing of numbers.
  static let none = NumberWord()

  private struct Form: Hashable {
    let key: String
    /// A word in capitals has more readings than its small letters tell.
    let readings: Int
    let language: Language
  }

  // Most words of a text say nothing of numbers, and to find that out takes a hundred comparisons.
  private static let most = 1 << 15
  private static let known = Mutex<[Form: NumberWord]>([:])

  /// What a word with its readings says.
  static func word(_ key: String, _ readings: [Inflection], _ language: Language) -> NumberWord {
    let form = Form(key: key, readings: readings.count, language: language)
    if let word = known.withLock({ $0[form] }) { return word }
    let word = NumberWord(key, readings, language)
    known.withLock { known in
      if known.count >= most { known.removeAll(keepingCapacity: true) }
      known[form] = word
    }
    return word
  }

  private init() {}

  private init(_ key: String, _ readings: [Inflection], _ language: Language) {
    let bases = [key] + readings.map(\.base)
    isPercent = Self.percent.contains { word in bases.contains { $0.utf8.starts(with: word) } }
    beginsPair = bases.filter(Self.beginnings.contains)
    if let others = Self.others[language] {
      isOther = bases.contains { base in others.contains { base.utf8.starts(with: $0) } }
    }
    month = bases.lazy.compactMap(MonthNames.month).first
    let cardinals = NumberWords.cardinals[language] ?? [:]
    let hints = NumberWords.hints[language] ?? [:]
    cardinal = cardinals[key]
    hint = bases.lazy.compactMap { cardinals[$0] ?? hints[$0] }.first
  }

  private static let percent = NumberWords.percent.map { Array($0.utf8) }
  private static let others = NumberWords.others.mapValues { $0.map { Array($0.utf8) } }
  private static let beginnings = Set(
    NumberWords.pairs.keys.map { String($0.prefix { $0 != " " }) } + ["per"])
}
