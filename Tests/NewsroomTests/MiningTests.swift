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

  @Test("finds nothing in no sentences")
  func empty() throws {
    #expect(try Desk.fresh().mine([], from: .hebrew, to: .english).candidates.isEmpty)
  }
}
