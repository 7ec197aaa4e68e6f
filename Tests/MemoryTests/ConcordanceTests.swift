import Memory
import Orthography
import Testing

@Suite("Concordance")
struct ConcordanceTests {
  @Test(
    "finds words as they are inflected",
    arguments: [
      ("az", "ərazi bütövlüyü", "Azərbaycanın ərazi bütövlüyünə hörmət", ["ərazi bütövlüyünə"]),
      ("az", "ərazi bütövlüyünə", "ərazi bütövlüyü prinsipi", ["ərazi bütövlüyü"]),
      ("az", "Bakı", "Bakıda və Bakının ətrafında", ["Bakıda", "Bakının"]),
      ("az", "Bakıda", "Bakıdan Qubaya", ["Bakıdan"]), ("az", "İLHAM", "İlhamın çıxışı", ["İlhamın"]),
      ("en", "minister", "Two ministers met the Minister's aide.", ["ministers", "Minister's"]),
      ("en", "impose sanctions", "It imposed sanctions.", ["imposed sanctions"]),
      ("he", "נשיא", "לנשיא ולנשיאי המדינות", ["לנשיא", "ולנשיאי"]), ("he", "לנשיא", "הנשיא נאם", ["הנשיא"]),
      ("he", "שלמות טריטוריאלית", "בשלמות הטריטוריאלית", ["בשלמות הטריטוריאלית"]),
      ("he", "צה\"ל", "דובר צה״ל וצה''ל", ["צה״ל", "וצה''ל"]), ("en", "2026", "In 2026, on 27.01", ["2026"]),
    ])
  func inflected(tag: String, query: String, face: String, hits: [String]) throws {
    var concordance = Concordance(query, language: try Language(tag))
    #expect(concordance.hits(in: face).map { face.slice($0.range) } == hits)
  }

  @Test(
    "does not find what only looks alike",
    arguments: [
      ("he", "משרד", "הוא שרד"), ("az", "put", "Putin gəldi"), ("en", "minister meets", "meets the minister"),
      ("en", "foreign minister", "foreign policy minister"), ("en", "", "anything"),
      ("he", "מקום", "לקום בבוקר"),
    ])
  func others(tag: String, query: String, face: String) throws {
    var concordance = Concordance(query, language: try Language(tag))
    #expect(concordance.hits(in: face).isEmpty)
  }

  @Test("lets other words stand between, where that is asked for")
  func between() {
    var concordance = Concordance("minister visits", language: .english, mostBetween: 2)
    let face = "The minister of defence visits Baku."
    #expect(concordance.hits(in: face).map { face.slice($0.range) } == ["minister of defence visits"])
  }

  @Test("is surer the less differs")
  func confidence() {
    var concordance = Concordance("Bakı", language: .azerbaijani)
    let found = ["Bakı", "Bakıya"].map { concordance.hits(in: $0).first?.confidence ?? 0 }
    #expect(found == [1, 0.95])
  }
}

@Suite("A hit in its context")
struct ConcordanceLineTests {
  static let english = "The minister said that territorial integrity is a principle of international law."
  static let hebrew = "שר החוץ הדגיש את השלמות הטריטוריאלית של אזרבייג׳ן בפגישה."

  @Test("is cut at the borders of words")
  func cut() throws {
    let line = try #require(Self.line(Self.english, "territorial integrity", .english, width: 18))
    #expect(line.text() == "… said that [territorial integrity] is a principle of …")
    let whole = try #require(Self.line(Self.english, "territorial integrity", .english, width: 100))
    #expect(whole.before + whole.hit + whole.behind == Self.english)
    let bare = try #require(Self.line(Self.english, "territorial integrity", .english, width: 0))
    #expect(bare.text(marks: ("", "")) == "… territorial integrity …")
  }

  @Test("keeps the logical order in Hebrew, with isolates for display only")
  func hebrew() throws {
    let line = try #require(Self.line(Self.hebrew, "שלמות טריטוריאלית", .hebrew, width: 16))
    #expect(line.text() == "… החוץ הדגיש את [השלמות הטריטוריאלית] של אזרבייג׳ן …")
    #expect(line.text(isIsolated: true) == "\u{2067}" + line.text() + "\u{2069}")
  }

