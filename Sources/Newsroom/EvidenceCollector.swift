internal import Alignment
private import Names
internal import Orthography
private import Terminology

/// Collects from each sentence of an article what its translation should share.
struct EvidenceCollector {
  private let newsroom: Newsroom
  private let language: Language

  init(_ newsroom: Newsroom, _ language: Language) {
    self.newsroom = newsroom
    self.language = language
  }

  func collect(_ sentences: [String]) throws -> [AlignableSentence] {
    try sentences.map { sentence in
      let segment = Segment(sentence, language: language)
      let text = InflectedSegment(segment)
      let found = try newsroom.findings(in: text)
      var evidence = Set(found.terms.map { Evidence(.term, $0.concept.id) })
      evidence.formUnion(found.names.map { Evidence(.name, $0.entry.record.id) })
      evidence.formUnion(numbers(segment))
      evidence.formUnion(words(text))
      evidence.formUnion(punctuation(sentence))
      return AlignableSentence(length: sentence.unicodeScalars.count, evidence: evidence)
    }
  }

  /// Numbers by their digits alone, so that 1,205, 1.205 and 1 205 are one.
  private func numbers(_ segment: Segment) -> [Evidence] {
    var numbers: [Evidence] = []
    var at = 0
    while at < segment.tokens.count {
      defer { at += 1 }
      guard segment.tokens[at].key.unicodeScalars.contains(where: Self.isDigit) else { continue }
      var digits = String(
        String.UnicodeScalarView(segment.tokens[at].key.unicodeScalars.filter(Self.isDigit)))
      // 1 250 000: groups of three after a space.
      while digits.count <= 12, at + 1 < segment.tokens.count,
        segment.gap(after: at).unicodeScalars.count == 1,
        segment.continues(after: at), segment.tokens[at + 1].kind == .number,
        segment.tokens[at + 1].key.utf8.count == 3, segment.gap(after: at) != "-"
      {
        at += 1
        digits += segment.tokens[at].key
      }
      numbers.append(Evidence(.number, digits))
    }
    return numbers
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Latin words as they are, and the consonants of what may be a name: capitalised words, and any Hebrew word
  /// with and without its prefixes.
  private func words(_ text: InflectedSegment) -> [Evidence] {
    var evidence: [Evidence] = []
    for (at, token) in text.segment.tokens.enumerated() where token.kind == .word {
      let face = text.segment.text(token.range)
      let isHebrew = token.language == .hebrew
      if !isHebrew { evidence.append(Evidence(.word, FoldedText(face, language: .english).key)) }
      guard isHebrew || LetterCase.isCapitalized(face) else { continue }
      for reading in text.readings[at] {
        let skeleton = ConsonantSkeleton.skeleton(of: reading.base, language: language)
        if skeleton.count >= 3 { evidence.append(Evidence(.skeleton, skeleton)) }
      }
    }
    return evidence
  }

  private func punctuation(_ sentence: String) -> [Evidence] {
    var evidence: [Evidence] = []
    var hasQuotation = false
    for scalar in sentence.unicodeScalars {
      switch scalar {
      case "?": evidence.append(Evidence(.punctuation, "?"))
      case "!": evidence.append(Evidence(.punctuation, "!"))
      case ":": evidence.append(Evidence(.punctuation, ":"))
      case "(", ")": evidence.append(Evidence(.punctuation, "("))
      default: hasQuotation = hasQuotation || Marks.isQuotation(scalar)
      }
    }
    if hasQuotation { evidence.append(Evidence(.punctuation, "\"")) }
    return evidence
  }
}
