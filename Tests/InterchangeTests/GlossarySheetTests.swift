import Foundation
import Terminology
import Testing

@testable import Interchange

@Suite("A glossary as a spreadsheet")
struct GlossarySheetTests {
  /// What `test` does with a file of these bytes.
  static func file<Value>(_ bytes: [UInt8], _ test: (String) throws -> Value) throws -> Value {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dragoman-\(UUID().uuidString).xlsx")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try test(url.path)
  }

  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A workbook as Excel writes it: shared strings, and a sheet whose path only the relations tell.
  static func workbook(sheet: String, strings: String = "") throws -> [UInt8] {
    try ZipArchive.write([
      (
        "xl/workbook.xml",
        "<workbook xmlns:r='\(relations)'><sheets><sheet name='a' r:id='r7'/><sheet name='b' r:id='r1'/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='r1' Target='worksheets/x.xml'/><Relationship Id='r7' Target='/xl/worksheets/y.xml'/></Relationships>"
      ),
      ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
      ("xl/worksheets/y.xml", "<worksheet><sheetData>\(sheet)</sheetData></worksheet>"),
    ])
  }

  static func row(_ number: Int, _ cells: [String]) -> String {
    let texts = cells.enumerated().map { at, text in
      "<c r='\(XLSX.letters(of: at))\(number)' t='inlineStr'><is><t>\(TMX.escaped(text))</t></is></c>"
    }
    return "<row r='\(number)'>\(texts.joined())</row>"
  }

  @Test("gives back everything that the table can say")
  func roundTrip() throws {
    let entries = GlossaryRoundTripTests.entries(200, seed: 4)
    let (bytes, losses) = try GlossarySheet.write(entries)
    #expect(losses.isEmpty)
    let reading = try Self.file(bytes) { try GlossarySheet.read($0) }
    #expect(reading.errors == [])
    #expect(zip(reading.concepts, entries).first { $0 != $1 } == nil && reading.concepts.count == 200)
    #expect(try GlossarySheet.write(entries).bytes == bytes)
  }

  @Test("has shared and inline strings, numbers, truth values and formulas, which stay what they are")
  func cells() throws {
    let strings =
      "<si><t>id</t></si><si><r><t>ən </t></r><r><t xml:space='preserve'>yeni_x000D_</t></r><rPh><t>no</t></rPh></si>"
    let sheet =
      "<row r='1'><c r='A1' t='s'><v>0</v></c></row><row r='3'><c r='A3' t='s'><v>1</v></c></row>"
      + "<row r='4'><c r='A4'><v>1.5</v></c></row><row r='5'><c r='A5' t='b'><v>1</v></c></row>"
      + "<row r='6'><c r='A6'><f>cmd|' /C calc'!A0</f><v>0</v></c></row><row/><row><c t='str'><v>x</v></c></row>"
      + "<row r='9'><c r='C9'><v>1</v></c></row>"
    var rejects: [GlossaryReading.Reject] = []
    let table = try Self.file(Self.workbook(sheet: sheet, strings: strings)) {
      try XLSX.read($0, rejects: &rejects)
    }
    #expect(table.rows.map { $0["id"] } == ["ən yeni\r", "1.5", "TRUE", "=cmd|' /C calc'!A0", "x"])
    #expect(table.rows.map(\.line) == [3, 4, 5, 6, 7])
    #expect(rejects.map { $0.errors[0].problem } == ["a cell behind the 1 columns of the table"])
  }

  @Test("in MateCat's layout is recognised by its header")
  func matecat() throws {
    let sheet =
      Self.row(
        1, ["Forbidden", "Domain", "en-US", "Notes", "Example of use", "he-IL", "Notes", "Example of use"])
      + Self.row(2, ["", "law", "court", "n", "", "בית משפט"])
    let reading = try Self.file(Self.workbook(sheet: sheet)) { try GlossarySheet.read($0) }
    #expect(reading.concepts.first?.terms.map(\.face) == ["court", "בית משפט"])
  }

  @Test("that is broken is refused")
  func broken() throws {
    let cells = "<row r='1'><c r='A1' t='s'><v>9</v></c></row>"
    let cases: [(bytes: [UInt8], problem: String)] = [
      (Array("no zip".utf8), "no zip archive"), (try ZipArchive.write([("a", "b")]), "no workbook in it"),
      (try Self.workbook(sheet: cells), "a cell with the shared string “9”, of 0"),
      (try Self.workbook(sheet: "<row><c r='ZZZZ1'/></row>"), "a cell at “ZZZZ1”"),
      (try Self.workbook(sheet: "<row>"), "not well-formed XML"),
      (try Self.workbook(sheet: ""), "no header row"),
      (try Self.workbook(sheet: Self.row(1, ["id", "en"])), "no column “domain”"),
      (
        try Self.workbook(sheet: Self.row(1, ["id", "domain", "part_of_speech", "en", "en"])),
        "column “en” twice"
      ),
    ]
    for (bytes, problem) in cases {
      #expect {
        try Self.file(bytes) { try GlossarySheet.read($0) }
      } throws: { error in
        (error as? InputError)?.problem.hasPrefix(problem) ?? false
      }
    }
    var damaged = try GlossarySheet.write(GlossaryRoundTripTests.entries(50, seed: 5)).bytes
    for at in damaged.count / 2..<damaged.count / 2 + 20 { damaged[at] ^= 0xFF }
    #expect(throws: InputError.self) { try Self.file(damaged) { try GlossarySheet.read($0) } }
  }

  @Test("that swells when it is inflated is refused")
  func bomb() throws {
    let cell =
      "<row><c t='inlineStr'><is><t>" + String(repeating: "ə", count: 1 << 17) + "</t></is></c></row>"
    let bytes = try Self.workbook(sheet: Self.row(1, ["id"]) + String(repeating: cell, count: 5))
    #expect(bytes.count < 20_000)
    var rejects: [GlossaryReading.Reject] = []
    #expect {
      try Self.file(bytes) { try XLSX.read($0, limit: 1 << 20, rejects: &rejects) }
    } throws: {
      "\($0)".contains("more than 1 MB of cells")
    }
  }
}
