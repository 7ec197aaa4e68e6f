/// A segment as a comparison sees it: its scalars with case kept, each number one symbol, and everything that editors'
/// keyboards mix up folded.
///
/// Apostrophes, quotation marks and dashes are each one character, as in `FoldedText`; what cannot be seen and niqqud are
/// dropped, white space is one space and none at the ends. Every scalar is taken by itself, from a table, so that a million
/// segments are read in seconds; `FoldedText`, which knows the language of each word, decides where letters matter.
public struct SegmentForm: Sendable {
  /// Stands for a number: digits, and points, commas and colons between them. A private-use character, which a text holds
  /// only by mistake.
  public static let number: UInt32 = 0xE000

  /// Raised when forms change, so that a store knows that its hashes and postings are old.
  public static let version = 1

  /// The scalars.
  public private(set) var scalars: [UInt32] = []

  /// An empty form, to be filled by `read`.
  public init() {}

  /// The form of `text`.
  public init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  /// Becomes the form of a text in valid UTF-8; the room that the last one took is used again.
  public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    scalars.removeAll(keepingCapacity: true)
    scalars.reserveCapacity(bytes.count)
    var isSpacePending = false
    var at = 0
    Self.canonical.withUnsafeBufferPointer { canonical in
      while at < bytes.count {
        let scalar = Self.scalar(bytes, &at)
        let folded = scalar < Self.tableSize ? UInt32(canonical[Int(scalar)]) : Self.fold(scalar)
        if folded == Self.dropped { continue }
        if folded == 0x20 {
          isSpacePending = !scalars.isEmpty
          continue
        }
        if isSpacePending {
          scalars.append(0x20)
          isSpacePending = false
        }
        if (0x30...0x39).contains(folded) {
          Self.skipNumber(bytes, &at)
          scalars.append(Self.number)
        } else {
          scalars.append(folded)
        }
      }
    }
  }

  /// The scalars in lower case, without the difference of i and ı.
  public var lowered: [UInt32] {
    Self.lowerCase.withUnsafeBufferPointer { table in
      scalars.map { $0 < Self.tableSize ? UInt32(table[Int($0)]) : LetterCase.lower($0, in: .english) }
    }
  }

  /// A number for this form that does not change between runs (FNV-1a over the lowered scalars, mixed at the end); equal
  /// for segments that differ in case, marks and numbers only.
  public var hash: UInt64 { Self.hash(ofLowered: lowered) }

  /// The hash of a form from its lowered scalars.
  public static func hash(ofLowered lowered: [UInt32]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in lowered { hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 32) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ hash >> 29
  }

  // MARK: Tables

  /// Beyond general punctuation, so that one look decides for nearly every character.
  private static let tableSize: UInt32 = 0x2100
  /// What `canonical` says of a scalar that is left out.
  private static let dropped: UInt32 = 0

  private static let canonical: [UInt16] = (0..<tableSize).map { UInt16(fold($0)) }
  private static let lowerCase: [UInt16] = (0..<tableSize).map { scalar in
    scalar == 0x131 ? 0x69 : UInt16(truncatingIfNeeded: LetterCase.lower(scalar, in: .english))
  }

  private static func fold(_ scalar: UInt32) -> UInt32 {
    if Scalars.isSpace(scalar) { return 0x20 }
    if Scalars.isApostrophe(scalar) { return 0x27 }
    if Scalars.isQuotation(scalar) { return 0x22 }
    if Scalars.isDash(scalar) { return 0x2D }
    if Scalars.isInvisible(scalar) || Scalars.isBidiControl(scalar) || Scalars.isNiqqud(scalar) {
      return dropped
    }
    if Scalars.isSchwaLookalike(scalar) { return scalar == 0x4D8 || scalar == 0x18E ? 0x18F : 0x259 }
    return scalar
  }

  /// The scalar at `at`, which moves behind it. The text is valid UTF-8.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt32 {
    let first = UInt32(bytes[at])
    if first < 0x80 {
      at += 1
      return first
    }
    func next(_ offset: Int) -> UInt32 { UInt32(bytes[min(at + offset, bytes.count - 1)] & 0x3F) }
    if first < 0xE0 {
      defer { at += 2 }
      return (first & 0x1F) << 6 | next(1)
    }
    if first < 0xF0 {
      defer { at += 3 }
      return (first & 0xF) << 12 | next(1) << 6 | next(2)
    }
    defer { at += 4 }
    return (first & 7) << 18 | next(1) << 12 | next(2) << 6 | next(3)
  }

  /// Moves `at`, which stands behind a digit, behind the number that it begins.
  private static func skipNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) {
    func isDigit(_ at: Int) -> Bool { at < bytes.count && (0x30...0x39).contains(bytes[at]) }
    while true {
      if isDigit(at) {
        at += 1
      } else if isDigit(at + 1), bytes[at] == 0x2E || bytes[at] == 0x2C || bytes[at] == 0x3A {
        at += 2
      } else {
        return
      }
    }
  }
}
