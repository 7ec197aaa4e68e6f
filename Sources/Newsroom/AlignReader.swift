internal import Alignment
private import Names
internal import Orthography
private import Terminology

/// Reads the sentences of one text for the aligner: its words, and what may link them to words of another language.
struct AlignReader {
  /// The distinct words, by their number in the text.
  private(set) var forms: [WordDesk.Form] = []
  /// The words that spell a record or a concept of the workspace, by its identifier.
  private(set) var records: [String: [Int32]] = [:]
  private(set) var concepts: [String: [Int32]] = [:]
  /// What is known of the words.
  let desk: WordDesk

  /// The sentences as read so far.
  private(set) var sentences: [AlignableSentence] = []
  /// The sentences as they are written.
  private(set) var texts: [String] = []
  private let lines: PublisherLines
  /// True until a sentence ends like one: what stands above it is a headline.
  private var isAboveText = true
  /// The number in the text of each form of the desk; −1 where the text does not have it.
  private var numbers: [Int32] = []

  /// So many sentences are held in full at a time.
  private static let mostSentences = 1_000

  init(_ desk: WordDesk) throws {
    self.desk = desk
    lines = try PublisherLines.list(desk.language)
  }

  /// The language of the text.
  var language: Language { desk.language }

  /// The text as read so far.
  var text: AlignableText { AlignableText(words: forms.map(\.word), sentences: sentences) }

  /// Reads the sentences of a text.
  ///
  /// - Throws: `StorageError`.
  mutating func read(_ sentences: [ArticleSentence]) throws {
    for start in stride(from: 0, to: sentences.count, by: Self.mostSentences) {
      try readBlock(sentences[start..<min(sentences.count, start + Self.mostSentences)])
    }
  }

  private mutating func readBlock(_ block: ArraySlice<ArticleSentence>) throws {
    let read = block.map { sentence in
      let segment = Segment(sentence.text, language: language)
      return (segment: segment, forms: desk.numbers(in: segment), structure: sentence.structure)
    }
    try desk.ask()
    var finder = desk.finder(for: Array(Set(read.flatMap(\.forms))))
    for (segment, forms, structure) in read {
      let words = forms.map { number(of: $0) }
      find(in: segment, forms, words, &finder)
      let marks = SentenceMarks(segment.original)
      texts.append(segment.original)
      sentences.append(
        AlignableSentence(
          length: segment.original.unicodeScalars.count, words: words + phrases(in: segment, forms),
          marks: marks, structure: structure.union(self.structure(of: segment, marks, structure))))
    }
  }

  /// Finds the terms and names that the words of a sentence spell.
  private mutating func find(
    in segment: Segment, _ forms: [Int32], _ words: [Int32], _ finder: inout ArticleFinder
  ) {
    if forms.contains(where: desk.beginsTerm) {
      for term in finder.terms(in: segment) {
        Self.add(words[term.match.tokens], to: &concepts[term.concept.id, default: []])
      }
    }
    var beginnings: [Int] = []
    var mayBelong = [Bool](repeating: false, count: forms.count)
    for at in forms.indices {
      let longest = desk.longestName(beginningWith: forms[at])
      if longest == 0 { continue }
      beginnings.append(at)
      for word in at..<min(forms.count, at + longest) { mayBelong[word] = true }
    }
    if beginnings.isEmpty { return }
    let text = InflectedSegment(segment) { mayBelong[$0] }
    for name in finder.names(in: text, beginningAt: beginnings) {
      Self.add(words[name.match.tokens], to: &records[name.entry.record.id, default: []])
    }
  }

  /// The phrases of two words in a sentence that the list of common words has.
  private mutating func phrases(in segment: Segment, _ forms: [Int32]) -> [Int32] {
    var phrases: [Int32] = []
    for at in forms.indices.dropLast()
    where desk.forms[Int(forms[at])].beginsPhrase && segment.continues(after: at) {
      if let phrase = desk.number(ofPhrase: forms[at], forms[at + 1]) { phrases.append(number(of: phrase)) }
    }
    return phrases
  }

  /// What a sentence is, besides what is known of it.
  private mutating func structure(
    of segment: Segment, _ marks: SentenceMarks, _ known: SentenceStructure
  ) -> SentenceStructure {
    if !marks.contains(.fullStop), let line = lines.role(segment) { return line }
    guard isAboveText, !segment.tokens.isEmpty, !known.contains(.dateline) else { return [] }
    isAboveText = !marks.contains(.fullStop)
    return isAboveText ? .headline : []
  }

  /// The number in the text of a form of the desk.
  private mutating func number(of form: Int32) -> Int32 {
    let place = Int(form)
    if place >= numbers.count {
      numbers += [Int32](repeating: -1, count: desk.forms.count - numbers.count)
    }
    if numbers[place] < 0 {
      numbers[place] = Int32(forms.count)
      forms.append(desk.forms[place])
    }
    return numbers[place]
  }

  private static func add(_ words: ArraySlice<Int32>, to known: inout [Int32]) {
    for word in words where !known.contains(word) { known.append(word) }
  }
}

extension SentenceMarks {
  /// The marks of a sentence.
  init(_ sentence: String) {
    self = []
    for scalar in sentence.unicodeScalars {
      switch scalar {
      case "?": insert(.question)
      case "!": insert(.exclamation)
      case ":": insert(.colon)
      case ";": insert(.semicolon)
      case "(", ")": insert(.bracket)
      case _ where Marks.isQuotation(scalar): insert(.quotation)
      default: break
      }
    }
    if let last = sentence.unicodeScalars.last(where: Self.isSeen), ".?!…".unicodeScalars.contains(last) {
      insert(.fullStop)
    }
  }

  /// False for spaces, quotation marks and what else may stand behind the end of a sentence.
  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == " " || Marks.isQuotation(scalar) || Marks.isApostrophe(scalar) { return false }
    let category = scalar.properties.generalCategory
    return category != .format && category != .spaceSeparator
  }
}
