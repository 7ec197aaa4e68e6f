import Orthography

/// Lines, columns and UTF-16 offsets of a text.
struct TextPlaces {
  private let text: String
  /// Where each line begins, in UTF-8 bytes and in UTF-16 units.
  private let starts: [(byte: Int, utf16: Int)]

  init(_ text: String) {
    self.text = text
    var starts = [(byte: 0, utf16: 0)]
    var utf16 = 0
    for (offset, byte) in text.utf8.enumerated() {
      // A unit for each character, and a second one for those of four bytes.
      utf16 += (byte & 0xC0 == 0x80 ? 0 : 1) + (byte >= 0xF0 ? 1 : 0)
      if byte == 0xA { starts.append((offset + 1, utf16)) }
    }
    self.starts = starts
  }

  /// The line and the column, in Unicode characters from 1, and the UTF-16 offset, from 0, of a UTF-8 offset.
  func place(of offset: Int) -> (line: Int, column: Int, utf16: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle].byte <= offset { low = middle } else { high = middle }
    }
    let before = text.slice(starts[low].byte..<offset)
    return (low + 1, before.unicodeScalars.count + 1, starts[low].utf16 + before.utf16.count)
  }
}
