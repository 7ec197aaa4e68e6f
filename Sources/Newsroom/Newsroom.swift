public import Storage

/// A workspace at work: one function for each job of the desk.
public struct Newsroom: Sendable {
  /// The version of dragoman.
  public static let version = "0.1.0"

  /// The workspace.
  public let workspace: Workspace

  var store: WorkspaceStore { workspace.store }

  /// The desk over a workspace.
  public init(workspace: Workspace) { self.workspace = workspace }

  /// How much the workspace holds.
  public func counts() throws(StorageError) -> StoreCounts { try store.counts() }
}
