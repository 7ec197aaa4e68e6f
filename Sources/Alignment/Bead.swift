/// Sentences of one text and the sentences of the other that translate them; one side may be empty.
public struct Bead: Hashable, Sendable {
  /// Indices of source sentences.
  public let source: Range<Int>
  /// Indices of target sentences.
  public let target: Range<Int>
  /// The posterior probability of this bead among all alignments of the pair, 0 to 1.
  public let confidence: Double

  /// A bead.
  public init(source: Range<Int>, target: Range<Int>, confidence: Double) {
    self.source = source
    self.target = target
    self.confidence = confidence
  }

  /// `1-2`: how many sentences stand on each side.
  public var shape: String { "\(source.count)-\(target.count)" }
}
