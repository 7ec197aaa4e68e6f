/// A phrase found in a text: nothing but numbers, as a text of many megabytes has millions of them.
public struct PhraseFind: Sendable {
  /// The number of the phrase in its matcher.
  public let phrase: Int32
  /// The first of its tokens.
  public let firstToken: Int32
  /// The last of its tokens.
  public let lastToken: Int32
  /// 1 where every word stands as in the phrase, less with affixes; see `PhraseMatch.confidence`.
  public let confidence: Float
  /// How the first and the last word are read: numbers of the reader that made the find.
  let first: Int32
  let last: Int32

  /// The number of tokens.
  var count: Int32 { lastToken - firstToken + 1 }
}

/// Reads texts for the phrases of a matcher, and remembers each word form that it has met: text repeats its words, and what
/// a form may be an inflection of is worked out once.
public struct PhraseReader {
  private let matcher: PhraseMatcher
  private var known = WordForms()
  private var forms: [Form] = []
  private var readings: [Reading] = []
  private var inflections: [Inflection] = []

  private var spans: [Tokenizer.Span] = []
  private var formsOfText: [Int32] = []
  private var finds: [PhraseFind] = []
  private var owners: [Int32] = []

  /// A word form as texts write it, with its readings.
  private struct Form {
    let readings: Range<Int32>
    /// How its capitals stand, for phrases that ask for them.
    let isCapitalized: Bool
    let beginsAllCapitals: Bool
    /// What no noun leans on: of, on, not.
    let isFunctionWord: Bool
  }

  /// A phrase's word that a form may be.
  private struct Reading {
    let word: Int32
    let inflection: Int32
    let certainty: Float
    /// True where the word may stand after the first of a phrase: it has no prefix, or only the article.
    let mayFollow: Bool
    let hasEndings: Bool
    let isFeminine: Bool
    let isConstruct: Bool
  }

  /// After so many forms the reader forgets them all: a text of any size is read in bounded memory.
  private static let mostForms = 1 << 20

  /// A reader that has read nothing yet.
  public init(_ matcher: PhraseMatcher) { self.matcher = matcher }

  /// Every phrase in a text in UTF-8, in the order of its first word; those inside others and other readings too.
  ///
  /// - Parameters:
  ///   - bytes: the text, a paragraph or so.
  ///   - longestOnly: true for the longest of overlapping phrases only, from left to right; of two of one length the surer.
  ///     What has the very same tokens is kept side by side.
  /// - Returns: the finds; `range(of:)` and `match(_:)` say more of them until the next text is read.
  public mutating func finds(in bytes: UnsafeBufferPointer<UInt8>, longestOnly: Bool) -> [PhraseFind] {
    if forms.count > Self.mostForms {
      (known, forms, readings, inflections) = (WordForms(), [], [], [])
    }
    spans = Tokenizer.spans(of: bytes, language: matcher.language)
    formsOfText.removeAll(keepingCapacity: true)
    finds.removeAll(keepingCapacity: true)
    for span in spans {
      formsOfText.append(form(UnsafeBufferPointer(rebasing: bytes[span.range]), span.kind))
    }
    for at in formsOfText.indices {
      for number in forms[Int(formsOfText[at])].readings {
        let reading = readings[Int(number)]
        let node = matcher.roots[Int(reading.word)]
        if node >= 0 { extend(node, from: at, to: at, first: number, last: number, 1, bytes) }
      }
    }
    if longestOnly, finds.count > 1 { keepLongest() }
    return finds
  }

  /// Where a find stands in the text that was read last, in UTF-8 bytes.
  public func range(of find: PhraseFind) -> Range<Int> {
    spans[Int(find.firstToken)].range.lowerBound..<spans[Int(find.lastToken)].range.upperBound
  }

  /// The tokens and affixes of a find in the text that was read last.
  public func match(_ find: PhraseFind) -> PhraseMatch {
    PhraseMatch(
      tokens: Int(find.firstToken)..<Int(find.lastToken) + 1,
      prefixes: inflections[Int(find.first)].prefixes, endings: inflections[Int(find.last)].endings,
      confidence: Double(find.confidence))
  }

  /// Adds the phrases that end at a node, and follows those that go on.
  private mutating func extend(
    _ node: Int32, from start: Int, to at: Int, first: Int32, last: Int32, _ certainty: Float,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let reading = readings[Int(last)]
    // An adjective agrees with the noun before it; alone it is another word.
    if reading.isFeminine, at == start { return }
    let ends = matcher.ends(at: node)
    let mayGoOn = matcher.goesOn(node) && !(reading.hasEndings && matcher.language == .azerbaijani)
    if ends.isEmpty, !mayGoOn { return }
    let hasNext = (mayGoOn || reading.isConstruct) && at + 1 < spans.count && continues(after: at, bytes)
    // The construct state leans on the word after it.
    if reading.isConstruct, !hasNext || forms[Int(formsOfText[at + 1])].isFunctionWord { return }
    let certainty = min(certainty, reading.certainty)
    for place in ends {
      let number = matcher.endingPhrase(place)
      guard isAllowed(number, at: start, count: at - start + 1) else { continue }
      add(
        PhraseFind(
          phrase: number, firstToken: Int32(start), lastToken: Int32(at), confidence: certainty,
          first: readings[Int(first)].inflection, last: reading.inflection))
    }
    // Azerbaijani inflects the last word of a phrase only.
    guard mayGoOn, hasNext else { return }
    for number in forms[Int(formsOfText[at + 1])].readings where readings[Int(number)].mayFollow {
      if let next = matcher.child(of: node, word: readings[Int(number)].word) {
        extend(next, from: start, to: at + 1, first: first, last: number, certainty, bytes)
      }
    }
  }

