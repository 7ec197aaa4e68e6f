import Foundation
import Memory
import Orthography
import Testing

@testable import Interchange

@Suite("A CSV table")
struct CSVTests {
  @Test("keeps commas, quotation marks and line breaks in quoted fields")
  func quoting() throws {
    let table = try CSV("id,en,he\r\n1,\"a, \"\"b\"\"\nc\",ארה״ב\r\n\r\n2,,\n", file: "t.csv")
    #expect(table.rows.map { $0["en"] } == ["a, \"b\"\nc", ""])
    #expect(table.rows.map { $0["he"] } == ["ארה״ב", ""])
    #expect(table.rows.map(\.line) == [2, 5])
    #expect(table.rows[0]["az"] == "")
  }

  @Test(
    "that is broken is an error with its line",
    arguments: [
      ("", "t.csv:1: no header row"), ("id,en\n1\n", "t.csv:2: 1 fields in a table of 2 columns"),
      ("id,en\n1,\"a\n", "t.csv:2: a quotation mark that is never closed"),
      ("id,en\n1,a\"b\n", "t.csv:2: a quotation mark inside"),
      ("id,en\n1,\"a\"b\n", "t.csv:2: text after a closing"), ("id,id\n", "t.csv:1: column “id” twice"),
      ("en\n", "t.csv:1: no column “id”"),
    ])
  func broken(text: String, message: String) {
    #expect { try CSV(text, file: "t.csv", required: ["id"]) } throws: { "\($0)".hasPrefix(message) }
  }
}

@Suite("A bitext")
struct BitextTests {
  static let bitext = Bitext(
    sourceLanguage: .azerbaijani, targetLanguage: .hebrew, name: "a & b",
    pairs: [
      AlignedPair(
        source: 0..<1, target: 0..<2, sourceSentences: ["Bir \"iki\" <üç>"],
        targetSentences: ["אחת &", "שתיים"], confidence: 0.98765),
      AlignedPair(
        source: 1..<2, target: 2..<2, sourceSentences: ["tək\tsəhifə"], targetSentences: [], confidence: 1),
    ])

  @Test("is a ladder of indices")
  func ladder() {
    #expect(Ladder.write(Self.bitext) == "[0]:[0,1]:0.9877\n[1]:[]:1.0000\n")
  }

  @Test("is a table with one line a bead")
  func table() {
    #expect(BitextTSV.write(Self.bitext) == "Bir \"iki\" <üç>\tאחת & שתיים\t0.9877\ntək səhifə\t\t1.0000\n")
  }

  @Test("is TMX with a unit for each bead that has two sides")
  func tmx() {
    let document = TMX.write(Self.bitext, toolVersion: "1", date: "20260127T101500Z")
    #expect(document.contains("<tuv xml:lang=\"az\"><seg>Bir &quot;iki&quot; &lt;üç&gt;</seg></tuv>"))
    #expect(document.contains("<tuv xml:lang=\"he\"><seg>אחת &amp; שתיים</seg></tuv>"))
    #expect(document.components(separatedBy: "<tu ").count == 2)
    #expect(document.contains("srclang=\"az\""))
  }

  @Test(
    "tells in the header of TMX what is known of the articles, and no unit of the memory takes that for its own"
  )
  func documentProperties() throws {
    let bitext = Bitext(
      sourceLanguage: .azerbaijani, targetLanguage: .hebrew, name: "az/1.txt – he/1.txt",
      pairs: Self.bitext.pairs,
      properties: Bitext.Properties(
        articles: ("az/1.txt", "he/1.txt"), coverage: 0.91, names: (3, 4), numbers: (5, 5), movedBlocks: 1))
    let document = TMX.write(bitext, toolVersion: "1", date: "20260127T101500Z")
    for (name, value) in [
      ("x-source-article", "az/1.txt"), ("x-target-language", "he"), ("x-coverage", "0.9100"),
      ("x-beads", "1 × 1-0, 1 × 1-2"), ("x-confidence-bands", "1 high, 0 review, 0 low"),
      ("x-names-agree", "3/4"),
      ("x-moved-blocks", "1"),
    ] {
      #expect(document.contains("<prop type=\"\(name)\">\(value)</prop>"), "\(name)")
    }
    let page = BitextHTML.write(bitext, toolVersion: "1")
    #expect(page.contains("91% of the text is matched, names agree 3 of 4, numbers agree 5 of 5."))
    #expect(page.contains("1 block stands elsewhere in the translation and is not aligned"))
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("properties.tmx").path
    try document.write(toFile: file, atomically: true, encoding: .utf8)
    let reader = try UnitReader(
      file, format: .tmx, languages: nil,
      provenance: Provenance(origin: "import", article: "", date: "", confidence: nil, isReviewed: true))
    guard case .unit(let unit, _)? = try reader.next() else { throw POSIXError(.EIO) }
    #expect(unit.provenance.article == "az/1.txt – he/1.txt")
    #expect(unit.attributes == ["tuid": "1"])
  }

