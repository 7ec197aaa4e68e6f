internal import Orthography

/// Holds the terms of a pair against the glossary. It is silent on doubt: where words may be several concepts any of them
/// will do, and a word akin to a wanted term may be it.
public enum TermCheck {
  /// How sure a reading has to be to be held against a translation.
  static let leastConfidence = 0.9

  /// Missing and untranslated terms, and those that should not be used, in one pair.
  public static func findings(in pair: CheckedPair) -> [CheckFinding] {
    if let finding = untranslated(pair) { return [finding] }
    return translations(in: pair) + usage(of: pair.source, .source, pair)
      + usage(of: pair.target, .target, pair)
  }

  // MARK: The whole segment

  /// The finding where nobody has translated the segment, or nil.
  private static func untranslated(_ pair: CheckedPair) -> CheckFinding? {
    let (source, target) = (pair.source.segment, pair.target.segment)
    let words = source.tokens.filter { $0.kind == .word }
    if words.isEmpty { return nil }
    let isEmpty = target.tokens.isEmpty
    guard isEmpty || source.tokens.map(\.key) == target.tokens.map(\.key) else { return nil }
    if !isEmpty {
      // Names and headings may be the same in both; three words with a small letter are a sentence.
      let plain = words.filter { !LetterCase.isCapitalized(source.text($0.range)) }
      let isForeign = source.language.script != target.language.script
      let isProse = words.count >= 3 && !plain.isEmpty && plain.contains { $0.language == source.language }
      if isForeign ? !words.contains(where: { $0.language == source.language && isProse }) : !isProse {
        return nil
      }
    }
    let range = source.range(ofTokens: source.tokens.indices)
    return CheckFinding(
      .untranslated, pair: pair.number, isEmpty ? .source : .target,
      isEmpty ? range : target.range(ofTokens: target.tokens.indices), found: source.text(range),
      why: isEmpty ? "no translation" : "the translation is the source")
  }

  // MARK: Terms of the source

  private static func translations(in pair: CheckedPair) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    var told: Set<String> = []
    let language = pair.target.segment.language
    for spotted in pair.source.terms where !pair.source.hasName(at: spotted.tokens) {
      guard let best = spotted.readings.first, best.confidence >= leastConfidence else { continue }
      let concepts = spotted.readings.map(\.concept)
      if concepts.contains(where: { pair.target.concepts.contains($0.id) }) { continue }
      let wanted = concepts.map { $0.terms(in: language).filter(\.isUsable) }
      guard wanted.allSatisfy({ !$0.isEmpty }), told.insert(best.concept.id).inserted else { continue }
      let surface = pair.source.segment.text(spotted.range)
      let faces = faces(wanted.map { $0[0] })
      if let range = place(of: spotted, in: pair) {
        findings.append(
          CheckFinding(
            .untranslated, pair: pair.number, .target, range, found: surface, wanted: faces,
            concept: best.concept.id, why: "stands in the translation as in the source"))
      } else if !wanted.joined().contains(where: { WordKinship.isAkin($0, to: pair.target.words) }) {
        let term = best.term.face == surface ? "" : "“\(best.term.face)”; "
        findings.append(
          CheckFinding(
            .missing, pair: pair.number, .source, spotted.range, found: surface, wanted: faces,
            concept: best.concept.id, why: "\(term)no term of the concept in the translation"))
      }
    }
    return findings
  }

  /// Where the words of a term of the source stand in the target, as they are; nil for nowhere, and for short words, which
  /// may be words of both languages.
  private static func place(of spotted: SpottedTerm, in pair: CheckedPair) -> Range<Int>? {
    let keys = pair.source.segment.tokens[spotted.tokens].map(\.key)
    let target = pair.target.segment
    guard keys.reduce(0, { $0 + $1.unicodeScalars.count }) >= 4, keys.count <= target.tokens.count else {
      return nil
    }
    for start in 0...(target.tokens.count - keys.count)
    where target.tokens[start..<start + keys.count].map(\.key) == keys {
      let tokens = start..<start + keys.count
      // A name that the source has too may hold the word.
      if !pair.target.hasName(at: tokens) { return target.range(ofTokens: tokens) }
    }
    return nil
  }

  // MARK: Forbidden terms

  private static func usage(of text: CheckedText, _ side: CheckFinding.Side, _ pair: CheckedPair)
    -> [CheckFinding]
  {
    text.terms.compactMap { spotted in
      guard let best = spotted.readings.first, best.confidence >= leastConfidence,
        !spotted.readings.contains(where: \.term.isUsable), !text.hasName(at: spotted.tokens)
      else { return nil }
      let wanted = best.concept.terms(in: best.term.language).filter(\.isUsable)
      let isForbidden = best.term.status == .forbidden
      return CheckFinding(
        isForbidden ? .forbidden : .deprecated, pair: pair.number, side, spotted.range,
        found: text.segment.text(spotted.range), wanted: faces(wanted.prefix(1)), concept: best.concept.id,
        why: "“\(best.term.face)” \(isForbidden ? "is not to be used" : "is going out of use")"
          + (side == .source ? ", in the source" : ""))
    }
  }

  private static func faces(_ terms: some Sequence<Term>) -> String {
    terms.map(\.face).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(
      separator: " / ")
  }
}

extension Term {
  /// True where an editor may use it.
  var isUsable: Bool { status == .preferred || status == .admitted }
}
