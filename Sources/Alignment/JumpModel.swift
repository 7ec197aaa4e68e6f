/// How far the translation of a word stands from the translation of the word before: weights by distance, those far away
/// together.
struct JumpModel: Sendable {
  private static let far = 7
  private(set) var weights: [Float]

  /// Jumps forward by one are likeliest, before anything is learned.
  init() {
    weights = (-Self.far...Self.far).map { 1 / (1 + Float(abs($0 - 1))) }
  }

  init(counts: [Double]) {
    let all = counts.reduce(0, +) + Double(counts.count)
    weights = counts.map { Float(($0 + 1) / all) }
  }

  static var count: Int { 2 * far + 1 }

  @inline(__always)
  static func bucket(_ distance: Int) -> Int { min(far, max(-far, distance)) + far }

  /// The probability of each place after each place, of `length` places; row 0 is the beginning of the sentence. Rows are
  /// laid one after the other.
  func table(_ length: Int) -> [Float] {
    var table = [Float](repeating: 0, count: (length + 1) * length)
    for from in 0...length {
      var sum: Float = 0
      for to in 0..<length {
        let weight = weights[Self.bucket(to - (from - 1))]
        table[from * length + to] = weight
        sum += weight
      }
      for to in 0..<length { table[from * length + to] /= sum }
    }
    return table
  }
}
