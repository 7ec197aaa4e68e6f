private import CICU
private import Synchronization

/// An open ICU break iterator. Opening one costs 40 µs, so they are kept and lent out.
struct Breaker {
  enum Kind: Int32 { case word = 0, sentence = 1 }

  /// A piece of text between two boundaries, in UTF-8 bytes.
  struct Piece {
    enum Content: UInt8 { case other = 0, number = 1, word = 2 }
    let range: Range<Int>
    let content: Content
  }

  /// The pieces of `text`, end to end.
  static func pieces(of text: String, _ kind: Kind, language: Language) -> [Piece] {
    var text = text
    return text.withUTF8 { pieces(of: $0, kind, language: language) }
  }

  /// The pieces of a text in UTF-8, end to end.
  static func pieces(of bytes: UnsafeBufferPointer<UInt8>, _ kind: Kind, language: Language) -> [Piece] {
    let key = Shelf.Key(kind: kind, tag: language.tag)
    guard let handle = shelf.take(key) else { return [] }
    defer { shelf.giveBack(handle, key) }
    var ends = [Int64](repeating: 0, count: bytes.count / 3 + 16)
    var contents = [UInt8](repeating: 0, count: ends.count)
    var count = 0
    for _ in 0..<2 {
      let capacity = ends.count
      count = Int(
        cicu_breaker_run(
          handle.breaker, bytes.baseAddress, bytes.count, &ends, &contents, capacity))
      if count <= ends.count { break }
      ends = [Int64](repeating: 0, count: count)
      contents = [UInt8](repeating: 0, count: count)
    }
    var start = 0
    return (0..<max(0, count)).map { at in
      defer { start = Int(ends[at]) }
      return Piece(range: start..<Int(ends[at]), content: Piece.Content(rawValue: contents[at]) ?? .other)
    }
  }

  private static let shelf = Shelf()

  /// Iterators that nobody uses just now.
  private final class Shelf: Sendable {
    struct Key: Hashable {
      let kind: Kind
      let tag: String
    }

    /// An iterator is owned by the shelf or by the one caller that took it, never by both.
    struct Handle: @unchecked Sendable {
      let breaker: OpaquePointer
    }

    private let idle = Mutex<[Key: [Handle]]>([:])

    func take(_ key: Key) -> Handle? {
      if let handle = idle.withLock({ $0[key]?.popLast() }) { return handle }
      return cicu_breaker_open(key.kind.rawValue, key.tag).map(Handle.init)
    }

    func giveBack(_ handle: Handle, _ key: Key) { idle.withLock { $0[key, default: []].append(handle) } }
  }
}
