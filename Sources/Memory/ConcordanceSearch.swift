public import Orthography

/// A segment of the memory in which a query stands.
public struct ConcordanceFind: Sendable {
  /// The segment.
  public let source: Variant
  /// Its unit, with the translations.
  public let unit: TranslationUnit
  /// Where the query stands in the segment.
  public let hit: Concordance.Hit
}

/// Finds words in the segments of a memory, however they are inflected, the latest units first.
///
/// Of the grams inside the words' stems the rarest leads to the units that may hold them. Where all are so frequent that no
/// list is kept, every segment is looked at; the first ones then suffice.
public struct ConcordanceSearch<Reader: MemoryReader> {
  private let reader: Reader
  private let language: Language
  private let filter: UnitFilter
  private var concordance: Concordance
  private let stems: [[UInt32]]

  /// Prepares a search for the words of `query` in segments of `language`.
  public init(_ query: String, in language: Language, filter: UnitFilter, reader: Reader) {
    self.reader = reader
    self.language = language
    self.filter = filter
    concordance = Concordance(query, language: language)
    stems = Self.words(SegmentForm(query).lowered).map { Self.stem($0, language) }.filter { $0.count > 1 }
  }

  /// The finds, at most `limit`.
  ///
  /// - Throws: What the reader throws.
  public mutating func finds(_ limit: Int) throws -> [ConcordanceFind] {
    if concordance.isEmpty { return [] }
    var finds: [ConcordanceFind] = []
    for unit in try candidates().reversed() where finds.count < limit {
      guard let stored = try reader.unit(unit), filter.matches(stored.provenance) else { continue }
      for variant in stored.variants(in: language) {
        for hit in concordance.hits(in: variant.face) where finds.count < limit {
          finds.append(ConcordanceFind(source: variant, unit: stored, hit: hit))
        }
      }
    }
    return finds
  }

  /// Units whose segments hold every stem, in ascending order.
  private func candidates() throws -> [UInt32] {
    var form = SegmentForm()
    var units: Set<UInt32> = []
    func note(_ unit: UInt32, _ face: UnsafeBufferPointer<UInt8>) {
      form.read(face)
      let lowered = form.lowered
      if stems.allSatisfy({ Self.contains($0, in: lowered) }) { units.insert(unit) }
    }
    guard let keys = rarestLists() else {
      try reader.readFaces(all: true, in: language) { note($0, $1) }
      return units.sorted()
    }
    var listed: Set<UInt32> = []
    try reader.readLists(keys) { listed.formUnion(PostingList.units($1)) }
    for unit in listed { try reader.readFaces(of: unit, in: language) { note(unit, $0) } }
    try reader.readFaces(all: false, in: language) { note($0, $1) }
    return units.sorted()
  }

  /// The lists, of all lengths, of the rarest gram inside a stem; nil where each is too frequent in some length.
  private func rarestLists() -> ClosedRange<UInt64>? {
    var best: (keys: ClosedRange<UInt64>, size: Double)?
    for stem in stems where stem.count >= 3 {
      for at in 0...(stem.count - 3) {
        let gram = Grams.trigram(stem[at], stem[at + 1], stem[at + 2], in: language)
        let keys = Grams.key(gram, band: 0)...Grams.key(gram, band: LengthBand.count - 1)
        if keys.contains(where: { reader.levels[$0] == PostingLevels.full }) { continue }
        let size = keys.reduce(0) { $0 + PostingLevels.size(ofLevel: reader.levels[$1]) }
        if size < (best?.size ?? .infinity) { best = (keys, size) }
      }
    }
    return best?.keys
  }

  private static func words(_ lowered: [UInt32]) -> [[UInt32]] {
    lowered.split { !Grams.isWordScalar($0) }.map(Array.init)
  }

  /// What a word has in common with its other forms, roughly: not its last letters, and in Hebrew not a first letter that may
  /// be a prefix.
  private static func stem(_ word: [UInt32], _ language: Language) -> [UInt32] {
    var stem = word[...]
    if language == .hebrew {
      if stem.count > 3, let first = stem.first,
        "ובכלמשה".unicodeScalars.contains(where: { $0.value == first })
      {
        stem.removeFirst()
      }
      return Array(stem.count > 3 ? stem.dropLast() : stem)
    }
    return Array(stem.prefix(max(3, (stem.count * 3 + 4) / 5)))
  }

  private static func contains(_ stem: [UInt32], in text: [UInt32]) -> Bool {
    guard text.count >= stem.count else { return false }
    return (0...(text.count - stem.count)).contains { start in
      text[start] == stem[0] && text[start..<start + stem.count].elementsEqual(stem)
    }
  }
}
