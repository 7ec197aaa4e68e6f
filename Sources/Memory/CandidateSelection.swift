private import Foundation
internal import Orthography

/// Where posting lists are read.
public protocol PostingSource {
  /// How long the lists are.
  var levels: PostingLevels { get }
  /// The highest number of a unit.
  var lastUnit: Int { get }
  /// Hands over the lists with these keys, which are adjacent; there may be none.
  func readLists(_ keys: ClosedRange<UInt64>, _ body: (UnsafeRawBufferPointer) -> Void) throws
}

/// Finds the units that may match a segment, without looking at any: those that share most with it, where sharing what is
/// rare counts for more (Salton's inverse document frequency, in whole bits).
struct CandidateSelection {
  /// How much is read before the selection ends.
  struct Effort {
    /// Numbers of units in posting lists.
    let postings: Int
    /// Grams whose lists are read.
    let grams: Int
    /// Candidates.
    let candidates: Int

    /// Enough for a sentence some words of which were changed. A small share of queries needs more.
    static let usual = Effort(postings: 12_000, grams: 44, candidates: 72)
    /// Enough where letters of every word were changed.
    static let high = Effort(postings: 60_000, grams: 96, candidates: 256)
  }

  /// A gram of the query with the lists that are worth reading.
  private struct Gram {
    let keys: ClosedRange<UInt64>
    let size: Double
  }

  private let grams: [Gram]
  private let bands: Int

  /// Prepares the search for a query of `lowered` scalars.
  init(_ lowered: [UInt32], language: Language, bands: ClosedRange<Int>, levels: PostingLevels) {
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
        let level = levels[key]
        if level == PostingLevels.full { continue }
        isFull = false
        size += PostingLevels.size(ofLevel: level)
      }
      if !isFull { grams.append(Gram(keys: keys, size: size)) }
    }
    self.grams = grams.sorted { $0.size < $1.size }
    self.bands = bands.count
  }

  /// The candidates, likeliest first, and true where more would have been found with more effort.
  func candidates(
    _ effort: Effort, from source: some PostingSource, counter: CandidateCounter
  ) throws -> (units: [UInt32], isCutShort: Bool) {
    counter.reset(last: source.lastUnit)
    let all = log2(Double(source.lastUnit + 2))
    var postings = 0
    var read = 0
    for gram in grams {
      if read == effort.grams || postings >= effort.postings { break }
      var size = 0
      let weight = UInt16(max(1, all - log2(gram.size)))
      try source.readLists(gram.keys) { list in
        // Most numbers take a byte or two.
        size += list.count
        counter.add(list, weight: weight)
      }
      if size > 0 { read += 1 }
      postings += size * 2 / 3
    }
    return (counter.best(effort.candidates), read < grams.count)
  }
}
