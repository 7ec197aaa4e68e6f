public import Orthography

/// Where a memory is read, with a stable view of it.
public protocol MemoryReader: PostingSource {
  /// The units with a segment in `language` whose form, or which itself where it has numbers, has this hash, and perhaps
  /// others; not those that are unindexed.
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
  /// The query as a memory stores it, in UTF-8.
  private let face: [UInt8]
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
    /// 0 for another segment; for the very same one more, the more of its context is the query's.
    var kinship: Int

    var similarity: Double { length == 0 ? 1 : 1 - Double(distance) / Double(length) }
  }
  private var compared: [Compared] = []
  /// How many of them are the very same as the query.
  private var sameCount = 0
  /// At most so many are asked for their context.
  private static var comparedContexts: Int { 512 }
  private var seen: Set<UInt32> = []
  /// How many of the best are kept: more than are wanted, as some have no translation in the language wanted.
  private let kept: Int
  private var limitSimilarity: Double

  /// Prepares a search.
  public init(_ query: MemoryQuery, in reader: Reader, counter: CandidateCounter) {
    self.query = query
    face = Array(Face(query.text).text.utf8)
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
      try compareUnitsOfSameForm()
      try compareAll(everything: false)
      try compareCandidates()
    }
    return try ranked()
  }

  /// Thousands of segments may differ in their numbers only, or not at all. All that are the very same as the query are
  /// compared, and some of the others.
  private mutating func compareUnitsOfSameForm() throws {
    let numbered = face.withUnsafeBufferPointer { SegmentForm.hash(ofNumbered: $0) }
    if let numbered {
      for unit in try reader.units(withForm: numbered, in: query.source) { try compare(unit) }
    }
    for (at, unit) in try reader.units(withForm: form.hash, in: query.source).enumerated() {
      if at < Self.comparedOfSameForm {
        try compare(unit)
      } else if numbered == nil {
        var isSame = false
        try reader.readFaces(of: unit, in: query.source) { isSame = isSame || $0.elementsEqual(face) }
        if isSame { try compare(unit) }
      }
    }
  }

  private static var comparedOfSameForm: Int { 64 }

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

  private mutating func compare(_ unit: UInt32, _ candidate: UnsafeBufferPointer<UInt8>) {
    // A form has at most as many scalars as its face has bytes.
    if Double(candidate.count) < Double(form.scalars.count) * limitSimilarity { return }
    scratch.read(candidate)
    let length = max(scratch.scalars.count, form.scalars.count)
    let allowed = Int(Double(length) * (1 - limitSimilarity) + 1e-9)
    guard let distance = scratch.scalars.withUnsafeBufferPointer({ pattern.distance(to: $0, limit: allowed) })
    else { return }
    let kinship = distance == 0 && candidate.elementsEqual(face) ? 1 : 0
    compared.append(Compared(unit: unit, distance: distance, length: length, kinship: kinship))
    if kinship > 0, sameCount < Self.comparedContexts { sameCount += 1 }
    if compared.count >= 2 * kept + sameCount { shrink() }
  }

  /// Keeps the best, and asks as much of those to come. What is the same as the query stays: only its context tells which of
  /// it is best.
  private mutating func shrink() {
    sort()
    compared.removeLast(compared.count - kept - sameCount)
    limitSimilarity = max(limitSimilarity, compared[kept - 1].similarity)
  }

  /// How many of the query's neighbours a unit has too.
  private func agreements(with unit: UInt32) throws -> Int {
    guard let context = try reader.unit(unit)?.context else { return 0 }
    func agree(_ ours: UInt64?, _ theirs: UInt64?) -> Int { ours != nil && ours == theirs ? 1 : 0 }
    return agree(query.context.previous, context.previous) + agree(query.context.next, context.next)
  }

  private mutating func sort() {
    compared.sort { ($1.similarity, $1.kinship, $0.unit) < ($0.similarity, $0.kinship, $1.unit) }
  }

  private mutating func ranked() throws -> [MemoryMatch] {
    sort()
    if sameCount > kept, query.context != SegmentContext() {
      for at in 0..<sameCount { compared[at].kinship += try agreements(with: compared[at].unit) }
      sort()
    }
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
