import Orthography
import Testing

@testable import Names

@Suite("A transliteration model")
struct TransliterationModelTests {
  /// Enough to learn the letters of short names from.
  private static let pairs = [
    ("Dan", "דן"), ("Gal", "גל"), ("Lior", "ליאור"), ("Moran", "מורן"), ("Ron", "רון"), ("Tal", "טל"),
    ("Gad", "גד"),
    ("Nir", "ניר"), ("Gil", "גיל"), ("Dor", "דור"), ("Mor", "מור"), ("Limor", "לימור"), ("Gilad", "גילד"),
    ("Tom", "טום"),
    ("Rom", "רום"), ("Tim", "טים"), ("Tina", "טינה"), ("Nina", "נינה"), ("Dina", "דינה"), ("Jill", "ג'יל"),
    ("Jim", "ג'ים"),
    ("Jon", "ג'ון"), ("Jan", "ג'אן"), ("Jil", "ג'יל"), ("Gordon", "גורדון"), ("Martin", "מרטין"),
    ("Milton", "מילטון"),
  ].map { SpellingTraining.Pair(one: $0.0, two: $0.1) }

  private static func trained(
    _ sources: [TransliterationTraining.Source], from: Language = .english, to: Language = .hebrew
  ) -> TransliterationModel {
    TransliterationTraining(from: from, to: to).model(of: sources, provenance: ["Data: the test's own"])
  }

  private static let model = trained([TransliterationTraining.Source(pairs)])

  private var model: TransliterationModel { Self.model }

  private func spellings(_ name: String, limit: Int = 8) -> [String] {
    model.romanizations(of: name, limit: limit).map(\.text)
  }

  @Test(
    "spells names that it never saw from the letters of those it did",
    arguments: [("Dalor", "דלור"), ("Tomar", "טומר"), ("Golan", "גולן"), ("Jilor", "ג׳ילור")])
  func unseen(name: String, spelling: String) { #expect(spellings(name).contains(spelling)) }

  @Test("ends a Hebrew word with a final letter, and prints geresh as geresh")
  func letters() {
    #expect(spellings("Dan", limit: 1) == ["דן"])
    #expect(spellings("Jim", limit: 1) == ["ג׳ים"])
  }

  @Test("offers no spelling twice, and no more than are wanted")
  func best() {
    let found = spellings("Moran Gilad", limit: 5)
    #expect(found.count == 5)
    #expect(Set(found).count == 5)
    #expect(spellings("Moran", limit: 1).count == 1)
  }

  @Test("keeps what stands between the words, with a maqaf for a hyphen")
  func gaps() {
    #expect(spellings("Moran Tal-Gal", limit: 1).first == "מורן טל־גל")
    #expect(spellings("Moran (גל)", limit: 1).first == "מורן (גל)")
  }

  @Test("writes capitals for Hebrew names, which have none")
  func capitals() {
    let reversed = Self.pairs.map { SpellingTraining.Pair(one: $0.two, two: $0.one) }
    let backwards = Self.trained([.init(reversed)], from: .hebrew, to: .english)
    #expect(backwards.romanizations(of: "דן רון", limit: 1).map(\.text) == ["Dan Ron"])
  }

  @Test("learns the same from the same pairs, and takes over no accent from pairs of another kind")
  func accents() {
    // Elsewhere j is written י.
    let other = ["Jan", "Jon", "Jil", "Jor", "Jom", "Jord"].map {
      SpellingTraining.Pair(one: $0, two: "י" + "ון")
    }
    let sources = [
      TransliterationTraining.Source(Self.pairs, copies: 5), TransliterationTraining.Source(other),
    ]
    let both = Self.trained(sources)
    #expect(both.romanizations(of: "Jim", limit: 1).map(\.text) == ["ג׳ים"])
    #expect(TransliterationModelFile.text(Self.trained(sources)) == TransliterationModelFile.text(both))
  }

  @Test(
    "offers nothing for what it cannot spell, whatever its size",
    arguments: ["", "   ", "🙂", "12345", String(repeating: "a", count: 10_000), "\u{202E}\u{200B}"])
  func hostile(text: String) { #expect(spellings(text).isEmpty) }

  @Test("written to a file and read back spells as before")
  func file() throws {
    let copy = try TransliterationModelFile.model(TransliterationModelFile.text(model))
    #expect(copy.provenance == ["Data: the test's own"])
    for name in ["Dalor", "Moran Gilad", "Jim"] {
      #expect(copy.romanizations(of: name, limit: 1).map(\.text) == spellings(name, limit: 1))
    }
    #expect(TransliterationModelFile.text(copy).split(separator: "\n").count > 100)
  }

  @Test(
    "in a damaged file is refused with the line",
    arguments: [
      ("", "line 1: no section [languages]"), ("[languages]\nen\nhe\n", "line 1: no section [letters]"),
      (
        "[languages]\nen\nhe\n[letters]\nab\nאב\n[links]\nz\tא\t1\n",
        "line 8: a letter, letters and a count expected"
      ),
      (
        "[languages]\nen\nhe\n[letters]\nab\nאב\n[links]\na\tא\t1\n[first 1]\n0.1\tOOO\n[second 1]\n0.1\tO\n",
        "line 10: network 1 has another size"
      ),
    ])
  func damaged(text: String, problem: String) {
    #expect { try TransliterationModelFile.model(text) } throws: { "\($0)".hasPrefix(problem) }
  }
}
