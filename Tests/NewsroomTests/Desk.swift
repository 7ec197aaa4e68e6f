import Foundation
import Newsroom

/// A desk with a seeded workspace of its own, made once for all tests that only read.
enum Desk {
  static let shared: Newsroom? = try? fresh()

  /// A desk over a new workspace in a temporary folder.
  static func fresh() throws -> Newsroom {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dragoman-\(UUID().uuidString)")
    return Newsroom(workspace: try Workspace(folder: folder.path))
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

/// The evaluation data, which lies beside the project and is no part of it.
enum EvaluationData {
  static let folder = Desk.root.deletingLastPathComponent().appendingPathComponent("shared/data")
  static let isPresent = FileManager.default.fileExists(
    atPath: folder.appendingPathComponent("README.md").path)
}
