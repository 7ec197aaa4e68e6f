/// Lengths of segments in steps of two fifths: a posting list holds the units of one band, so that a search reads
/// only lengths that can reach its match rate.
public enum LengthBand {
  /// The number of bands. The last is open.
  public static let count = 32

  private static let bounds: [Int] = {
    var bounds = [0]
    while bounds.count < count {
      bounds.append(max(bounds[bounds.count - 1] + 1, bounds[bounds.count - 1] * 7 / 5))
    }
    return bounds
  }()

  /// The band of a form of `length` scalars.
  public static func band(ofLength length: Int) -> Int {
    var band = 0
    while band + 1 < count, bounds[band + 1] <= length { band += 1 }
    return band
  }

  /// The share of a form of `length` scalars that one of a band can at most have in common with it, as far as the lengths
  /// tell: what is longer shares more by chance.
  static func likeness(ofBand band: Int, toLength length: Int) -> Double {
    let upper = band + 1 < count ? bounds[band + 1] : bounds[band] * 2
    let middle = Double(bounds[band] + upper) / 2
    return middle <= Double(length) ? 1 : Double(length) / middle
  }

  /// The bands of the lengths that reach `minimumRate` against a form of `length` scalars: the distance is at least the
  /// difference of the lengths.
  public static func bands(reaching minimumRate: Int, ofLength length: Int) -> ClosedRange<Int> {
    let shortest = (length * minimumRate + 99) / 100
    let longest = minimumRate == 0 ? Int.max : length * 100 / minimumRate
    return band(ofLength: shortest)...band(ofLength: max(shortest, longest))
  }
}
