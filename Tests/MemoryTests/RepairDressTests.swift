import Memory
import Orthography
import Testing

@Suite("Capitals, punctuation and placeables that a query has otherwise")
struct RepairDressTests {
  @Test("are carried over to the translation", arguments: carried)
  func carries(_ example: RepairCase) {
    #expect(example.repair?.target == example.wanted)
    #expect(example.repair?.isComplete == true)
  }

  @Test("are left alone on any doubt", arguments: doubtful)
  func refuses(_ example: RepairCase) { #expect(example.repair == nil) }

  @Test("are listed with their places in the stored translation")
  func receipt() throws {
    let target = "Sammit 2026-cı il yanvarın 27-də açılacaq."
    let repair = try #require(
      TargetRepair.repair(
        query: "הפסגה תיפתח ב-9 ביוני 2030?", source: "הפסגה תיפתח ב-27 בינואר 2026.", target: target,
        from: .hebrew,
        to: .azerbaijani))
    #expect(
      repair.replacements.map { "\($0.kind.rawValue): \($0.found) → \($0.replacement)" } == [
        "date: 2026-cı → 2030-cu", "date: yanvarın → iyunun", "date: 27-də → 9-da", "punctuation: . → ?",
      ])
    #expect(repair.replacements.allSatisfy { target.slice($0.range) == $0.found })
  }

  static let carried: [RepairCase] = [
    RepairCase(
      .english, "Azerbaijan supports Israel.",
      .azerbaijani, "Azərbaycan İsraili dəstəkləyir.",
      query: "Azerbaijan supports Israel?", wanted: "Azərbaycan İsraili dəstəkləyir?"),
    RepairCase(
      .english, "Azerbaijan supports Israel.",
      .azerbaijani, "Azərbaycan İsraili dəstəkləyir.",
      query: "Azerbaijan supports Israel", wanted: "Azərbaycan İsraili dəstəkləyir"),
    RepairCase(
      .english, "Azerbaijan supports Israel",
      .azerbaijani, "Azərbaycan İsraili dəstəkləyir",
      query: "Azerbaijan supports Israel.", wanted: "Azərbaycan İsraili dəstəkləyir."),
    RepairCase(
      .english, "Azerbaijan supports Israel",
      .hebrew, "אזרבייג׳ן תומכת בישראל",
      query: "Azerbaijan supports Israel…", wanted: "אזרבייג׳ן תומכת בישראל…"),
    RepairCase(
      .english, "Azerbaijan supports Israel...",
      .hebrew, "אזרבייג׳ן תומכת בישראל…",
      query: "Azerbaijan supports Israel:", wanted: "אזרבייג׳ן תומכת בישראל:"),
    RepairCase(
      .hebrew, "אזרבייג׳ן תומכת בישראל.",
      .english, "Azerbaijan supports Israel.",
      query: "אזרבייג׳ן תומכת בישראל?", wanted: "Azerbaijan supports Israel?"),
    RepairCase(
      .hebrew, "אזרבייג׳ן תומכת בישראל.",
      .azerbaijani, "Azərbaycan İsraili dəstəkləyir.",
      query: #""אזרבייג׳ן תומכת בישראל.""#, wanted: #""Azərbaycan İsraili dəstəkləyir.""#),
    RepairCase(
      .english, "Azerbaijan supports Israel.",
      .hebrew, "אזרבייג׳ן תומכת בישראל.",
      query: "“Azerbaijan supports Israel.”", wanted: #""אזרבייג׳ן תומכת בישראל.""#),
    RepairCase(
      .english, "“Azerbaijan supports Israel.”",
      .azerbaijani, "“Azərbaycan İsraili dəstəkləyir”.",
      query: "Azerbaijan supports Israel.", wanted: "Azərbaycan İsraili dəstəkləyir."),
    RepairCase(
      .english, "“Azerbaijan supports Israel.”",
      .azerbaijani, "“Azərbaycan İsraili dəstəkləyir”.",
      query: "“Azerbaijan supports Israel?”", wanted: "“Azərbaycan İsraili dəstəkləyir”?"),
    RepairCase(
      .azerbaijani, "Azərbaycan İsraili dəstəkləyir.",
      .english, "Azerbaijan supports Israel.",
      query: "«Azərbaycan İsraili dəstəkləyir».", wanted: "“Azerbaijan supports Israel”."),
    RepairCase(
      .english, "Israel's Foreign Minister Gideon Sa'ar visits Baku",
      .azerbaijani, "İsrailin xarici işlər naziri Gideon Saar Bakıya gəlib",
      query: "ISRAEL'S FOREIGN MINISTER GIDEON SA'AR VISITS BAKU",
      wanted: "İSRAİLİN XARİCİ İŞLƏR NAZİRİ GİDEON SAAR BAKIYA GƏLİB"),
    RepairCase(
      .azerbaijani, "İlham Əliyev Bakıda çıxış edib",
      .english, "Ilham Aliyev spoke in Baku",
      query: "İLHAM ƏLİYEV BAKIDA ÇIXIŞ EDİB", wanted: "ILHAM ALIYEV SPOKE IN BAKU"),
    RepairCase(
      .azerbaijani, "İlham Əliyev Bakıda çıxış edib",
      .hebrew, "אילהם אלייב נאם בבאקו",
      query: "İLHAM ƏLİYEV BAKIDA ÇIXIŞ EDİB", wanted: "אילהם אלייב נאם בבאקו"),
    RepairCase(
      .english, "the foreign minister of Israel",
      .azerbaijani, "İsrailin xarici işlər naziri",
      query: "The foreign minister of Israel", wanted: "İsrailin xarici işlər naziri"),
    RepairCase(
      .azerbaijani, "xarici işlər naziri",
      .english, "foreign minister",
      query: "Xarici işlər naziri", wanted: "Foreign minister"),
    RepairCase(
      .english, "Foreign minister",
      .azerbaijani, "Xarici işlər naziri",
      query: "foreign minister", wanted: "xarici işlər naziri"),
    RepairCase(
      .azerbaijani, "İki ölkə arasında saziş",
      .english, "The agreement between the two countries",
      query: "iki ölkə arasında saziş", wanted: "the agreement between the two countries"),
    RepairCase(
      .english, "He met Mr. Sa'ar.",
      .azerbaijani, "O, cənab Saarla görüşüb.",
      query: "He met Mr. Sa’ar.", wanted: "O, cənab Saarla görüşüb."),
    RepairCase(
      .english, "The city has 832 people",
      .hebrew, "בעיר 832 תושבים",
      query: "THE CITY HAS 940 PEOPLE!", wanted: "בעיר 940 תושבים!"),
    RepairCase(
      .english, "Death toll rises to 832",
      .azerbaijani, "Ölənlərin sayı 832-yə qalxdı",
      query: "DEATH TOLL RISES TO 840!", wanted: "ÖLƏNLƏRİN SAYI 840-A QALXDI!"),
    RepairCase(
      .english, "See https://trend.az/a/1 for details.",
      .azerbaijani, "Ətraflı: https://trend.az/a/1",
      query: "See https://trend.az/b/22 for details.", wanted: "Ətraflı: https://trend.az/b/22"),
    RepairCase(
      .english, "Write to desk@trend.az.",
      .hebrew, "כתבו אל desk@trend.az.",
      query: "Write to news@report.az.", wanted: "כתבו אל news@report.az."),
    RepairCase(
      .english, "Copied %1$d of %2$d files",
      .azerbaijani, "%2$d fayldan %1$d köçürüldü",
      query: "Copied %s of %2$d files", wanted: "%2$d fayldan %s köçürüldü"),
    RepairCase(
      .english, "<b>Baku</b> is the capital.",
      .azerbaijani, "<b>Bakı</b> paytaxtdır.",
      query: "<i>Baku</i> is the capital.", wanted: "<i>Bakı</i> paytaxtdır."),
    RepairCase(
      .english, "{0} files",
      .hebrew, "{0} קבצים",
      query: "{count} files", wanted: "{count} קבצים"),
    RepairCase(
      .english, "The F-16 was shot down at 5:10.",
      .azerbaijani, "F-16 saat 5:10-da vurulub.",
      query: "The F-16 was shot down at 5:20.", wanted: "F-16 saat 5:20-də vurulub."),
    RepairCase(
      .english, "COVID-19 killed 19 people.",
      .hebrew, "19 בני אדם מתו מ-COVID-19.",
      query: "COVID-19 killed 25 people.", wanted: "25 בני אדם מתו מ-COVID-19."),
    RepairCase(
      .english, "The 5G network covers 40% of Baku.",
      .azerbaijani, "5G şəbəkəsi Bakının 40%-ni əhatə edir.",
      query: "The 5G network covers 60% of Baku.", wanted: "5G şəbəkəsi Bakının 60%-ni əhatə edir."),
  ]

  static let doubtful: [RepairCase] = [
    RepairCase(
      .english, "FOREIGN MINISTER VISITS BAKU",
      .azerbaijani, "XARİCİ İŞLƏR NAZİRİ BAKIDADIR",
      query: "Foreign Minister visits Baku"),
    RepairCase(
      .english, "Minister of Israel",
      .azerbaijani, "İsrail naziri",
      query: "minister of Israel"),
    RepairCase(
      .azerbaijani, "Yanvar ayında seçki olacaq",
      .english, "Elections will be held in January",
      query: "yanvar ayında seçki olacaq"),
    RepairCase(
      .english, "Minister visits Baku.",
      .azerbaijani, "Nazir Bakıya gəlib.",
      query: "Minister visits Quba."),
    RepairCase(
      .english, "Is it true?",
      .azerbaijani, "Bu doğrudurmu!",
      query: "Is it true."),
    RepairCase(
      .english, "{0} and {1}",
      .hebrew, "{0} בלבד",
      query: "{0} and {2}"),
    RepairCase(
      .english, "Call 012 555 22 11.",
      .azerbaijani, "Zəng edin: 012 555 22 11.",
      query: "Call 050 555 22 11."),
    RepairCase(
      .english, "The F-16 was shot down.",
      .azerbaijani, "F-16 vurulub.",
      query: "The F-35 was shot down."),
  ]
}
