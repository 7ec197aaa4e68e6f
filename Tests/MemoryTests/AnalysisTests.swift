import Memory
import Orthography
import Testing

@Suite("Volume of text by GMX-V")
struct AnalysisVolumeTests {
  @Test(
    "counts the words, characters, white space and punctuation of the standard's examples",
    arguments: [
      ("This sentence has a word count of 9 words.", 9, 33, 8, 1),
      ("This sentence/text unit has a word count of 11 words.", 11, 42, 9, 2),
      ("The black cat eats.", 4, 15, 3, 1), ("Start Text end.", 3, 12, 2, 1),
      ("The quick (“brown”) fox can’t jump 32.3 feet, right?", 9, 37, 8, 7),
      ("The quick (\"brown\") fox can't jump 32.3 feet, right?", 9, 37, 8, 7),
      ("  Al Capone was an Italian-American.  ", 5, 29, 8, 1), ("123 123.4 123,5", 3, 11, 2, 2),
      ("( ) \" ' { } [ ] / % $ @ # ? ! * _ -", 0, 0, 17, 18), (" \t\n\u{C}\r ", 0, 0, 6, 0), ("", 0, 0, 0, 0),
      ("Here is a present for you: 🎁", 6, 21, 6, 1),
    ])
  func standard(text: String, words: Int, characters: Int, whiteSpace: Int, punctuation: Int) {
    let volume = AnalysisVolume(text, language: .english)
    #expect(
      [volume.words, volume.characters, volume.whiteSpace, volume.punctuation] == [
        words, characters, whiteSpace, punctuation,
      ])
    #expect(volume.overall == text.unicodeScalars.count)
  }

  @Test(
    "knows the marks inside Hebrew and Azerbaijani words",
    arguments: [
      ("he", "צה\"ל הודיע.", 2, 9, 1), ("he", "צה״ל הודיע.", 2, 9, 1), ("he", "בית־ספר בתל-אביב", 2, 15, 0),
      ("he", "ג׳ורג׳ ניצח ב-2026", 3, 15, 1), ("he", "שָׁלוֹם", 1, 4, 0), ("he", "„שלום”", 1, 4, 2),
      ("az", "“Quba” 2026-cı ildə", 3, 15, 2), ("az", "XİN-in «Sa’ar» açıqlaması", 3, 21, 2),
      ("az", "10\u{A0}000 nəfər", 3, 11, 0),
    ])
  func ours(tag: String, text: String, words: Int, characters: Int, punctuation: Int) throws {
    let volume = AnalysisVolume(text, language: try Language(tag))
    #expect([volume.words, volume.characters, volume.punctuation] == [words, characters, punctuation])
  }

  @Test("is the same for composed and decomposed letters")
  func normalization() {
    #expect(
      AnalysisVolume("Gəncə İsmayıllı", language: .azerbaijani)
        == AnalysisVolume("Gəncə I\u{307}smayıllı", language: .azerbaijani))
  }

  @Test("takes so many characters for a word where no boundary parts words")
  func factors() throws {
    #expect(AnalysisVolume("日本語", language: try Language("ja")).words == 1)
    #expect(AnalysisVolume("ພາສາລາວ", language: try Language("lo")).words == 0)
  }
}

@Suite("Analysis of files")
struct MemoryAnalysisTests {
  static let files = [
    MemoryAnalysis.File(
      name: "one.txt",
      segments: [
        "Bakı, 27 yanvar.", "Nazir gəldi.", "Nazir gəldi.", "Yeni cümlə.", "  Yeni  cümlə. ", "",
        "Saziş imzalandı.",
      ]),
    MemoryAnalysis.File(name: "two.txt", segments: ["Yeni cümlə.", "Nazir gəldi.", "Tamam başqa şey."]),
  ]

  static let analysis = MemoryAnalysis(files, language: .azerbaijani) { segment in
    switch segment.text {
    case "Nazir gəldi.": segment.previous == "Bakı, 27 yanvar." ? 101 : 100
    case "Bakı, 27 yanvar.": 99
    case "Saziş imzalandı.": segment.next == nil ? 75 : 0
    default: nil
    }
  }

  @Test("puts each segment where its best match or an earlier segment puts it")
  func bands() {
    let bands = Self.analysis.rows.map { row in AnalysisBand.allCases.map { row[$0].segments } }
    //            102 101 100 rep crs 95  85  75  50  none
    #expect(bands == [[0, 1, 1, 1, 0, 1, 0, 1, 0, 1], [0, 0, 1, 0, 1, 0, 0, 0, 0, 1]])
  }

  @Test("adds files and bands up")
  func total() {
    let total = Self.analysis.total
    #expect(total.all.segments == 9)
    #expect(total.all.volume.words == 20)
    #expect(total[.exact].volume.words == 4)
    #expect(total[.repetition].volume == AnalysisVolume("Yeni cümlə.", language: .azerbaijani))
  }

  @Test(
    "knows the borders of the bands",
    arguments: [
      (102, "102"), (101, "101"), (100, "100"), (99, "95-99"), (95, "95-99"), (94, "85-94"), (85, "85-94"),
      (84, "75-84"), (75, "75-84"), (74, "50-74"), (50, "50-74"), (49, "none"), (0, "none"), (nil, "none"),
    ])
  func borders(rate: Int?, band: String) { #expect(AnalysisBand(rate: rate).rawValue == band) }
}
