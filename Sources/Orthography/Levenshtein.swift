/// Levenshtein distance by Myers' bit-parallel algorithm (J. ACM 46, 1999), in blocks of 64 as Hyyrö (2003)
/// extends it, with a limit beyond which it stops.
///
/// A pattern is prepared once and compared with many texts.
public struct Levenshtein: Sendable {
  /// The number of scalars of the pattern.
  public let length: Int
  private let blocks: Int
  /// For each scalar of the pattern, a bit for each place where it stands.
  private let masks: [UInt32: [UInt64]]

  /// Prepares `pattern`.
  public init(_ pattern: String) {
    let scalars = pattern.unicodeScalars.map(\.value)
    length = scalars.count
    blocks = max(1, (scalars.count + 63) / 64)
    var masks: [UInt32: [UInt64]] = [:]
    for (at, scalar) in scalars.enumerated() {
      masks[scalar, default: [UInt64](repeating: 0, count: blocks)][at / 64] |= 1 << UInt64(at % 64)
    }
    self.masks = masks
  }

  /// The distance to `text`, in scalars, or nil where it is more than `limit`.
  public func distance(to text: String, limit: Int) -> Int? {
    let scalars = text.unicodeScalars.map(\.value)
    if abs(scalars.count - length) > limit { return nil }
    if length == 0 { return scalars.count }
    var positive = [UInt64](repeating: ~0, count: blocks)
    var negative = [UInt64](repeating: 0, count: blocks)
    let lastBit: UInt64 = 1 << UInt64((length - 1) % 64)
    var score = length
    for (column, scalar) in scalars.enumerated() {
      let mask = masks[scalar]
      // The row above the first: every column is one more than the one before.
      var carryPositive: UInt64 = 1
      var carryNegative: UInt64 = 0
      for block in 0..<blocks {
        let equal = mask?[block] ?? 0
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
      // Each column that is left can make up for one.
      if score - (scalars.count - column - 1) > limit { return nil }
    }
    return score <= limit ? score : nil
  }
}
