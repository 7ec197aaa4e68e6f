/// Numbers for pairs of words, from nought in the order in which they were met: a table made for millions of pairs.
struct PairNumbers: Sendable {
  private var slots: [Int32]
  private var keys: [UInt64] = []

  init() { slots = [Int32](repeating: -1, count: 1 << 12) }

  /// How many pairs there are.
  var count: Int { keys.count }

  /// The pair with a number.
  subscript(number: Int) -> (source: Int32, target: Int32) {
    (Int32(truncatingIfNeeded: keys[number] >> 32), Int32(truncatingIfNeeded: keys[number]))
  }

  /// The number of a pair, or nil.
  @inline(__always)
  func number(_ source: Int32, _ target: Int32) -> Int? {
    let number = slots[slot(of: Self.key(source, target))]
    return number < 0 ? nil : Int(number)
  }

  /// The number of a pair, which is put in where it is missing.
  mutating func insert(_ source: Int32, _ target: Int32) -> Int32 {
    let key = Self.key(source, target)
    let at = slot(of: key)
    if slots[at] >= 0 { return slots[at] }
    let number = Int32(keys.count)
    slots[at] = number
    keys.append(key)
    if keys.count * 2 > slots.count { grow() }
    return number
  }

  @inline(__always)
  private static func key(_ source: Int32, _ target: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: source)) << 32 | UInt64(UInt32(bitPattern: target))
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    let hash = (key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15
    var at = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[at] >= 0, keys[Int(slots[at])] != key { at = (at + 1) & mask }
    return at
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, key) in keys.enumerated() { slots[slot(of: key)] = Int32(number) }
  }
}
