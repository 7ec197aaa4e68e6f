/// Sentences of one text and the sentences of the other that translate them; one side may be empty.
public struct Bead: Hashable, Sendable {
  /// Indices of source sentences.
  public let source: Range<Int>
  /// Indices of target sentences.
  public let target: Range<Int>
  /// The posterior probability of this bead among all alignments of the pair, 0 to 1.
  public let confidence: Double
  /// True where the bead crosses others, as one of a `MovedBlock`.
  public let isMoved: Bool

  /// A bead.
  public init(source: Range<Int>, target: Range<Int>, confidence: Double, isMoved: Bool = false) {
    self.source = source
    self.target = target
    self.confidence = confidence
    self.isMoved = isMoved
  }

  /// `1-2`: how many sentences stand on each side.
  public var shape: String { "\(source.count)-\(target.count)" }
}

extension Range<Int> {
  /// The range so many sentences further.
  func offset(by count: Int) -> Range<Int> { lowerBound + count..<upperBound + count }
}
