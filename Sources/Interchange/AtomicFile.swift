private import Foundation

/// Files that are written whole or not at all.
public enum AtomicFile {
  /// Writes `bytes` to `path`: into a temporary file beside it, which then takes its place and its permissions.
  ///
  /// - Throws: `InputError` where the place cannot be written to; the old file is then untouched.
  public static func write(_ bytes: some Collection<UInt8>, to path: String) throws(InputError) {
    // A link is followed, so that it stays a link.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let temporary = target + ".\(ProcessInfo.processInfo.processIdentifier).part"
    let manager = FileManager.default
    let permissions = try? manager.attributesOfItem(atPath: target)[.posixPermissions]
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: temporary))
      if let permissions {
        try manager.setAttributes([.posixPermissions: permissions], ofItemAtPath: temporary)
      }
    } catch {
      try? manager.removeItem(atPath: temporary)
      throw InputError(
        file: path, problem: "cannot be written", advice: "check that its folder exists and is writable")
    }
    guard rename(temporary, target) == 0 else {
      try? manager.removeItem(atPath: temporary)
      throw InputError(
        file: path, problem: "cannot be replaced", advice: "check that it is a file you may write")
    }
  }
}
