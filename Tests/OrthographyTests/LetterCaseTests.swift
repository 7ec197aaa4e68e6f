import Testing

@testable import Orthography

@Suite("Letter case")
struct LetterCaseTests {
  @Test("follows the language: i and ı are two letters in Azerbaijani")
  func azerbaijani() {
    #expect(LetterCase.lowercased("ILIQ İLHAM ƏLİYEV", in: .azerbaijani) == "ılıq ilham əliyev")
    #expect(LetterCase.uppercased("ılıq ilham əliyev", in: .azerbaijani) == "ILIQ İLHAM ƏLİYEV")
    #expect(LetterCase.capitalized("ilham", in: .azerbaijani) == "İlham")
    #expect(LetterCase.lowercased("ILHAM", in: .english) == "ilham")
  }

  @Test("round-trips through capitals", arguments: ["ərazi bütövlüyü", "çıxış", "işıq"])
  func roundTrip(text: String) {
    #expect(LetterCase.lowercased(LetterCase.uppercased(text, in: .azerbaijani), in: .azerbaijani) == text)
  }

  @Test("tells acronyms", arguments: [("AZƏRTAC", true), ("NATO-ya", false), ("A", false), ("סער", false)])
  func capitals(text: String, expected: Bool) {
    #expect(LetterCase.isAllCapitals(text) == expected)
  }
}

@Suite("Display names")
struct DisplayNameTests {
  @Test(
    "of countries come from CLDR in three languages",
    arguments: [("AZ", "Azerbaijan", "Azərbaycan", "אזרבייג׳ן"), ("IL", "Israel", "İsrail", "ישראל")])
  func countries(code: String, english: String, azerbaijani: String, hebrew: String) throws {
    let country = try #require(DisplayName.all(.country).first { $0.code == code })
    #expect(country.names == [.english: english, .azerbaijani: azerbaijani, .hebrew: hebrew])
  }

  @Test(
    "cover every kind",
    arguments: [
      (DisplayName.Kind.country, 240), (.language, 150), (.script, 20), (.currency, 100), (.city, 300),
    ])
  func coverage(kind: DisplayName.Kind, least: Int) {
    let names = DisplayName.all(kind)
    #expect(names.count >= least)
    #expect(names.allSatisfy { $0.names.values.allSatisfy { !$0.isEmpty } })
  }
}
