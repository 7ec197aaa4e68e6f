import Orthography
import Terminology
import Testing

@Suite("Terms in running text")
struct TermRecognitionTests {
  static let integrity = concept(
    "territorial-integrity", en: ["territorial integrity"], az: ["ərazi bütövlüyü"], he: ["שלמות טריטוריאלית"]
  )
  static let drone = concept(
    "uav", en: ["unmanned aerial vehicle", "UAV", "drone"], az: ["pilotsuz uçuş aparatı", "PUA"],
    he: ["כלי טיס בלתי מאויש", "כטב״ם"])
  static let city = concept("city", en: ["city"], az: ["şəhər"], he: ["עיר"])
  static let smartCity = concept("smart-city", en: ["smart city"], az: ["ağıllı şəhər"], he: ["עיר חכמה"])
  static let all = [integrity, drone, city, smartCity]

  static func concept(_ id: String, en: [String], az: [String], he: [String]) -> ConceptEntry {
    let sections = [(Language.english, en), (.azerbaijani, az), (.hebrew, he)]
    return ConceptEntry(
      id: id, domain: "test", partOfSpeech: "noun",
      terms: sections.flatMap { language, faces in
        faces.enumerated().map {
          Term(face: $1, language: language, status: $0 == 0 ? .preferred : .admitted)
        }
      }, note: "", source: "test")
  }

  @Test(
    "are found as they are inflected there",
    arguments: [
      ("az", "Azərbaycanın ərazi bütövlüyünə hörmət", ["territorial-integrity ərazi bütövlüyünə"]),
      ("az", "PUA-lar və pilotsuz uçuş aparatlarından", ["uav PUA", "uav pilotsuz uçuş aparatlarından"]),
      ("en", "UAVs over smart cities", ["uav UAVs", "smart-city smart cities"]),
      ("en", "Uav of a word", []), ("en", "uav", ["uav uav"]),
      (
        "he", "השלמות הטריטוריאלית ובעיר החכמה",
        ["territorial-integrity השלמות הטריטוריאלית", "smart-city ובעיר החכמה"]
      ),
      ("he", "הכטב\"ם הופל", ["uav הכטב\"ם"]), ("en", "nothing to see", []),
    ])
  func found(tag: String, text: String, expected: [String]) throws {
    let segment = Segment(text, language: try Language(tag))
    let hits = TermRecognition.hits(in: segment, candidates: Self.all)
    #expect(hits.map { "\($0.concept.id) \(segment.surface($0.match.tokens))" } == expected)
  }

  @Test("inside longer terms are reported only on demand")
  func overlaps() {
    let segment = Segment("a smart city", language: .english)
    #expect(TermRecognition.hits(in: segment, candidates: Self.all).map(\.concept.id) == ["smart-city"])
    let all = TermRecognition.hits(in: segment, candidates: Self.all, overlaps: .all)
    #expect(Set(all.map(\.concept.id)) == ["smart-city", "city"])
  }
}
