private import Foundation

/// How long the posting lists are, roughly: a byte for each of a million places that the keys of lists fall on.
///
/// Only lists of more than `noted` bytes leave a trace, so that few share a place; where two do, the longer counts. A
/// search reads the shortest lists first and has to know them before it reads any.
public struct PostingLevels: Sendable {
  /// The number of places.
  public static let count = 1 << 20
  /// The level of a list that is too long to be kept.
  public static let full: UInt8 = 255
  /// The longest list without a level, in bytes.
  public static let noted = 160

  /// A level for each place.
  public var levels: [UInt8]

  /// Levels of an empty index, or those that were stored.
  public init(_ levels: [UInt8] = [UInt8](repeating: 0, count: count)) {
    self.levels = levels
  }

  /// The place of a list.
  public static func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 44)
  }

  /// The level of a list of so many bytes: eight steps for each doubling.
  public static func level(ofBytes bytes: Int) -> UInt8 {
    bytes <= noted ? 0 : UInt8(min(254, 8 * log2(Double(bytes) / Double(noted)) + 1))
  }

  /// The size of a list in bytes, from its level; a list without a level is taken to be short. One that is not kept counts
  /// as the longest: what is frequent in one length is so in the next, where it may just have been kept.
  static func size(ofLevel level: UInt8) -> Double { sizes[Int(level)] }

  private static let sizes: [Double] = [24] + (1...255).map { Double(noted) * exp2(Double($0) / 8) }

  /// The level at the place of a list.
  public subscript(key: UInt64) -> UInt8 {
    levels.withUnsafeBufferPointer { $0[Self.place(key)] }
  }
}
