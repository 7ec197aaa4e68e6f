public import Terminology

/// What storing concept entries changes.
public struct GlossaryChanges: Sendable {
  /// Entries with identifiers that were unknown.
  public let added: [ConceptEntry]
  /// Entries that differ from the ones known by their identifiers.
  public let changed: [ConceptEntry]
  /// How many are stored already as they are.
  public let unchanged: Int
}