  @Test("is a page that an editor can read, in the direction of each language and not by colour alone")
  func page() {
    let page = BitextHTML.write(Self.bitext, toolVersion: "1")
    // The sentences of a bead stand one by one, with the numbers that they have in the article.
    #expect(
      page.contains(
        "<td role=\"cell\" lang=\"he\" dir=\"rtl\"><p><small>1</small> <span>אחת &amp;</span></p>"
          + "<p><small>2</small> <span>שתיים</span></p></td>"))
    #expect(
      page.contains(
        "<td role=\"cell\" lang=\"az\" dir=\"ltr\"><p><small>1</small> <span>Bir &quot;iki&quot; &lt;üç&gt;</span>"
      ))
    #expect(page.contains("dir=\"ltr\">Azerbaijani</th>") && page.contains("dir=\"rtl\">Hebrew</th>"))
    #expect(page.contains("<b>sure</b> 98%") && page.contains("<div>1 to 2</div>"))
    #expect(page.contains("<td role=\"cell\">no counterpart</td>"))
    #expect(page.contains("2 beads: 1 sure, 0 to review, 0 doubtful; 1 sentence without a counterpart."))
    #expect(!page.contains("http") && !page.contains("<script"))
  }

  @Test("is a page that leads from each bead that asks for a look to the next")
  func look() {
    let sentences: [(azerbaijani: String, hebrew: String, confidence: Double)] = [
      ("Quba, 20 mart, AZƏRTAC.", "קובה, 20 במרץ.", 0.99),
      ("Turizm də inkişaf edir.", "גם התיירות גדלה.", 0.8999),
      ("Onların yanında məscid və məktəb var.", "לצידם ניצבים מסגד ובית ספר.", 0.95),
      ("Bakıda forum keçirilib.", "מחיר הכרטיס ירד.", 0.3),
    ]
    func page(_ rows: ArraySlice<(azerbaijani: String, hebrew: String, confidence: Double)>) -> String {
      BitextHTML.write(
        Bitext(
          sourceLanguage: .azerbaijani, targetLanguage: .hebrew, name: "xəbər",
          pairs: rows.enumerated().map { index, row in
            AlignedPair(
              source: index..<index + 1, target: index..<index + 1, sourceSentences: [row.azerbaijani],
              targetSentences: [row.hebrew], confidence: row.confidence)
          }), toolVersion: "1")
    }
    let all = page(sentences[...])
    #expect(
      all.contains(
        "<li>Doubtful: <a href=\"#bead-4\">4</a></li>\n<li>To review: <a href=\"#bead-2\">2</a></li>"))
    // Beads 1 and 3 are sure: they have no link, and the switch hides them.
    #expect(all.components(separatedBy: "class=\"step\"").count == 3)
    #expect(
      all.contains("href=\"#bead-4\">next: 4</a>") && all.contains("href=\"#list\">back to the list</a>"))
    #expect(
      all.contains("id=\"bead-3\" class=\"high settled\"") && all.contains("id=\"bead-4\" class=\"low\""))
    // What is to be reviewed never shows the number of what is sure.
    #expect(all.contains("<b>to review</b> 89%"))
    let sure = page(sentences[..<1])
    #expect(sure.contains("No bead asks for a look.") && !sure.contains("<nav") && !sure.contains("<input"))
  }

  @Test("is a page whose heading keeps Hebrew names of files and folders where they stand")
  func heading() {
    let bitext = Bitext(
      sourceLanguage: .hebrew, targetLanguage: .english, name: "חדשות/ידיעה (2).txt – news/2.txt", pairs: [],
      properties: Bitext.Properties(
        articles: ("חדשות/ידיעה (2).txt", "news/2.txt"), coverage: 0.57, names: (0, 0), numbers: (1, 2),
        movedBlocks: 0))
    let page = BitextHTML.write(bitext, toolVersion: "1")
    #expect(
      page.contains(
        "<bdi dir=\"ltr\">חדשות</bdi>/<bdi dir=\"ltr\">ידיעה (2).txt</bdi> – <bdi dir=\"ltr\">news</bdi>/"))
    #expect(page.contains(" 57% of the text is matched, numbers agree 1 of 2."))
  }

  @Test("tells in every format which beads were moved")
  func moved() throws {
    let bitext = Bitext(
      sourceLanguage: .azerbaijani, targetLanguage: .english, name: "a",
      pairs: [
        AlignedPair(
          source: 0..<1, target: 3..<4, sourceSentences: ["Görüş olub."], targetSentences: ["They met."],
          confidence: 0.8, isMoved: true)
      ])
    #expect(Ladder.write(bitext) == "[0]:[3]:0.8000\n")
    #expect(BitextTSV.write(bitext) == "Görüş olub.\tThey met.\t0.8000\tmoved\n")
    #expect(try BitextJSON.write(bitext).contains("\"moved\":true"))
    #expect(
      BitextHTML.write(bitext, toolVersion: "1").contains(
        "<b>moved</b>: the translation has it at its beginning"))
    let pairs = [
      AlignedPair(
        source: 1..<2, target: 2..<3, sourceSentences: ["Forum başa çatıb."],
        targetSentences: ["The forum has ended."], confidence: 0.99)
    ]
    let longer = Bitext(
      sourceLanguage: .azerbaijani, targetLanguage: .english, name: "a", pairs: bitext.pairs + pairs)
    #expect(
      BitextHTML.write(longer, toolVersion: "1").contains(
        "the translation has it after <a href=\"#bead-2\">2</a>"))
    #expect(
      TMX.write(bitext, toolVersion: "1", date: "20260127T101500Z").contains(
        "<prop type=\"x-moved\">yes</prop>"))
  }

  @Test("has no character in TMX that XML forbids")
  func controls() {
    #expect(TMX.escaped("a\u{1}b\u{B}\tc") == "a\u{FFFD}b\u{FFFD}\tc")
  }

  @Test("is JSON, an object a line")
  func json() throws {
    let lines = try BitextJSON.write(Self.bitext).split(separator: "\n")
    #expect(lines.count == 2)
    let first = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(first["target"] as? [Int] == [0, 1])
    #expect(first["targetText"] as? String == "אחת & שתיים")
  }
}

