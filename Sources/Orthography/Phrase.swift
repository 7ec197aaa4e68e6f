/// A term or a name as a list of folded words, ready to be found in a text.
public struct Phrase: Hashable, Sendable {
  /// The folded words, in order; hyphens and spaces between them are free.
  public let words: [String]
  /// The language the phrase is written in.
  public let language: Language
  /// True where the phrase begins with a capital, so that a lower-case word in running text is not it.
  public let isCapitalized: Bool
  /// True where the phrase is an abbreviation in capitals, so that It in running text is no IT.
  let isAbbreviation: Bool

  /// The phrase that `text` spells. A text without words has no words and is never found.
  public init(_ text: String, language: Language) {
    self.init(segment: Segment(text, language: language))
  }

  /// The phrase of an analysed text.
  init(segment: Segment) {
    words = segment.tokens.map(\.key)
    language = segment.language
    isCapitalized = LetterCase.isCapitalized(segment.original)
    isAbbreviation = words.count == 1 && LetterCase.isAllCapitals(segment.original)
  }
}

/// A phrase found in a text.
public struct PhraseMatch: Hashable, Sendable {
  /// The tokens of the text that spell it.
  public let tokens: Range<Int>
  /// The prefixes of its first word, outermost first.
  public let prefixes: [String]
  /// The endings of its last word, innermost first.
  public let endings: [Inflection.Ending]
  /// 1 where every word stands as in the phrase, less with affixes, least where only stems agree.
  public let confidence: Double

  /// What the affixes say; see `Inflection.description`.
  public var description: String {
    Inflection(base: "", prefixes: prefixes, endings: endings).description
  }
}

/// A text with the readings of each of its words, made once for all the phrases that are looked for in it.
public struct InflectedSegment: Sendable {
  /// The text.
  public let segment: Segment
  /// The readings of each token, the bare one first.
  public let readings: [[Inflection]]

  /// Reads the words of `segment`.
  ///
  /// - Parameters:
  ///   - segment: the text.
  ///   - mayBelong: false for a token that can be no part of what is looked for, and is not read.
  public init(_ segment: Segment, where mayBelong: (Int) -> Bool = { _ in true }) {
    self.segment = segment
    readings = segment.tokens.enumerated().map { at, token in
      if token.kind == .number || !mayBelong(at) { return [Inflection(bare: token.key)] }
      var readings = Morphology.inflections(of: token.key, in: segment.language)
      // ALIYEVIN: a foreign name in capitals, whose I an Azerbaijani text would lower to ı.
      guard token.language == .azerbaijani else { return readings }
      let face = segment.text(token.range)
      if face.utf8.contains(UInt8(ascii: "I")), LetterCase.isAllCapitals(face) {
        let key = FoldedText(face, language: .english).key
        readings += Morphology.inflections(of: key, in: segment.language).filter { !readings.contains($0) }
      }
      return readings
    }
  }

  /// Every folded form under which a phrase that begins at token `at` may be stored.
  public func headwords(at: Int) -> [String] { readings[at].map(\.base) }

  /// `phrase` at token `at`, each word with the affixes that its language allows it, or nil.
  ///
  /// Azerbaijani and English inflect the last word of a phrase; Hebrew takes prefixes on the first word and the
  /// article on any (שר החוץ, השלמות הטריטוריאלית).
  public func match(_ phrase: Phrase, at start: Int) -> PhraseMatch? {
    let count = phrase.words.count
    guard count > 0, start + count <= segment.tokens.count else { return nil }
    // baku or bill in running text is no Baku and no Bill; a query that is nothing else may be typed anyhow.
    if phrase.isCapitalized, count < segment.tokens.count, segment.tokens[start].language != .hebrew {
      let word = segment.text(segment.tokens[start].range)
      // The first two letters tell UAVs and XİN-in from words.
      guard phrase.isAbbreviation ? LetterCase.isAllCapitals(word.prefix(2)) : LetterCase.isCapitalized(word)
      else { return nil }
    }
    var confidence = 1.0
    var prefixes: [String] = []
    var endings: [Inflection.Ending] = []
    for (offset, word) in phrase.words.enumerated() {
      let at = start + offset
      let isLast = offset == count - 1
      if !isLast, !segment.continues(after: at) { return nil }
      guard let (reading, certainty) = reading(of: word, at: at, isFirst: offset == 0, isLast: isLast) else {
        return nil
      }
      confidence = min(confidence, certainty)
      if offset == 0 { prefixes = reading.prefixes }
      if isLast { endings = reading.endings }
    }
    return PhraseMatch(
      tokens: start..<start + count, prefixes: prefixes, endings: endings, confidence: confidence)
  }

  /// How token `at` can be read as `word`, and how sure that is.
  private func reading(
    of word: String, at: Int, isFirst: Bool, isLast: Bool
  ) -> (Inflection, certainty: Double)? {
    let readings = readings[at]
    if readings[0].base == word { return (readings[0], 1) }
    for reading in readings.dropFirst() where reading.base == word {
      if !isFirst, !reading.prefixes.isEmpty, reading.prefixes != ["ה"] { continue }
      if !isLast, !reading.endings.isEmpty { continue }
      return (reading, reading.endings.count + reading.prefixes.count > 2 ? 0.85 : 0.95)
    }
    guard isLast, segment.language == .azerbaijani, !isFirst else { return nil }
    // nazirlərinin and naziri share nazir: the head of a compound in another number or person.
    for stem in Morphology.inflections(of: word, in: .azerbaijani).dropFirst()
    where stem.endings.map(\.meaning) == [.possessive] {
      for reading in readings.dropFirst() where reading.base == stem.base {
        return (reading, 0.8)
      }
    }
    return nil
  }
}

extension InflectedSegment {
  /// The longest of overlapping finds, from left to right; of two of one length the surer, then the earlier in
  /// `finds`. What has the very same tokens is kept side by side: קובה is Guba and Cuba.
  public static func longest<Find>(_ finds: [Find], match: (Find) -> PhraseMatch) -> [Find] {
    let ranked = finds.enumerated().sorted { first, second in
      let (a, b) = (match(first.element), match(second.element))
      return (b.tokens.count, b.confidence, first.offset) < (a.tokens.count, a.confidence, second.offset)
    }
    // For each token the find that has it.
    var owners = [Range<Int>?](repeating: nil, count: finds.map { match($0).tokens.upperBound }.max() ?? 0)
    var kept: [(offset: Int, find: Find)] = []
    for (offset, find) in ranked {
      let tokens = match(find).tokens
      guard tokens.allSatisfy({ owners[$0] == nil || owners[$0] == tokens }) else { continue }
      for token in tokens { owners[token] = tokens }
      kept.append((offset, find))
    }
    return kept.sorted {
      (match($0.find).tokens.lowerBound, $0.offset) < (match($1.find).tokens.lowerBound, $1.offset)
    }.map(\.find)
  }
}
