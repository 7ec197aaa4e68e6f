import Testing

@testable import Orthography

@Suite("Transliteration rules")
struct TransliteratorTests {
  @Test("are compiled once and run over a word, whose ends are ^ and $")
  func rules() throws {
    let rules = try Transliterator(rules: "^ q > g ; q $ > k ; ş > sh ; x > kh ;")
    #expect(rules.transliterate("quşaq") == "gushak")
    #expect(rules.transliterate("") == "")
    #expect(rules.transliterate("a\u{0}😀") == "a\u{0}😀")
  }

  @Test("may name a transform that ICU has")
  func named() throws {
    #expect(try Transliterator(rules: ":: az_Cyrl-az/BGN ;").transliterate("Азәрбајҹан") == "Azərbaycan")
  }

  @Test(
    "that ICU refuses are shown with their line",
    arguments: [
      ("a > b ;\nc } d\n", 2), ("a > b ;\n$x > c ;\n", 2), (":: No-Such ;\n", 1),
      ("a > b ;\n\nab > c ;\nd > e ;\n", 3),
    ])
  func refused(rules: String, line: Int) {
    #expect(throws: Transliterator.RuleError.self) { try Transliterator(rules: rules) }
    do { _ = try Transliterator(rules: rules) } catch { #expect(error.line == line, "\(error)") }
  }

  @Test("serve many tasks at once")
  func concurrency() async throws {
    let rules = try Transliterator(rules: "q > g ; ü > u ;")
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<500).allSatisfy { _ in rules.transliterate("qüqü") == "gugu" } }
      }
      for await right in group { #expect(right) }
    }
  }
}

@Suite("The script of a word")
struct ScriptTests {
  @Test(
    "is told by its letters; ə, which Latin and Cyrillic mix up, decides nothing",
    arguments: [
      ("Əlijев", [Script.latin, .cyrillic]), ("Әлијев", [.cyrillic]), ("Әliyev", [.latin]),
      ("סער", [.hebrew]),
      ("2020", []), ("", []), ("ə", [.latin, .cyrillic]),
    ])
  func occurrence(word: String, scripts: [Script]) {
    for script in [Script.latin, .cyrillic, .hebrew] {
      #expect(script.occurs(in: word) == scripts.contains(script), "\(script)")
    }
  }
}
