private import Foundation

/// Which file a path means, however it is written: two paths that lead to one file have one identity.
public struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64
  /// Where there is no file yet, the place where it would be.
  private let place: String

  /// The identity of the file at `path`, or of the place where it would be; nil for a device, a pipe and a folder, which
  /// no file takes the place of.
  public init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self.init(device: 0, inode: 0, place: Self.place(of: path))
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(device: UInt64(status.st_dev), inode: UInt64(status.st_ino), place: "")
  }

  /// What leads to the file that standard input is read from, where it is one.
  public static let standardInput = "/dev/stdin"

  private init(device: UInt64, inode: UInt64, place: String) {
    self.device = device
    self.inode = inode
    self.place = place
  }

  /// The absolute path without links of a file, or of the place where it would be.
  public static func place(of path: String) -> String { place(of: path, links: mostLinks) }

  /// So many links in a row lead in a circle.
  private static let mostLinks = 40

  private static func place(of path: String, links: Int) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let parts = whole.split(separator: "/")
    guard let name = parts.last else { return "/" }
    let folder = place(of: "/" + parts.dropLast().joined(separator: "/"), links: links)
    if name == "." { return folder }
    if name == ".." { return "/" + folder.split(separator: "/").dropLast().joined(separator: "/") }
    let place = (folder == "/" ? "" : folder) + "/" + name
    guard links > 0, let end = try? FileManager.default.destinationOfSymbolicLink(atPath: place) else {
      return place
    }
    return self.place(of: end.hasPrefix("/") ? end : folder + "/" + end, links: links - 1)
  }
}
