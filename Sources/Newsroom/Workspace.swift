private import Foundation
private import Interchange
private import Names
private import Orthography
private import ShippedGlossaries
internal import Storage
private import Terminology

/// A newsroom's own data: where it lies, and the store that holds it, seeded with what dragoman ships.
public struct Workspace: Sendable {
  /// The folder of the workspace.
  public let folder: String
  let store: WorkspaceStore

  /// The workspace that a user means: `path` if given, else `DRAGOMAN_WORKSPACE`, else the nearest `.dragoman`
  /// in the current folder and those above it, else the user's data folder.
  public static func location(_ path: String?) -> String {
    let environment = ProcessInfo.processInfo.environment
    if let path { return path }
    if let path = environment["DRAGOMAN_WORKSPACE"], !path.isEmpty { return path }
    let manager = FileManager.default
    var folder = URL(fileURLWithPath: manager.currentDirectoryPath)
    while true {
      let candidate = folder.appendingPathComponent(".dragoman").path
      if manager.fileExists(atPath: candidate) { return candidate }
      let parent = folder.deletingLastPathComponent()
      if parent.path == folder.path { break }
      folder = parent
    }
    let home = environment["HOME"] ?? "."
    let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.local/share"
    return data + "/dragoman"
  }

  /// Opens the workspace in `folder`, which is made and seeded on first use and brought up to date where dragoman
  /// ships newer glossaries or ICU newer names.
  ///
  /// - Throws: `WorkspaceError`, `StorageError`, or `InputError` where a shipped file is damaged.
  public init(folder: String) throws {
    if folder.hasPrefix("postgresql:") || folder.hasPrefix("postgres:") {
      throw WorkspaceError(folder: folder, problem: "this version keeps workspaces in folders only")
    }
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    if manager.fileExists(atPath: folder, isDirectory: &isFolder) {
      if !isFolder.boolValue { throw WorkspaceError(folder: folder, problem: "is a file, not a folder") }
    } else {
      do {
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw WorkspaceError(folder: folder, problem: "cannot be made; check the folder above it")
      }
    }
    self.folder = folder
    store = try WorkspaceStore(path: folder + "/workspace.sqlite")
    try seedIfNeeded()
  }

  private func seedIfNeeded() throws {
    let stamp = try Self.stamp()
    if try store.seedStamp() == stamp { return }
    var concepts: [ConceptEntry] = []
    var records: [AuthorityRecord] = []
    for file in try ShippedGlossaries.conceptFiles {
      let source = try TextFile(file.path)
      concepts += try GlossaryFile.concepts(source.text, file: file.lastPathComponent)
    }
    for file in try ShippedGlossaries.nameFiles {
      let source = try TextFile(file.path)
      records += try AuthorityTable.records(source.text, file: file.lastPathComponent)
    }
    // A city that the shipped tables have is theirs: Baku comes with its variants.
    let decided = Set(records.flatMap(\.spellings).map(\.face))
    for kind in DisplayName.Kind.allCases {
      records += DisplayName.all(kind).map(AuthorityRecord.init).filter { record in
        kind != .city || !record.spellings.contains { decided.contains($0.face) }
      }
    }
    try store.seed(concepts: concepts, records: records, stamp: stamp)
  }

  /// What the seed depends on: the shipped files, ICU's names and how keys are folded.
  private static func stamp() throws -> String {
    let files = try ShippedGlossaries.conceptFiles + ShippedGlossaries.nameFiles
    let sizes = try files.map { file in
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      let modified = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      return "\(file.lastPathComponent) \(attributes[.size] ?? 0) \(Int(modified))"
    }
    return (["ICU \(DisplayName.version)", "folding \(FoldedText.version)"] + sizes).joined(separator: "\n")
  }
}

/// A workspace that cannot be used.
public struct WorkspaceError: Error, CustomStringConvertible {
  /// The folder as the user named it.
  public let folder: String
  /// What is wrong.
  public let problem: String

  /// One line: which workspace and what is wrong.
  public var description: String { "workspace \(folder): \(problem)" }
}
