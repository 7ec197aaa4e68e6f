internal import Orthography

/// What a translation takes over as it is: web and mail addresses, tags, and the places that a program fills in.
enum RepairPlaceables {
  /// What kinds there are; a placeable is replaced by one of its kind only.
  enum Kind { case address, tag, field }

  /// The placeables of a text, in order, in UTF-8 bytes.
  static func found(in text: String) -> [(kind: Kind, range: Range<Int>)] {
    let bytes = Array(text.utf8)
    var found: [(kind: Kind, range: Range<Int>)] = []
    var at = 0
    while at < bytes.count {
      let (kind, end): (Kind, Int?) =
        switch bytes[at] {
        case 0x25: (.field, format(bytes, at))
        case 0x7B: (.field, braces(bytes, at))
        case 0x3C: (.tag, tag(bytes, at))
        default: (.address, at == 0 || isBorder(bytes[at - 1]) ? address(bytes, at) : nil)
        }
      if let end {
        found.append((kind, at..<end))
        at = end
      } else {
        at += 1
      }
    }
    return found
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  /// What may stand before an address: white space, brackets, quotation marks.
  private static func isBorder(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [0x22, 0x27, 0x28, 0x5B, 0x3E, 0x3A].contains(byte) || byte >= 0x80
  }

  /// %s, %1$d, %-5.2f, %(name)s; 50%d is none.
  private static func format(_ bytes: [UInt8], _ start: Int) -> Int? {
    if start > 0, isDigit(bytes[start - 1]) { return nil }
    var at = start + 1
    if at < bytes.count, bytes[at] == 0x28 {
      guard let close = bytes[at...].prefix(40).firstIndex(of: 0x29) else { return nil }
      at = close + 1
    }
    while at < bytes.count, isDigit(bytes[at]) || [0x24, 0x2E, 0x2D, 0x2B, 0x23].contains(bytes[at]) {
      at += 1
    }
    while at < bytes.count, bytes[at] == 0x6C || bytes[at] == 0x68 { at += 1 }
    guard at < bytes.count, "sdifuxXeEgGcp@".utf8.contains(bytes[at]) else { return nil }
    if at + 1 < bytes.count, isLetter(bytes[at + 1]) { return nil }
    return at + 1
  }

  /// {0}, {count}, {user.name}.
  private static func braces(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard let close = bytes[start...].prefix(42).firstIndex(of: 0x7D) else { return nil }
    let name = bytes[(start + 1)..<close]
    return name.allSatisfy({ isLetter($0) || isDigit($0) || $0 == 0x5F || $0 == 0x2E }) ? close + 1 : nil
  }

  /// <b>, </b>, <br/>, <a href="…">; a < b is none.
  private static func tag(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard let close = bytes[start...].prefix(500).firstIndex(of: 0x3E) else { return nil }
    let name = bytes[(start + 1)..<close].drop { $0 == 0x2F }
    guard let first = name.first, isLetter(first), !name.contains(0x3C), !name.contains(0xA) else {
      return nil
    }
    return close + 1
  }

  /// https://…, www.…, desk@trend.az; the marks behind it belong to the sentence.
  private static func address(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard isLetter(bytes[start]) || isDigit(bytes[start]) else { return nil }
    let chunk = bytes[start...].prefix { $0 > 0x20 && $0 != 0x3C && $0 != 0x22 && $0 != 0xE2 && $0 != 0xC2 }
    let isSite =
      chunk.starts(with: "http://".utf8) || chunk.starts(with: "https://".utf8)
      || chunk.starts(with: "www.".utf8)
    let mark = chunk.firstIndex(of: 0x40)
    guard isSite || mark.map({ chunk[$0...].dropFirst().contains(0x2E) }) ?? false else { return nil }
    let trailing = chunk.reversed().prefix { ".,;:!?)]'".utf8.contains($0) }.count
    return chunk.endIndex - trailing
  }
}
