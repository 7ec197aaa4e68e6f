private import Foundation
internal import Interchange
private import Orthography

extension Newsroom {
  /// What tells an article and its translation from all other pairs, whatever they are called and however their paths are
  /// written: where the two files lie, without links, as seen from the project's folder where they lie in it, so that a
  /// project that is moved knows its articles again. A text that is no file is told by its language and by the file it is
  /// aligned with; where neither is a file, by what it says.
  ///
  /// - Parameters:
  ///   - source: the first article.
  ///   - target: the second article.
  /// - Returns: the key under which the memory keeps their units.
  public func key(of source: AlignmentInput, _ target: AlignmentInput) -> String {
    let isAnyFile = source.place != nil || target.place != nil
    return [source, target].map { article in
      if let place = article.place { return workspace.seenFromProject(place) }
      return "-:\(article.language)" + (isAnyFile ? "" : ":" + String(Self.hash(of: article.text), radix: 16))
    }.joined(separator: "\n")
  }

  /// A number for a text that does not change between runs (FNV-1a).
  private static func hash(of text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension Workspace {
  /// The path of a file as seen from the folder of the project, where the workspace is a project's `.dragoman` and the file
  /// lies in that project; else the path.
  func seenFromProject(_ path: String) -> String {
    let folder = URL(fileURLWithPath: folder).standardizedFileURL
    guard folder.lastPathComponent == ".dragoman" else { return path }
    let project = FileIdentity.place(of: folder.deletingLastPathComponent().path)
    let start = project.hasSuffix("/") ? project : project + "/"
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : path
  }
}
