import Testing

@testable import Orthography

@Suite("Affixes")
struct MorphologyTests {
  @Test(
    "of Azerbaijani words come off by harmony and order",
    arguments: [
      ("qarayevin", "qarayev", "genitive"), ("qarayevə", "qarayev", "dative"),
      ("bakıdan", "bakı", "ablative"),
      ("bakıya", "bakı", "dative"), ("bakıdakı", "bakı", "locative, relative"),
      ("bakıyla", "bakı", "instrumental"),
      ("bütövlüyünə", "bütövlüyü", "dative"), ("bütövlüyü", "bütövlük", "possessive"),
      ("uşağa", "uşaq", "dative"), ("oğlu", "oğul", "possessive"),
      ("nazirlərin", "nazir", "plural, genitive"),
      ("nazirlərinin", "nazir", "plural, possessive, genitive"), ("azərbaycanın", "azərbaycan", "genitive"),
      ("xankəndində", "xankəndi", "locative"), ("xankəndidə", "xankəndi", "locative"),
      ("netanyahu'nun", "netanyahu", "genitive"), ("sa'arın", "sa'ar", "genitive"),
      ("sa'ar'ın", "sa'ar", "genitive"),
      ("əliyevdir", "əliyev", "copula"), ("putinin", "putin", "genitive"),
      ("təyyarələrdəndir", "təyyarə", "plural, ablative, copula"),
    ])
  func azerbaijani(word: String, base: String, meaning: String) {
    let reading = Morphology.inflections(of: word, in: .azerbaijani).first { $0.base == base }
    #expect(reading?.description == meaning)
  }

  @Test(
    "of Azerbaijani words stay where harmony forbids",
    arguments: [
      ("qarayevın", "qarayev"), ("bakıdə", "bakı"), ("bakıa", "bakı"), ("qarayeva", "qarayev"),
      ("sa'ar", "sa"),
    ])
  func disharmony(word: String, base: String) {
    #expect(!Morphology.inflections(of: word, in: .azerbaijani).map(\.base).contains(base))
  }

  @Test(
    "of Azerbaijani names are carried over to another spelling",
    arguments: [
      ("qarayevin", "qarayev", "Netanyahu", "nun"), ("netanyahuya", "netanyahu", "Herzoq", "a"),
      ("bakıdan", "bakı", "Gəncə", "dən"), ("xankəndinə", "xankəndi", "Qırmızı Qəsəbəsi", "nə"),
      ("putinlə", "putin", "Bayramov", "la"),
    ])
  func carriedOver(word: String, base: String, other: String, ending: String) throws {
    let reading = try #require(Morphology.inflections(of: word, in: .azerbaijani).first { $0.base == base })
    #expect(AzerbaijaniEndings.written(reading.endings, after: other) == ending)
  }

  @Test(
    "of Hebrew words are prefixes and their stacks",
    arguments: [
      ("לסער", "סער", ["ל"]), ("ולסער", "סער", ["ו", "ל"]), ("ושלסער", "סער", ["ו", "ש", "ל"]),
      ("כשבבאקו", "באקו", ["כש", "ב"]), ("לאזרבייג'ן", "אזרבייג'ן", ["ל"]), ("לווייצמן", "וייצמן", ["ל"]),
      ("מהכנסת", "כנסת", ["מה"]), ("בגדה", "הגדה", ["ב"]), ("וליחידה", "היחידה", ["ו", "ל"]),
    ])
  func hebrew(word: String, base: String, prefixes: [String]) {
    let reading = Morphology.inflections(of: word, in: .hebrew).first { $0.base == base }
    #expect(reading?.prefixes == prefixes)
  }

  @Test(
    "of English words are possessives and plurals",
    arguments: [
      ("sa'ar's", "sa'ar", "genitive"), ("partners", "partner", "plural"), ("cities", "city", "plural"),
      ("moses'", "moses", "genitive"), ("partners'", "partner", "plural, genitive"),
      ("churches", "church", "plural"),
    ])
  func english(word: String, base: String, meaning: String) {
    let reading = Morphology.inflections(of: word, in: .english).first { $0.base == base }
    #expect(reading?.description == meaning)
  }

  @Test(
    "leave the word itself as the first reading",
    arguments: ["ma'ariv", "status", "princess", "סער", "putin"])
  func bare(word: String) {
    let language: Language = word == "סער" ? .hebrew : .english
    #expect(Morphology.inflections(of: word, in: language).first == Inflection(bare: word))
  }
}

@Suite("Phrases")
struct PhraseTests {
  @Test(
    "are found with the affixes of their language",
    arguments: [
      ("az", "ərazi bütövlüyü", "Azərbaycanın ərazi bütövlüyünə dəstək", "ərazi bütövlüyünə", "dative"),
      (
        "az", "xarici işlər naziri", "xarici işlər nazirlərinin görüşü", "xarici işlər nazirlərinin",
        "plural, possessive, genitive"
      ),
      ("en", "key trade partner", "one of key trade partners today", "key trade partners", "plural"),
      (
        "en", "military-technical cooperation", "military technical cooperation",
        "military technical cooperation", ""
      ),
      ("he", "שלמות טריטוריאלית", "תמיכה בשלמות הטריטוריאלית של", "בשלמות הטריטוריאלית", "ב"),
      ("he", "משרד ביטחון", "נמסר ממשרד הביטחון", "ממשרד הביטחון", "מ"),
      ("en", "Sa'ar", "Sa’ar’s thanks", "Sa’ar’s", "genitive"),
    ])
  func found(tag: String, phrase: String, text: String, surface: String, affixes: String) throws {
    let language = try Language(tag)
    let segment = InflectedSegment(Segment(text, language: language))
    let phrase = Phrase(phrase, language: language)
    let match = segment.segment.tokens.indices.lazy.compactMap { segment.match(phrase, at: $0) }.first
    #expect(match.map { segment.segment.surface($0.tokens) } == surface)
    #expect(match?.description == affixes)
  }

  @Test(
    "are not found across punctuation, nor a name in a common word",
    arguments: [
      ("en", "smart city", "They are smart, city by city"), ("en", "Bill", "the bill passed"),
      ("az", "ağıllı şəhər", "ağıllının şəhər"),
    ])
  func absent(tag: String, phrase: String, text: String) throws {
    let language = try Language(tag)
    let segment = InflectedSegment(Segment(text, language: language))
    let phrase = Phrase(phrase, language: language)
    #expect(segment.segment.tokens.indices.allSatisfy { segment.match(phrase, at: $0) == nil })
  }
}
