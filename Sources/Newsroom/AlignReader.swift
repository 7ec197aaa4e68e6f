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
  /// The number in the text of each form of the desk; −1 where the text does not have it.
  private var numbers: [Int32] = []

  /// So many sentences are held in full at a time.
  private static let mostSentences = 1_000

  init(_ desk: WordDesk) { self.desk = desk }

  /// The language of the text.
  var language: Language { desk.language }

  /// The text as read so far.
  var text: AlignableText { AlignableText(words: forms.map(\.word), sentences: sentences) }

  /// Reads the sentences of a text.
  ///
  /// - Throws: `StorageError`.
  mutating func read(_ texts: [String]) throws {
    for start in stride(from: 0, to: texts.count, by: Self.mostSentences) {
      try readBlock(texts[start..<min(texts.count, start + Self.mostSentences)])
    }
  }

  private mutating func readBlock(_ texts: ArraySlice<String>) throws {
    let read = texts.map { text in
      let inflected = InflectedSegment(Segment(text, language: language))
      return (text: inflected, forms: forms(of: inflected))
    }
    try desk.ask()
    var finder = desk.finder(for: Array(Set(read.flatMap(\.forms))))
    for (text, forms) in read {
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
      sentences.append(
        AlignableSentence(
          length: sentence.unicodeScalars.count, words: words, marks: SentenceMarks(sentence)))
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
