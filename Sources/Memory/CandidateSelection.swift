private import Foundation
internal import Orthography

/// Where posting lists are read.
public protocol PostingSource {
  /// How long the lists are.
  var levels: PostingLevels { get }
  /// The highest number of a unit.
  var lastUnit: Int { get }
  /// Hands over the lists with these keys, which are adjacent, each with its key; there may be none.
  func readLists(_ keys: ClosedRange<UInt64>, _ body: (UInt64, UnsafeRawBufferPointer) -> Void) throws
}

/// Finds the units that may match a segment, without looking at any: those that share most with it, where sharing what is
/// rare counts for more (Salton's inverse document frequency, in bits), and more in a segment of the query's length.
struct CandidateSelection {
  /// How much is read before the selection ends.
  struct Effort {
    /// Bytes of posting lists.
    let bytes: Int
    /// Grams whose lists are read.
    let grams: Int
    /// Candidates.
    let candidates: Int

    /// Enough for a sentence some words of which were changed; a short text shares its few grams with more others.
    static func usual(forLength length: Int) -> Effort {
      length < CandidateSelection.short
        ? Effort(bytes: 18_000, grams: 40, candidates: 128) : Effort(bytes: 14_000, grams: 40, candidates: 44)
    }
    /// Enough where letters of every word were changed.
    static let high = Effort(bytes: 56_000, grams: 96, candidates: 160)
  }

  /// A gram of the query with the lists that are worth reading.
  private struct Gram {
    let keys: ClosedRange<UInt64>
    let size: Double
  }

  private let grams: [Gram]
  private let length: Int
  private let bands: ClosedRange<Int>
  private var next = 0
  private var read = 0
  private var bytes = 0
  private let counter: CandidateCounter

  /// Prepares the search for a query of `lowered` scalars.
  init(
    _ lowered: [UInt32], language: Language, bands: ClosedRange<Int>, source: some PostingSource,
    counter: CandidateCounter
  ) {
    var hashes: [UInt64] = []
    Grams.append(of: lowered, language: language, to: &hashes)
    hashes.sort()
    var grams: [Gram] = []
    grams.reserveCapacity(hashes.count)
    var last: UInt64?
    for hash in hashes where hash != last {
      last = hash
      let keys = Grams.key(hash, band: bands.lowerBound)...Grams.key(hash, band: bands.upperBound)
      var size = 0.0
      var isFull = true
      for key in keys {
        let level = source.levels[key]
        isFull = isFull && level == PostingLevels.full
        size += PostingLevels.size(ofLevel: level)
      }
      if !isFull { grams.append(Gram(keys: keys, size: size)) }
    }
    self.grams = grams.sorted { $0.size < $1.size }
    self.counter = counter
    self.bands = bands
    length = lowered.count
    // Two rare words, or three grams of a short text.
    counter.reset(last: source.lastUnit, threshold: lowered.count < Self.short ? 24 : 40)
  }

  /// True where more effort would find more.
  var isCutShort: Bool { next < grams.count }

  /// The candidates, likeliest first. Called again, it goes on where it ended.
  mutating func candidates(_ effort: Effort, from source: some PostingSource) throws -> [UInt32] {
    let all = log2(Double(source.lastUnit + 2))
    let likeness = bands.map { LengthBand.likeness(ofBand: $0, toLength: length) }
    while next < grams.count, read < effort.grams, bytes < effort.bytes {
      let gram = grams[next]
      next += 1
      var size = 0
      let rarity = max(1, all - log2(gram.size))
      // Of few grams each counts, rare or not.
      let weight = length < Self.short ? 6 + rarity / 2 : 2 * rarity
      try source.readLists(gram.keys) { key, list in
        size += list.count
        counter.add(list, weight: UInt16(weight * likeness[Grams.band(of: key) - bands.lowerBound] + 0.5))
      }
      if size > 0 { read += 1 }
      bytes += size
    }
    return counter.best(effort.candidates)
  }

  /// Forms of fewer scalars are short: everything that they share with another is a few letters.
  static let short = 32
}
