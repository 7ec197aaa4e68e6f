import Memory
import Orthography
import Testing

@Suite("Levenshtein distance")
struct LevenshteinTests {
  /// The textbook dynamic programme.
  static func reference(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    var row = Array(0...b.count)
    for i in 0..<a.count {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<b.count {
        (diagonal, row[j + 1]) = (
          row[j + 1], min(row[j] + 1, row[j + 1] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
        )
      }
    }
    return row[b.count]
  }

  @Test(
    "counts letters, not bytes",
    arguments: [
      ("qarayev", "garayev", 1), ("סער", "סהר", 1), ("ərazi", "arazi", 1), ("", "abc", 3), ("abc", "", 3),
      ("", "", 0), ("same", "same", 0),
    ])
  func known(first: String, second: String, distance: Int) {
    #expect(Levenshtein(first).distance(to: second, limit: 10) == distance)
    #expect(
      Levenshtein.distance(of: Array(first.unicodeScalars), to: Array(second.unicodeScalars)) == distance)
  }

  @Test("agrees with the textbook across block borders, and stops at its limit", arguments: 0..<300)
  func random(seed: Int) {
    var state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let letters = Array("abəסש")
    let first = String((0..<next(200)).map { _ in letters[next(5)] })
    var second = Array(first)
    for _ in 0..<next(30) {
      let at = next(second.count + 1)
      switch next(3) {
      case 0: second.insert(letters[next(5)], at: at)
      case 1 where at < second.count: second.remove(at: at)
      default: if at < second.count { second[at] = letters[next(5)] }
      }
    }
    let expected = Self.reference(first, String(second))
    let pattern = Levenshtein(first)
    #expect(pattern.distance(to: String(second), limit: 1000) == expected)
    #expect(pattern.distance(to: String(second), limit: expected) == expected)
    if expected > 0 { #expect(pattern.distance(to: String(second), limit: expected - 1) == nil) }
  }
}
