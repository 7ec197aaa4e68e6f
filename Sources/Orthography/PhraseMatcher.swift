/// Many phrases made ready to be found in texts of one language, each word inflected as its language allows.
///
/// The words of all phrases are numbered, and the phrases form a tree of word numbers. A text is read by a `PhraseReader`,
/// which keeps what it has found out about each word form.
public struct PhraseMatcher: Sendable {
  /// The language of phrases and texts.
  public let language: Language
  private(set) var tree = PhraseTree()

  /// Prepares `phrases`, which are all of `language`. Phrases without words are never found.
  public init(_ phrases: [Phrase], language: Language) {
    self.language = language
    var head = AffixReadings()
    for (number, phrase) in phrases.enumerated().reversed() where !phrase.words.isEmpty {
      add(phrase, Int32(number), &head)
    }
    tree.finish()
  }

  private mutating func add(_ phrase: Phrase, _ number: Int32, _ head: inout AffixReadings) {
    // Hebrew has no capitals; a Latin abbreviation in it stands as it is.
    let capitals: PhraseTree.Capitals =
      !phrase.isCapitalized || language.script == .hebrew
      ? .any : phrase.isAbbreviation ? .abbreviation : .capitalized
    var node: Int32 = -1
    for (place, var word) in phrase.words.enumerated() {
      word.withUTF8 { word in
        if place > 0, place == phrase.words.count - 1, language == .azerbaijani {
          head.read(word, language: .azerbaijani, asTerm: true)
          for reading in head.readings where head.hasOnly(.possessive, reading) {
            // nazirlərinin and naziri share nazir: the head of a compound in another number or person.
            let stem = tree.number(ofHead: head.bytes[reading.base])
            tree.end(number, capitals, at: tree.grow(node, stem))
          }
        }
        node = tree.grow(node, tree.number(of: word))
      }
    }
    tree.end(number, capitals, at: node)
  }
}
