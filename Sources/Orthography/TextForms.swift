/// The word forms that texts have been seen to use, each with those of its readings that a list of phrases knows.
struct TextForms {
  private let language: Language
  private(set) var forms = WordTable<Form>()
  /// The readings that phrases begin with, form by form, and those that they may go on with.
  private(set) var beginnings: [Beginning] = []
  private(set) var followers: [Reading] = []
  /// The number of the inflection without affixes.
  static let uninflected: Int32 = 0
  /// The readings in strings.
  private(set) var inflections: [Inflection] = []
  /// For each of `inflections` where the letters of its endings are in `endingLetters`, and whether every noun takes them.
  private var endings: [(letters: Range<Int>, areEveryday: Bool)] = []
  private var endingLetters: [UInt8] = []

  // Working space for a form that is being read.
  private var key: [UInt8] = []
  private var affixes = AffixReadings()
  private var words: [(word: Int32, reading: Int)] = []
  private var found: [FormReading] = []

  /// A word form as texts write it.
  struct Form {
    let beginnings: Range<Int32>
    let followers: Range<Int32>
    let hasLetters: Bool
    /// How its capitals stand, for phrases that ask for them.
    let isCapitalized: Bool
    let beginsAllCapitals: Bool
    /// What no noun leans on: of, on, not.
    let isFunctionWord: Bool
  }

  /// A phrase's word that a form may be.
  struct Reading {
    let word: Int32
    let inflection: Int32
    let certainty: Float
    let hasEndings: Bool
    let isConstruct: Bool
  }

  /// A reading that is the first word of phrases, and their node and its number.
  struct Beginning {
    let node: PhraseTree.Node
    let number: Int32
    let reading: Reading
  }

  /// A table for texts of a language.
  init(language: Language) {
    self.language = language
    _ = add(AffixReadings.Reading(base: 0..<0))
  }

  /// True after so many forms that the table should be begun anew: a text of any size is read in bounded memory.
  var isFull: Bool { forms.count > 1 << 20 }

  /// The number of a form, which is read where it is new.
  ///
  /// - Parameters:
  ///   - face: the form.
  ///   - key: its key.
  ///   - likely: what `likelyNumber` said of the key.
  ///   - kind: word or number.
  ///   - tree: the phrases whose words its readings may be.
  /// - Returns: the number.
  @inline(__always)
  mutating func number(
    of face: UnsafeBufferPointer<UInt8>, _ key: WordTable<Form>.Key, likely: Int32, _ kind: Token.Kind,
    _ tree: PhraseTree
  ) -> Int32 {
    if forms.isNumber(likely, of: face, key) { return likely }
    return Int32(forms.number(of: face, key) ?? add(face, kind, tree))
  }

  /// Brings the first readings of a form into the processor's cache.
  @inline(__always)
  func touch(_ form: Form) -> Int32 {
    (form.beginnings.isEmpty ? 0 : beginnings[Int(form.beginnings.lowerBound)].number)
      ^ (form.followers.isEmpty ? 0 : followers[Int(form.followers.lowerBound)].word)
  }

  /// True where the endings of one inflection explain more of a word than another's, and every noun takes them.
  func isExplained(_ inflection: Int32, by other: Int32) -> Bool {
    let short = endings[Int(inflection)].letters
    let (long, areEveryday) = endings[Int(other)]
    return areEveryday && long.count > short.count
      && endingLetters[long.suffix(short.count)].elementsEqual(endingLetters[short])
  }

  private mutating func add(
    _ face: UnsafeBufferPointer<UInt8>, _ kind: Token.Kind, _ tree: PhraseTree
  ) -> Int {
    let capitals = LetterCapitals(of: face)
    found.removeAll(keepingCapacity: true)
    FoldedText.key(of: face, language: language, into: &key)
    read(kind, tree)
    let isFunctionWord =
      language == .hebrew && key.withUnsafeBufferPointer { HebrewFunctionWords.contains($0) }
    // ALIYEVIN: a foreign name in capitals, whose I an Azerbaijani text would lower to ı.
    if language == .azerbaijani, capitals.areAll, face.contains(0x49) {
      FoldedText.key(of: face, language: .english, into: &key)
      read(kind, tree)
    }
    let (beginning, following) = (Int32(beginnings.count), Int32(followers.count))
    for found in found {
      if found.mayFollow { followers.append(found.reading) }
      guard found.mayBegin, let root = tree.root(of: found.reading.word) else { continue }
      beginnings.append(Beginning(node: tree.nodes[Int(root)], number: root, reading: found.reading))
    }
    let form = Form(
      beginnings: beginning..<Int32(beginnings.count), followers: following..<Int32(followers.count),
      hasLetters: capitals.first != nil, isCapitalized: capitals.first ?? false,
      beginsAllCapitals: capitals.beginWord, isFunctionWord: isFunctionWord)
    return forms.insert(face, form)
  }

  private struct FormReading {
    let reading: Reading
    /// An adjective agrees with the noun before it; alone it is another word.
    let mayBegin: Bool
    /// Only the article stands before words after the first.
    let mayFollow: Bool
  }

  /// Adds the readings of `key` that the tree has words for; of two with one word the first.
  private mutating func read(_ kind: Token.Kind, _ tree: PhraseTree) {
    if kind == .number {
      key.withUnsafeBufferPointer { affixes.readBare($0) }
    } else {
      key.withUnsafeBufferPointer { affixes.read($0, language: language, asTerm: true) }
    }
    tree.findWords(of: affixes, into: &words)
    for (word, number) in words where !found.contains(where: { $0.reading.word == word }) {
      found.append(reading(affixes.readings[number], word))
    }
  }

  private mutating func reading(_ reading: AffixReadings.Reading, _ word: Int32) -> FormReading {
    let (number, inflection) = add(reading)
    let meaning = inflection.endings.first?.meaning
    let certainty = PhraseTree.isHead(word) ? min(0.8, inflection.certainty) : inflection.certainty
    return FormReading(
      reading: Reading(
        word: word, inflection: number, certainty: Float(certainty),
        hasEndings: !inflection.endings.isEmpty, isConstruct: meaning == .construct),
      mayBegin: meaning != .feminine,
      mayFollow: inflection.prefixes.isEmpty || inflection.prefixes == ["ה"])
  }

  /// Adds the affixes of a reading.
  private mutating func add(_ reading: AffixReadings.Reading) -> (number: Int32, Inflection) {
    // Most words stand as they are listed.
    if reading.prefixes < 0, reading.endings < 0, !inflections.isEmpty {
      return (Self.uninflected, inflections[0])
    }
    let inflection = affixes.inflection(reading, withBase: false)
    inflections.append(inflection)
    let start = endingLetters.count
    for ending in inflection.endings { endingLetters += ending.surface.utf8 }
    endings.append((start..<endingLetters.count, inflection.hasEverydayEndings))
    return (Int32(inflections.count - 1), inflection)
  }
}
