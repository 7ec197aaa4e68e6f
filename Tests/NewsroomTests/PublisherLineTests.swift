import Alignment
import Orthography
import Testing

@testable import Newsroom

@Suite("Lines of publishers")
struct PublisherLineTests {
  static let captions: [(Language, String)] = [
    (.english, "Photo: Reuters"), (.english, "(Image: Haifa Port Authority)"),
    (.english, "File photo of the Baku–Tbilisi–Ceyhan pipeline"),
    (.azerbaijani, "Foto: Azərbaycan Prezidentinin Mətbuat Xidməti"),
    (.azerbaijani, "Arxiv fotosu"), (.hebrew, "צילום: עמוס בן גרשום, לע״מ"), (.hebrew, "צילום ארכיון"),
  ]
  static let boilerplate: [(Language, String)] = [
    (.english, "© 2026 The Daily. All rights reserved"), (.english, "READ MORE: Sa'ar opens embassy in Baku"),
    (.english, "Advertisement"), (.azerbaijani, "Ətraflı oxuyun: Qəbələdə forum"),
    (.azerbaijani, "Bütün hüquqlar qorunur"),
    (.azerbaijani, "Bizi “Facebook”da izləyin"), (.azerbaijani, "REKLAM"), (.hebrew, "כל הזכויות שמורות"),
    (.hebrew, "קראו עוד: סער נחת בבאקו"), (.hebrew, "פרסומת"), (.hebrew, "עודכן ב-16:05"),
  ]
  /// What begins or sounds like such a line, and is one of an article.
  static let sentences: [(Language, String)] = [
    (.english, "Photo exhibition opens in Shusha"), (.english, "Comments by minister spark row in Knesset"),
    (.english, "Ad spending grows"), (.azerbaijani, "Reklam haqqında qanuna dəyişiklik edilir"),
    (.azerbaijani, "Foto sərgi açılıb"), (.hebrew, "תגובות זועמות בכנסת"), (.hebrew, "תמונה מורכבת בצפון"),
    (
      .english,
      "Photo: the minister and his delegation walked through the old town of Sheki in the rain on the second day of the visit"
    ),
  ]

  static func role(_ text: String, _ language: Language) throws -> SentenceStructure? {
    try PublisherLines.list(language).role(Segment(text, language: language))
  }

  @Test("are told from sentences of the article: captions", arguments: captions)
  func caption(language: Language, text: String) throws {
    #expect(try Self.role(text, language) == .caption)
  }

  @Test("are told from sentences of the article: what belongs to no article", arguments: boilerplate)
  func publisher(language: Language, text: String) throws {
    #expect(try Self.role(text, language) == .boilerplate)
  }

  @Test("are no headlines that begin with the same words", arguments: sentences)
  func sentence(language: Language, text: String) throws {
    #expect(try Self.role(text, language) == nil)
  }

  @Test("are none in a language that the list does not have")
  func unknown() throws {
    #expect(try Self.role("Foto: Reuters", Language("tr")) == nil)
  }

  @Test("stand in the structure of an article beside its headline, dateline and paragraphs")
  func article() throws {
    let text = """
      Prezident Qəbələdə forumda iştirak edib
      Foto: AZƏRTAC
      Bakı. 27 yanvar. AZƏRTAC: Forum bu gün açılıb. Tədbirə 120 nəfər qatılıb.
      Məqaləni paylaşın
      """
    let desk = try #require(Desk.shared)
    var reader = try AlignReader(AlignDesk(desk).words(.azerbaijani))
    let input = AlignmentInput(name: "a", text: text, language: .azerbaijani)
    try reader.read(input.sentences(isSegmented: false))
    #expect(
      reader.sentences.map(\.structure) == [
        [.paragraph, .headline], [.paragraph, .caption], [.paragraph, .dateline], [], [],
        [.paragraph, .boilerplate],
      ])
  }
}
