import Foundation
import Terminology
import Testing

@testable import Interchange

/// Where the evaluation data lies: in DRAGOMAN_DATA, or beside the project.
private enum OfficialFiles {
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["DRAGOMAN_DATA"] {
      return URL(fileURLWithPath: path).appendingPathComponent("exchange/tbx")
    }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.deletingLastPathComponent().appendingPathComponent("shared/data/exchange/tbx")
  }()
  static let isPresent = FileManager.default.fileExists(
    atPath: folder.appendingPathComponent("test-files").path)
}

/// LTAC Global's own files, which lie beside the project and are no part of it.
@Suite("The official TBX files", .enabled(if: OfficialFiles.isPresent, "set DRAGOMAN_DATA to their folder"))
struct OfficialTBXTests {
  static func read(_ file: String) throws -> GlossaryReading {
    try TBXReader.read(OfficialFiles.folder.appendingPathComponent(file).path)
  }

  @Test(
    "that are good are accepted whole",
    arguments: [
      ("test-files/core_structure_good.tbx", 45), ("test-files/min_good.tbx", 45),
      ("test-files/basic_good.tbx", 45), ("core/Example_Astronomy_DCA_VALID.tbx", 45),
      ("basic/DCA/Example_Astronomy_DCA_VALID.tbx", 45), ("basic/DCT/Example_Astronomy_DCT_VALID.tbx", 45),
    ])
  func good(file: String, entries: Int) throws {
    let reading = try Self.read(file)
    #expect(reading.errors == [])
    #expect(reading.leftOut == [:])
    #expect(reading.entries.count == entries)
  }

  @Test("name the same terms in both styles, and come back from what is written of them")
  func styles() throws {
    let one = try Self.read("basic/DCA/Example_Astronomy_DCA_VALID.tbx").concepts
    let other = try Self.read("basic/DCT/Example_Astronomy_DCT_VALID.tbx").concepts
    #expect(one.map(\.terms) == other.map(\.terms))
    for style in TBXStyle.allCases {
      let (text, losses) = TBXWriter.write(one, style: style, title: "t")
      #expect(losses.isEmpty)
      #expect(try TBXReader.read(ByteSource(name: "t", bytes: Array(text.utf8))).concepts == one)
    }
  }

  @Test(
    "that are bad are refused with every rule they break",
    arguments: [
      (
        "test-files/core_structure_bad.tbx",
        [
          "text directly inside “sourceDesc”", "“admin” may not stand in “text”",
          "no term at the beginning of “termSec”", "a second term in “termSec”",
          "a second descrip in “descripGrp”",
        ]
      ),
      (
        "test-files/min_bad.tbx",
        [
          "“source” is no data category of TBX-Min", "“error” is no data category of TBX-Min",
          "“not an allowed value” as usageStatus",
        ]
      ),
      (
        "test-files/basic_bad.tbx",
        [
          "“theWrongType” is no data category of TBX-Basic", "“nominal” as partOfSpeech",
          "“definition” in “termSec”", "“wrongType” is no data category of TBX-Basic",
        ]
      ), ("test-files/poorly_formed_xml.tbx", ["not well-formed XML: Opening and ending tag mismatch"]),
    ])
  func bad(file: String, rules: [String]) throws {
    let errors = try Self.read(file).errors
    for rule in rules { #expect(errors.contains { $0.problem.hasPrefix(rule) }, "\(rule)") }
    #expect(errors.allSatisfy { $0.line != nil && $0.column != nil })
  }
}
