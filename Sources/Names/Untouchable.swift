/// Stretches of an article that no house style may change: web and mail addresses, handles and hashtags, code, and the
/// word before [sic].
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
      let chunk = bytes[start..<at]
      if isAddress(chunk) || isTag(chunk) { ranges.append(start..<at) }
      if contains(chunk, "[sic]") {
        let stands = chunk.starts(with: "[sic]".utf8) ? previous?.lowerBound : nil
        ranges.append((stands ?? start)..<at)
      }
      previous = start..<at
    }
    ranges += codeSpans(in: bytes)
    ranges += codeElements(in: bytes)
    return ranges
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x9...0xD).contains(byte) }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      guard let first = wanted.first, bytes.count >= wanted.count else { return false }
      return bytes.indices.dropLast(wanted.count - 1).contains { at in
        bytes[at] == first && bytes[at..<at + wanted.count].elementsEqual(wanted)
      }
    }
  }

  private static func isAddress(_ chunk: ArraySlice<UInt8>) -> Bool {
    if contains(chunk, "://") || chunk.starts(with: "www.".utf8) { return true }
    if let at = chunk.firstIndex(of: 0x40), at > chunk.startIndex {
      return chunk[at...].dropFirst().contains(0x2E)
    }
    return isSite(chunk)
  }

  /// quba.az, haaretz.co.il/news: labels of small letters with full stops between, of which the last is a domain's.
  private static func isSite(_ chunk: ArraySlice<UInt8>) -> Bool {
    func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    func isLabel(_ byte: UInt8) -> Bool { isSmall(byte) || (0x30...0x39).contains(byte) || byte == 0x2D }
    guard let first = chunk.firstIndex(where: isLabel) else { return false }
    let host = chunk[first...].prefix { isLabel($0) || $0 == 0x2E }
    var labels = host.split(separator: 0x2E, omittingEmptySubsequences: false)
    // The full stop of the sentence.
    if labels.last?.isEmpty ?? false { labels.removeLast() }
    guard labels.count >= 2, let last = labels.last, labels.allSatisfy({ !$0.isEmpty }) else { return false }
    return (2...6).contains(last.count) && last.allSatisfy(isSmall) && labels[0].count > 1
  }

  /// @handle and #hashtag, with an opening bracket or quotation mark before them or not.
  private static func isTag(_ chunk: ArraySlice<UInt8>) -> Bool {
    guard let mark = chunk.firstIndex(where: { $0 == 0x40 || $0 == 0x23 }), mark + 1 < chunk.endIndex else {
      return false
    }
    return chunk[..<mark].allSatisfy { $0 == 0x28 || $0 == 0x22 } && !isSpace(chunk[mark + 1])
  }

  /// `code` on one line between two backticks with no space inside the first, and blocks between lines that begin
  /// with three.
  private static func codeSpans(in bytes: [UInt8]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var open: Int?
    var fence: Int?
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0xA { open = nil }
      let beginsLine = at == 0 || bytes[at - 1] == 0xA
      if beginsLine, bytes[at...].starts(with: "```".utf8) {
        if let start = fence {
          spans.append(start..<at + 3)
          fence = nil
        } else {
          fence = at
        }
        at += 3
        continue
      }
      if byte == 0x60, fence == nil {
        if let start = open {
          spans.append(start..<at + 1)
          open = nil
        } else if at == 0 || isSpace(bytes[at - 1]) || bytes[at - 1] == 0x28 {
          open = at
        }
      }
      at += 1
    }
    if let fence { spans.append(fence..<bytes.count) }
    return spans
  }

  /// What stands in <code> and <pre>, and tags themselves, whose attributes hold addresses and names of files.
  private static func codeElements(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var element: (start: Int, name: String)?
    var at = 0
    while let open = bytes[at...].firstIndex(of: 0x3C) {
      guard let close = bytes[open...].prefix(1000).firstIndex(of: 0x3E) else {
        at = open + 1
        continue
      }
      at = close + 1
      let inside = bytes[(open + 1)..<close]
      let isEnd = inside.first == 0x2F
      let name = String(
        decoding: inside.drop { $0 == 0x2F }.prefix { (0x61...0x7A).contains($0) }, as: UTF8.self)
      // a < b is no tag.
      guard !name.isEmpty else {
        at = open + 1
        continue
      }
      if let begun = element {
        if isEnd, begun.name == name {
          ranges.append(begun.start..<close + 1)
          element = nil
        }
      } else {
        ranges.append(open..<close + 1)
        if !isEnd, name == "code" || name == "pre" { element = (open, name) }
      }
    }
    return ranges
  }
}
