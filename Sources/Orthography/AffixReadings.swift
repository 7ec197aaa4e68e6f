/// The ways to read one word form, worked out over bytes: a word has some twenty, and strings are made of those only whose
/// base some list knows.
struct AffixReadings {
  /// One way to read the form.
  struct Reading {
    /// Where the base stands in `bytes`.
    let base: Range<Int>
    /// The number of the prefixes in `HebrewPrefixes.stacks`; −1 for none.
    var prefixes = -1
    /// The number of the innermost ending in `endings`; −1 for none.
    var endings = -1
    /// True where the base changes in a way that few words do.
    var isRare = false
    /// The more, the less likely; what is alike stands in the order in which it was found.
    var cost = 0
  }

  /// An ending, and the one outside of it: readings share their outer endings.
  struct Ending {
    let meaning: Inflection.Meaning
    /// Where its letters stand in `bytes`.
    let surface: Range<Int>
    /// The number of the ending after it; −1 for none.
    let next: Int
  }

  /// The form, and after it those bases that are no part of it.
  private(set) var bytes: [UInt8] = []
  /// How many of `bytes` are the form.
  private(set) var length = 0
  /// The readings, the bare one first.
  var readings: [Reading] = []
  private(set) var endings: [Ending] = []
  /// Working space of the rules of a language.
  var letters: [UInt8] = []
  var offsets: [Int] = []

  /// Reads a folded word of a text.
  ///
  /// - Parameters:
  ///   - key: the word.
  ///   - language: that of the text.
  ///   - asTerm: true for all the endings of common words, false for those that names take.
  mutating func read(_ key: UnsafeBufferPointer<UInt8>, language: Language, asTerm: Bool) {
    readBare(key)
    guard !key.isEmpty else { return }
    if Scalars.isHebrewLetter(key.scalar(0).scalar) {
      if asTerm, HebrewFunctionWords.contains(key) { return }
      HebrewPrefixes.read(&self)
      if asTerm { HebrewEndings.read(&self) }
    } else if language == .azerbaijani {
      AzerbaijaniEndings.read(&self)
    } else if language == .english {
      EnglishEndings.read(&self)
      if asTerm { EnglishEndings.readVerb(&self) }
    }
  }

  /// False where a folded word has the same readings as a term that it has as a name.
  static func readsMoreTerms(_ key: String, _ language: Language) -> Bool {
    language == .english || key.unicodeScalars.first.map { Scalars.isHebrewLetter($0.value) } ?? false
  }

  /// Reads a number or another word that takes no affixes.
  mutating func readBare(_ key: UnsafeBufferPointer<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    endings.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: key)
    length = key.count
    readings.append(Reading(base: 0..<length))
  }

  /// Adds a reading whose base is the beginning of the form or another part of it.
  mutating func add(_ reading: Reading) { readings.append(reading) }

  /// Adds letters that are no part of the form.
  ///
  /// - Parameters:
  ///   - range: what of `bytes` they begin with.
  ///   - other: what follows it.
  /// - Returns: where they stand in `bytes`.
  mutating func written(_ range: Range<Int>, _ other: some Sequence<UInt8>) -> Range<Int> {
    let start = bytes.count
    for at in range { bytes.append(bytes[at]) }
    bytes.append(contentsOf: other)
    return start..<bytes.count
  }

  /// Gives the last of `bytes` its final form, as a Hebrew letter has at the end of a word and nowhere else: ארגונ is ארגון.
  mutating func finalize() {
    guard let last = bytes.last, bytes.count >= 2, bytes[bytes.count - 2] == 0xD7 else { return }
    switch last {
    // כ מ נ פ צ, each of which stands after its final form.
    case 0x9B, 0x9E, 0xA0, 0xA4, 0xA6: bytes[bytes.count - 1] = last - 1
    default: break
    }
  }

  /// Adds an ending before another.
  ///
  /// - Returns: its number.
  mutating func link(_ meaning: Inflection.Meaning, _ surface: Range<Int>, before next: Int = -1) -> Int {
    endings.append(Ending(meaning: meaning, surface: surface, next: next))
    return endings.count - 1
  }

  /// True where a reading has a base already.
  func knows(_ base: Range<Int>) -> Bool {
    readings.contains { reading in
      reading.base.count == base.count && zip(reading.base, base).allSatisfy { bytes[$0] == bytes[$1] }
    }
  }

  /// Puts likelier readings first.
  mutating func rank() {
    for at in readings.indices.dropFirst() {
      var place = at
      while place > 1, readings[place - 1].cost > readings[place].cost {
        readings.swapAt(place - 1, place)
        place -= 1
      }
    }
  }

  /// True where a reading has one ending, which says `meaning`.
  func hasOnly(_ meaning: Inflection.Meaning, _ reading: Reading) -> Bool {
    reading.endings >= 0 && endings[reading.endings].meaning == meaning && endings[reading.endings].next < 0
  }

  /// True where letters of `bytes` begin with others.
  func begins(_ word: Range<Int>, with beginning: [UInt8]) -> Bool {
    guard word.count >= beginning.count else { return false }
    for at in beginning.indices where bytes[word.lowerBound + at] != beginning[at] { return false }
    return true
  }

  /// True where letters of `bytes` end in others, and there are more of them.
  func ends(_ word: Range<Int>, in ending: [UInt8]) -> Bool {
    guard word.count > ending.count else { return false }
    let start = word.upperBound - ending.count
    for at in ending.indices where bytes[start + at] != ending[at] { return false }
    return true
  }

  /// How many letters a word in `bytes` has.
  func letters(_ word: Range<Int>) -> Int {
    var count = 0
    for at in word where bytes[at] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// A reading in strings.
  ///
  /// - Parameters:
  ///   - reading: one of `readings`.
  ///   - withBase: false where the affixes alone are wanted; then the base is empty.
  /// - Returns: the reading.
  func inflection(_ reading: Reading, withBase: Bool = true) -> Inflection {
    var chain: [Inflection.Ending] = []
    var at = reading.endings
    while at >= 0 {
      chain.append(Inflection.Ending(surface: text(endings[at].surface), meaning: endings[at].meaning))
      at = endings[at].next
    }
    return Inflection(
      base: withBase ? text(reading.base) : "",
      prefixes: reading.prefixes < 0 ? [] : HebrewPrefixes.stacks[reading.prefixes].parts,
      endings: chain, isRare: reading.isRare)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