  static func line(_ face: String, _ query: String, _ language: Language, width: Int) -> ConcordanceLine? {
    var concordance = Concordance(query, language: language)
    return concordance.hits(in: face).first.map {
      ConcordanceLine(face, around: $0.range, language: language, width: width)
    }
  }
}

@Suite("The place of a hit in the translation")
struct ConcordanceGuessTests {
  static func guess(
    _ query: String, _ source: String, _ from: Language, _ target: String, _ to: Language,
    terms: [String] = []
  ) -> (text: String, basis: ConcordanceGuess.Basis)? {
    var concordance = Concordance(query, language: from)
    guard let hit = concordance.hits(in: source).first else { return nil }
    return ConcordanceGuess.place(
      of: hit.range, in: Segment(source, language: from), to: Segment(target, language: to), terms: terms
    ).map { (target.slice($0.range), $0.basis) }
  }

  @Test("is where a known translation stands, inflected")
  func term() throws {
    let guess = try #require(
      Self.guess(
        "territorial integrity", "Israel supports the territorial integrity of Azerbaijan.", .english,
        "İsrail Azərbaycanın ərazi bütövlüyünü dəstəkləyir.", .azerbaijani,
        terms: ["suverenlik", "ərazi bütövlüyü"]))
    #expect(guess == ("ərazi bütövlüyünü", .term))
  }

  @Test("is where the same numbers and names stand")
  func same() throws {
    let guess = try #require(
      Self.guess(
        "Boeing 737", "The Boeing 737 landed in Baku.", .english, "Bakıya Boeing 737 təyyarəsi enib.",
        .azerbaijani))
    #expect(guess == ("Boeing 737", .same))
  }

  @Test("is else between what is the same on both sides")
  func position() throws {
    let guess = try #require(
      Self.guess(
        "arrived", "The delegation arrived in 2024 and left again in 2026.", .english,
        "המשלחת הגיעה ב-2024 ועזבה שוב ב-2026.", .hebrew))
    #expect(guess.basis == .position)
    #expect(guess.text.contains("הגיעה"))
    let last = try #require(
      Self.guess(
        "left again", "The delegation arrived in 2024 and left again in 2026.", .english,
        "המשלחת הגיעה ב-2024 ועזבה שוב ב-2026.", .hebrew))
    #expect(last.text.contains("שוב") && !last.text.contains("2024"))
  }
}

@Suite("Runs of words that two segments share")
struct ConcordanceRunTests {
  static func runs(_ query: String, _ stored: String, _ language: Language, least: Int = 2) -> [[String]] {
    ConcordanceRun.longest(
      Segment(query, language: language), in: Segment(stored, language: language), leastWords: least
    ).map { [query.slice($0.query), stored.slice($0.stored)] }
  }

  @Test("are found longest first, folded, and never overlap")
  func longest() {
    let found = Self.runs(
      "Xarici işlər naziri Bakıda ərazi bütövlüyü prinsipini vurğulayıb",
      "Ərazi bütövlüyü prinsipini XARİCİ İŞLƏR naziri də dəstəkləyib", .azerbaijani)
    #expect(
      found == [
        ["Xarici işlər naziri", "XARİCİ İŞLƏR naziri"],
        ["ərazi bütövlüyü prinsipini", "Ərazi bütövlüyü prinsipini"],
      ])
  }

  @Test("do not go on behind the end of a sentence, and have as many words as asked for")
  func borders() {
    #expect(
      Self.runs("He came. They met.", "he came, they met", .english) == [
        ["He came", "he came"], ["They met", "they met"],
      ])
    #expect(Self.runs("He came home", "he came late", .english, least: 3).isEmpty)
    #expect(Self.runs("שר החוץ נחת בבאקו", "אתמול שר החוץ אמר", .hebrew) == [["שר החוץ", "שר החוץ"]])
  }
}
