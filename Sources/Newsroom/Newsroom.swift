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

  /// Everything that is wrong with the workspace's store, a line each; empty where it is sound.
  public func faults() throws(StorageError) -> [String] { try store.faults() }

  /// Writes everything that the workspace holds to a file.
  public func backup(to path: String) throws(StorageError) { try store.backup(to: path) }

  /// Puts the content of a backup in the place of everything that the workspace holds.
  public func restore(from path: String) throws(StorageError) { try store.restore(from: path) }

  /// Makes the memory's posting lists anew.
  public func reindexMemory() throws(StorageError) { try store.reindexMemory() }

  /// How much the workspace holds.
  public func counts() throws(StorageError) -> StoreCounts { try store.counts() }
}
