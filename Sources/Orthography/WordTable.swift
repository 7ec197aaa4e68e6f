/// A table from the bytes of words to values, made for looking millions of them up: Swift's dictionary takes 300 ns to hash a
/// string that is not ASCII.
///
/// Words are numbered from nought in the order of insertion, and lie in memory in that order: those that texts use most come
/// first and together.
struct WordTable<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    /// A part of the hash, so that few words are compared in vain.
    var tag: UInt32 = 0
    /// The number of the word; −1 in an empty slot.
    var number: Int32 = -1
  }

  private struct Entry: Sendable {
    /// A word of up to eight bytes, or the hash of a longer one.
    let key: UInt64
    let length: UInt32
    /// Where a longer word stands in `bytes`.
    let start: UInt32
    var value: Value
  }

  /// What a word is looked up by.
  struct Key {
    /// The bytes of a word of up to eight, or a hash.
    let value: UInt64
    let hash: UInt64

    /// The key of a word.
    @inline(__always)
    init(_ word: UnsafeBufferPointer<UInt8>) {
      value = Self.value(word)
      hash = Self.mixed(value)
    }

    @inline(__always)
    private static func value(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
      let raw = UnsafeRawBufferPointer(word)
      let count = raw.count
      // Loads that overlap cover every byte.
      if count >= 8 {
        var value = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        var at = 0
        while at + 8 < count {
          value = mixed(value) ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
          at += 8
        }
        return value
      }
      if count >= 4 {
        return UInt64(raw.loadUnaligned(as: UInt32.self)) << 32
          | UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      }
      if count == 0 { return 0 }
      return UInt64(raw[0]) << 16 | UInt64(raw[count / 2]) << 8 | UInt64(raw[count - 1])
    }

    /// Spreads what differs over all bits: an odd number near 2⁶⁴/φ (Knuth, volume 3, 6.4).
    @inline(__always)
    static func mixed(_ value: UInt64) -> UInt64 {
      let product = (value ^ value >> 32) &* 0x9E37_79B9_7F4A_7C15
      return product ^ product >> 29
    }
  }

  private var slots: [Slot]
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// An empty table.
  init() { slots = [Slot](repeating: Slot(), count: 1 << 10) }

  /// How many words there are.
  var count: Int { entries.count }

  /// The value of a word by its number.
  subscript(number: Int) -> Value {
    @inline(__always) get { entries[number].value }
    @inline(__always) _modify { yield &entries[number].value }
  }

  /// The number of a word, or nil.
  @inline(__always)
  func number(of word: UnsafeBufferPointer<UInt8>) -> Int? { number(of: word, Key(word)) }

  /// The number of a word whose key has been worked out, or nil.
  @inline(__always)
  func number(of word: UnsafeBufferPointer<UInt8>, _ key: Key) -> Int? {
    let number = slots[slot(of: word, key)].number
    return number < 0 ? nil : Int(number)
  }

  /// The number of the word that most likely has a key; −1 where none has.
  @inline(__always)
  func likelyNumber(_ key: Key) -> Int32 {
    slots[Int(truncatingIfNeeded: key.hash >> 32) & (slots.count - 1)].number
  }

  /// True where a number is that of a word.
  @inline(__always)
  func isNumber(_ number: Int32, of word: UnsafeBufferPointer<UInt8>, _ key: Key) -> Bool {
    number >= 0 && holds(word, key, Int(number))
  }

  /// The number of a word, or nil.
  func number(of word: ArraySlice<UInt8>) -> Int? { word.withUnsafeBufferPointer { number(of: $0) } }

  /// The number of a word, which is put in with `value` where it is missing.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>, _ value: @autoclosure () -> Value) -> Int {
    let key = Key(word)
    let at = slot(of: word, key)
    if slots[at].number >= 0 { return Int(slots[at].number) }
    slots[at] = Slot(tag: UInt32(truncatingIfNeeded: key.hash), number: Int32(count))
    entries.append(
      Entry(key: key.value, length: UInt32(word.count), start: UInt32(bytes.count), value: value()))
    if word.count > 8 { bytes.append(contentsOf: word) }
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// The number of a word, which is put in with `value` where it is missing.
  mutating func insert(_ word: String, _ value: @autoclosure () -> Value) -> Int {
    var word = word
    return word.withUTF8 { insert($0, value()) }
  }

  /// The slot that holds a word, or the empty one where it belongs.
  @inline(__always)
  private func slot(of word: UnsafeBufferPointer<UInt8>, _ key: Key) -> Int {
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: key.hash >> 32) & mask
    while true {
      let slot = slots[at]
      if slot.number < 0 { return at }
      if slot.tag == UInt32(truncatingIfNeeded: key.hash), holds(word, key, Int(slot.number)) { return at }
      at = (at + 1) & mask
    }
  }

  @inline(__always)
  private func holds(_ word: UnsafeBufferPointer<UInt8>, _ key: Key, _ number: Int) -> Bool {
    guard entries[number].key == key.value, entries[number].length == word.count else { return false }
    return word.count <= 8 || holds(word, at: Int(entries[number].start))
  }

  private func holds(_ word: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for at in word.indices where bytes[start + at] != word[at] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    let mask = slots.count - 1
    for (number, entry) in entries.enumerated() {
      let hash = Key.mixed(entry.key)
      var at = Int(truncatingIfNeeded: hash >> 32) & mask
      while slots[at].number >= 0 { at = (at + 1) & mask }
      slots[at] = Slot(tag: UInt32(truncatingIfNeeded: hash), number: Int32(number))
    }
  }
}

/// Words that are or are not in a list.
typealias WordSet = WordTable<Void>

extension WordTable where Value == Void {
  /// The words of a text.
  init(_ words: String) {
    self.init()
    for word in words.split(whereSeparator: \.isWhitespace) { _ = insert(String(word), ()) }
  }

  /// True where a word is in the list.
  func contains(_ word: ArraySlice<UInt8>) -> Bool { number(of: word) != nil }
}
