/// Pairs of sentences that surely belong together, because they share what is rare in both texts.
enum Anchors {
  /// A sentence of the source and one of the target.
  typealias Anchor = (source: Int, target: Int)

  /// A word that may be translated in more sentences than this is no anchor.
  private static let mostPlaces = 4
  /// Links weaker than this are no anchors.
  private static let leastGain = ChanceTable.gain(0.5)

  /// Which words of the source stand, and may be translated, in a few sentences only.
  static func rareWords(_ evidence: BitextEvidence) -> [Bool] {
    var counts = [Int](repeating: 0, count: evidence.source.words.count)
    for sentence in evidence.source.sentences {
      for word in sentence.distinctWords { counts[Int(word)] += 1 }
    }
    return counts.enumerated().map { word, count in
      count <= mostPlaces && (1...mostPlaces).contains(evidence.targetCount(of: word))
    }
  }

  /// The chain of anchors with the most evidence, ascending on both sides; each sentence at most once.
  static func path(_ evidence: BitextEvidence) -> [Anchor] {
    let targetCount = evidence.target.sentences.count
    let sourceCount = evidence.source.sentences.count
    let isRare = rareWords(evidence)
    // The best chain that ends at each target sentence or before: a Fenwick tree of maxima.
    var tree = [(score: Float, anchor: Int)](repeating: (0, -1), count: targetCount + 1)
    var anchors: [(source: Int, target: Int, before: Int)] = []
    for sentence in 0..<sourceCount {
      var sums: [Int: Float] = [:]
      for match in evidence.matches(of: sentence, in: 0..<targetCount, where: { isRare[Int($0)] })
      where match.gain >= leastGain {
        sums[Int(match.sentence), default: 0] += match.gain
      }
      // From right to left, so that two anchors of one sentence never follow each other.
      for (target, gain) in sums.sorted(by: { $0.key > $1.key }) {
        var best: (score: Float, anchor: Int) = (0, -1)
        var at = target
        while at > 0 {
          if tree[at].score > best.score { best = tree[at] }
          at -= at & -at
        }
        anchors.append((sentence, target, best.anchor))
        let score = best.score + gain
        at = target + 1
        while at <= targetCount {
          if score > tree[at].score { tree[at] = (score, anchors.count - 1) }
          at += at & -at
        }
      }
    }
    var best: (score: Float, anchor: Int) = (0, -1)
    var at = targetCount
    while at > 0 {
      if tree[at].score > best.score { best = tree[at] }
      at -= at & -at
    }
    var path: [Anchor] = []
    var anchor = best.anchor
    while anchor >= 0 {
      path.append((anchors[anchor].source, anchors[anchor].target))
      anchor = anchors[anchor].before
    }
    return path.reversed()
  }
}
