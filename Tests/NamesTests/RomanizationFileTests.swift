import Names
import Orthography
import Testing

@Suite("A romanization scheme")
struct RomanizationFileTests {
  static let header = """
    # name: test
    # from: az
    # to: en
    # standard: none
    # use: a test
    # input: Latin script

    """

  @Test("is shipped for every pair of languages that the desk works with, and compiles")
  func shipped() throws {
    #expect(Schemes.texts.count >= 16)
    var names: Set<String> = []
    for (file, text) in Schemes.texts {
      let scheme = try RomanizationFile.scheme(text)
      #expect(file == "\(scheme.from)-\(scheme.to).\(scheme.name)")
      #expect(!scheme.use.contains("  "))
      _ = try Romanizer(scheme)
      names.insert(file)
    }
    for pair in ["az-en", "az-he", "en-he", "he-en", "he-az"] { #expect(names.contains(pair + ".newsroom")) }
    #expect(names.contains("az-ru.practice"))
  }

  @Test("is read from a text file that a linguist edits")
  func parts() throws {
    let text =
      Self.header + "# rules\nq > g ; # a comment\n\n# exceptions\nXankəndi → Khankendi   # lexical\n"
    let scheme = try RomanizationFile.scheme(text)
    #expect(scheme.name == "test")
    #expect(scheme.from == .azerbaijani)
    #expect(scheme.exceptions.map(\.word) == ["Xankəndi"])
    #expect(scheme.exceptions.map(\.spelling) == ["Khankendi"])
    #expect(try Romanizer(scheme).romanized("Quba, Xankəndi").text == "Guba, Khankendi")
  }

  @Test(
    "that is wrong says in which line, and why",
    arguments: [
      ("# name: x\n", 2, "no section “# rules”"),
      ("hello\n", 1, "“hello” before “# rules”: a header line is “# key: value”"),
      ("# title: x\n", 1, "unknown key “title”: use name, from, to, standard, use, input, capitals"),
      ("# rules\n", 1, "no “# name: …”"),
      ("# capitals: all\n" + header + "# rules\n", 1, "“all” after “capitals”: it can only be “words”"),
      (header.replacing("az", with: "xx") + "# rules\n", 2, "unknown language “xx”"),
      (header + "# rules\n# exceptions\nXankəndi Khankendi\n", 9, "“Xankəndi Khankendi” is no exception"),
      (header + "# rules\n# exceptions\nA → B\nA → C\n", 10, "“A” stands twice"),
      (header + "# rules\n\nq > g\nx > kh ;\n", 9, "a rule that does not compile"),
      (header + "# rules\na > b ;\n[x > kh ;\n", 9, "a rule that does not compile: “[x > kh ;”"),
      (header + "# rules\na > b ;\nab > c ;\n", 9, "“ab > c ;” (U_RULE_MASK_ERROR)"),
    ])
  func errors(text: String, line: Int, problem: String) {
    #expect {
      _ = try Romanizer(try RomanizationFile.scheme(text))
    } throws: { error in
      guard let error = error as? RomanizationFile.FileError else { return false }
      return error.line == line && error.problem.contains(problem)
    }
  }
}

@Suite("Romanization of hostile text")
struct HostileRomanizationTests {
  @Test("leaves other scripts, emoji and digits alone, and says which words it left")
  func untouched() throws {
    let romanization = try #require(Schemes.romanization("Şuşa 😀 2020 נתניהו Баку 北京", "az-en.newsroom"))
    #expect(romanization.text == "Shusha 😀 2020 נתניהו Баку 北京")
    #expect(
      romanization.words.filter { $0.origin == .untouched }.map(\.original).prefix(2) == ["נתניהו", "Баку"])
    #expect(Schemes.spelling("", "az-en.newsroom") == "")
    #expect(Schemes.spelling("’’’ -- '", "az-he.newsroom") == "’’’ -- '")
  }

  @Test("takes a word of ten thousand letters in its stride", .timeLimit(.minutes(1)))
  func long() throws {
    for file in Schemes.texts.keys.sorted() {
      for letter in ["ş", "Ş", "ש", "ш", "aB", "שְּׁ", "\u{301}", "ə’"] {
        let word = String(repeating: letter, count: 10_000)
        let spelling = try #require(Schemes.spelling(word, file))
        #expect(spelling.utf8.count < 200_000)
      }
    }
  }
}
