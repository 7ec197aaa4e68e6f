import Orthography
import Testing

@Suite("The words of texts")
struct WordFacesTests {
  static func read(_ text: String, _ language: Language) -> (
    faces: WordFaces, numbers: [Int32], segment: Segment
  ) {
    var faces = WordFaces(language: language)
    let segment = Segment(text, language: language)
    return (faces, faces.numbers(in: segment), segment)
  }

  @Test("are read once, however often they stand there")
  func once() {
    var faces = WordFaces(language: .azerbaijani)
    let first = faces.numbers(in: Segment("Bakıda sülh, Bakıda danışıqlar", language: .azerbaijani))
    let second = faces.numbers(in: Segment("danışıqlar Bakıda", language: .azerbaijani))
    #expect(first == [0, 1, 0, 2])
    #expect(second == [2, 0])
    #expect(faces.faces.map(\.key) == ["bakıda", "sülh", "danışıqlar"])
    #expect(faces.faces.map(\.isCapitalized) == [true, false, false])
  }

  @Test(
    "have the bases of their readings as names and as terms",
    arguments: [
      ("nazirliyinin", Language.azerbaijani), ("BAKININ", .azerbaijani), ("ולישראל", .hebrew),
      ("הממשלות", .hebrew),
      ("ministries", .english), ("applied", .english), ("Sa’ar’s", .english),
    ])
  func bases(word: String, language: Language) throws {
    var faces = WordFaces(language: language)
    let segment = Segment(word, language: language)
    let numbers = faces.numbers(in: segment)
    let face = faces.faces[Int(try #require(numbers.first))]
    var wanted = InflectedSegment(segment).headwords(at: 0)
    for reading in Morphology.termInflections(of: segment.tokens[0].key, in: language)
    where !wanted.contains(reading.base) {
      wanted.append(reading.base)
    }
    var distinct: [String] = []
    for base in wanted where !distinct.contains(base) { distinct.append(base) }
    #expect(face.bases.map { faces.bases[Int($0)] } == distinct)
  }

  @Test(
    "are numbers as the text's numbers are",
    arguments: [
      ("On iki nazir 2026-cı il martın 5-də üç sənəd imzaladı", Language.azerbaijani),
      ("שנים עשר שרים חתמו ב-5 במרץ 2026 על סעיף י״ב", .hebrew),
      ("Twelve ministers signed 1,205.5 pages of chapter XIV on 5 March", .english),
    ])
  func numbers(text: String, language: Language) {
    var faces = WordFaces(language: language)
    let segment = Segment(text, language: language)
    let numbers = faces.numbers(in: segment)
    let written = faces.writtenNumbers(in: segment, numbers)
    let all = TextNumbers(InflectedSegment(segment)).numbers
    #expect(Set(written) == Set(all))
    #expect(written.count == all.count)
    #expect(written.map(\.range.lowerBound) == written.map(\.range.lowerBound).sorted())
  }
}

@Suite("Words by number")
struct WordNumbersTests {
  @Test("are found whole, and where another word begins with them")
  func beginnings() {
    var words = WordNumbers()
    for word in ["əra", "ərazi", "שלום", "territor", "bütöv"] { words.insert(word) }
    #expect(words.insert("ərazi") == 1)
    #expect(words.count == 5)
    #expect(words.number(of: "שלום") == 2)
    #expect(words.number(of: "שלומות") == nil)
    #expect(words.numbers(beginning: "ərazisində") == [0, 1])
    #expect(words.numbers(beginning: "territorial") == [3])
    #expect(words.numbers(beginning: "ər").isEmpty)
    #expect(words.numbers(beginning: "").isEmpty)
  }
}
