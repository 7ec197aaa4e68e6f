/// Ranges in ascending order, to ask quickly which of them another one touches.
struct SortedRanges {
  private let ranges: [Range<Int>]
  /// The furthest end among a range and those before it.
  private let ends: [Int]

  init(_ ranges: some Sequence<Range<Int>>) {
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
    var end = 0
    ends = self.ranges.map { range in
      end = max(end, range.upperBound)
      return end
    }
  }

  func overlaps(_ range: Range<Int>) -> Bool {
    let before = count(startingBefore: range.upperBound)
    return before > 0 && ends[before - 1] > range.lowerBound
  }

  private func count(startingBefore offset: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
