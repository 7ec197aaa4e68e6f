import Testing

@testable import Orthography

@Suite("Words")
struct TokenTests {
  @Test(
    "keep the apostrophes, geresh and gershayim that belong to them",
    arguments: [
      ("en", "Sa'ar’s visit", ["Sa'ar’s", "visit"]), ("en", "Sa´ar and Be`er", ["Sa´ar", "and", "Be`er"]),
      ("en", "''Israel has", ["Israel", "has"]), ("en", "the 'smart city'", ["the", "smart", "city"]),
      ("en", "Azerbaijani-Israeli", ["Azerbaijani", "Israeli"]), ("en", "1,205 people", ["1,205", "people"]),
      ("he", "ג'ורג' וצ׳רצ׳יל", ["ג'ורג'", "וצ׳רצ׳יל"]), ("he", "ג‘ורג‘ ביקר", ["ג‘ורג‘", "ביקר"]),
      ("he", "ארה\"ב וארה”ב", ["ארה\"ב", "וארה”ב"]), ("he", "צה''ל", ["צה''ל"]),
      ("he", "מנכ\"לית", ["מנכ\"לית"]),
      ("he", "ל\"הארץ\" נמסר", ["ל", "הארץ", "נמסר"]), ("he", "'שלום' אמר", ["שלום", "אמר"]),
      ("he", "בן־גוריון ב-CNN", ["בן", "גוריון", "ב", "CNN"]),
      ("az", "Sa'ar'ın və Netanyahu’nun", ["Sa'ar'ın", "və", "Netanyahu’nun"]),
      ("az", "COP29-un", ["COP29", "un"]), ("az", "“Trend”in", ["Trend", "in"]),
    ])
  func words(tag: String, text: String, expected: [String]) throws {
    let segment = Segment(text, language: try Language(tag))
    #expect(segment.tokens.map { segment.text($0.range) } == expected)
  }

  @Test("cover every letter and digit once, in order", arguments: 0..<200)
  func coverage(seed: Int) {
    let text = RandomText.text(seed: seed)
    let segment = Segment(text, language: .hebrew)
    var end = 0
    for token in segment.tokens {
      #expect(token.range.lowerBound >= end)
      end = token.range.upperBound
    }
    let outside = segment.tokens.reversed().reduce(Array(text.utf8)) { bytes, token in
      Array(bytes[..<token.range.lowerBound] + bytes[token.range.upperBound...])
    }
    let left = String(decoding: outside, as: UTF8.self).unicodeScalars
    #expect(!left.contains { Scalars.isLetter($0.value) }, "\(text.debugDescription)")
  }
}

@Suite("Sentences")
struct SentenceTests {
  @Test(
    "end where a reader says so",
    arguments: [
      (
        "en", "BAKU, Azerbaijan, January 27. Relations grew. They met.",
        ["BAKU, Azerbaijan, January 27.", "Relations grew.", "They met."]
      ),
      (
        "en", "Dr. Smith met Gen. Lee on Jan. 27. He left.",
        ["Dr. Smith met Gen. Lee on Jan. 27.", "He left."]
      ),
      ("en", "The U.S. President spoke. U.S. aid came.", ["The U.S. President spoke.", "U.S. aid came."]),
      ("en", "He came from the U.S. The visit ended.", ["He came from the U.S.", "The visit ended."]),
      ("en", "“Why?” she asked. Nobody knew!", ["“Why?” she asked.", "Nobody knew!"]),
      ("en", "S. Y. Agnon wrote it. It won.", ["S. Y. Agnon wrote it.", "It won."]),
      ("en", "It cost 3.5 million. All agreed.", ["It cost 3.5 million.", "All agreed."]),
      (
        "az", "Bakı, 12 mart, AZƏRTAC. Forum keçirilib. Prof. Ə. Əliyev çıxış edib.",
        ["Bakı, 12 mart, AZƏRTAC.", "Forum keçirilib.", "Prof. Ə. Əliyev çıxış edib."]
      ),
      (
        "az", "Alma, armud və s. Bazarda satılır. Bu, 5 mln. ABŞ dollarıdır.",
        ["Alma, armud və s.", "Bazarda satılır.", "Bu, 5 mln. ABŞ dollarıdır."]
      ),
      ("az", "“Niyə?” deyə soruşdu. Cavab yoxdur.", ["“Niyə?” deyə soruşdu.", "Cavab yoxdur."]),
      (
        "he", "באקו, 12 במרץ. הפורום נפתח. א. ב. יהושע דיבר.",
        ["באקו, 12 במרץ.", "הפורום נפתח.", "א. ב. יהושע דיבר."]
      ),
      ("he", "\"לאן?\" שאל דני. אין תשובה.", ["\"לאן?\" שאל דני.", "אין תשובה."]),
      ("he", "ארה\"ב הודיעה. ד\"ר כהן אמר.", ["ארה\"ב הודיעה.", "ד\"ר כהן אמר."]),
      (
        "en", "Headline without a stop\n\nFirst. Second.\n", ["Headline without a stop", "First.", "Second."]
      ),
      ("en", "", []), ("en", " \n\t\n ", []),
    ])
  func splitting(tag: String, text: String, expected: [String]) throws {
    let sentences = SentenceSplitter.sentences(of: text, language: try Language(tag))
    #expect(sentences.map { text.slice($0.range) } == expected)
  }

  @Test(
    "that open a story with place and date are datelines",
    arguments: [
      ("en", "BAKU, Azerbaijan, January 27. Relations", true),
      ("en", "JERUSALEM, Jan. 27 (AP) — Israel", true),
      ("az", "Bakı, 27 yanvar, AZƏRTAC. Prezident", true), ("az", "Bakı. Trend: Xəbər verir", false),
      ("he", "ירושלים, 27 בינואר. ראש", true),
      ("en", "President Aliyev arrived. On January 27 he left.", false),
      ("en", "In January 2020, talks began. They ended.", false),
    ])
  func datelines(tag: String, text: String, isDateline: Bool) throws {
    let first = SentenceSplitter.sentences(of: text, language: try Language(tag)).first
    #expect(first?.isDateline == isDateline)
  }

  @Test("hold everything that is not white space", arguments: 0..<200)
  func coverage(seed: Int) {
    let text =
      RandomText.text(seed: seed) + ". " + RandomText.text(seed: seed + 1000) + "\n"
      + RandomText.text(seed: seed + 2000)
    let sentences = SentenceSplitter.sentences(of: text, language: .azerbaijani)
    let kept = sentences.map { text.slice($0.range) }.joined().unicodeScalars.filter {
      !Scalars.isSpace($0.value)
    }
    let all = text.unicodeScalars.filter { !Scalars.isSpace($0.value) }
    #expect(Array(kept) == Array(all))
  }
}
