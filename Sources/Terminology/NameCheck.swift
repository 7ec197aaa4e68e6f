internal import Orthography

/// Holds the names of a source against those of its translation, by the records of the authority.
public enum NameCheck {
  /// Names that the translation lacks, or spells as the house does not.
  public static func findings(in pair: CheckedPair) -> [CheckFinding] {
    if pair.target.segment.tokens.isEmpty { return [] }
    return missing(pair) + misspelt(pair)
  }

  private static func missing(_ pair: CheckedPair) -> [CheckFinding] {
    let there = Set(pair.target.names.flatMap { $0.readings.map(\.record) })
    var told: Set<String> = []
    return pair.source.names.compactMap { name in
      guard let first = name.readings.first,
        name.readings.allSatisfy({ $0.isCertain && $0.translation != nil }),
        !name.readings.contains(where: { there.contains($0.record) }),
        !pair.source.hasTerm(around: name.tokens), told.insert(first.record).inserted
      else { return nil }
      let wanted = name.readings.compactMap(\.translation)
      if wanted.contains(where: { isDerived($0, pair.target) }) { return nil }
      return CheckFinding(
        .name, pair: pair.number, .source, pair.source.segment.range(ofTokens: name.tokens),
        found: pair.source.segment.surface(name.tokens),
        wanted: Array(Set(wanted)).sorted().joined(separator: " / "),
        concept: first.record, why: "no spelling of the name in the translation")
    }
  }

  /// True where some word of the text begins with a word of the name: Bakuvian, Yerusəlimli.
  private static func isDerived(_ name: String, _ text: CheckedText) -> Bool {
    Phrase(name, language: text.segment.language).words.contains { word in
      word.unicodeScalars.count >= 3
        && text.words.readings.contains { $0.contains { $0.base.hasPrefix(word) } }
    }
  }

  private static func misspelt(_ pair: CheckedPair) -> [CheckFinding] {
    let named = Set(pair.source.names.flatMap { $0.readings.map(\.record) })
    return pair.target.names.compactMap { name in
      guard let meant = name.readings.first(where: { named.contains($0.record) }),
        name.readings.allSatisfy({ $0.correction != nil }), let correction = meant.correction
      else { return nil }
      return CheckFinding(
        .name, pair: pair.number, .target, pair.target.segment.range(ofTokens: name.tokens),
        found: pair.target.segment.surface(name.tokens), wanted: correction, concept: meant.record,
        why: "a variant of the name")
    }
  }
}
