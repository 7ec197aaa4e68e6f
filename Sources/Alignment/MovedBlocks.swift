#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Neighbouring sentences whose translation stands elsewhere than the beads before and behind would have it: an aligner that
/// goes forward in both texts leaves them without one.
public struct MovedBlock: Hashable, Sendable {
  /// Where it stands in the source, from its first translated sentence to its last.
  public let source: Range<Int>
  /// Where it stands in the target.
  public let target: Range<Int>
  /// Its beads, in order, `isMoved`; none has an empty side.
  public let beads: [Bead]
}

extension Aligner {
  /// The blocks that crossed others between two texts.
  ///
  /// Runs of sentences that the best alignment leaves without a translation, or with a doubtful one, are aligned with each
  /// other wherever they stand. A block counts only where that explains them so much better than to be without a
  /// translation that it outweighs how seldom blocks move, and how many places there were to move to.
  ///
  /// - Parameters:
  ///   - evidence: the two texts.
  ///   - beads: their best alignment.
  ///   - weights: those that it was found with.
  /// - Returns: the blocks in the order of the source; no sentence is in two of them.
  public static func movedBlocks(
    _ evidence: BitextEvidence, beads: [Bead], weights: BeadFeatures.Vector = BeadFeatures.weights
  ) -> [MovedBlock] {
    var blocks: [MovedBlock] = []
    // Two paragraphs that went to the same place stand in one run: what is left of a run is looked at again.
    while true {
      let search = MoveSearch(evidence, beads, weights, without: blocks)
      let found = search.blocks()
      if found.isEmpty { return blocks.sorted { $0.source.lowerBound < $1.source.lowerBound } }
      blocks += found
    }
  }

  /// An alignment with moved blocks in it: their beads stand where their source does, and what the alignment had of their
  /// sentences is taken apart.
  public static func beads(_ beads: [Bead], with blocks: [MovedBlock]) -> [Bead] {
    guard !blocks.isEmpty else { return beads }
    let moved = blocks.flatMap(\.beads)
    let ours = Set(moved.flatMap(\.source))
    let theirs = Set(moved.flatMap(\.target))
    var rest: [Bead] = []
    for bead in beads {
      if ours.isDisjoint(with: bead.source), theirs.isDisjoint(with: bead.target) {
        rest.append(bead)
        continue
      }
      rest += bead.source.filter { !ours.contains($0) }.map {
        Bead(
          source: $0..<$0 + 1, target: bead.target.lowerBound..<bead.target.lowerBound,
          confidence: bead.confidence)
      }
      rest += bead.target.filter { !theirs.contains($0) }.map {
        Bead(
          source: bead.source.upperBound..<bead.source.upperBound, target: $0..<$0 + 1,
          confidence: bead.confidence)
      }
    }
    return merged(rest, moved)
  }

  /// Both in the order of the source; moved beads stand before others at the same place.
  private static func merged(_ beads: [Bead], _ moved: [Bead]) -> [Bead] {
    var result: [Bead] = []
    var next = moved[...]
    for bead in beads {
      while let first = next.first,
        first.source.lowerBound < bead.source.upperBound
          || first.source.lowerBound == bead.source.lowerBound
      {
        result.append(next.removeFirst())
      }
      result.append(bead)
    }
    return result + next
  }
}

/// A run of sentences of each text.
private typealias RunPair = (source: Range<Int>, target: Range<Int>)

/// What it takes to find moved blocks.
private struct MoveSearch {
  let evidence: BitextEvidence
  let weights: BeadFeatures.Vector
  let rates: BeadRates
  /// The beads that nothing crosses without being moved.
  let kept: [Bead]
  let sources: [Range<Int>]
  let targets: [Range<Int>]

  /// Beads under this confidence are taken apart where a moved block explains their sentences.
  private static let doubtful = 0.5
  /// Runs that share less than this are not looked at, in nats.
  private static let leastShared: Float = 2
  /// The logarithm of how many sentences without a translation there are for one whose translation has moved.
  private static let rarity = 4.0
  /// Longer runs are looked at in their first sentences only, so that time grows with the length of the texts.
  private static let longestRun = 60

