#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// What the places of two sentences in their articles say about their belonging together: headlines, captions and datelines
/// are translated by their like, and paragraphs mostly begin at the same sentence.
///
/// A trait stands in the shares p and q of the sentences of two texts. Of sentences that have nothing to do with each other p·q
/// have it both; of sentences that translate each other as many as the shares allow, but for a few. So a trait that every
/// sentence of a text has, or none, says nothing: articles with a sentence a paragraph, and texts without paragraphs.
struct StructureModel {
  /// For each trait the log-likelihood ratios of having it neither, ours alone, theirs alone, both.
  private let scores: [SIMD4<Float>]
  /// What it costs to go on over the beginning of a paragraph inside a bead where the other side does not, in nats.
  private let pause: (source: Float, target: Float)

  /// How far translations keep each trait. Nobody translates a line of the publisher by a sentence of the article; but two
  /// such lines are no translations of each other either, as every publisher has his own.
  private static let traits: [(trait: SentenceStructure, kept: Double)] = [
    (.paragraph, 0.7), (.headline, 0.8), (.dateline, 0.8), (.caption, 0.9), (.boilerplate, 0.95),
  ]
  /// How much rarer the beginning of a paragraph is inside a bead than elsewhere.
  private static let pauseShare = 0.3
  /// What a line of the publisher is more likely without a counterpart than a headline would be, in nats.
  private static let (lonelyCaption, lonelyBoilerplate): (Float, Float) = (0.3, 0.7)

  init(_ source: AlignableText, _ target: AlignableText) {
    let shares = Self.traits.map { (Self.share($0.trait, source), Self.share($0.trait, target)) }
    scores = zip(Self.traits, shares).map { trait, shares in
      var ratios = Self.ratios(kept: trait.kept, shares.0, shares.1)
      if !trait.trait.isDisjoint(with: [.caption, .boilerplate]) { ratios[3] = 0 }
      return ratios
    }
    // Where every sentence is a paragraph, one that goes on is no different from others.
    func pause(_ share: Double) -> Float { Float((1 - share) * log(Self.pauseShare)) }
    self.pause = (pause(shares[0].0), pause(shares[0].1))
  }

  private static func share(_ trait: SentenceStructure, _ text: AlignableText) -> Double {
    let count = text.sentences.count { $0.structure.contains(trait) }
    return (Double(count) + 0.01) / (Double(text.sentences.count) + 0.02)
  }

  private static func ratios(kept: Double, _ ours: Double, _ theirs: Double) -> SIMD4<Float> {
    func ratio(_ joint: Double, _ chance: Double) -> Float { Float(log(kept * joint / chance + 1 - kept)) }
    let both = min(ours, theirs)
    return SIMD4(
      ratio(1 - max(ours, theirs), (1 - ours) * (1 - theirs)), ratio(ours - both, ours * (1 - theirs)),
      ratio(theirs - both, (1 - ours) * theirs), ratio(both, ours * theirs))
  }

  /// Log-likelihood ratio of the places of the sentences of a bead, in nats.
  ///
  /// - Parameters:
  ///   - ours: what the sentences of the source are.
  ///   - source: those of the bead.
  ///   - theirs: what the sentences of the target are.
  ///   - target: those of the bead.
  /// - Returns: the ratio.
  func score(
    _ ours: [SentenceStructure], _ source: Range<Int>, _ theirs: [SentenceStructure], _ target: Range<Int>
  ) -> Float {
    if target.isEmpty { return Self.lonely(ours[source.lowerBound]) }
    if source.isEmpty { return Self.lonely(theirs[target.lowerBound]) }
    let (first, other) = (ours[source.lowerBound], theirs[target.lowerBound])
    var score: Float = 0
    for (number, trait) in Self.traits.enumerated() {
      score += scores[number][(first.contains(trait.trait) ? 1 : 0) + (other.contains(trait.trait) ? 2 : 0)]
    }
    let (more, less) = (Self.breaks(ours, source), Self.breaks(theirs, target))
    if more > less { score += Float(more - less) * pause.source }
    if less > more { score += Float(less - more) * pause.target }
    return score
  }

  /// How many paragraphs begin inside some sentences.
  private static func breaks(_ side: [SentenceStructure], _ range: Range<Int>) -> Int {
    var count = 0
    for at in range.dropFirst() where side[at].contains(.paragraph) { count += 1 }
    return count
  }

  private static func lonely(_ structure: SentenceStructure) -> Float {
    structure.contains(.boilerplate) ? lonelyBoilerplate : structure.contains(.caption) ? lonelyCaption : 0
  }
}
