public import Names

/// What storing authority records changes.
public struct AuthorityChanges: Sendable {
  /// Records with identifiers that were unknown.
  public let added: [AuthorityRecord]
  /// Records that differ from the ones known by their identifiers.
  public let changed: [AuthorityRecord]
  /// How many are stored already as they are.
  public let unchanged: Int
}
