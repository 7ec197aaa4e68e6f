/// Many phrases made ready to be found in texts of one language, each word inflected as its language allows.
///
/// The words of all phrases are numbered, and the phrases form a tree of word numbers. A text is read by a `PhraseReader`,
/// which keeps what it has found out about each word form.
public struct PhraseMatcher: Sendable {
  /// The language of phrases and texts.
  public let language: Language
  /// The phrases, in the order given.
  public let phrases: [Phrase]

  /// What a phrase asks of the capitals of a text.
  enum Capitals { case any, capitalized, abbreviation }

  /// What each phrase asks of the capitals of a text.
  let capitals: [Capitals]
  /// The folded words of the phrases.
  private(set) var words = WordForms()
  /// For each word the node of phrases that begin with it, −1 for none.
  private(set) var roots: [Int32] = []
  /// For each node and word after it the next node.
  private var children = NumberPairs()
  /// For each node whether some phrases go on, and where the numbers of those that end there begin in `endings`.
  private var goOn: [Bool] = []
  private var endStarts: [Int32] = []
  private var endings: [Int32] = []

  /// Prepares `phrases`, which are all of `language`. Phrases without words are never found.
  public init(_ phrases: [Phrase], language: Language) {
    self.language = language
    self.phrases = phrases
    // Hebrew has no capitals; a Latin abbreviation in it stands as it is.
    capitals = phrases.map { phrase in
      !phrase.isCapitalized || language.script == .hebrew
        ? .any : phrase.isAbbreviation ? .abbreviation : .capitalized
    }
    var ends: [(node: Int32, phrase: Int32)] = []
    for (number, phrase) in phrases.enumerated() where !phrase.words.isEmpty {
      add(phrase, Int32(number), to: &ends)
    }
    ends.sort { ($0.node, $0.phrase) < ($1.node, $1.phrase) }
    endings = ends.map(\.phrase)
    var at = 0
    for node in 0...goOn.count {
      while at < ends.count, ends[at].node < node { at += 1 }
      endStarts.append(Int32(at))
    }
  }

  /// The places in `endingPhrase` of the phrases that end at a node.
  func ends(at node: Int32) -> Range<Int> { Int(endStarts[Int(node)])..<Int(endStarts[Int(node) + 1]) }

  /// The phrase at a place of `ends(at:)`.
  func endingPhrase(_ place: Int) -> Int32 { endings[place] }

  /// True where some phrases go on after a node.
  func goesOn(_ node: Int32) -> Bool { goOn[Int(node)] }

  private typealias Ends = [(node: Int32, phrase: Int32)]

  private mutating func add(_ phrase: Phrase, _ number: Int32, to ends: inout Ends) {
    var node: Int32 = -1
    for (place, word) in phrase.words.enumerated() {
      if place > 0, place == phrase.words.count - 1 { addCompound(word, node, number, to: &ends) }
      node = child(of: node, number: self.number(of: word))
    }
    ends.append((node, number))
  }

  private mutating func number(of word: String) -> Int {
    let number = words.insert(word)
    while roots.count <= number { roots.append(-1) }
    return number
  }

  /// nazirlərinin and naziri share nazir: the head of an Azerbaijani compound in another number or person.
  private mutating func addCompound(_ word: String, _ node: Int32, _ number: Int32, to ends: inout Ends) {
    guard language == .azerbaijani else { return }
    for stem in Morphology.inflections(of: word, in: .azerbaijani)
    where stem.endings.map(\.meaning) == [.possessive] {
      let end = child(of: node, number: self.number(of: Self.compoundHead + stem.base))
      ends.append((end, number))
    }
  }

  /// What marks the stem of a compound's head, which is found only with endings of its own.
  static let compoundHead = "\u{1}"

  private mutating func child(of node: Int32, number: Int) -> Int32 {
    if node < 0 {
      if roots[number] < 0 { roots[number] = newNode() }
      return roots[number]
    }
    if let known = children.value(node, Int32(number)) { return known }
    let new = newNode()
    children.insert(node, Int32(number), new)
    goOn[Int(node)] = true
    return new
  }

  private mutating func newNode() -> Int32 {
    goOn.append(false)
    return Int32(goOn.count - 1)
  }

  /// The node of the phrases that go on with a word; nil where none does.
  func child(of node: Int32, word: Int32) -> Int32? { children.value(node, word) }
}

/// A table from pairs of numbers to numbers.
private struct NumberPairs: Sendable {
  private var keys = [UInt64](repeating: .max, count: 1 << 10)
  private var values = [Int32](repeating: 0, count: 1 << 10)
  private var count = 0

  private static func key(_ one: Int32, _ other: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: one)) << 32 | UInt64(UInt32(bitPattern: other))
  }

  /// Where a key is, or belongs; multiplication by an odd number near 2⁶⁴/φ spreads keys (Knuth, volume 3, 6.4).
  private func slot(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var at = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while keys[at] != .max, keys[at] != key { at = (at + 1) & mask }
    return at
  }

  func value(_ one: Int32, _ other: Int32) -> Int32? {
    let key = Self.key(one, other)
    let at = slot(key)
    return keys[at] == key ? values[at] : nil
  }

  mutating func insert(_ one: Int32, _ other: Int32, _ value: Int32) {
    if (count + 1) * 2 > keys.count { grow() }
    let key = Self.key(one, other)
    let at = slot(key)
    if keys[at] == .max { count += 1 }
    keys[at] = key
    values[at] = value
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.0 != .max }
    keys = [UInt64](repeating: .max, count: keys.count * 2)
    values = [Int32](repeating: 0, count: keys.count)
    for (key, value) in old {
      let at = slot(key)
      keys[at] = key
      values[at] = value
    }
  }
}
