/// The lines of a text of any size, a piece in memory at a time.
public struct TextLines {
  private let source: ByteSource
  private var pending: [UInt8] = []
  private var at = 0
  private var isAtEnd = false
  private var line = 0

  /// The lines of the file `name`, or of standard input for `-`, in UTF-8.
  ///
  /// - Throws: `InputError` where there is no such file, or it cannot be read.
  public init(_ name: String) throws(InputError) { source = try ByteSource(file: name) }

  init(_ source: ByteSource) { self.source = source }

  /// The next line without what ends it, LF or CR LF, in UTF-8; nil after the last.
  ///
  /// - Throws: `InputError` for a line that is no UTF-8 or longer than `TextFile.longestLine`.
  public mutating func next() throws(InputError) -> ArraySlice<UInt8>? {
    var searched = at
    while true {
      if let end = pending[searched...].firstIndex(of: 0xA) {
        defer { at = end + 1 }
        return try checked(pending[at..<end])
      }
      if isAtEnd {
        guard at < pending.count else { return nil }
        defer { at = pending.count }
        return try checked(pending[at...])
      }
      searched = pending.count - at
      pending.removeSubrange(..<at)
      at = 0
      guard pending.count <= TextFile.longestLine else {
        throw InputError(
          file: source.name, line: line + 1, problem: "a line longer than \(TextFile.longestLine >> 20) MB",
          advice: "check that this is text")
      }
      let piece = try source.next()
      if piece.isEmpty { isAtEnd = true } else { pending += piece }
    }
  }

  private mutating func checked(_ bytes: ArraySlice<UInt8>) throws(InputError) -> ArraySlice<UInt8> {
    line += 1
    var bytes = bytes
    if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if bytes.last == 0xD { bytes = bytes.dropLast() }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw InputError(
        file: source.name, line: line, problem: "not UTF-8", advice: "convert the text to UTF-8")
    }
    return bytes
  }
}
