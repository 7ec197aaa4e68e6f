import Names
import Orthography
import Testing

@Suite("An article in house style")
struct ArticleNormalizationTests {
  @Test(
    "has every known variant in house spelling, with its affixes and capitals",
    arguments: [
      ("en", "Gideon Saar’s visit; Sa’ar's thanks", "Gideon Sa'ar's visit; Sa'ar's thanks"),
      ("en", "Azer Qarayev said", "Azer Garayev said"),
      ("en", "Azer Garayev spoke. Qarayev’s words", "Azer Garayev spoke. Garayev's words"),
      ("en", "GIDEON SAAR IN BAKU", "GIDEON SA'AR IN BAKU"), ("en", "in Quba district", "in Guba district"),
      ("en", "the Israeli Defence Forces and the IDF", "the Israel Defense Forces and the IDF"),
      ("en", "Gidon Sa'ar met them", "Gideon Sa'ar met them"),
      ("en", "David Ben Guryon's house", "David Ben-Gurion's house"),
      ("en", "Ilham Aliev and Aliev's guest", "Ilham Aliyev and Aliyev's guest"),
      ("az", "Gideon Sa'arın səfəri", "Gideon Saarın səfəri"),
      ("az", "Qideon Səarla görüş", "Gideon Saarla görüş"),
      ("az", "Azer Garayevdən sitat", "Azər Qarayevdən sitat"),
      ("az", "AZER GARAYEVİN sözləri", "AZƏR QARAYEVİN sözləri"),
      ("az", "Binyamin Netanyaxunun səfəri", "Benyamin Netanyahunun səfəri"),
      ("az", "Ayzek Hersoquya təşəkkür", "İsaak Hersoqa təşəkkür"),
      ("he", "לגידעון סער ולסער", "לגדעון סער ולסער"), ("he", "שאזר קאראייב אמר", "שאזר קראייב אמר"),
    ])
  func variants(tag: String, text: String, expected: String) throws {
    #expect(Fixtures.edits(text, try Language(tag)).applied(to: text) == expected)
  }

  @Test(
    "leaves what is right, what it does not know and what is not its own",
    arguments: [
      ("en", "Gideon Sa'ar's visit to Guba"), ("en", "the quba of a mosque"), ("en", "Cuba and Quebec"),
      ("en", "see https://example.org/Quba and Quba@example.org"), ("en", "`Quba` in code"),
      ("en", "Quba [sic] wrote he"),
      ("en", "IDF officers"), ("he", "ביקור בקובה"), ("he", "צה\"ל וצה\"ל"), ("az", "Bakıdan Qubaya"),
    ])
  func untouched(tag: String, text: String) throws {
    let edits = Fixtures.edits(text, try Language(tag))
    #expect(edits.applied(to: text) == text)
    #expect(edits.isEmpty, "\(edits.map(\.found))")
  }

  @Test("only reports a surname whose bearer it does not name in full")
  func surnameAlone() throws {
    let text = "The Saar valley"
    let edits = Fixtures.edits(text, .english)
    #expect(edits.map(\.wanted) == ["Sa'ar"])
    #expect(edits.allSatisfy { !$0.isCertain })
    #expect(edits.applied(to: text) == text)
  }

  @Test("gives a surname that two people share to the one who is named in full")
  func sharedSurname() {
    let edits = Fixtures.edits("Heydar Aliyev Center. Aliev's legacy", .english)
    #expect(edits.map(\.record) == ["heydar-aliyev"])
    #expect(edits.map(\.wanted) == ["Aliyev's"])
  }

  @Test("says which spellings of one name the text has")
  func summary() throws {
    let edits = Fixtures.edits("Gideon Sa'ar came. Saar’s aide and Sa'ar spoke.", .english)
    let why = try #require(edits.first).why
    #expect(why == "Gideon Sa'ar, person; the text spells Gideon Sa'ar (1), Saar’s (1), Sa'ar (1)")
  }

