import Orthography
import Testing

@testable import Terminology

@Suite("Recognising a list of terms in running text")
struct TermRecognizerTests {
  private func found(_ text: String, _ terms: [String], _ language: Language, all: Bool = false) -> [String] {
    var recognizer = TermRecognizer(terms, language: language)
    return recognizer.hits(in: text, overlaps: all ? .all : .longest).map { hit in
      let affixes = hit.match.description
      return terms[hit.term] + "=" + text.slice(hit.range) + (affixes.isEmpty ? "" : " (\(affixes))")
    }
  }

  @Test(
    "reads Hebrew prefixes, plurals, the construct state and possessives",
    arguments: [
      ("הארגונים נפגשו", "ארגון", "ארגון=הארגונים (ה, plural)"),
      ("ארגוני הטרור", "ארגון", "ארגון=ארגוני (construct)"),
      ("בממשלת ישראל", "ממשלה", "ממשלה=בממשלת (ב, construct)"),
      ("שממשלתו נפלה", "ממשלה", "ממשלה=שממשלתו (ש, possessive)"),
      ("ואפשרויות רבות", "אפשרות", "אפשרות=ואפשרויות (ו, plural)"),
      ("המקומות הקדושים", "מקום", "מקום=המקומות (ה, plural)"),
      ("אנשי עסקים", "איש", "איש=אנשי (construct)"), ("ערי הבירה", "עיר", "עיר=ערי (construct)"),
      ("בארה״ב", "ארה\"ב", "ארה\"ב=בארה״ב (ב)"), ("לצה''ל", "צה״ל", "צה״ל=לצה''ל (ל)"),
    ])
  func hebrew(text: String, term: String, find: String) { #expect(found(text, [term], .hebrew) == [find]) }

  @Test(
    "does not take Hebrew words for inflected ones that grammar forbids",
    arguments: [
      // The construct state takes no article and leans on a word after it.
      ("לכנסת ישראל", "הכנסה"), ("ראש הממשלת", "ממשלה"), ("זה ארגוני.", "ארגון"), ("ארגוני של כולם", "ארגון"),
      // Words of closed classes are nobody's plural.
      ("של כולם", "כול"), ("הוא היה שם", "היא"),
      // A feminine adjective alone is no noun.
      ("ספרדית", "ספרדי"),
    ])
  func forbidden(text: String, term: String) { #expect(found(text, [term], .hebrew).isEmpty) }

  @Test("inflects each word of a Hebrew term, the article included")
  func hebrewPhrase() {
    #expect(
      found("לשותפים האסטרטגיים", ["שותף אסטרטגי"], .hebrew) == [
        "שותף אסטרטגי=לשותפים האסטרטגיים (ל, plural)"
      ])
    #expect(found("שרי החוץ נפגשו", ["שר חוץ"], .hebrew).count == 1)
    #expect(found("שלמות טריטוריאלית", ["שלמות טריטוריאלי"], .hebrew).count == 1)
  }

  @Test(
    "reads chains of Azerbaijani endings by harmony and order",
    arguments: [
      ("şəhərlərimizdən", "şəhər", "plural, our, ablative"), ("uşağın", "uşaq", "genitive"),
      ("oğlunun", "oğul", "possessive, genitive"), ("qanununda", "qanun", "possessive, locative"),
      ("nazirlərə", "nazir", "plural, dative"), ("ölkəsindədir", "ölkə", "possessive, locative, copula"),
    ])
  func azerbaijani(word: String, term: String, affixes: String) {
    #expect(found(word, [term], .azerbaijani) == ["\(term)=\(word) (\(affixes))"])
  }

  @Test(
    "does not take off Azerbaijani endings that break harmony",
    arguments: ["nazirların", "qanunün", "uşakın"])
  func harmony(word: String) { #expect(found(word, ["nazir", "qanun", "uşaq"], .azerbaijani).isEmpty) }

  @Test("finds the head of an Azerbaijani compound in any number and case")
  func compound() {
    #expect(found("xarici işlər nazirlərinin", ["xarici işlər naziri"], .azerbaijani).count == 1)
    #expect(found("ərazi bütövlüyünə", ["ərazi bütövlüyü"], .azerbaijani).count == 1)
    #expect(found("xarici işlərdə nazir", ["xarici işlər naziri"], .azerbaijani).isEmpty)
  }

  @Test("puts the dictionary form before its inflected forms where a list holds both")
  func dictionaryForms() {
    let terms = ["şəhərlər", "şəhərləri", "şəhər", "Şəhər"]
    #expect(
      found("bu şəhərlərində", terms, .azerbaijani).first
        == "şəhər=şəhərlərində (plural, possessive, locative)")
    #expect(
      found("bu şəhərlər", terms, .azerbaijani).prefix(2).map { $0.prefix(8) } == ["şəhərlər", "şəhər=şə"])
  }

