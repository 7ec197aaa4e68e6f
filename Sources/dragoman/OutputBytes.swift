/// Bytes on their way to the standard output. An array asks on every append whether it is shared and whether there is room;
/// of many small pieces that takes more time than copying them.
struct OutputBytes: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes wait.
  private(set) var count = 0

  init() {
    capacity = 1 << 17
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// Makes room for so many more bytes, which the next calls of `put` may add together.
  mutating func reserve(_ more: Int) {
    if count + more <= capacity { return }
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (moved, larger)
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    precondition(count < capacity)
    base[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func put(_ text: StaticString) {
    put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    precondition(count + bytes.count <= capacity)
    guard let start = bytes.baseAddress else { return }
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  /// A number that is not negative, in digits.
  @inline(__always)
  mutating func put(number: Int) {
    if number < 10 { return put(UInt8(0x30 + number)) }
    var divisor = 10
    while number / divisor > 9 { divisor *= 10 }
    var rest = number
    while divisor > 0 {
      put(UInt8(0x30 + rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// Writes what waits.
  mutating func flush() throws {
    try StandardOutput.write(UnsafeBufferPointer(start: base, count: count))
    count = 0
  }
}
