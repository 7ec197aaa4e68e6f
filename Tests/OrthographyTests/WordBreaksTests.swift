import Testing

@testable import Orthography

@Suite("Word boundaries")
struct WordBreaksTests {
  private func ends(_ text: String, _ language: Language) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var breaks = WordBreaks(bytes, language: language)
      var ends: [String] = []
      while let piece = breaks.next() { ends.append("\(piece.range) \(piece.content)") }
      return ends
    }
  }

  private func icu(_ text: String, _ language: Language) -> [String] {
    Breaker.pieces(of: text, .word, language: language).map { "\($0.range) \($0.content)" }
  }

  @Test(
    "of sentences are ICU's",
    arguments: [
      ("en", "Sa'ar’s visit cost $1,205.50 (or 3.5%), “he” said: COP29-un, a@b.az, foo_bar1_2 co-op…"),
      ("he", "צה''ל, ארה\"ב וארה”ב: בן־גוריון ב-CNN, ג'ורג' 'שלום' ב־1,205 ש\"ח; שָׁלוֹם"),
      ("az", "Netanyahu’nun COP29-un “Trend”in İlham\u{301} 10:30-da, 3,5%-lik\r\n\u{A0}\u{200F}ə_1"),
      ("en", "ไทย 東京 👩‍👩‍👧 🇦🇿🇮🇱 ™©\u{200D}©"), ("ru", "Съёмка 1990-х годов т.е. так"),
      ("az-Cyrl", "Бакыда Һөкумәт"), ("fi", "EU:n a:b"), ("en", ""),
      ("en", "\u{301}a\u{301}_\u{301} _ __ \u{2019}"),
    ])
  func sentences(tag: String, text: String) throws {
    let language = try Language(tag)
    #expect(ends(text, language) == icu(text, language))
  }

  @Test(
    "of any sequence of two marks between letters, digits and spaces are ICU's",
    arguments: Language.firstClass)
  func sequences(language: Language) {
    let letters = Array("aב1_ \u{301}\n".unicodeScalars)
    let marks = Array(
      "aזə1٣_'’\"״.,:;@·-־ \u{A0}\t\r\n\u{AD}\u{200B}\u{200F}\u{307}\u{5B8}\u{2009}\u{2028}".unicodeScalars)
    for first in letters {
      for one in marks {
        for other in marks {
          for last in letters {
            let text = String(String.UnicodeScalarView([first, one, other, last]))
            #expect(ends(text, language) == icu(text, language), "\(text.debugDescription)")
          }
        }
      }
    }
  }

  @Test("of every character in the table are ICU's, alone and between letters and digits")
  func characters() {
    for scalar in WordScanner.ranges.joined().compactMap(Unicode.Scalar.init) {
      let text = "\(scalar) a\(scalar)b\(scalar)1\(scalar)2ב\(scalar)ג_\(scalar)\(scalar)\u{301}\(scalar)"
      #expect(ends(text, .hebrew) == icu(text, .hebrew), "\(text.debugDescription)")
    }
  }

  @Test("of random text are ICU's")
  func random() {
    for seed in 0..<500 {
      let text = RandomText.text(seed: seed)
      #expect(ends(text, .hebrew) == icu(text, .hebrew), "\(text.debugDescription)")
    }
  }
}
