internal import Orthography

/// Something that speaks for two concepts being one, or against it.
public struct AlignmentEvidence: Hashable, Sendable {
  /// What it is, in a few words.
  public let reason: String
  /// How much it says; below 0 it speaks against.
  public let weight: Int
  /// True where the concepts cannot be one without an editor.
  let isRefusal: Bool

  private init(_ reason: String, _ weight: Int, isRefusal: Bool = false) {
    self.reason = reason
    self.weight = weight
    self.isRefusal = isRefusal
  }

  /// The share of the shorter definition's words from which two say the same, and below which they do not.
  private static let (same, different) = (0.5, 0.2)

  /// Everything that is known about two concepts which share a term of `pivot`.
  static func between(_ one: ConceptEntry, _ other: ConceptEntry, pivot: Language) -> [AlignmentEvidence] {
    [partsOfSpeech(one, other), domains(one, other), definitions(one, other, pivot)].compactMap { $0 }
      + terms(one, other, pivot)
  }

  private static func partsOfSpeech(_ one: ConceptEntry, _ other: ConceptEntry) -> AlignmentEvidence? {
    let (first, second) = (one.partOfSpeech, other.partOfSpeech)
    if first.isEmpty || second.isEmpty { return nil }
    return first == second
      ? AlignmentEvidence("both are \(first)s", 1)
      : AlignmentEvidence("one is a \(first), the other a \(second)", -3, isRefusal: true)
  }

  private static func domains(_ one: ConceptEntry, _ other: ConceptEntry) -> AlignmentEvidence? {
    let (first, second) = (one.domain, other.domain)
    if first.isEmpty || second.isEmpty { return nil }
    let keys = [first, second].map { FoldedText($0, language: .english).key }
    return keys[0] == keys[1]
      ? AlignmentEvidence("both belong to \(first)", 2)
      : AlignmentEvidence("one belongs to \(first), the other to \(second)", -1)
  }

  private static func definitions(
    _ one: ConceptEntry, _ other: ConceptEntry, _ pivot: Language
  ) -> AlignmentEvidence? {
    let (first, second) = (words(one, pivot), words(other, pivot))
    if first.isEmpty || second.isEmpty { return nil }
    let share = Double(first.intersection(second).count) / Double(min(first.count, second.count))
    let words = first.intersection(second).sorted().joined(separator: ", ")
    if share >= same { return AlignmentEvidence("definitions share: \(words)", 3) }
    if share <= different { return AlignmentEvidence("definitions differ", -2) }
    return AlignmentEvidence("definitions share little: \(words)", 0)
  }

  /// The words of the definitions in `pivot`, or of those whose language nobody said, without short ones: *a*, *of*.
  private static func words(_ entry: ConceptEntry, _ pivot: Language) -> Set<String> {
    let own = entry.definitions.filter { ($0.language ?? pivot) == pivot }
    let texts = (own + (entry.section(in: pivot)?.definitions ?? [])).map(\.text)
    return Set(
      texts.flatMap { text in
        Segment(text, language: pivot).tokens.map(\.key).filter { $0.unicodeScalars.count > 3 }
      })
  }

  /// Terms that both have: in another language they say much; one preferred here and forbidden there nobody joins.
  private static func terms(
    _ one: ConceptEntry, _ other: ConceptEntry, _ pivot: Language
  ) -> [AlignmentEvidence] {
    var evidence: [AlignmentEvidence] = []
    var sharedPivots = 0
    for term in one.terms {
      let key = FoldedText(term.face, language: term.language).key
      let match = other.terms(in: term.language).first {
        FoldedText($0.face, language: $0.language).key == key
      }
      guard let match else { continue }
      let statuses: Set = [term.status, match.status]
      if statuses == [.preferred, .forbidden] {
        evidence.append(
          AlignmentEvidence(
            "“\(term.face)” is preferred in one and forbidden in the other", -3, isRefusal: true))
      } else if term.language != pivot {
        evidence.append(AlignmentEvidence("both have “\(term.face)” in \(term.language)", 3))
      } else {
        sharedPivots += 1
      }
    }
    if sharedPivots > 1 { evidence.append(AlignmentEvidence("\(sharedPivots) terms in common", 1)) }
    return evidence
  }
}

extension [AlignmentEvidence] {
  /// What all of it says together.
  public var weight: Int { reduce(0) { $0 + $1.weight } }

  /// True where only an editor may join.
  var isRefused: Bool { contains(where: \.isRefusal) }
}
