import Names
import Orthography
import Testing

/// A model of names that are spelled by simple rules, enough to see that the rules are learned.
private let model: SpellingModel = {
  let names = [
    ("David", "דוד"), ("Daniel", "דניאל"), ("Dalia", "דליה"), ("Golda", "גולדה"), ("Gideon", "גדעון"),
    ("Ron", "רון"), ("Roni", "רוני"), ("Rami", "רמי"), ("Miri", "מירי"), ("Mordechai", "מרדכי"),
    ("Moshe", "משה"),
    ("Shimon", "שמעון"), ("Shira", "שירה"), ("Sharon", "שרון"), ("Naomi", "נעמי"), ("Noa", "נועה"),
    ("Nir", "ניר"),
    ("Lior", "ליאור"), ("Lea", "לאה"), ("Levi", "לוי"), ("Tal", "טל"), ("Tamar", "תמר"), ("Guy", "גיא"),
    ("Gil", "גיל"),
    ("Boris", "בוריס"), ("Bella", "בלה"), ("Sarit", "שרית"), ("Sara", "שרה"), ("Miriam", "מרים"),
    ("Meir", "מאיר"),
  ]
  // Each first name with three others as a surname.
  let pairs = names.indices.flatMap { at in
    [1, 7, 12].map { step in
      let other = names[(at + step) % names.count]
      return SpellingTraining.Pair(one: "\(names[at].0) \(other.0)", two: "\(names[at].1) \(other.1)")
    }
  }
  return SpellingTraining(first: .english, second: .hebrew).model(
    of: pairs, provenance: ["Data: the test's own"])
}()

private func score(_ one: String, _ two: String) -> Double {
  NameComparison(
    model.reading(one, language: .english), model.reading(two, language: .hebrew), model: model
  ).score
}

@Suite("A spelling model")
struct SpellingModelTests {
  @Test(
    "finds a name that it has not seen likelier than its look-alikes",
    arguments: [
      ("Moran Levi", "מורן לוי", "מורן לאה"), ("Dana Sharon", "דנה שרון", "דנה שירה"),
      ("Gili Meir", "גילי מאיר", "גיל מרים"),
    ])
  func likelier(name: String, same: String, other: String) {
    #expect(score(name, same) > score(name, other))
  }

