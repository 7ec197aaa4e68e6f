/// Many phrases made ready to be found in texts of one language, each word inflected as its language allows.
///
/// The words of all phrases are numbered, and the phrases form a tree of word numbers. A text is read by a `PhraseReader`,
/// which keeps what it has found out about each word form.
public struct PhraseMatcher: Sendable {
  /// The language of phrases and texts.
  public let language: Language
  /// The phrases, in the order given.
  public let phrases: [Phrase]

  /// The folded words of the phrases.
  private(set) var words = WordForms()
  /// For each word the node of phrases that begin with it, −1 for none.
  private(set) var roots: [Int32] = []
  /// For each node and word after it the next node.
  private var children: [UInt64: Int32] = [:]
  /// For each node the phrases that end there.
  private(set) var ends: [[Int32]] = []

  /// Prepares `phrases`, which are all of `language`. Phrases without words are never found.
  public init(_ phrases: [Phrase], language: Language) {
    self.language = language
    self.phrases = phrases
    children.reserveCapacity(phrases.count)
    for (number, phrase) in phrases.enumerated() where !phrase.words.isEmpty { add(phrase, Int32(number)) }
  }

  private mutating func add(_ phrase: Phrase, _ number: Int32) {
    var node: Int32 = -1
    for (place, word) in phrase.words.enumerated() {
      if place > 0, place == phrase.words.count - 1 { addCompound(word, node, number) }
      node = child(of: node, number: self.number(of: word))
    }
    ends[Int(node)].append(number)
  }

  private mutating func number(of word: String) -> Int {
    let number = words.insert(word)
    while roots.count <= number { roots.append(-1) }
    return number
  }

  /// nazirlərinin and naziri share nazir: the head of an Azerbaijani compound in another number or person.
  private mutating func addCompound(_ word: String, _ node: Int32, _ number: Int32) {
    guard language == .azerbaijani else { return }
    for stem in Morphology.inflections(of: word, in: .azerbaijani)
    where stem.endings.map(\.meaning) == [.possessive] {
      let end = child(of: node, number: self.number(of: Self.compoundHead + stem.base))
      ends[Int(end)].append(number)
    }
  }

  /// What marks the stem of a compound's head, which is found only with endings of its own.
  static let compoundHead = "\u{1}"

  private mutating func child(of node: Int32, number: Int) -> Int32 {
    if node < 0 {
      if roots[number] < 0 { roots[number] = newNode() }
      return roots[number]
    }
    let key = Self.key(node, number)
    if let known = children[key] { return known }
    let new = newNode()
    children[key] = new
    return new
  }

  private mutating func newNode() -> Int32 {
    ends.append([])
    return Int32(ends.count - 1)
  }

  private static func key(_ node: Int32, _ word: Int) -> UInt64 { UInt64(node) << 32 | UInt64(word) }

  /// The node of the phrases that go on with a word; nil where none does.
  func child(of node: Int32, word: Int) -> Int32? { children[Self.key(node, word)] }
}

/// A phrase found in a text.
public struct PhraseFind: Sendable {
  /// The number of the phrase in its matcher.
  public let phrase: Int
  /// Where it stands in the text, in UTF-8 bytes.
  public let range: Range<Int>
  /// Its tokens, its affixes and how sure the find is.
  public let match: PhraseMatch
}
