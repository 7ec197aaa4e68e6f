/// The best alignment of two texts.
public struct TextAlignment: Sendable {
  /// The beads, in order; every sentence of both texts is in exactly one.
  public let beads: [Bead]
  /// How much likelier the texts are with what they have in common than with no sentence translated, in nats: large for
  /// translations, and near nought for texts that have nothing to do with each other.
  public let gain: Double
}
