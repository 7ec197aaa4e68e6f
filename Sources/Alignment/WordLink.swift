/// What says that a word of one text and a word of the other may mean the same.
public struct WordLink: Hashable, Sendable {
  /// The number of the word in the source.
  public let source: Int32
  /// The number of the word in the target.
  public let target: Int32
  /// How sure it is that the two mean the same, 0 to 1.
  public let strength: Float

  /// A link.
  public init(_ source: Int32, _ target: Int32, strength: Float) {
    self.source = source
    self.target = target
    self.strength = strength
  }
}
