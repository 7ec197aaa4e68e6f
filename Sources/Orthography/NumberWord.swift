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
  /// True for a Hebrew letter by itself, which is a number (סעיף י) unless a hyphen joins it to what it leans on (ב-2026).
  var isLetter = false

  /// A word that says nothing of numbers.
  static let none = NumberWord()

  // To find out what a word says takes a hundred comparisons.
  private static let most = 1 << 15
  private static let known = Mutex<[Language: WordTable<NumberWord>]>([:])

  /// What a word says.
  ///
  /// - Parameters:
  ///   - key: the word, folded.
  ///   - face: the word as it is written.
  ///   - bases: what it may be inflected from, folded.
  ///   - language: that of the text.
  /// - Returns: what it says; `none` for most.
  static func word(
    _ key: String, _ face: UnsafeBufferPointer<UInt8>, _ bases: some Sequence<String>, _ language: Language
  ) -> NumberWord {
    let numeral = numeral(face)
    guard numeral != nil || mayCount(key.utf8) || bases.contains(where: { mayCount($0.utf8) }) else {
      return .none
    }
    // By the face: a word in capitals has more readings than its small letters tell.
    if let word = known.withLock({ known in
      known[language].flatMap { table in table.number(of: face).map { table[$0] } }
    }) {
      return word
    }
    let word = NumberWord(key, Array(bases), numeral, language)
    known.withLock { known in
      if let count = known[language]?.count, count >= most { known[language] = nil }
      _ = known[language, default: WordTable()].insert(face, word)
    }
    return word
  }

  /// False for a folded word that begins like none that says something of numbers, which most do.
  static func mayCount(_ base: some Collection<UInt8>) -> Bool { beginningsOfAll.mayHold(base) }

  private init() {}

  private init(_ key: String, _ readings: [String], _ numeral: Int?, _ language: Language) {
    let bases = [key] + readings
    isPercent = bases.contains(where: Self.percent.holdsBeginning)
    beginsPair = bases.filter { Self.beginnings.number(of: $0) != nil }
    if let others = Self.others[language] { isOther = bases.contains(where: others.holdsBeginning) }
    month = bases.lazy.compactMap { Self.months[$0] }.first
    let (cardinals, hints) = (Self.cardinals[language], Self.hints[language])
    cardinal = cardinals?[key]
    hint = bases.lazy.compactMap { cardinals?[$0] ?? hints?[$0] }.first ?? numeral
    isLetter = numeral != nil && key.utf8.count == 2 && key.utf8.first == 0xD7
  }

  /// LXXXVIII; longer words are no numerals.
  private static let longestNumeral = 8

  /// The number of a Roman or a Hebrew numeral; nil for anything else.
  static func numeral(_ face: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !face.isEmpty, face.count <= longestNumeral else { return nil }
    if Scalars.isHebrewLetter(face.scalar(0).scalar) { return hebrewNumeral(face) }
    var sum = 0
    var last = 0
    for byte in face {
      guard let digit = digit(byte) else { return nil }
      sum += digit - (last < digit ? 2 * last : 0)
      last = digit
    }
    return sum
  }

  /// The number of Hebrew letters up to ninety-nine: a letter by itself or with geresh (י, ה׳), two with gershayim (י״ב, ט״ו).
  /// Others are acronyms more often than numbers (צה״ל).
  private static func hebrewNumeral(_ face: UnsafeBufferPointer<UInt8>) -> Int? {
    let first = face.scalar(0)
    guard let value = letterValue(first.scalar) else { return nil }
    if first.length == face.count { return value }
    let mark = face.scalar(first.length)
    let end = first.length + mark.length
    if end == face.count { return Scalars.isApostrophe(mark.scalar) ? value : nil }
    let second = face.scalar(end)
    guard Scalars.isQuotation(mark.scalar), end + second.length == face.count,
      let unit = letterValue(second.scalar), unit < 10
    else { return nil }
    // Fifteen and sixteen are nine and six, nine and seven.
    return value >= 10 || (value == 9 && (6...7).contains(unit)) ? value + unit : nil
  }

  /// The value of א to ט and of י to צ; nil for other letters.
  private static func letterValue(_ letter: UInt32) -> Int? {
    guard let place = hebrewLetters.firstIndex(of: letter) else { return nil }
    return place < 9 ? place + 1 : (place - 8) * 10
  }

  private static let hebrewLetters = "אבגדהוזחטיכלמנסעפצ".unicodeScalars.map(\.value)

  private static func digit(_ letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "I"): 1
    case UInt8(ascii: "V"): 5
    case UInt8(ascii: "X"): 10
    case UInt8(ascii: "L"): 50
    case UInt8(ascii: "C"): 100
    default: nil
    }
  }

  private static let percent = WordNumbers(NumberWords.percent)
  private static let others = NumberWords.others.mapValues { WordNumbers($0) }
  private static let cardinals = NumberWords.cardinals.mapValues { WordValues($0) }
  private static let hints = NumberWords.hints.mapValues { WordValues($0) }
  private static let months = WordValues(
    MonthNames.all.reduce(into: [:]) { months, name in
      for word in [name, "ב" + name] { months[word] = MonthNames.month(of: word) }
    })
  private static let beginningsOfAll = WordBeginnings(
    NumberWords.percent + NumberWords.others.values.flatMap { $0 } + beginningsOfPairs
      + NumberWords.cardinals.values.flatMap(\.keys) + NumberWords.hints.values.flatMap(\.keys)
      + MonthNames.all.flatMap { [$0, "ב" + $0] })
  private static let beginningsOfPairs =
    NumberWords.pairs.keys.map { String($0.prefix { $0 != " " }) } + ["per"]
  private static let beginnings = WordNumbers(beginningsOfPairs)
}

/// Tells words that begin like none of a list, which most do, by their first bytes.
private struct WordBeginnings: Sendable {
  private static let size = 1 << 14
  /// The bytes that are looked at: four letters of the Hebrew alphabet.
  private static let length = 8
  /// By a hash of the first bytes of longer words of the list, and of all bytes of shorter ones.
  private var known = [Bool](repeating: false, count: size)

  init(_ words: [String]) {
    for word in words {
      let bytes = word.utf8.prefix(Self.length)
      known[bytes.reduce(0, Self.step) & (Self.size - 1)] = true
    }
  }

  private static func step(_ hash: Int, _ byte: UInt8) -> Int { (hash &* 31 &+ Int(byte)) }

  /// False where no word of the list is the beginning of `word`.
  func mayHold(_ word: some Collection<UInt8>) -> Bool {
    var hash = 0
    var count = 0
    for byte in word.prefix(Self.length) {
      hash = Self.step(hash, byte)
      count += 1
      // A word of one or two letters is no beginning of others.
      if count > 2 || count == word.count, known[hash & (Self.size - 1)] { return true }
    }
    return false
  }
}

/// The numbers that words mean.
private struct WordValues: Sendable {
  private var words = WordNumbers()
  private var values: [Int] = []

  init(_ meanings: [String: Int]) {
    for (word, value) in meanings {
      words.insert(word)
      values.append(value)
    }
  }

  subscript(word: String) -> Int? { words.number(of: word).map { values[$0] } }
}
