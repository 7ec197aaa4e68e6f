/// Long texts in pieces that are aligned one after the other, so that memory is needed for one piece at a time.
///
/// A piece ends only where nobody would doubt it: before the second of three neighbouring sentences that are anchors
/// with three neighbouring ones. A text may have no such place for long, as where one thing is said again and again; such a
/// piece is aligned in windows, each of which begins where the one before was sure.
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

  // MARK: Windows

  /// A longer piece is aligned in windows of so many sentences, on the side that is longer.
  private static let (longest, windowLength) = (4_000, 1_600)
  /// A window is believed up to this share of it: what stands at its end may belong to what stands behind it.
  private static let believed = 0.75

  /// The beginning of a piece that is too long; nil for one that is not.
  var window: TextBlock? {
    let most = max(source.count, target.count)
    guard most > Self.longest, !source.isEmpty, !target.isEmpty else { return nil }
    // However few sentences the shorter side has: each waits until the window comes to its translation.
    func part(_ count: Int) -> Int { max(1, count * Self.windowLength / most) }
    let (ours, theirs) = (part(source.count), part(target.count))
    return TextBlock(
      source: source.lowerBound..<source.lowerBound + ours,
      target: target.lowerBound..<target.lowerBound + theirs,
      anchors: anchors?.filter { $0.source < ours && $0.target < theirs } ?? [])
  }

  /// How many of the beads of a window are believed: those before the last of two sure beads in a row, or most of them where
  /// there are none.
  static func cut(_ beads: [Bead], _ window: TextBlock) -> Int {
    let ends = (
      window.source.lowerBound + Int(Double(window.source.count) * believed),
      window.target.lowerBound + Int(Double(window.target.count) * believed)
    )
    let inside = beads.prefix { $0.source.upperBound <= ends.0 && $0.target.upperBound <= ends.1 }.count
    let least = max(1, inside / 2)
    let sure = beads.indices.prefix(inside).last { at in
      at >= least && beads[at].isSure && beads[at - 1].isSure
    }
    return sure ?? max(1, inside)
  }

  /// What stands behind some beads at the beginning of a piece.
  func rest(behind beads: ArraySlice<Bead>) -> TextBlock {
    let ours = beads.reduce(source.lowerBound) { max($0, $1.source.upperBound) }
    let theirs = beads.reduce(target.lowerBound) { max($0, $1.target.upperBound) }
    let (down, across) = (ours - source.lowerBound, theirs - target.lowerBound)
    return TextBlock(
      source: ours..<source.upperBound, target: theirs..<target.upperBound,
      anchors: anchors?.filter { $0.source >= down && $0.target >= across }
        .map { ($0.source - down, $0.target - across) })
  }

  private static func isSure(_ anchors: [Anchors.Anchor], _ at: Int) -> Bool {
    let (before, here, after) = (anchors[at - 1], anchors[at], anchors[at + 1])
    return (before.source + 1, before.target + 1) == here && (here.source + 1, here.target + 1) == after
  }
}

extension Bead {
  /// True where nobody has to look at it.
  fileprivate var isSure: Bool {
    !source.isEmpty && !target.isEmpty && confidence >= TranslationCoverage.sure
  }
}
