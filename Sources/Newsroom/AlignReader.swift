internal import Alignment
private import Names
internal import Orthography
private import Terminology

/// Reads the sentences of one text for the aligner: its words, and what may link them to words of another language. Each
/// word form is read once, however often the text has it.
struct AlignReader {
  /// A distinct word of a text.
  struct Form {
    /// Folded.
    let key: String
    let word: AlignableWord
    /// What it may be inflected from, itself first.
    let bases: [String]
    /// What a number may mean, and how sure that is.
    var values: [String: Float] = [:]
    /// The rows of the list of common words.
    var rows: Set<Int32> = []
    let isLatin: Bool
  }

  /// The distinct words, by their number in the text.
  private(set) var forms: [Form] = []
  /// The words that spell a record or a concept of the workspace, by its identifier.
  private(set) var records: [String: [Int32]] = [:]
  private(set) var concepts: [String: [Int32]] = [:]
  let language: Language

  private let newsroom: Newsroom
  private let common: CommonWords
  private var numbers: [String: Int32] = [:]
  private var sentences: [AlignableSentence] = []

  init(_ newsroom: Newsroom, _ language: Language) throws {
    self.newsroom = newsroom
    self.language = language
    common = try CommonWords.list(language)
  }

  /// The text as read so far.
  var text: AlignableText { AlignableText(words: forms.map(\.word), sentences: sentences) }

  /// Reads the sentences of a text.
  ///
  /// - Throws: `StorageError`.
  mutating func read(_ texts: [String]) throws {
    let read = texts.map { InflectedSegment(Segment($0, language: language)) }
    var finder = try ArticleFinder(newsroom, read, language: language)
    for (sentence, text) in zip(texts, read) { self.read(sentence, text, &finder) }
  }

  private mutating func read(_ sentence: String, _ inflected: InflectedSegment, _ finder: inout ArticleFinder)
  {
    let segment = inflected.segment
    let written = TextNumbers(inflected).numbers.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var words: [Int32] = []
    var next = 0
    for (at, token) in segment.tokens.enumerated() {
      while next < written.count, written[next].range.upperBound <= token.range.lowerBound { next += 1 }
      let own = written[next...].prefix { $0.range.lowerBound < token.range.upperBound }
      words.append(form(of: token, inflected, at, Array(own)))
    }
    let found = finder.findings(in: inflected)
    for term in found.terms {
      Self.add(words[term.match.tokens], to: &concepts[term.concept.id, default: []])
    }
    for name in found.names {
      Self.add(words[name.match.tokens], to: &records[name.entry.record.id, default: []])
    }
    for at in words.indices.dropLast() where segment.continues(after: at) {
      let rows = common.rows(of: forms[Int(words[at])].bases, forms[Int(words[at + 1])].bases)
      if !rows.isEmpty { words.append(phrase(rows)) }
    }
    sentences.append(
      AlignableSentence(length: sentence.unicodeScalars.count, words: words, marks: SentenceMarks(sentence)))
  }

  private static func add(_ words: ArraySlice<Int32>, to known: inout [Int32]) {
    for word in words where !known.contains(word) { known.append(word) }
  }

  private mutating func form(
    of token: Token, _ text: InflectedSegment, _ at: Int, _ written: [WrittenNumber]
  ) -> Int32 {
    var values: [String: Float] = [:]
    for number in written {
      for value in number.values { values[value] = max(values[value] ?? 0, number.form == .hint ? 0.5 : 1) }
    }
    let isNumber = token.kind == .number || written.contains { $0.form == .digits }
    let face = text.segment.text(token.range)
    let isHebrew = token.language == .hebrew
    // Hebrew has no capitals, but a word in other letters is a name there.
    let isName = !isHebrew && (language.script == .hebrew || LetterCase.isCapitalized(face))
    let kind: AlignableWord.Kind = isNumber ? .number : isName ? .name : .word
    let meaning = values.keys.sorted().joined(separator: "|")
    let identity = isNumber ? "#" + meaning : (isName ? "^" : "") + token.key + "#" + meaning
    if let known = numbers[identity] { return known }
    var bases = [token.key]
    if token.kind == .word {
      for reading in text.readings[at] + Morphology.termInflections(of: token.key, in: language)
      where !bases.contains(reading.base) {
        bases.append(reading.base)
      }
    }
    let stem = isNumber ? identity : LexiconStem.stem(of: token.key, language: token.language)
    var form = Form(
      key: token.key, word: AlignableWord(kind, stem: stem), bases: bases, isLatin: !isHebrew)
    form.values = values
    if !isNumber { form.rows = common.rows(of: token.key, bases: bases) }
    return add(form, identity)
  }

  /// A phrase of the list of common words is a word of its own, beside those that it is made of.
  private mutating func phrase(_ rows: Set<Int32>) -> Int32 {
    let identity = "~" + rows.sorted().map(String.init).joined(separator: "|")
    if let known = numbers[identity] { return known }
    var form = Form(
      key: identity, word: AlignableWord(.word, stem: ""), bases: [], isLatin: false)
    form.rows = rows
    return add(form, identity)
  }

  private mutating func add(_ form: Form, _ identity: String) -> Int32 {
    let number = Int32(forms.count)
    numbers[identity] = number
    forms.append(form)
    return number
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
      let category = scalar.properties.generalCategory
      if category != .format, category != .spaceSeparator, !Marks.isApostrophe(scalar) { last = scalar }
    }
    if ".?!…".unicodeScalars.contains(last) { insert(.fullStop) }
  }
}
