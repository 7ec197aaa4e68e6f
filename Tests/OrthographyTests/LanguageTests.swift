import Testing

@testable import Orthography

@Suite("A language tag")
struct LanguageTests {
  @Test(
    "is read in every form that editors and other programs write",
    arguments: [
      ("az", "az"), ("az-Latn", "az"), ("az-AZ", "az"), ("az_Latn_AZ", "az"), ("az-Cyrl", "az-Cyrl"),
      ("az-Cyrl-AZ", "az-Cyrl"), ("AZ", "az"), ("he", "he"), ("iw", "he"), ("iw-IL", "he"), ("he-IL", "he"),
      ("he-Hebr", "he"), ("en", "en"), ("en-GB", "en"), ("EN-us", "en"), ("de", "de"), ("pt-BR", "pt"),
      ("ru", "ru"), ("ru-Cyrl-RU", "ru"),
      ("sr-Latn", "sr-Latn"),
    ])
  func parsing(tag: String, expected: String) throws {
    #expect(try Language(tag).tag == expected)
  }

  @Test(
    "that names no language is an error that quotes it",
    arguments: ["xx", "", "english", "a z", "-", "he--IL", "1"])
  func unknown(tag: String) {
    #expect { try Language(tag) } throws: { "\($0)".contains("“\(tag)”") }
  }

  @Test(
    "knows the direction of its text",
    arguments: [("he", "rtl"), ("az", "ltr"), ("en", "ltr"), ("ar", "rtl")])
  func direction(tag: String, direction: String) throws {
    #expect(try Language(tag).direction == direction)
  }
}

@Suite("The language of a single word")
struct TokenLanguageTests {
  @Test(
    "follows its script and letters, then the text",
    arguments: [
      ("İlham", "en", "az"), ("Əliyev", "he", "az"), ("Netanyahu", "he", "en"), ("Netanyahu", "az", "az"),
      ("Washington", "az", "en"), ("סער", "az", "he"), ("Бакы", "az", "az-Cyrl"), ("Baku", "en", "en"),
      ("Баку", "ru", "ru"), ("Reuters", "ru", "en"), ("Əliyev", "ru", "az"),
    ])
  func word(word: String, text: String, expected: String) throws {
    let language = TokenLanguage.language(of: word.unicodeScalars.map(\.value), in: try Language(text))
    #expect(language.tag == expected)
  }

  @Test(
    "of a query is told from its letters",
    arguments: [
      ("ərazi bütövlüyü", "az"), ("territorial integrity", "en"), ("שלמות טריטוריאלית", "he"),
      ("Азәрбајҹан", "az-Cyrl"), ("CNN-ə müsahibə", "az"),
    ])
  func candidates(text: String, first: String) {
    #expect(TokenLanguage.candidates(for: text).first?.tag == first)
  }
}
