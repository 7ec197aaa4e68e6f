/// Stretches of an article that no house style may change: web and mail addresses, code between backticks,
/// and the word before [sic].
enum Untouchable {
  static func ranges(in article: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    let bytes = Array(article.utf8)
    var at = 0
    var previous: Range<Int>?
    while at < bytes.count {
      while at < bytes.count, isSpace(bytes[at]) { at += 1 }
      let start = at
      while at < bytes.count, !isSpace(bytes[at]) { at += 1 }
      guard start < at else { break }
      let chunk = String(decoding: bytes[start..<at], as: UTF8.self)
      if isAddress(chunk) { ranges.append(start..<at) }
      if chunk.hasPrefix("[sic]"), let word = previous { ranges.append(word.lowerBound..<at) }
      if chunk.contains("[sic]"), !chunk.hasPrefix("[sic]") { ranges.append(start..<at) }
      previous = start..<at
    }
    ranges += codeSpans(in: bytes)
    return ranges
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x9...0xD).contains(byte) }

  private static func isAddress(_ chunk: String) -> Bool {
    if chunk.contains("://") || chunk.hasPrefix("www.") { return true }
    guard let at = chunk.firstIndex(of: "@") else { return false }
    return at > chunk.startIndex && chunk[at...].dropFirst().contains(".")
  }

  /// `code` on one line, between two backticks with no space inside the first.
  private static func codeSpans(in bytes: [UInt8]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var open: Int?
    for (at, byte) in bytes.enumerated() {
      if byte == 0xA { open = nil }
      guard byte == 0x60 else { continue }
      let isBesideSpace = at == 0 || isSpace(bytes[at - 1]) || bytes[at - 1] == 0x28
      if let start = open {
        spans.append(start..<at + 1)
        open = nil
      } else if isBesideSpace {
        open = at
      }
    }
    return spans
  }
}
