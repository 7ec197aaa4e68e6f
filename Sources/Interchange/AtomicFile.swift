/// Files that are written whole or not at all.
public enum AtomicFile {
  /// Writes `bytes` to `path`: into a temporary file beside it, which then takes its place and its permissions. A link stays
  /// a link, and its file is replaced; a device or a pipe is written into.
  ///
  /// - Throws: `InputError` where the path leads to no place for a file, `OutputError` where it cannot be written to; the
  ///   old file is then untouched.
  public static func write(_ bytes: some Collection<UInt8>, to path: String) throws {
    let file = try OutputFile(path)
    try file.write(bytes)
    try file.finish()
  }
}