  @Test(
    "reads English plurals, possessives and regular verbs",
    arguments: [
      ("the treaties", "treaty"), ("Israel's", "Israel"), ("imposed sanctions", "impose sanctions"),
      ("imposing sanctions", "impose sanctions"), ("banned", "ban"), ("cease-fire", "cease fire"),
    ])
  func english(text: String, term: String) { #expect(found(text, [term], .english).count == 1) }

  @Test("reports the longest term, and those inside it on demand")
  func overlaps() {
    let terms = ["peace", "peace treaty", "treaty"]
    #expect(found("a peace treaty", terms, .english) == ["peace treaty=peace treaty"])
    #expect(found("a peace treaty", terms, .english, all: true).count == 3)
  }

  @Test("asks for the capitals that a term has, except where it is the whole query")
  func capitals() {
    #expect(found("a bill was passed", ["Bill"], .english).isEmpty)
    #expect(found("bill", ["Bill"], .english).count == 1)
    #expect(found("sell it", ["IT"], .english).isEmpty)
  }

  @Test("keeps a find's words together: a full stop or a comma parts them")
  func gaps() {
    #expect(found("peace. Treaty", ["peace treaty"], .english).isEmpty)
    #expect(found("peace, treaty", ["peace treaty"], .english).isEmpty)
    #expect(found("peace\u{A0}treaty", ["peace treaty"], .english).count == 1)
  }

  @Test(
    "has nothing to say of hostile text",
    arguments: ["", "\u{202E}", "🙂🙂", String(repeating: "a", count: 100_000)])
  func hostile(text: String) { #expect(found(text, ["peace", ""], .english).isEmpty) }
}

@Suite("A translation in the case of its source")
struct CaseTransferTests {
  private func forms(_ text: String, _ language: Language, _ term: String, to target: (String, Language))
    -> [String?]
  {
    var recognizer = TermRecognizer([term], language: language)
    let translation = Term(face: target.0, language: target.1, status: .preferred)
    return recognizer.hits(in: text).map {
      CaseTransfer.form(of: translation, for: $0.match, source: language)
    }
  }

  @Test("carries an English possessive and Hebrew prepositions over to Azerbaijani, in harmony")
  func azerbaijani() {
    #expect(
      forms("the government's plan", .english, "government", to: ("hökumət", .azerbaijani)) == ["hökumətin"])
    #expect(forms("בממשלה", .hebrew, "ממשלה", to: ("hökumət", .azerbaijani)) == ["hökumətdə"])
    #expect(
      forms("לשיתוף פעולה", .hebrew, "שיתוף פעולה", to: ("əməkdaşlıq", .azerbaijani)) == ["əməkdaşlığa"])
    #expect(
      forms("לשלמות טריטוריאלית", .hebrew, "שלמות טריטוריאלית", to: ("ərazi bütövlüyü", .azerbaijani))
        == ["ərazi bütövlüyünə"])
  }

  @Test("carries Azerbaijani cases over to Hebrew prepositions")
  func hebrew() {
    #expect(forms("hökumətə", .azerbaijani, "hökumət", to: ("ממשלה", .hebrew)) == ["לממשלה"])
    #expect(forms("komitədən", .azerbaijani, "komitə", to: ("ועדה", .hebrew)) == ["מוועדה"])
  }

  @Test("decides nothing where the affixes do not")
  func undecided() {
    #expect(forms("hökumətin", .azerbaijani, "hökumət", to: ("government", .english)) == [nil])
    #expect(forms("governments", .english, "government", to: ("hökumət", .azerbaijani)) == [nil])
    #expect(forms("והממשלה", .hebrew, "ממשלה", to: ("hökumət", .azerbaijani)) == [nil])
  }
}

@Suite("A term that may have been meant")
struct TermSuggestionTests {
  private static let concepts = ["territorial integrity", "ceasefire", "law"].map { face in
    ConceptEntry(id: face, domain: "law", terms: [Term(face: face, language: .english, status: .preferred)])
  }

  private func suggestions(_ query: String) -> [String] {
    TermSuggestion.suggestions(for: query, in: .english, of: Self.concepts).map(\.term.face)
  }

  @Test("is one that a letter in four at most is wrong in")
  func near() {
    #expect(suggestions("teritorial integritty") == ["territorial integrity"])
    #expect(suggestions("Ceasfire") == ["ceasefire"])
    #expect(suggestions("low").isEmpty)
    #expect(suggestions("").isEmpty)
  }
}
