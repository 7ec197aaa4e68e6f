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
      let inflected = InflectedSegment(Segment(sentence.text, language: language))
      return (text: inflected, forms: forms(of: inflected), structure: sentence.structure)
    }
    try desk.ask()
    var finder = desk.finder(for: Array(Set(read.flatMap(\.forms))))
    for (text, forms, structure) in read {
      var words = forms.map { number(of: $0) }
      let found = finder.findings(
        in: text, namesAt: forms.indices.filter { desk.forms[Int(forms[$0])].beginsName })
      for term in found.terms {
        Self.add(words[term.match.tokens], to: &concepts[term.concept.id, default: []])
      }
      for name in found.names {
        Self.add(words[name.match.tokens], to: &records[name.entry.record.id, default: []])
      }
      for at in forms.indices.dropLast() where text.segment.continues(after: at) {
        if let phrase = desk.number(ofPhrase: forms[at], forms[at + 1]) { words.append(number(of: phrase)) }
      }
      let sentence = text.segment.original
      let marks = SentenceMarks(sentence)
      var structure = structure
      if !marks.contains(.fullStop), let line = lines.role(text.segment) {
        structure.insert(line)
      } else if isAboveText, !text.segment.tokens.isEmpty, !structure.contains(.dateline) {
        isAboveText = !marks.contains(.fullStop)
        if isAboveText { structure.insert(.headline) }
      }
      texts.append(sentence)
      sentences.append(
        AlignableSentence(
          length: sentence.unicodeScalars.count, words: words, marks: marks, structure: structure))
    }
  }

  /// The desk's number of the form of each token.
  private func forms(of text: InflectedSegment) -> [Int32] {
    let written = TextNumbers(text).numbers.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var next = 0
    return text.segment.tokens.enumerated().map { at, token in
      while next < written.count, written[next].range.upperBound <= token.range.lowerBound { next += 1 }
      let own = written[next...].prefix { $0.range.lowerBound < token.range.upperBound }
      return desk.number(of: token, text, at, own)
    }
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
    var last: Unicode.Scalar = " "
    for scalar in sentence.unicodeScalars {
      switch scalar {
      case "?": insert(.question)
      case "!": insert(.exclamation)
      case ":": insert(.colon)
      case ";": insert(.semicolon)
      case "(", ")": insert(.bracket)
      case _ where Marks.isQuotation(scalar):
        insert(.quotation)
        continue
      default: break
      }
      if scalar.value < 0x80, scalar != " ", scalar != "'", scalar != "`" {
        last = scalar
        continue
      }
      let category = scalar.properties.generalCategory
      if category != .format, category != .spaceSeparator, !Marks.isApostrophe(scalar) { last = scalar }
    }
    if ".?!…".unicodeScalars.contains(last) { insert(.fullStop) }
  }
}
