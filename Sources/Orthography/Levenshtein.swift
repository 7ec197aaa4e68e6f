/// Levenshtein distance by Myers' bit-parallel algorithm (J. ACM 46, 1999), in blocks of 64 as Hyyrö (2003)
/// extends it, with a limit beyond which it stops.
///
/// A pattern is prepared once and compared with many texts.
public struct Levenshtein: Sendable {
  /// The number of scalars of the pattern.
  public let length: Int
  private let blocks: Int
  /// For each scalar below `directScalars` its row in `masks`; row 0 is empty.
  private let rows: [UInt16]
  /// The rows of scalars beyond.
  private let otherRows: [UInt32: UInt16]
  /// For each scalar of the pattern, a bit for each place where it stands.
  private let masks: [UInt64]

  /// Latin, Cyrillic and Hebrew stand below.
  private static let directScalars: UInt32 = 0x600

  /// Prepares `pattern`.
  public init(_ pattern: String) { self.init(pattern.unicodeScalars.map(\.value)) }

  /// Prepares a pattern of Unicode scalars, or of other symbols.
  public init(_ pattern: [UInt32]) {
    length = pattern.count
    let blocks = max(1, (pattern.count + 63) / 64)
    var rows = [UInt16](repeating: 0, count: Int(Self.directScalars))
    var otherRows: [UInt32: UInt16] = [:]
    var masks = [UInt64](repeating: 0, count: blocks)
    var rowCount = 1
    for (at, scalar) in pattern.enumerated() {
      var row = scalar < Self.directScalars ? rows[Int(scalar)] : otherRows[scalar] ?? 0
      if row == 0 {
        row = UInt16(rowCount)
        rowCount += 1
        masks.append(contentsOf: repeatElement(0, count: blocks))
        if scalar < Self.directScalars { rows[Int(scalar)] = row } else { otherRows[scalar] = row }
      }
      masks[Int(row) * blocks + at / 64] |= 1 << UInt64(at % 64)
    }
    self.blocks = blocks
    self.rows = rows
    self.otherRows = otherRows
    self.masks = masks
  }

  /// The distance of two short words, in scalars, without the time and memory of preparing one.
  public static func distance(of one: [Unicode.Scalar], to other: [Unicode.Scalar]) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: other.count + 1) { row in
      for at in row.indices { row[at] = at }
      for (line, letter) in one.enumerated() {
        var diagonal = row[0]
        row[0] = line + 1
        for at in other.indices {
          let substituted = diagonal + (other[at] == letter ? 0 : 1)
          diagonal = row[at + 1]
          row[at + 1] = min(substituted, diagonal + 1, row[at] + 1)
        }
      }
      return row[other.count]
    }
  }

  /// The distance to `text`, in scalars, or nil where it is more than `limit`.
  public func distance(to text: String, limit: Int) -> Int? {
    let scalars = text.unicodeScalars.map(\.value)
    return scalars.withUnsafeBufferPointer { distance(to: $0, limit: limit) }
  }

  /// The distance to a text of scalars, or nil where it is more than `limit`.
  public func distance(to text: UnsafeBufferPointer<UInt32>, limit: Int) -> Int? {
    if abs(text.count - length) > limit { return nil }
    if length == 0 { return text.count }
    return rows.withUnsafeBufferPointer { rows in
      masks.withUnsafeBufferPointer { masks in
        blocks == 1
          ? wordDistance(text, rows, masks, limit) : blockDistance(text, rows, masks, limit)
      }
    }
  }

  private func row(_ scalar: UInt32, _ rows: UnsafeBufferPointer<UInt16>) -> Int {
    scalar < Self.directScalars ? Int(rows[Int(scalar)]) : Int(otherRows[scalar] ?? 0)
  }

  /// Patterns of at most 64 scalars.
  private func wordDistance(
    _ text: UnsafeBufferPointer<UInt32>, _ rows: UnsafeBufferPointer<UInt16>,
    _ masks: UnsafeBufferPointer<UInt64>, _ limit: Int
  ) -> Int? {
    var positive: UInt64 = ~0
    var negative: UInt64 = 0
    let lastBit: UInt64 = 1 << UInt64(length - 1)
    var score = length
    var left = text.count
    for scalar in text {
      left -= 1
      let equal = masks[row(scalar, rows)]
      let vertical = equal | negative
      let diagonal = (((equal & positive) &+ positive) ^ positive) | equal
      var horizontalPositive = negative | ~(diagonal | positive)
      var horizontalNegative = positive & diagonal
      if horizontalPositive & lastBit != 0 { score += 1 }
      if horizontalNegative & lastBit != 0 { score -= 1 }
      horizontalPositive = horizontalPositive << 1 | 1
      horizontalNegative <<= 1
      positive = horizontalNegative | ~(vertical | horizontalPositive)
      negative = horizontalPositive & vertical
      // Each column that is left can make up for one.
      if score - left > limit { return nil }
    }
    return score <= limit ? score : nil
  }

  private func blockDistance(
    _ text: UnsafeBufferPointer<UInt32>, _ rows: UnsafeBufferPointer<UInt16>,
    _ masks: UnsafeBufferPointer<UInt64>, _ limit: Int
  ) -> Int? {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * blocks) { state in
      let positive = UnsafeMutableBufferPointer(rebasing: state[..<blocks])
      let negative = UnsafeMutableBufferPointer(rebasing: state[blocks...])
      positive.initialize(repeating: ~0)
      negative.initialize(repeating: 0)
      let lastBit: UInt64 = 1 << UInt64((length - 1) % 64)
      var score = length
      var left = text.count
      for scalar in text {
        left -= 1
        let mask = row(scalar, rows) * blocks
        // The row above the first: every column is one more than the one before.
        var carryPositive: UInt64 = 1
        var carryNegative: UInt64 = 0
        for block in 0..<blocks {
          let equal = masks[mask + block]
          let vertical = equal | negative[block]
          let withCarry = equal | carryNegative
          let diagonal =
            (((withCarry & positive[block]) &+ positive[block]) ^ positive[block]) | withCarry
          var horizontalPositive = negative[block] | ~(diagonal | positive[block])
          var horizontalNegative = positive[block] & diagonal
          if block == blocks - 1 {
            if horizontalPositive & lastBit != 0 { score += 1 }
            if horizontalNegative & lastBit != 0 { score -= 1 }
          }
          let outPositive = horizontalPositive >> 63
          let outNegative = horizontalNegative >> 63
          horizontalPositive = horizontalPositive << 1 | carryPositive
          horizontalNegative = horizontalNegative << 1 | carryNegative
          positive[block] = horizontalNegative | ~(vertical | horizontalPositive)
          negative[block] = horizontalPositive & vertical
          carryPositive = outPositive
          carryNegative = outNegative
        }
        if score - left > limit { return nil }
      }
      return score <= limit ? score : nil
    }
  }
}
