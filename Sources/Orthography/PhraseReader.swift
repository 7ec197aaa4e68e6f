/// Reads texts for the phrases of a matcher, and remembers each word form that it has met: text repeats its words, and what
/// a form may be an inflection of is worked out once.
public struct PhraseReader {
  private let matcher: PhraseMatcher
  private var known = WordForms()
  private var forms: [Form] = []

  /// A word form as texts write it.
  private struct Form {
    var readings: [Reading] = []
    /// How its capitals stand, for phrases that ask for them.
    var isCapitalized = false
    var beginsAllCapitals = false
    /// What no noun leans on: of, on, not.
    var isFunctionWord = false
  }

  /// A phrase's word that a form may be.
  private struct Reading {
    let word: Int
    let inflection: Inflection
    let certainty: Double
  }

  /// After so many forms the reader forgets them all: a text of any size is read in bounded memory.
  private static let mostForms = 1 << 20

  /// A reader that has read nothing yet.
  public init(_ matcher: PhraseMatcher) { self.matcher = matcher }

  /// Every phrase in `text`, in the order of its first word; those inside others and other readings too.
  public mutating func finds(in text: String) -> [PhraseFind] {
    var text = text
    return text.withUTF8 { finds(in: $0) }
  }

  /// Every phrase in a text in UTF-8; see `finds(in:)`.
  public mutating func finds(in bytes: UnsafeBufferPointer<UInt8>) -> [PhraseFind] {
    if forms.count > Self.mostForms {
      known = WordForms()
      forms = []
    }
    let spans = Tokenizer.spans(of: bytes, language: matcher.language)
    var numbers: [Int] = []
    numbers.reserveCapacity(spans.count)
    for span in spans { numbers.append(form(UnsafeBufferPointer(rebasing: bytes[span.range]), span.kind)) }
    var finds: [PhraseFind] = []
    for at in numbers.indices {
      for reading in forms[numbers[at]].readings where matcher.roots[reading.word] >= 0 {
        let text = Text(bytes: bytes, spans: spans, forms: numbers)
        extend(matcher.roots[reading.word], from: at, to: at, first: reading, last: reading, 1, text, &finds)
      }
    }
    return finds
  }

  /// A text on its way through the matcher.
  private struct Text {
    let bytes: UnsafeBufferPointer<UInt8>
    let spans: [Tokenizer.Span]
    let forms: [Int]
  }

  /// Adds the phrases that end at a node, and follows those that go on.
  private func extend(
    _ node: Int32, from start: Int, to at: Int, first: Reading, last: Reading, _ certainty: Double,
    _ text: Text,
    _ finds: inout [PhraseFind]
  ) {
    let certainty = min(certainty, last.certainty)
    let isOneWord = at == start
    // An adjective agrees with the noun before it; alone it is another word.
    if isOneWord, last.inflection.endings.first?.meaning == .feminine { return }
    let isBound = last.inflection.endings.first?.meaning == .construct
    let hasNext = at + 1 < text.spans.count && continues(text, after: at)
    // The construct state leans on the word after it.
    if isBound, !hasNext || forms[text.forms[at + 1]].isFunctionWord { return }
    for number in matcher.ends[Int(node)] {
      let phrase = matcher.phrases[Int(number)]
      guard phrase.words.count < text.spans.count ? isAllowed(phrase, forms[text.forms[start]]) : true else {
        continue
      }
      finds.append(
        PhraseFind(
          phrase: Int(number),
          range: text.spans[start].range.lowerBound..<text.spans[at].range.upperBound,
          match: PhraseMatch(
            tokens: start..<at + 1, prefixes: first.inflection.prefixes, endings: last.inflection.endings,
            confidence: certainty)))
    }
    // Azerbaijani inflects the last word of a phrase only.
    if matcher.language == .azerbaijani, !last.inflection.endings.isEmpty { return }
    guard hasNext else { return }
    for reading in forms[text.forms[at + 1]].readings {
      let prefixes = reading.inflection.prefixes
      guard prefixes.isEmpty || prefixes == ["ה"], let next = matcher.child(of: node, word: reading.word)
      else {
        continue
      }
      extend(next, from: start, to: at + 1, first: first, last: reading, certainty, text, &finds)
    }
  }

  /// baku or bill in running text is no Baku and no Bill; a query that is nothing else may be typed anyhow.
  private func isAllowed(_ phrase: Phrase, _ form: Form) -> Bool {
    guard phrase.isCapitalized, matcher.language.script != .hebrew else { return true }
    // The first two letters tell UAVs and XİN-in from words.
    return phrase.isAbbreviation ? form.beginsAllCapitals : form.isCapitalized
  }

  /// True where only white space, a hyphen or a maqaf stands after a word; see `Segment.continues(after:)`.
  private func continues(_ text: Text, after at: Int) -> Bool {
    let gap = text.spans[at].range.upperBound..<text.spans[at + 1].range.lowerBound
    if gap.count == 1 { return text.bytes[gap.lowerBound] == 0x20 || text.bytes[gap.lowerBound] == 0x2D }
    if gap.isEmpty { return false }
    return String(decoding: UnsafeBufferPointer(rebasing: text.bytes[gap]), as: UTF8.self).unicodeScalars
      .allSatisfy {
        Scalars.isSpace($0.value) || Scalars.isDash($0.value) || Scalars.isInvisible($0.value)
          || Scalars.isBidiControl($0.value)
      }
  }

  private mutating func form(_ bytes: UnsafeBufferPointer<UInt8>, _ kind: Token.Kind) -> Int {
    if let number = known.number(of: bytes) { return number }
    let number = known.insert(bytes)
    forms.append(Self.form(String(decoding: bytes, as: UTF8.self), kind, matcher))
    return number
  }

  private static func form(_ face: String, _ kind: Token.Kind, _ matcher: PhraseMatcher) -> Form {
    let key = FoldedText(face, language: matcher.language).key
    var form = Form()
    form.isCapitalized = LetterCase.isCapitalized(face)
    form.beginsAllCapitals = LetterCase.isAllCapitals(face.prefix(2))
    form.isFunctionWord = matcher.language == .hebrew && HebrewFunctionWords.contains(key)
    var inflections =
      kind == .number ? [Inflection(bare: key)] : Morphology.termInflections(of: key, in: matcher.language)
    // ALIYEVIN: a foreign name in capitals, whose I an Azerbaijani text would lower to ı.
    if matcher.language == .azerbaijani, face.utf8.contains(0x49), LetterCase.isAllCapitals(face) {
      inflections += Morphology.termInflections(
        of: FoldedText(face, language: .english).key, in: matcher.language)
    }
    var seen: Set<Int> = []
    for inflection in inflections {
      let certainty = inflection.certainty
      if let word = matcher.words.number(of: inflection.base), seen.insert(word).inserted {
        form.readings.append(Reading(word: word, inflection: inflection, certainty: certainty))
      }
      guard matcher.language == .azerbaijani, !inflection.isBare else { continue }
      if let word = matcher.words.number(of: PhraseMatcher.compoundHead + inflection.base),
        seen.insert(word).inserted
      {
        form.readings.append(Reading(word: word, inflection: inflection, certainty: min(0.8, certainty)))
      }
    }
    return form
  }
}
