public import Orthography

/// Where a memory is read, with a stable view of it.
public protocol MemoryReader: PostingSource {
  /// The units with a segment in `language` whose form has this hash, and perhaps others; not those that are unindexed.
  func units(withForm hash: UInt64, in language: Language) throws -> [UInt32]
  /// Hands over the segments in `language` of units that no posting list has yet, and of every unit where `all` is true.
  func readFaces(all: Bool, in language: Language, _ body: (UInt32, UnsafeBufferPointer<UInt8>) -> Void)
    throws
  /// Hands over the segments in `language` of a unit; none for a unit that is gone.
  func readFaces(of unit: UInt32, in language: Language, _ body: (UnsafeBufferPointer<UInt8>) -> Void) throws
  /// A unit, or nil for one that is gone.
  func unit(_ id: UInt32) throws -> TranslationUnit?
}

/// Finds the stored segments that are the same as a query or nearly, best first.
///
/// Units with the same form and those not yet indexed are looked at one by one, then the candidates that share most rare
/// grams with the query. Each is compared letter by letter; the best get a receipt.
public struct MemorySearch<Reader: MemoryReader> {
  private let query: MemoryQuery
  private let reader: Reader
  private let counter: CandidateCounter

  private let form: SegmentForm
  private let lowered: [UInt32]
  private let pattern: Levenshtein
  private var scratch = SegmentForm()

  /// A unit that was compared.
  private struct Compared {
    let unit: UInt32
    let distance: Int
    let length: Int

    var similarity: Double { length == 0 ? 1 : 1 - Double(distance) / Double(length) }
  }
  private var compared: [Compared] = []
  private var seen: Set<UInt32> = []
  /// How many of the best are kept: more than are wanted, as some have no translation in the language wanted.
  private let kept: Int
  private var limitSimilarity: Double

  /// Prepares a search.
  public init(_ query: MemoryQuery, in reader: Reader, counter: CandidateCounter) {
    self.query = query
    self.reader = reader
    self.counter = counter
    form = SegmentForm(query.text)
    lowered = form.lowered
    pattern = Levenshtein(form.scalars)
    kept = max(12, query.limit * (query.filter.isEmpty ? 2 : 16))
    limitSimilarity = Double(min(query.minimumRate, 100)) / 100
  }

  /// The matches, best first.
  ///
  /// - Throws: What the reader throws.
  public mutating func matches() throws -> [MemoryMatch] {
    if form.scalars.isEmpty { return [] }
    if query.isExhaustive {
      try compareAll(everything: true)
    } else {
      for unit in try reader.units(withForm: form.hash, in: query.source) { try compare(unit) }
      try compareAll(everything: false)
      try compareCandidates()
    }
    return try ranked()
  }

  private mutating func compareCandidates() throws {
    let bands = LengthBand.bands(reaching: min(query.minimumRate, 100), ofLength: lowered.count)
    var selection = CandidateSelection(
      lowered, language: query.source, bands: bands, source: reader, counter: counter)
    for unit in try selection.candidates(.usual(forLength: lowered.count), from: reader) { try compare(unit) }
    // Where letters of every word differ, the rare grams are those that were misread.
    guard selection.isCutShort, compared.allSatisfy({ $0.similarity < Self.poor }) else { return }
    for unit in try selection.candidates(.high, from: reader) { try compare(unit) }
  }

  /// A best match below is a reason to look further.
  private static var poor: Double { 0.73 }

  private mutating func compare(_ unit: UInt32) throws {
    guard seen.insert(unit).inserted else { return }
    try reader.readFaces(of: unit, in: query.source) { compare(unit, $0) }
  }

  private mutating func compareAll(everything: Bool) throws {
    try reader.readFaces(all: everything, in: query.source) { unit, face in
      if everything || seen.insert(unit).inserted { compare(unit, face) }
    }
  }

  private mutating func compare(_ unit: UInt32, _ face: UnsafeBufferPointer<UInt8>) {
    // A form has at most as many scalars as its face has bytes.
    if Double(face.count) < Double(form.scalars.count) * limitSimilarity { return }
    scratch.read(face)
    let length = max(scratch.scalars.count, form.scalars.count)
    let allowed = Int(Double(length) * (1 - limitSimilarity) + 1e-9)
    guard let distance = scratch.scalars.withUnsafeBufferPointer({ pattern.distance(to: $0, limit: allowed) })
    else { return }
    compared.append(Compared(unit: unit, distance: distance, length: length))
    if compared.count >= 2 * kept { shrink() }
  }

  /// Keeps the best, and asks as much of those to come.
  private mutating func shrink() {
    compared.sort { ($1.similarity, $0.unit) < ($0.similarity, $1.unit) }
    compared.removeLast(compared.count - kept)
    limitSimilarity = max(limitSimilarity, compared[kept - 1].similarity)
  }

  private mutating func ranked() throws -> [MemoryMatch] {
    compared.sort { ($1.similarity, $0.unit) < ($0.similarity, $1.unit) }
    let judge = MatchJudge(query)
    var matches: [MemoryMatch] = []
    var faces: Set<[String]> = []
    for candidate in compared.prefix(kept) {
      // A receipt only takes off what the forms have in common.
      if matches.count >= query.limit, candidate.similarity < 1,
        Int(100 * candidate.similarity) < matches.map(\.receipt.rate).sorted(by: >)[query.limit - 1]
      {
        break
      }
      guard let unit = try reader.unit(candidate.unit), query.filter.matches(unit.provenance),
        !unit.provenance.awaitsReview
      else { continue }
      for source in unit.variants(in: query.source) {
        for target in unit.variants(in: query.target) where faces.insert([source.face, target.face]).inserted
        {
          if let match = judge.match(source, target, of: unit, form: form, pattern: pattern) {
            matches.append(match)
          }
        }
      }
    }
    return judge.ranked(matches)
  }
}
