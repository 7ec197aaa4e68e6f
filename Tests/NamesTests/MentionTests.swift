import Names
import Orthography
import Testing

@Suite("Names in an article")
struct MentionTests {
  static func findings(_ text: String, _ tag: String, known: Set<String> = []) throws -> [Edit] {
    let language = try Language(tag)
    return ArticleNormalization.edits(
      of: InflectedSegment(Segment(text, language: language)),
      index: NameIndex(Fixtures.all, language: language),
      style: .standard(for: language), known: known
    ).filter { $0.kind == .mention || $0.kind == .unknown }
  }

  @Test(
    "of people stand in full first",
    arguments: [
      ("en", "Today Sa'ar came to Baku. Gideon Sa'ar met the president.", ["Sa'ar → Gideon Sa'ar"]),
      ("he", "היום סער הגיע. גדעון סער נפגש עם הנשיא.", ["סער → גדעון סער"]),
      ("az", "Bu gün Saar gəlib. Gideon Saarla görüş olub.", ["Saar → Gideon Saar"]),
      ("en", "Gideon Sa'ar came. Sa'ar spoke.", []), ("en", "The Sa'ar visit was long.", []),
      ("en", "Sa'ar in Baku\nToday Gideon Sa'ar came.", []),
      ("en", "Aliyev spoke. Ilham Aliyev left.", []),
    ])
  func introduction(tag: String, text: String, expected: [String]) throws {
    #expect(try Self.findings(text, tag).map { "\($0.found) → \($0.wanted)" } == expected)
  }

  @Test("of people keep the full name that they are introduced with")
  func fullName() {
    let president = Fixtures.record(
      "zelenskyy", .person, en: ["Volodymyr Zelenskyy", "Volodymyr Zelensky"], az: ["Volodimir Zelenski"],
      he: ["וולודימיר זלנסקי"], variants: [:])
    let text = "Volodymyr Zelensky came to Baku. Volodymyr Zelenskyy left. Zelensky spoke."
    let edits = ArticleNormalization.edits(
      of: InflectedSegment(Segment(text, language: .english)),
      index: NameIndex([president], language: .english), style: .standard(for: .english))
    #expect(edits.map(\.kind) == [.mention])
    #expect(edits.map(\.wanted) == ["Volodymyr Zelensky"])
    #expect(edits.allSatisfy { !$0.isCertain })
  }

  @Test(
    "that nobody knows are reported where they are spelled in two ways, and never changed",
    arguments: [
      (
        "en", "Then Anar Mammadov met Mr Mamedov. Later Mammadov and Məmmədov left.",
        ["Mamedov → Mammadov", "Məmmədov → Mammadov"]
      ),
      (
        "en", "The Sheikh Hasan came. He met Sheikh Hasan, then the Shaikh Hassan's aide.",
        ["Shaikh Hassan's → Sheikh Hasan's"]
      ),
      ("az", "Dünən Natiq Rəcəbov və Radjabov danışıb. Sonra Rəcəbova söz verilib.", ["Radjabov → Rəcəbov"]),
      ("he", "מוחמד בן סלמאן נפגש עמו. אחר כך אמר מחמד בן סלמאן.", ["מחמד → מוחמד"]),
      ("he", "פגש את ג׳ייהון. דיבר עם ג׳ייהון ושאל את ג׳יהון.", ["ג׳יהון → ג׳ייהון"]),
    ])
  func unknown(tag: String, text: String, expected: [String]) throws {
    let findings = try Self.findings(text, tag)
    #expect(findings.map { "\($0.found) → \($0.wanted)" } == expected)
    #expect(findings.allSatisfy { !$0.isCertain && $0.record == nil })
    #expect(findings.applied(to: text) == text)
  }

  @Test(
    "raise no false alarm",
    arguments: [
      ("en", "The Johnsons met Mr Johnson and Johnson's son in the Marina district."),
      ("en", "In Iran and in Iraq, Mr Levi met Mr Levin."), ("en", "Center of Town. The center. A Centre."),
      (
        "az", "Bu gün Makedoniyada Makedoniyanın lideri Makedoniyalılara və Makedoniya xalqına müraciət edib."
      ),
      ("az", "Sonra Türkiyədəki və Türkiyəyə gedən, Türkiyənin və Türkiyə tərəfinin nümayəndələri."),
      ("he", "הנשיא אמר כי השר אומר שהוא יודע. הספר סיפר."), ("he", "הצ׳יפס ובצ׳יפס, הצ׳ק והצ׳קים"),
    ])
  func falseAlarms(tag: String, text: String) throws {
    #expect(try Self.findings(text, tag).map(\.found) == [])
  }

  @Test(
    "are one name for the usual ways of writing a sound",
    arguments: [
      ("Gasimov", "Kasimov"), ("Mohammed", "Muhammad"), ("Khamenei", "Hamenei"), ("Rouhani", "Ruhani"),
      ("Rasulov", "Resulov"), ("Hussein", "Husayn"), ("Jabbarov", "Djabbarov"), ("Ismayilov", "Ismailov"),
      ("Bakhtiyar", "Baxtiyar"), ("Guliyev", "Kuliev"), ("Yusuf", "Yousuf"), ("Rzayev", "Rzaev"),
      ("Sharifov", "Şərifov"), ("Nissim", "Nisim"),
    ])
  func sounds(one: String, other: String) throws {
    let text = "Then came Mr \(one) himself. The guest \(other) left, and Mr \(one) too."
    #expect(try Self.findings(text, "en").map(\.wanted) == [one])
  }

  @Test(
    "are two names where a sound differs",
    arguments: [
      ("Hasanov", "Huseynov"), ("Mahmudov", "Mammadov"), ("Cohen", "Kahana"), ("Peres", "Peretz"),
      ("Katz", "Katsav"), ("Levin", "Levi"), ("Rabin", "Rivlin"), ("Karimov", "Kazimov"),
      ("Niger", "Nigeria"),
      ("Austria", "Australia"), ("Marina", "Marino"), ("Georgia", "George"), ("Turner", "Tanner"),
      ("Paris", "Peres"),
    ])
  func differences(one: String, other: String) throws {
    let text = "Then came Mr \(one) himself. The guest \(other) left, and Mr \(one) too."
    #expect(try Self.findings(text, "en").map(\.found) == [])
  }

  @Test("give way to what the desk knows")
  func known() throws {
    let text = "The Colour Company and the Coloor Company. Then Coloor and Coloor again."
    #expect(try Self.findings(text, "en", known: ["colour"]).map(\.wanted).first?.hasPrefix("Colour") ?? true)
  }

  @Test(
    "stay as they are in addresses, tags and code",
    arguments: [
      "see quba.az and Quba.", "mail Quba@trend.az", "#Quba and @Quba", "```\nQuba\n```", "<code>Quba</code>",
      "<a href=\"/Quba\">x</a>", "<pre>\nQuba\n</pre>", "(https://trend.az/Quba)",
    ])
  func untouched(text: String) {
    let expected = text.replacing("and Quba.", with: "and Guba.")
    #expect(Fixtures.edits(text, .english).applied(to: text) == expected)
  }
}