  init(
    _ evidence: BitextEvidence, _ beads: [Bead], _ weights: BeadFeatures.Vector, without blocks: [MovedBlock]
  ) {
    self.evidence = evidence
    self.weights = weights
    rates = BeadRates(beads)
    kept = beads.filter { !$0.source.isEmpty && !$0.target.isEmpty && $0.confidence >= Self.doubtful }
    sources = Self.runs(kept.map(\.source) + blocks.map(\.source), evidence.source.sentences.count)
    targets = Self.runs(kept.map(\.target) + blocks.map(\.target), evidence.target.sentences.count)
  }

  /// What stands between ranges, in pieces that are not too long.
  private static func runs(_ ranges: [Range<Int>], _ count: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) + [count..<count] {
      for piece in stride(from: start, to: range.lowerBound, by: longestRun) {
        runs.append(piece..<min(piece + longestRun, range.lowerBound))
      }
      start = range.upperBound
    }
    return runs
  }

  /// Pairs of runs that share something rare, those that share most first.
  private func candidates() -> [RunPair] {
    guard !sources.isEmpty, !targets.isEmpty else { return [] }
    var runOf = [Int](repeating: -1, count: evidence.target.sentences.count)
    for (number, run) in targets.enumerated() {
      for sentence in run { runOf[sentence] = number }
    }
    let isRare = Anchors.rareWords(evidence)
    var found: [(runs: RunPair, shared: Float)] = []
    for source in sources {
      var shared: [Int: Float] = [:]
      for sentence in source {
        for match in evidence.matches(of: sentence, in: runOf.indices, where: { isRare[Int($0)] })
        where runOf[Int(match.sentence)] >= 0 {
          shared[runOf[Int(match.sentence)], default: 0] += match.gain
        }
      }
      for (number, sum) in shared where sum >= Self.leastShared {
        found.append(((source, targets[number]), sum))
      }
    }
    // Ties in the order of the texts, so that the result is the same every time.
    return found.sorted {
      ($1.shared, $0.runs.source.lowerBound, $0.runs.target.lowerBound)
        < ($0.shared, $1.runs.source.lowerBound, $1.runs.target.lowerBound)
    }.map(\.runs)
  }

  /// A block of each run at most.
  func blocks() -> [MovedBlock] {
    var blocks: [MovedBlock] = []
    var (ours, theirs) = (Set<Range<Int>>(), Set<Range<Int>>())
    for runs in candidates() where !ours.contains(runs.source) && !theirs.contains(runs.target) {
      guard let block = block(runs) else { continue }
      ours.insert(runs.source)
      theirs.insert(runs.target)
      blocks.append(block)
    }
    return blocks
  }

  /// The block that moved between two runs; nil where none did.
  private func block(_ runs: RunPair) -> MovedBlock? {
    let part = BitextEvidence(evidence, source: runs.source, target: runs.target)
    let lattice = Lattice(part, band: SearchBand(part, around: nil), weights: weights)
    let (found, total) = lattice.beads(rates)
    let gain = total - lattice.apart(rates)
    let cost = Self.rarity + log(Double(evidence.target.sentences.count + 1))
    guard gain > cost else { return nil }
    let belief = 1 - exp(cost - gain)
    let beads = found.filter { !$0.source.isEmpty && !$0.target.isEmpty }
      .map { bead in
        Bead(
          source: bead.source.offset(by: runs.source.lowerBound),
          target: bead.target.offset(by: runs.target.lowerBound), confidence: bead.confidence * belief,
          isMoved: true)
      }.filter { $0.confidence >= Self.doubtful }
    guard let first = beads.first, let last = beads.last else { return nil }
    let block = MovedBlock(
      source: first.source.lowerBound..<last.source.upperBound,
      target: first.target.lowerBound..<last.target.upperBound, beads: beads)
    return crosses(block) ? block : nil
  }

  /// Whether a bead that stands fast is before a block in one text and behind it in the other.
  private func crosses(_ block: MovedBlock) -> Bool {
    kept.contains { bead in
      (bead.source.upperBound <= block.source.lowerBound)
        != (bead.target.upperBound <= block.target.lowerBound)
    }
  }
}
