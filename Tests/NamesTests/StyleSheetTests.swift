import Names
import Orthography
import Testing

@Suite("A style file")
struct StyleSheetTests {
  static let curly = """
    # typographic marks
    names = bgn
    quoted-titles = leave   # films, papers
    en.quotation = “ ”
    en.quotations = always
    en.apostrophe = ’
    en.apostrophes = always
    he.quotation = „ ”
    he.quotations = always
    az.quotation = « »
    az.quotations = always
    """

  static func normalized(_ text: String, _ tag: String, _ sheet: String) throws -> String {
    let language = try Language(tag)
    let style = try StyleSheet(sheet).style(for: language)
    let index = NameIndex(Fixtures.all.map { $0.spelled(in: style.names) }, language: language)
    return ArticleNormalization.edits(
      of: InflectedSegment(Segment(text, language: language)), index: index, style: style
    ).applied(to: text)
  }

  @Test(
    "sets the marks of each language",
    arguments: [
      ("en", "\"It's Baku,\" he said. (\"Fine.\")", "“It’s Baku,” he said. (“Fine.”)"),
      ("en", "''Peace'' and \"war\"", "“Peace” and “war”"),
      ("az", "\"Xəzər\" və “Araz”", "«Xəzər» və «Araz»"),
      ("he", "ב\"הארץ\" נכתב \"שלום\"", "ב„הארץ” נכתב „שלום”"), ("he", "צה\"ל וארה\"ב", "צה\"ל וארה\"ב"),
      ("en", "Gideon Saar's aide", "Gideon Sa’ar’s aide"),
    ])
  func marks(tag: String, text: String, expected: String) throws {
    #expect(try Self.normalized(text, tag, Self.curly) == expected)
  }

  @Test("that is empty is the house style")
  func standard() throws {
    for language in Language.firstClass {
      #expect(try StyleSheet("# nothing\n\n").style(for: language) == .standard(for: language))
    }
  }

  @Test(
    "that is wrong is an error with line and column",
    arguments: [
      ("names = house\nquotes", 2, 1, "no “=”"), ("names =", 1, 7, "no value for “names”"),
      ("names = a\nnames = b", 2, 1, "“names” twice"),
      ("xx.quotation = \"", 1, 1, "unknown key “xx.quotation”"),
      ("en.quotes = \"", 1, 1, "unknown key “en.quotes”"),
      ("  en.quotation = abc", 1, 18, "“abc” is no value of “en.quotation”"),
      ("en.apostrophe = ’ '", 1, 17, "“’ '” is no value"),
      ("en.quotations = never", 1, 17, "“never” is no value"),
      ("quoted-titles = keep", 1, 17, "“keep” is no value"),
    ])
  func broken(text: String, line: Int, column: Int, problem: String) throws {
    #expect { try StyleSheet(text) } throws: { error in
      guard let error = error as? StyleSheet.LineError else { return false }
      return error.line == line && error.column == column && error.problem.hasPrefix(problem)
    }
  }

  @Test(
    "may leave quoted titles alone, but not what is quoted",
    arguments: [
      ("en", "the film “Saar and the Sea” by Gideon Saar", "the film “Saar and the Sea” by Gideon Sa'ar"),
      ("en", "“Gideon Saar came to the city,” he said", "“Gideon Sa'ar came to the city,” he said"),
      ("en", "“Quba” is a paper", "“Quba” is a paper"),
    ])
  func titles(tag: String, text: String, expected: String) throws {
    #expect(try Self.normalized(text, tag, "quoted-titles = leave") == expected)
  }

  @Test("still reports in a title what must never be printed")
  func forbidden() {
    let record = AuthorityRecord(
      id: "shusha", kind: .place,
      spellings: [
        Spelling(face: "Shusha", language: .english, status: .preferred),
        Spelling(face: "Shushi", language: .english, status: .never),
        Spelling(face: "Susha", language: .english, status: .deprecated),
      ], note: "", source: "")
    var style = HouseStyle.standard(for: .english)
    style.leavesQuotedTitles = true
    let text = "the book “Shushi Days” and “Susha Days” from Shushi"
    let edits = ArticleNormalization.edits(
      of: InflectedSegment(Segment(text, language: .english)), index: NameIndex([record], language: .english),
      style: style)
    #expect(edits.map(\.found) == ["Shushi", "Shushi"])
    #expect(edits.map(\.isCertain) == [false, true])
    #expect(edits[0].why.contains("must not be printed"))
  }
}
