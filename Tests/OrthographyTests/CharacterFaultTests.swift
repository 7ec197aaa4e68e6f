import Orthography
import Testing

@Suite("A character of a name")
struct CharacterFaultTests {
  @Test(
    "is no fault where the language prints it",
    arguments: [
      ("Gideon Sa'ar", "en"), ("António Guterres", "en"), ("İlham Əliyev", "az"), ("Təl-Əviv", "az"),
      ("Ben-Gurion University of the Negev", "en"), ("ג׳ייהון באיירמוב", "he"), ("צה״ל", "he"),
      ("UNESCO", "he"),
      ("שירות ASAN", "he"), ("Disney+", "en"), ("Washington, D.C.", "en"), ("Илһам Әлијев", "az-Cyrl"),
      ("Гидеон Саар", "ru"),
    ])
  func right(name: String, tag: String) throws {
    #expect(CharacterFault.faults(in: name, language: try Language(tag)).isEmpty)
  }

  @Test(
    "is a fault with its place and its name where it is from elsewhere",
    arguments: [
      ("\u{410}zer", "en", 0, "lookalike", "U+0410 CYRILLIC CAPITAL LETTER A"),
      ("Azer Qar\u{430}yev", "az", 8, "lookalike", "U+0430 CYRILLIC SMALL LETTER A"),
      ("\u{4D8}liyev", "az", 0, "lookalike", "U+04D8 CYRILLIC CAPITAL LETTER SCHWA"),
      ("\u{18E}liyev", "az", 0, "lookalike", "U+018E LATIN CAPITAL LETTER REVERSED E"),
      ("Sara \u{421}\u{430}\u{440}\u{430}", "en", 5, "script", "U+0421 CYRILLIC CAPITAL LETTER ES"),
      ("\u{391}zer", "en", 0, "lookalike", "U+0391 GREEK CAPITAL LETTER ALPHA"),
      ("סע\u{72}", "he", 2, "lookalike", "U+0072 LATIN SMALL LETTER R"),
      ("סער\u{200F}", "he", 3, "direction", "U+200F RIGHT-TO-LEFT MARK"),
      ("Sa\u{202E}ar", "en", 2, "direction", "U+202E RIGHT-TO-LEFT OVERRIDE"),
      ("Sa\u{200B}ar", "en", 2, "invisible", "U+200B ZERO WIDTH SPACE"),
      ("Baku 😀", "en", 5, "symbol", "U+1F600 GRINNING FACE"), ("Ba\u{0}ku", "en", 2, "symbol", "U+0000"),
    ])
  func wrong(name: String, tag: String, offset: Int, kind: String, description: String) throws {
    let fault = try #require(CharacterFault.faults(in: name, language: try Language(tag)).first)
    #expect(fault.offset == offset)
    #expect(fault.kind.rawValue == kind)
    #expect(fault.description.hasPrefix(description), "\(fault)")
  }
}