@Suite("A file")
struct TextFileTests {
  /// A folder for one test.
  static func folder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dragoman-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }

  @Test("that is no article is one clear line")
  func refused() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cases: [(name: String, bytes: [UInt8], problem: String)] = [
      ("empty", [], "empty"), ("blank", Array(" \n\t\n".utf8), "nothing but white space"),
      ("binary", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], "not text"),
      ("damaged", Array("Bakı\nşəhər ".utf8) + [0xFF] + Array("ə".utf8), "damaged UTF-8 (byte 0xFF)"),
      ("long line", [UInt8](repeating: 0x61, count: TextFile.longestLine + 1), "a line of more than 1 MB"),
      ("huge", [UInt8](repeating: 0x0A, count: TextFile.largestFile + 1), "larger than 16 MB"),
    ]
    for (name, bytes, problem) in cases {
      let path = folder + "/" + name
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect { try TextFile(path) } throws: { error in
        (error as? InputError)?.problem.hasPrefix(problem) ?? false
      }
    }
    #expect { try TextFile(folder) } throws: { ($0 as? InputError)?.problem == "is a directory" }
    #expect { try TextFile(folder + "/none") } throws: { ($0 as? InputError)?.problem == "no such file" }
    #expect { try TextFile(folder + "/damaged") } throws: { error in
      (error as? InputError).map { $0.line == 2 && $0.column == 7 } ?? false
    }
  }

  @Test("in another character set is read, and the reader told")
  func legacy() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/he.txt"
    let bytes: [UInt8] = [0xF9, 0xEC, 0xE5, 0xED, 0x20, 0xEC, 0xEB, 0xE5, 0xEC, 0xED]
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let file = try TextFile(path, language: .hebrew)
    #expect(file.text == "שלום לכולם")
    #expect(file.notice == "\(path): read as windows-1255, a guess: --encoding overrides it")
  }

  @Test("is replaced whole, keeps its permissions and leaves nothing beside it")
  func replaced() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/story.txt"
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try AtomicFile.write(Array("new".utf8), to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["story.txt"])
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(permissions?.intValue == 0o640)
    #expect(throws: InputError.self) { try AtomicFile.write([], to: folder + "/none/story.txt") }
  }
}
