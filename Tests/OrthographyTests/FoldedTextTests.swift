import Testing

@testable import Orthography

@Suite("Folding")
struct FoldedTextTests {
  @Test("takes every apostrophe for one", arguments: ["'", "’", "‘", "ʼ", "ʾ", "′", "`", "´", "׳", "＇"])
  func apostrophes(mark: String) {
    #expect(FoldedText("Sa\(mark)ar", language: .english).key == "sa'ar")
  }

  @Test(
    "makes one key of the spellings of one word",
    arguments: [
      ("az", "İLHAM ƏLİYEV", "ilham əliyev"), ("az", "ISPANAQ", "ıspanaq"),
      ("az", "Qızıl İşıq", "qızıl işıq"),
      ("en", "ILHAM", "ilham"), ("en", "İlham", "ilham"), ("he", "CNN", "cnn"),
      ("az", "Әliyev", "əliyev"), ("az", "ǝrazi", "ərazi"), ("az", "ƎLİYEV", "əliyev"),
      ("az", "Əlijев", "əlijев"), ("az-Cyrl", "Әлијев", "әлијев"), ("az", "Әлијев", "әлијев"),
      ("he", "שָׁלוֹם", "שלום"), ("he", "ג׳ינג׳י", "ג'ינג'י"), ("he", "ג‘ורג‘", "ג'ורג'"),
      ("he", "צה״ל", "צה\"ל"), ("he", "צה''ל", "צה\"ל"), ("he", "ארה”ב", "ארה\"ב"),
      ("he", "בן־גוריון", "בן-גוריון"),
      ("he", "ײִדיש", "יידיש"), ("he", "שּׁלום", "שלום"),
      ("en", "“smart”  city\u{A0}– now", "\"smart\" city - now"), ("en", "co\u{AD}operation", "cooperation"),
      ("he", "\u{200F}שלום\u{200E}", "שלום"), ("az", "Bakı\u{200B}", "bakı"), ("az", "s\u{327}əhər", "şəhər"),
      ("en", "  ", ""), ("en", "", ""),
    ])
  func keys(tag: String, text: String, key: String) throws {
    #expect(FoldedText(text, language: try Language(tag)).key == key)
  }

  @Test("maps every byte of the key back into the original")
  func origins() {
    let text = "״Gideon\u{AD} Sa’ar’s״"
    let folded = FoldedText(text, language: .english)
    #expect(folded.key == "\"gideon sa'ar's\"")
    let apostrophe = folded.key.utf8.distance(
      from: folded.key.utf8.startIndex, to: folded.key.utf8.firstIndex(of: 0x27) ?? folded.key.utf8.endIndex)
    #expect(text.slice(folded.originalOffset(ofKeyOffset: apostrophe)..<text.utf8.count) == "’ar’s״")
    #expect(folded.originalOffset(ofKeyOffset: folded.key.utf8.count) == text.utf8.count)
  }

  @Test("is idempotent, and its offsets never go back", arguments: Language.firstClass, 0..<200)
  func properties(language: Language, seed: Int) {
    let text = RandomText.text(seed: seed)
    let folded = FoldedText(text, language: language)
    #expect(FoldedText(folded.key, language: language).key == folded.key, "\(text.debugDescription)")
    let offsets = (0...folded.key.utf8.count).map(folded.originalOffset)
    #expect(offsets == offsets.sorted())
    #expect(offsets.allSatisfy { (0...text.utf8.count).contains($0) })
  }
}

@Suite("A face")
struct FaceTests {
  @Test("is clean, and what was cleaned is reported")
  func irregularities() {
    let face = Face("\u{200F}  Sa\u{AD}ar \u{A0}s\u{327}ər\u{200B} ")
    #expect(face.text == "Saar şər")
    #expect(
      face.irregularities.map(\.kind) == [
        .bidiControl, .whitespace, .softHyphen, .whitespace, .invisible, .whitespace, .notNormalized,
      ])
    #expect(face.irregularities[0].scalar == "U+200F")
    #expect(face.irregularities[2].offset == 7)
  }

  @Test("of clean text is the text itself", arguments: ["Gideon Sa'ar", "צה״ל", "ərazi bütövlüyü"])
  func clean(text: String) {
    #expect(Face(text).text == text)
    #expect(Face(text).irregularities.isEmpty)
  }
}

/// Repeatable nonsense from the characters that folding has to do with.
enum RandomText {
  private static let alphabet =
    Array(
      "aəıiIİşŞçğöüƏqQwWxyzזגסרלוםןץ׳״'’‘ʼ`´\"“”„ -–־\u{A0}\u{AD}\u{200F}\u{200B}Әәǝ1٣,.ײװ".unicodeScalars)
    + ["\u{5B8}", "\u{5C1}", "\u{307}", "\u{327}", "\u{301}", "\u{FB2A}", "\u{FB31}"] as [Unicode.Scalar]

  static func text(seed: Int) -> String {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return String(String.UnicodeScalarView((0..<next(24)).map { _ in alphabet[next(alphabet.count)] }))
  }
}
