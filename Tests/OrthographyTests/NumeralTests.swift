import Orthography
import Testing

@Suite("Numbers in digits")
struct NumeralTests {
  @Test(
    "are spoken in Azerbaijani with a last word",
    arguments: [
      ("2025", "beş"), ("2026", "altı"), ("10", "on"), ("2030", "otuz"), ("100", "yüz"), ("1200", "yüz"),
      ("3000", "min"), ("25000", "min"), ("5000000", "milyon"), ("0", "sıfır"), ("00", "sıfır"),
      ("40", "qırx"),
    ])
  func lastWord(digits: String, word: String) {
    #expect(AzerbaijaniNumerals.lastWord(of: digits) == word)
  }

  @Test(
    "hand their Azerbaijani endings on",
    arguments: [
      ("ci", "2025", "2026", ["cı"]), ("ci", "2025", "2029", ["cu"]), ("cı", "2026", "2033", ["cü"]),
      ("də", "15", "16", ["da"]), ("dən", "2024", "2030", ["dan"]), ("ə", "5", "6", ["ya"]),
      ("ya", "6", "8", ["ə"]),
      ("nin", "7", "9", ["un", "nun"]), ("lik", "2", "10", ["luq"]), ("dir", "5", "3", ["dür"]),
      ("i", "5", "8", ["i"]),
      ("dəki", "2015", "2016", ["dakı"]), ("nə", "31", "10", ["na"]), ("dək", "2030", "2026", ["dək"]),
      ("ci", "6", "5", []),
    ])
  func endings(ending: String, old: String, new: String, wanted: [String]) throws {
    let words = try [old, new].map { try #require(AzerbaijaniNumerals.lastWord(of: $0)) }
    #expect(
      AzerbaijaniNumerals.endings(ending, movedFrom: words[0], to: words[1], isPossessed: false)
        == Set(wanted))
  }

  @Test("say in Azerbaijani by the word before whether -i is a possessive")
  func possessive() {
    #expect(AzerbaijaniNumerals.endings("i", movedFrom: "beş", to: "altı") == ["sı", "nı"])
    #expect(AzerbaijaniNumerals.endings("i", movedFrom: "beş", to: "altı", isPossessed: true) == ["sı"])
    #expect(AzerbaijaniNumerals.endings("si", movedFrom: "beş", to: "altı").isEmpty)
  }

  @Test(
    "take English ordinal endings",
    arguments: [("1", "st"), ("22", "nd"), ("103", "rd"), ("11", "th"), ("112", "th"), ("20", "th")])
  func ordinals(digits: String, ending: String) {
    #expect(EnglishNumerals.ordinalEnding(of: digits) == ending)
  }

  @Test(
    "take the English article of their sound",
    arguments: [
      ("8", "an"), ("9", "a"), ("11", "an"), ("18", "an"), ("1", "a"), ("80", "an"), ("800", "an"),
      ("100", "a"),
      ("11000", "an"), ("8500", "an"), ("1800", nil), ("1150", nil), ("118", "a"),
    ])
  func articles(digits: String, article: String?) {
    #expect(EnglishNumerals.indefiniteArticle(before: digits) == article)
  }
}

@Suite("Numbers in letters")
struct LetterNumeralTests {
  static func values(_ text: String, _ language: Language) -> [String] {
    TextNumbers(InflectedSegment(Segment(text, language: language))).numbers.flatMap { $0.values.sorted() }
  }

  @Test(
    "are read in Hebrew up to ninety-nine",
    arguments: [
      ("סעיף י", ["10"]), ("סעיף ג׳", ["3"]), ("פרק י״ב", ["12"]), ("פרק ט״ו", ["15"]), ("עמוד כ\"א", ["21"]),
      ("מזמור צ״ט", ["99"]), ("סעיף כ׳ לחוק", ["20"]),
    ])
  func hebrew(text: String, values: [String]) {
    #expect(Self.values(text, .hebrew) == values)
  }

  @Test(
    "are no acronyms, and no letters that lean on what stands behind a hyphen",
    arguments: [("צה״ל", []), ("ארה״ב", []), ("דו״ח", []), ("ב-2026", ["2026"]), ("ה־5 במרץ", ["5", "3"])])
  func acronyms(text: String, values: [String]) {
    #expect(Set(Self.values(text, .hebrew)) == Set(values))
  }

  @Test("are read as the Romans wrote them", arguments: [("XIV", "14"), ("LXXXVIII", "88"), ("IX", "9")])
  func roman(text: String, value: String) {
    #expect(Self.values("XX əsr, " + text + " fəsil", .azerbaijani) == ["20", value])
  }
}
