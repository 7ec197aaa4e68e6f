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

  // To find out what a word says takes a hundred comparisons.
  private static let most = 1 << 15
  private static let known = Mutex<[Form: NumberWord]>([:])

  /// What a word with its readings says.
  static func word(_ key: String, _ readings: [Inflection], _ language: Language) -> NumberWord {
    guard beginningsOfAll.mayHold(key) || readings.contains(where: { beginningsOfAll.mayHold($0.base) })
    else {
      return .none
    }
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
  private static let beginningsOfAll = WordBeginnings(
    NumberWords.percent + NumberWords.others.values.flatMap { $0 } + beginnings
      + NumberWords.cardinals.values.flatMap(\.keys) + NumberWords.hints.values.flatMap(\.keys)
      + MonthNames.all.flatMap { [$0, "ב" + $0] })
  private static let beginnings = Set(
    NumberWords.pairs.keys.map { String($0.prefix { $0 != " " }) } + ["per"])
}

/// Tells words that begin like none of a list, which most do, by their first bytes.
private struct WordBeginnings: Sendable {
  private static let size = 1 << 14
  /// By a hash of the first four bytes of longer words of the list, and of all bytes of shorter ones.
  private var known = [Bool](repeating: false, count: size)

  init(_ words: [String]) {
    for word in words {
      let bytes = Array(word.utf8.prefix(4))
      known[bytes.reduce(0, Self.step) & (Self.size - 1)] = true
    }
  }

  private static func step(_ hash: Int, _ byte: UInt8) -> Int { (hash &* 31 &+ Int(byte)) }

  /// False where no word of the list is the beginning of `word`.
  func mayHold(_ word: String) -> Bool {
    var hash = 0
    var count = 0
    for byte in word.utf8.prefix(4) {
      hash = Self.step(hash, byte)
      count += 1
      // A word of one or two letters is no beginning of others.
      if count > 2 || count == word.utf8.count, known[hash & (Self.size - 1)] { return true }
    }
    return false
  }
}
