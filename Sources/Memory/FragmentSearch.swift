import Orthography

/// A piece of a query that was translated before as a piece of another segment.
public struct Fragment: Sendable {
  /// Where it stands in the query and in the stored segment.
  public let run: ConcordanceRun
  /// The stored segment.
  public let source: Variant
  /// Its translation.
  public let target: Variant
  /// Where in the translation the piece's is likely to stand.
  public let guess: ConcordanceGuess?
  /// Their unit.
  public let unit: TranslationUnit
}

/// Covers a query with the longest pieces of stored segments.
public struct FragmentSearch<Reader: MemoryReader> {
  private let reader: Reader
  private let counter: CandidateCounter

  /// How many segments are looked at for pieces.
  private static var looked: Int { 200 }

  /// A search in a memory.
  public init(in reader: Reader, counter: CandidateCounter) {
    self.reader = reader
    self.counter = counter
  }

  /// The fragments of a query, in its order; none overlaps another.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - leastWords: How many words a fragment has at least.
  /// - Returns: The fragments.
  /// - Throws: What the reader throws.
  public func fragments(_ query: MemoryQuery, leastWords: Int = 3) throws -> [Fragment] {
    let segment = Segment(query.text, language: query.source)
    let lowered = SegmentForm(query.text).lowered
    if lowered.isEmpty { return [] }
    var selection = CandidateSelection(
      lowered, language: query.source, bands: 0...LengthBand.count - 1, source: reader, counter: counter)
    var candidates = try selection.candidates(
      .init(bytes: 60_000, grams: 60, candidates: Self.looked), from: reader)
    try reader.readFaces(all: false, in: query.source) { unit, _ in candidates.append(unit) }
    var found: [Fragment] = []
    for id in candidates {
      guard let unit = try reader.unit(id), query.filter.matches(unit.provenance),
        let target = unit.variants(in: query.target).first
      else { continue }
      for source in unit.variants(in: query.source) {
        let stored = Segment(source.face, language: query.source)
        for run in ConcordanceRun.longest(segment, in: stored, leastWords: leastWords) {
          let guess = ConcordanceGuess.place(
            of: run.stored, in: stored, to: Segment(target.face, language: target.language))
          found.append(Fragment(run: run, source: source, target: target, guess: guess, unit: unit))
        }
      }
    }
    // The longest first; what is reviewed before what is not.
    found.sort { one, other in
      (one.run.words, one.unit.provenance.isReviewed ? 1 : 0) > (
        other.run.words, other.unit.provenance.isReviewed ? 1 : 0
      )
    }
    var covering: [Fragment] = []
    for fragment in found where !covering.contains(where: { $0.run.query.overlaps(fragment.run.query) }) {
      covering.append(fragment)
    }
    return covering.sorted { $0.run.query.lowerBound < $1.run.query.lowerBound }
  }
}