  @Test("does not mind in which order the parts of a name stand")
  func order() { #expect(abs(score("Moran Levi", "מורן לוי") - score("Levi, Moran", "מורן לוי")) < 3) }

  @Test("reads a ruler's number in either script")
  func numbers() {
    #expect(score("Levi II", "לוי השני") > score("Levi II", "לוי השלישי"))
    #expect(score("Levi V", "לוי החמישי") > 0)
  }

  @Test("takes an initial for any name that begins with it, and for no other")
  func initials() {
    #expect(score("M. Levi", "מורן לוי") > score("G. Levi", "מורן לוי"))
    #expect(score("M. Levi", "מורן לוי") < score("Moran Levi", "מורן לוי"))
  }

  @Test(
    "forgives a title, a particle or a patronymic that only one side has",
    arguments: ["Dr. Moran Levi", "Moran Ben Levi", "Moran Davidovich Levi"])
  func optional(name: String) {
    #expect(score(name, "מורן לוי") > score("Moran Tamar Levi", "מורן לוי"))
  }

  @Test(
    "has no opinion on what is no name, and does not mind its size",
    arguments: ["", "   ", "🙂", "12345", "'''", String(repeating: "a", count: 10_000), "\u{202E}\u{200B}"])
  func hostile(text: String) {
    #expect(score(text, "דוד") < 0)
    #expect(score("David", text) < 0)
  }

  @Test("reads letters that it never saw by their base: Ḋávid is David")
  func unseen() { #expect(score("Ḋávid Levi", "דוד לוי") == score("David Levi", "דוד לוי")) }

  @Test("written to a file and read back compares as before")
  func file() throws {
    let copy = try SpellingModelFile.model(SpellingModelFile.text(model))
    #expect(copy.provenance == ["Data: the test's own"])
    for (one, two) in [("Moran Levi", "מורן לוי"), ("Moran Levi", "גדעון סער"), ("Guy", "גיא")] {
      let again = NameComparison(
        copy.reading(one, language: .english), copy.reading(two, language: .hebrew), model: copy)
      #expect(abs(again.score - score(one, two)) < 0.2)
    }
  }

  @Test(
    "in a damaged file is refused with the line",
    arguments: [
      ("", "line 1: no section [languages]"), ("[languages]\nen\nhe\n", "line 1: no section [letters]"),
      ("[languages]\nen\nhe\n[letters]\nab\nאב\n[graphones]\na\tא\tx\n", "line 8: “x” is no number"),
      (
        "[languages]\nen\nhe\n[letters]\nab\nאב\n[graphones]\nz\tא\t1\n",
        "line 8: “z” is no letter of the alphabet"
      ),
    ])
  func damaged(text: String, problem: String) {
    #expect { try SpellingModelFile.model(text) } throws: { "\($0)".hasPrefix(problem) }
  }
}

@Suite("Ranking")
struct NameRankingTests {
  private let candidates = ["מורן לוי", "דנה שרון", "גילי מאיר", "ליאור טל", "בת ים", "גדעון סער"]

  private func best(_ query: String, facts: NameFacts = NameFacts()) -> [String] {
    NameRanking(candidates, model: model, queryLanguage: .english, facts: facts)
      .ranked(query, limit: 3).map { candidates[$0.candidate] }
  }

  @Test(
    "puts the name that is asked for first",
    arguments: [("Dana Sharon", "דנה שרון"), ("Lior Tal", "ליאור טל"), ("Levi, Moran", "מורן לוי")])
  func first(query: String, expected: String) { #expect(best(query).first == expected) }

  @Test("agrees with the comparison of each pair")
  func agrees() {
    let ranking = NameRanking(candidates, model: model, queryLanguage: .english)
    for (candidate, score) in ranking.ranked("Gili Meir", limit: 6) {
      let comparison = NameComparison(
        model.reading("Gili Meir", language: .english),
        model.reading(candidates[candidate], language: .hebrew), model: model)
      #expect(comparison.score == score)
    }
  }

  @Test("knows an exonym that no spelling tells")
  func exonym() {
    let record = AuthorityRecord(
      id: "bat-yam", kind: .place,
      spellings: [
        Spelling(face: "Sea Daughter", language: .english, status: .preferred),
        Spelling(face: "בת ים", language: .hebrew, status: .preferred),
      ], note: "", source: "test")
    #expect(best("Sea Daughter", facts: NameFacts([record])).first == "בת ים")
  }

  @Test("has no answer to a query without letters", arguments: ["", "–", "🙂"])
  func empty(query: String) { #expect(best(query) == []) }
}

@Suite("Facts about names")
struct NameFactsTests {
  private static func place(_ id: String, _ en: String, _ az: String, _ he: String) -> AuthorityRecord {
    AuthorityRecord(
      id: id, kind: .place,
      spellings: [(en, Language.english), (az, .azerbaijani), (he, .hebrew)].map {
        Spelling(face: $0, language: $1, status: .preferred)
      }, note: "", source: "test")
  }

  private let facts = NameFacts(
    [
      place("guba", "Guba", "Quba", "קובה"), place("cuba", "Cuba", "Kuba", "קובה"),
      place("egypt", "Egypt", "Misir", "מצרים"),
    ],
    confusions: ConfusionPairs([
      ConfusionPair(
        first: [Spelling(face: "סער", language: .hebrew, status: .preferred)],
        second: [Spelling(face: "Sahar", language: .english, status: .preferred)], note: "Sa'ar is not Sahar")
    ]))

  @Test("outrank what the spelling says")
  func outrank() {
    let egypt = facts.decision("Misir", .azerbaijani, "מצרים", .hebrew, score: -20)
    #expect(egypt.reason == .sameRecord("egypt"))
    #expect(egypt.probability > 0.99)
    let islands = facts.decision("Cuba", .english, "Quba", .azerbaijani, score: 9)
    #expect(islands.reason == .differentRecords("cuba", "guba"))
    #expect(islands.probability < 0.05)
    let minister = facts.decision("Sahar", .english, "סער", .hebrew, score: 9)
    #expect(minister.reason == .forbidden("Sa'ar is not Sahar"))
    #expect(minister.probability < 0.01)
  }

  @Test("leave a homograph open: קובה is both")
  func homograph() {
    #expect(facts.decision("Cuba", .english, "קובה", .hebrew, score: 0).reason == .sameRecord("cuba"))
    #expect(facts.decision("Guba", .english, "קובה", .hebrew, score: 0).reason == .sameRecord("guba"))
  }

  @Test("say nothing of names that they do not hold")
  func unknown() {
    let decision = facts.decision("Haifa", .english, "חיפה", .hebrew, score: 3)
    #expect(decision.reason == .spelling)
    #expect(decision.score == 3)
  }
}
