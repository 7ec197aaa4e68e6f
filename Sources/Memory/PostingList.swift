/// The units that hold a gram, as the bytes of a row: each unit's number less the one before it, in groups of seven bits,
/// the lowest first, a set high bit for one more group. A list is ascending. An empty row is a list that grew beyond
/// `longest`: it would say too little.
public enum PostingList {
  /// The most units of a list. What more than so many segments of one length share leads to none of them.
  public static let longest = 4096

  /// The units of a list.
  public static func units(_ bytes: UnsafeRawBufferPointer) -> [UInt32] {
    var units: [UInt32] = []
    units.reserveCapacity(bytes.count)
    var unit: UInt32 = 0
    var delta: UInt32 = 0
    var shift: UInt32 = 0
    for byte in bytes {
      delta |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 {
        unit &+= delta
        units.append(unit)
        delta = 0
        shift = 0
      } else {
        shift += 7
      }
    }
    return units
  }

  /// A list with ascending `units` put in, which may stand in it already; nil where nothing changes. It is empty where it
  /// has become too long; the list of a form never does, it only grows no further.
  ///
  /// - Parameters:
  ///   - units: What is put in.
  ///   - bytes: The list; nil for a new one.
  ///   - isForm: True for the list of a form.
  ///   - output: Becomes the new list.
  /// - Returns: False where the list stays as it is.
  public static func inserting(
    _ units: [UInt32], into bytes: UnsafeRawBufferPointer?, isForm: Bool, output: inout [UInt8]
  ) -> Bool {
    output.removeAll(keepingCapacity: true)
    guard let bytes else {
      if isForm || units.count <= longest { append(units.prefix(longest), after: 0, to: &output) }
      return true
    }
    if bytes.isEmpty { return false }
    let (count, last) = end(of: bytes)
    if count + units.count > longest, isForm { return false }
    if let first = units.first, first > last {
      if count + units.count > longest { return true }
      output.append(contentsOf: bytes)
      append(units, after: last, to: &output)
      return true
    }
    let known = Self.units(bytes)
    let merged = Set(known).union(units).sorted()
    if merged.count == known.count { return false }
    if merged.count <= longest { append(merged, after: 0, to: &output) }
    return true
  }

  /// How many units a list has, and the last of them.
  static func end(of bytes: UnsafeRawBufferPointer) -> (count: Int, last: UInt32) {
    var count = 0
    var last: UInt32 = 0
    var delta: UInt32 = 0
    var shift: UInt32 = 0
    for byte in bytes {
      delta |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 {
        count += 1
        last &+= delta
        delta = 0
        shift = 0
      } else {
        shift += 7
      }
    }
    return (count, last)
  }

  private static func append(_ units: some Collection<UInt32>, after last: UInt32, to bytes: inout [UInt8]) {
    var last = last
    for unit in units {
      var delta = unit &- last
      last = unit
      while delta >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: delta) | 0x80)
        delta >>= 7
      }
      bytes.append(UInt8(delta))
    }
  }
}