  @Test("has one kind of apostrophe and quotation mark where it mixed them")
  func marks() {
    let text = "''Israel’s word,\" he said. “Israel's word,” she said."
    let edits = Fixtures.edits(text, .english)
    #expect(
      edits.map(\.found) == ["''Israel’s", "''Israel’s", "“Israel's", "word,”"])
    #expect(edits.applied(to: text) == "\"Israel's word,\" he said. \"Israel's word,\" she said.")
  }

  @Test("loses the characters that nobody sees, but keeps Hebrew direction marks and emoji joiners")
  func invisible() {
    let text = "co\u{AD}operation\u{200B} in\u{200E} Baku 👩\u{200D}🌾"
    let edits = Fixtures.edits(text, .english)
    #expect(edits.map(\.kind) == [.invisible, .invisible, .invisible])
    #expect(edits[0].why == "a soft hyphen that nobody sees")
    #expect(edits.applied(to: text) == "cooperation in Baku 👩\u{200D}🌾")
    #expect(Fixtures.edits("\u{200F}שלום CNN\u{200F}", .hebrew).isEmpty)
  }

  @Test(
    "has no letters of another script among its own",
    arguments: [
      ("en", "Azer G\u{430}r\u{430}yev said", "Azer Garayev said"),
      ("az", "İlham \u{4D8}liyev", "İlham Əliyev"),
      ("az", "\u{18E}liyev və b\u{259}y", "Əliyev və bəy"), ("en", "the Сара story", "the Сара story"),
      ("he", "תוכנית CNN וסער", "תוכנית CNN וסער"),
    ])
  func lookalikes(tag: String, text: String, expected: String) throws {
    #expect(Fixtures.edits(text, try Language(tag)).applied(to: text) == expected)
  }

  @Test(
    "keeps marks that it writes in one way throughout",
    arguments: [
      ("en", "“Israel’s word,” he said. “Baku’s too.”"), ("he", "ג'ורג' וצ'רצ'יל"),
      ("az", "«Azərbaycan» qəzeti “xəbər” yaydı"),
    ])
  func consistent(tag: String, text: String) throws {
    #expect(Fixtures.edits(text, try Language(tag)).isEmpty)
  }

  @Test(
    "is stable: what was normalized strays no more",
    arguments: [
      ("en", "Gideon Saar’s visit; Sa’ar's \"thanks” to Azer Qarayev in Quba"),
      ("az", "Gideon Sa'arın və Azer Garayevin"),
      ("he", "גידעון סער ואזר קאראייב"),
    ])
  func idempotent(tag: String, text: String) throws {
    let language = try Language(tag)
    let once = Fixtures.edits(text, language).applied(to: text)
    #expect(once != text)
    #expect(Fixtures.edits(once, language).isEmpty)
  }
}

@Suite("Names in a text")
struct NameFinderTests {
  @Test("of several records with one spelling are all candidates")
  func ambiguity() {
    let cuba = Fixtures.record(
      "country.CU", .country, en: ["Cuba"], az: ["Kuba"], he: ["קובה"], variants: [:])
    let index = NameIndex([Fixtures.guba, cuba], language: .hebrew)
    let text = InflectedSegment(Segment("ביקור בקובה", language: .hebrew))
    #expect(
      Set(NameFinder.candidates(in: text, index: index).map(\.entry.record.id)) == ["guba", "country.CU"])
  }

  @Test(
    "reduce to consonants alike in three scripts",
    arguments: [
      ("Sa'ar", "en", "סער", "he"), ("Netanyahu", "az", "נתניהו", "he"), ("Qarayev", "az", "Karayev", "en"),
      ("Bakı", "az", "Бакы", "az-Cyrl"), ("Lapid", "en", "לפיד", "he"),
    ])
  func skeletons(first: String, firstTag: String, second: String, secondTag: String) throws {
    let one = ConsonantSkeleton.skeleton(of: first, language: try Language(firstTag))
    #expect(!one.isEmpty)
    #expect(one == ConsonantSkeleton.skeleton(of: second, language: try Language(secondTag)))
  }
}
