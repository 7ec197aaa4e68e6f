internal import Orthography

/// Watches by which terms of its concept each term of the source is translated in the pairs of one file.
///
/// Full forms and abbreviations take turns in every story, and forms of one word are one translation.
public struct ConsistencyCheck {
  private struct Translation {
    let term: Term
    var places: [(pair: Int, line: Int, range: Range<Int>)]
    let found: String
  }

  private struct SourceTerm: Hashable {
    let face: String
    let concept: String
  }

  private var translations: [SourceTerm: [Translation]] = [:]

  /// A check that has seen nothing yet.
  public init() {}

  /// Takes the terms of a pair in.
  public mutating func add(_ pair: CheckedPair) {
    for spotted in pair.source.terms {
      guard Set(spotted.readings.map(\.concept.id)).count == 1, let best = spotted.readings.first,
        best.term.isUsable, !isShort(best.term)
      else { continue }
      let found = pair.target.terms.filter { $0.readings.contains { $0.concept.id == best.concept.id } }
      // Two renderings in one sentence are style.
      guard found.count == 1,
        let target = found[0].readings.first(where: { $0.concept.id == best.concept.id }),
        target.term.isUsable, !isShort(target.term)
      else { continue }
      let place = (pair: pair.number, line: pair.line, range: found[0].range)
      let key = SourceTerm(face: best.term.face, concept: best.concept.id)
      var known = translations[key] ?? []
      if let at = known.firstIndex(where: { WordKinship.areForms($0.term, target.term) }) {
        known[at].places.append(place)
      } else {
        known.append(
          Translation(
            term: target.term, places: [place], found: pair.target.segment.text(found[0].range)))
      }
      translations[key] = known
    }
  }

  private func isShort(_ term: Term) -> Bool {
    switch term.form {
    case .acronym, .abbreviation, .shortForm: true
    default:
      LetterCase.isAllCapitals(term.face) || term.face.unicodeScalars.contains(where: Marks.isQuotation)
    }
  }

  /// For each term with several translations a finding at the first place of all but the most frequent.
  public func findings() -> [CheckFinding] {
    translations.flatMap { key, known -> [CheckFinding] in
      // The most frequent; of two as frequent the preferred, else the earlier.
      func rank(_ translation: Translation) -> (Int, Int, Int) {
        (translation.places.count, translation.term.status == .preferred ? 1 : 0, -translation.places[0].pair)
      }
      guard known.count > 1, let usual = known.max(by: { rank($0) < rank($1) }) else { return [] }
      return known.filter { $0.term != usual.term }.map { other in
        CheckFinding(
          .inconsistent, pair: other.places[0].pair, .target, other.places[0].range, found: other.found,
          wanted: usual.term.face, concept: key.concept,
          why: "“\(key.face)” is \(tell(usual)), but \(tell(other))")
      }
    }.sorted { ($0.pair, $0.range.lowerBound) < ($1.pair, $1.range.lowerBound) }
  }

  /// “saziş” 3 times (lines 1, 4, 9).
  private func tell(_ translation: Translation) -> String {
    let count = translation.places.count
    let lines = translation.places.prefix(5).map { "\($0.line)" }.joined(separator: ", ")
    return "“\(translation.term.face)” \(count == 1 ? "once" : "\(count) times") "
      + "(line\(count == 1 ? "" : "s") \(lines)\(count > 5 ? ", …" : ""))"
  }
}
