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

@Suite("Matches in the memory")
struct MemorySearchTests {
  static let units = [
    "Azerbaijan supports the territorial integrity of states.",
    "Israel supports the territorial integrity of states.",
    "azerbaijan supports the territorial integrity of states.", "Nothing of the kind.",
  ].map { face in
    (
      unit: TranslationUnit(
        source: Variant(face: face, language: .english), target: Variant(face: "…", language: .azerbaijani),
        provenance: Provenance(
          origin: "alignment", article: "a", date: "", confidence: 0.9, isReviewed: false)),
      key: FoldedText(face, language: .english).key
    )
  }

  @Test("come best first, each with its receipt")
  func ranking() {
    let query = "Azerbaijan supports the territorial integrity of states."
    let matches = MemorySearch.matches(
      query: query, key: FoldedText(query, language: .english).key, candidates: Self.units, minimumRate: 70,
      limit: 5)
    #expect(matches.map(\.receipt.rate) == [100, 99, 85])
    #expect(
      matches.map(\.receipt.description) == [
        "100 exact", "100 − 1 case or marks differ", "100 − 15 8 letters differ",
      ])
  }

  @Test(
    "need a length that can reach the rate",
    arguments: [(100, 70, 70...142), (10, 100, 10...10), (3, 70, 3...4)])
  func window(length: Int, rate: Int, expected: ClosedRange<Int>) {
    #expect(MemorySearch.lengthWindow(of: length, minimumRate: rate) == expected)
  }

  @Test("that differ are never called 100, however long")
  func neverExact() {
    #expect(MatchReceipt(distance: 1, length: 1000, sameFace: false).rate == 99)
    #expect(MatchReceipt(distance: 10, length: 10, sameFace: false).rate == 0)
  }
}
