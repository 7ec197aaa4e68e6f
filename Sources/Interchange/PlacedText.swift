/// A text of a file, with the place of each of its characters in the file.
public struct PlacedText: Sendable, Equatable {
  /// The text.
  public private(set) var text = ""
  /// Runs of characters that stand in the file as they stand here.
  private var runs: [Run] = []

  private struct Run: Equatable {
    let offset: Int
    let line: Int
    let column: Int
  }

  /// A text that begins at a line and a column, both from 1.
  public init(_ text: String, line: Int, column: Int = 1) {
    append(text, line: line, column: column)
  }

  /// Adds characters that stand elsewhere: behind markup, or written as a reference.
  mutating func append(_ more: String, line: Int, column: Int) {
    runs.append(Run(offset: text.utf8.count, line: line, column: column))
    text += more
  }

  /// The line and the column, in Unicode characters from 1, of an offset in UTF-8 bytes.
  public func place(of offset: Int) -> (line: Int, column: Int) {
    guard let run = runs.last(where: { $0.offset <= offset }) else { return (1, 1) }
    var (line, column) = (run.line, run.column)
    let bytes = text.utf8
    var at = bytes.index(bytes.startIndex, offsetBy: run.offset)
    let end = bytes.index(bytes.startIndex, offsetBy: min(offset, bytes.count))
    while at < end {
      if bytes[at] == 0xA {
        (line, column) = (line + 1, 1)
      } else if bytes[at] & 0xC0 != 0x80 {
        column += 1
      }
      at = bytes.index(after: at)
    }
    return (line, column)
  }

  /// True where the text has nothing but white space.
  public var isBlank: Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
