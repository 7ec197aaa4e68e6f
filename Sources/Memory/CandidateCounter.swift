/// Adds up what units share with a query. One search at a time uses a counter; the room it took is used again.
public final class CandidateCounter {
  /// What each unit shares, by its number.
  private var scores = UnsafeMutableBufferPointer<UInt16>(start: nil, count: 0)
  /// The units that share anything.
  private var touched = UnsafeMutableBufferPointer<UInt32>(start: nil, count: 0)
  private var touchedCount = 0
  /// The units that share enough to be worth a look: those whose score has reached `threshold`.
  private var notable: [UInt32] = []
  private var threshold: UInt16 = 0
  /// Scores that are told apart when the best are looked for.
  private static let levels = 2048

  /// A counter without room.
  public init() {}

  deinit {
    scores.deallocate()
    touched.deallocate()
  }

  /// Forgets the last search and makes room for units up to `last`.
  ///
  /// - Parameters:
  ///   - last: The highest number of a unit.
  ///   - threshold: A score that every good candidate reaches.
  func reset(last: Int, threshold: UInt16) {
    self.threshold = threshold
    notable.removeAll(keepingCapacity: true)
    for at in 0..<touchedCount { scores[Int(touched[at])] = 0 }
    touchedCount = 0
    if scores.count <= last {
      scores.deallocate()
      scores = .allocate(capacity: last + 1 + last / 8)
      scores.initialize(repeating: 0)
    }
  }

  /// Adds `weight` for each unit of a posting list.
  func add(_ list: UnsafeRawBufferPointer, weight: UInt16) {
    makeRoom(for: list.count)
    guard let first = scores.baseAddress, let noted = touched.baseAddress else { return }
    var count = touchedCount
    var unit = 0
    var delta = 0
    var shift = 0
    for byte in list {
      delta |= Int(byte & 0x7F) << shift
      if byte >= 0x80 {
        shift += 7
        continue
      }
      unit &+= delta
      delta = 0
      shift = 0
      // A unit stored since the counter was made ready waits for the next search.
      if unit >= scores.count { break }
      let score = first[unit]
      // The place is written in any case and kept only where the unit is new: a jump that cannot be foreseen costs more.
      noted[count] = UInt32(truncatingIfNeeded: unit)
      count &+= score == 0 ? 1 : 0
      // At most a hundred lists of weights up to forty.
      let sum = score &+ weight
      first[unit] = sum
      if sum >= threshold, score < threshold { notable.append(UInt32(truncatingIfNeeded: unit)) }
    }
    touchedCount = count
  }

  /// The units with the highest scores, at most `limit`, the highest first and older units before younger among equals.
  func best(_ limit: Int) -> [UInt32] {
    notable.count >= limit
      ? notable.withUnsafeBufferPointer { best(limit, of: $0) }
      : best(limit, of: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(touched)[..<touchedCount]))
  }

  private func best(_ limit: Int, of units: UnsafeBufferPointer<UInt32>) -> [UInt32] {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.levels) { counts in
      counts.initialize(repeating: 0)
      for unit in units { counts[min(Self.levels - 1, Int(scores[Int(unit)]))] += 1 }
      var lowest = Self.levels - 1
      var found = counts[lowest]
      while lowest > 1, found < limit {
        lowest -= 1
        found += counts[lowest]
      }
      var best: [UInt64] = []
      best.reserveCapacity(found)
      for unit in units {
        let score = scores[Int(unit)]
        if score >= lowest { best.append(UInt64(UInt16.max - score) << 32 | UInt64(unit)) }
      }
      best.sort()
      return best.prefix(limit).map { UInt32(truncatingIfNeeded: $0) }
    }
  }

  /// Makes room for `more` units that may be new, and one place to write to in vain.
  private func makeRoom(for more: Int) {
    let needed = touchedCount + more + 1
    if needed <= touched.count { return }
    let larger = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: needed * 2)
    _ = larger.update(fromContentsOf: UnsafeMutableBufferPointer(rebasing: touched[..<touchedCount]))
    touched.deallocate()
    touched = larger
  }
}
