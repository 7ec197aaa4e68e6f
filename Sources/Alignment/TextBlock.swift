/// Long texts in pieces that are aligned one after the other, so that memory is needed for one piece at a time.
///
/// A piece ends only where nobody would doubt it: before the second of three neighbouring sentences that are anchors
/// with three neighbouring ones.
struct TextBlock {
  let source: Range<Int>
  let target: Range<Int>
  /// The anchors inside, counted from its beginning; nil where it is searched whole.
  let anchors: [Anchors.Anchor]?

  /// A piece has at least so many sentences of the source: enough to count its beads.
  private static let least = 1_000

  /// The pieces of two texts in their order, which cover both.
  static func blocks(_ evidence: BitextEvidence) -> [TextBlock] {
    let whole = (evidence.source.sentences.indices, evidence.target.sentences.indices)
    if SearchBand.isSearchedWhole(evidence) {
      return [TextBlock(source: whole.0, target: whole.1, anchors: nil)]
    }
    let anchors = Anchors.path(evidence)
    var blocks: [TextBlock] = []
    var (start, first) = ((source: 0, target: 0), 0)
    func end(_ stop: Anchors.Anchor, before next: Int) {
      let inside = anchors[first..<next].map { ($0.source - start.source, $0.target - start.target) }
      blocks.append(
        TextBlock(
          source: start.source..<stop.source, target: start.target..<stop.target, anchors: inside))
      (start, first) = (stop, next)
    }
    for at in anchors.indices.dropFirst().dropLast() {
      let stop = anchors[at]
      guard stop.source - start.source >= least, isSure(anchors, at) else { continue }
      end(stop, before: at)
    }
    end((whole.0.count, whole.1.count), before: anchors.count)
    return blocks
  }

  private static func isSure(_ anchors: [Anchors.Anchor], _ at: Int) -> Bool {
    let (before, here, after) = (anchors[at - 1], anchors[at], anchors[at + 1])
    return (before.source + 1, before.target + 1) == here && (here.source + 1, here.target + 1) == after
  }
}