  /// Adds a find, or puts it in the place of a less sure one of the same phrase on the same words.
  private mutating func add(_ find: PhraseFind) {
    var at = finds.count - 1
    while at >= 0, finds[at].firstToken == find.firstToken {
      if finds[at].phrase == find.phrase, finds[at].lastToken == find.lastToken {
        if finds[at].confidence < find.confidence { finds[at] = find }
        return
      }
      at -= 1
    }
    finds.append(find)
  }

  /// baku or bill in running text is no Baku and no Bill; a query that is nothing else may be typed anyhow.
  private func isAllowed(_ phrase: Int32, at start: Int, count: Int) -> Bool {
    switch matcher.capitals[Int(phrase)] {
    case .any: true
    // The first two letters tell UAVs and XİN-in from words.
    case .abbreviation: count == spans.count || forms[Int(formsOfText[start])].beginsAllCapitals
    case .capitalized: count == spans.count || forms[Int(formsOfText[start])].isCapitalized
    }
  }

  /// True where only white space, a hyphen or a maqaf stands after a word; see `Segment.continues(after:)`.
  private func continues(after at: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let gap = spans[at].range.upperBound..<spans[at + 1].range.lowerBound
    if gap.count == 1 { return bytes[gap.lowerBound] == 0x20 || bytes[gap.lowerBound] == 0x2D }
    if gap.isEmpty { return false }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[gap]), as: UTF8.self).unicodeScalars
      .allSatisfy {
        Scalars.isSpace($0.value) || Scalars.isDash($0.value) || Scalars.isInvisible($0.value)
          || Scalars.isBidiControl($0.value)
      }
  }

  /// Drops what overlaps with a longer find, or with a surer one as long.
  private mutating func keepLongest() {
    owners.removeAll(keepingCapacity: true)
    for _ in spans { owners.append(-1) }
    var longest: Int32 = 0
    for find in finds { longest = max(longest, find.count) }
    var kept: [Int] = []
    for count in stride(from: longest, through: 1, by: -1) {
      var ranked = finds.indices.filter { finds[$0].count == count }
      if count > 1 {
        ranked.sort { (finds[$1].confidence, $0) < (finds[$0].confidence, $1) }
      }
      for at in ranked {
        let find = finds[at]
        // A token is owned by the first token and the length of what has it.
        let owner = find.firstToken << 8 | min(find.count, 255)
        let tokens = Int(find.firstToken)...Int(find.lastToken)
        guard tokens.allSatisfy({ owners[$0] < 0 || owners[$0] == owner }) else { continue }
        for token in tokens { owners[token] = owner }
        kept.append(at)
      }
    }
    if kept.count == finds.count { return }
    kept.sort()
    finds = kept.map { finds[$0] }
  }

  private mutating func form(_ bytes: UnsafeBufferPointer<UInt8>, _ kind: Token.Kind) -> Int32 {
    if let number = known.number(of: bytes) { return Int32(number) }
    let number = known.insert(bytes)
    addForm(String(decoding: bytes, as: UTF8.self), kind)
    return Int32(number)
  }

  private mutating func addForm(_ face: String, _ kind: Token.Kind) {
    let language = matcher.language
    let key = FoldedText(face, language: language).key
    var candidates =
      kind == .number ? [Inflection(bare: key)] : Morphology.termInflections(of: key, in: language)
    // ALIYEVIN: a foreign name in capitals, whose I an Azerbaijani text would lower to ı.
    if language == .azerbaijani, face.utf8.contains(0x49), LetterCase.isAllCapitals(face) {
      candidates += Morphology.termInflections(of: FoldedText(face, language: .english).key, in: language)
    }
    let start = Int32(readings.count)
    var seen: Set<Int> = []
    for candidate in candidates {
      if let word = matcher.words.number(of: candidate.base), seen.insert(word).inserted {
        addReading(word, candidate, candidate.certainty)
      }
      guard language == .azerbaijani, !candidate.isBare else { continue }
      if let word = matcher.words.number(of: PhraseMatcher.compoundHead + candidate.base),
        seen.insert(word).inserted
      {
        addReading(word, candidate, min(0.8, candidate.certainty))
      }
    }
    forms.append(
      Form(
        readings: start..<Int32(readings.count), isCapitalized: LetterCase.isCapitalized(face),
        beginsAllCapitals: LetterCase.isAllCapitals(face.prefix(2)),
        isFunctionWord: language == .hebrew && HebrewFunctionWords.contains(key)))
  }

  private mutating func addReading(_ word: Int, _ inflection: Inflection, _ certainty: Double) {
    let meaning = inflection.endings.first?.meaning
    readings.append(
      Reading(
        word: Int32(word), inflection: Int32(inflections.count), certainty: Float(certainty),
        mayFollow: inflection.prefixes.isEmpty || inflection.prefixes == ["ה"],
        hasEndings: !inflection.endings.isEmpty, isFeminine: meaning == .feminine,
        isConstruct: meaning == .construct))
    inflections.append(inflection)
  }
}
