/// Adds up what units share with a query. One search at a time uses a counter; the room it took is used again.
public final class CandidateCounter {
  /// What each unit shares, by its number.
  private var scores: [UInt16] = []
  /// The units that share anything.
  private var touched: [UInt32] = []

  /// A counter without room.
  public init() {}

  /// Forgets the last search and makes room for units up to `last`.
  func reset(last: Int) {
    scores.withUnsafeMutableBufferPointer { scores in
      for unit in touched { scores[Int(unit)] = 0 }
    }
    touched.removeAll(keepingCapacity: true)
    if scores.count <= last { scores += [UInt16](repeating: 0, count: last + 1 - scores.count) }
  }

  /// Adds `weight` for each unit of a posting list.
  func add(_ list: UnsafeRawBufferPointer, weight: UInt16) {
    var unit = 0
    var delta = 0
    var shift = 0
    scores.withUnsafeMutableBufferPointer { scores in
      for byte in list {
        delta |= Int(byte & 0x7F) << shift
        if byte >= 0x80 {
          shift += 7
          continue
        }
        unit += delta
        delta = 0
        shift = 0
        // A unit stored since the counter was made ready waits for the next search.
        guard unit < scores.count else { return }
        if scores[unit] == 0 { touched.append(UInt32(truncatingIfNeeded: unit)) }
        scores[unit] &+= weight
      }
    }
  }

  /// The units with the highest scores, at most `limit`, the highest first and older units before younger among equals.
  func best(_ limit: Int) -> [UInt32] {
    scores.withUnsafeBufferPointer { scores in
      var counts = [Int](repeating: 0, count: 1024)
      for unit in touched { counts[min(1023, Int(scores[Int(unit)]))] += 1 }
      var lowest = 1023
      var found = counts[lowest]
      while lowest > 1, found < limit {
        lowest -= 1
        found += counts[lowest]
      }
      var best: [(score: UInt16, unit: UInt32)] = []
      best.reserveCapacity(found)
      for unit in touched where scores[Int(unit)] >= lowest { best.append((scores[Int(unit)], unit)) }
      best.sort { ($1.score, $0.unit) < ($0.score, $1.unit) }
      return best.prefix(limit).map(\.unit)
    }
  }
}
