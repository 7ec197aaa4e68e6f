import Newsroom
import Orthography
import Terminology
import Testing

@Suite("Mining")
struct MiningTests {
  static let pairs = [
    ("Filankəs dünən susqunluq müqaviləsi imzaladı.", "Yesterday Filankes signed the silence treaty."),
    ("Susqunluq müqaviləsinin mətni hazırdır.", "The text of the silence treaty is ready."),
    ("Parlament susqunluq müqaviləsini rədd etdi.", "Parliament rejected the silence treaty."),
    ("Mətn parlamentə göndərildi.", "The text was sent to parliament."),
    ("Hava yaxşıdır.", "The weather is fine."),
    ("Məktəblər açıldı.", "The schools opened."),
  ].map { MiningPair(source: $0.0, target: $0.1, place: "story") }

  @Test("groups the forms of a term under its dictionary form, with examples")
  func forms() throws {
    let mining = try Desk.fresh().mine(Self.pairs, from: .azerbaijani, to: .english)
    let found = try #require(mining.candidates.first { $0.source == "susqunluq müqaviləsi" })
    #expect(found.target == "silence treaty")
    #expect(found.count == 3)
    #expect(found.kind == .term)
    #expect(found.examples.allSatisfy { $0.place == "story" })
  }

  @Test("stores what is accepted with where it was found, and proposes it no more")
  func accepted() throws {
    let desk = try Desk.fresh()
    let outcome = try desk.decide(
      [
        MiningDecision(
          isAccepted: true, kind: .term, source: "susqunluq müqaviləsi", target: "silence treaty",
          place: "story")
      ], from: .azerbaijani, to: .english, domain: "law", by: "Nigar")
    #expect(outcome.terms == 1)
    let concept = try #require(try desk.glossary(domain: "law").first { $0.id == "silence-treaty" })
    #expect(concept.source == "mined from story")
    let again = try desk.mine(Self.pairs, from: .azerbaijani, to: .english)
    #expect(!again.candidates.contains { $0.target == "silence treaty" })
  }

  @Test("never proposes again what was rejected")
  func rejected() throws {
    let desk = try Desk.fresh()
    let first = try desk.mine(Self.pairs, from: .azerbaijani, to: .english)
    #expect(!first.candidates.isEmpty)
    let decisions = first.candidates.map {
      MiningDecision(isAccepted: false, kind: $0.kind, source: $0.source, target: $0.target, place: "")
    }
    #expect(
      try desk.decide(decisions, from: .azerbaijani, to: .english, domain: "", by: "").rejected
        == decisions.count)
    let again = try desk.mine(Self.pairs, from: .azerbaijani, to: .english)
    #expect(again.candidates.isEmpty)
  }

  /// What is proposed of some sentences and their translations, by a desk that knows no names.
  static func proposed(_ texts: [(String, String)], from source: Language) throws -> [MinedPair] {
    let pairs = texts.map { MiningPair(source: $0.0, target: $0.1, place: "story") }
    return try #require(Desk.shared).mine(pairs, from: source, to: .english, knowsNames: false).candidates
  }

  @Test(
    "proposes a name as it stands alone: without prefixes and cases, but with letters that only look like them",
    arguments: [
      ("בישראל לישראל", "ישראל", "Israel"), ("ולבנון בלבנון", "לבנון", "Lebanon"),
      ("בנאשוויל לנאשוויל", "נאשוויל", "Nashville"), ("בסינגפור בסינגפור", "סינגפור", "Singapore"),
      ("לונדון ללונדון", "לונדון", "London"), ("ברצלונה ברצלונה", "ברצלונה", "Barcelona"),
      ("ומברצלונה לברצלונה", "ברצלונה", "Barcelona"), ("הפנטגון בפנטגון", "פנטגון", "Pentagon"),
      ("Neşvilə Neşvildə", "Neşvil", "Nashville"), ("Birminqemdə Birminqemdə", "Birminqem", "Birmingham"),
      ("Kanada Kanadada", "Kanada", "Canada"), ("Kavanonun Kavanoya", "Kavano", "Kavanaugh"),
    ])
  func names(forms: String, name: String, translation: String) throws {
    let isHebrew = forms.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value > 0x590 }
    let headlines = isHebrew ? ["הכותרת אתמול", "הכותרת היום"] : ["Dünənki başlıq", "Bugünkü başlıq"]
    let texts = zip(forms.split(separator: " "), zip(headlines, ["Yesterday's", "Today's"])).map {
      ("\($1.0): \($0).", "\($1.1) headline: \(translation).")
    }
    let found = try Self.proposed(texts, from: isHebrew ? .hebrew : .azerbaijani)
    #expect(found.filter { $0.kind == .name }.map { [$0.source, $0.target] } == [[name, translation]])
  }

  @Test("proposes no list of names that stand also alone, but a name that has an and of its own")
  func lists() throws {
    let found = try Self.proposed(
      [
        ("NATO Brüsseldə toplaşıb.", "NATO met in Brussels."),
        ("Aİ sanksiya tətbiq edib.", "The EU imposed sanctions."),
        ("Bəyanatı Aİ və NATO yayıb.", "The statement was made by the EU and NATO."),
        ("Sənədi Aİ və NATO imzalayıb.", "The document was signed by the EU and NATO."),
        ("Komanda Trinidad və Tobaqoya uçub.", "The team flew to Trinidad and Tobago."),
        ("Oyun Trinidad və Tobaqoda olub.", "The match was in Trinidad and Tobago."),
        ("Onu Slack və Spotify alıb.", "It was bought by Slack and Spotify."),
      ], from: .azerbaijani)
    let targets = found.map(\.target)
    #expect(targets.contains("NATO") && targets.contains("Trinidad and Tobago"))
    #expect(!targets.contains("EU and NATO") && !targets.contains("Slack and Spotify"))
  }

  @Test("proposes no part of a name that stands nowhere else, but one that often stands alone")
  func parts() throws {
    let found = try Self.proposed(
      [
        ("שר החוץ גדעון סער נחת בבאקו.", "Foreign Minister Gideon Sa'ar landed in Baku."),
        ("גדעון סער נאם בפני הסטודנטים.", "Gideon Sa'ar spoke to the students."),
        ("לדברי גדעון סער ההסכם ייחתם השנה.", "The agreement will be signed this year, Gideon Sa'ar says."),
        ("אחר כך סער נפגש עם שר האנרגיה.", "Later Sa'ar met the energy minister."),
        ("סער הודה למארחיו.", "Sa'ar thanked his hosts."),
      ], from: .hebrew)
    let names = found.filter { $0.kind == .name }.map { "\($0.source) – \($0.target)" }
    #expect(names.contains("גדעון סער – Gideon Sa'ar") && names.contains("סער – Sa'ar"))
    #expect(!names.contains("גדעון – Gideon"))
  }

  @Test("finds nothing in no sentences")
  func empty() throws {
    #expect(try Desk.fresh().mine([], from: .hebrew, to: .english).candidates.isEmpty)
  }
}
