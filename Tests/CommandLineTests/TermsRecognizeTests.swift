import Foundation
import Testing

@Suite("dragoman terms recognize")
struct TermsRecognizeTests {
  private func file(_ text: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dragoman-\(UUID().uuidString).txt")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  @Test("prints the terms of each line, an empty line for none")
  func lines() throws {
    let terms = try file("ərazi bütövlüyü\nsülh müqaviləsi\n")
    let run = try Run(
      ["terms", "recognize", "--lang", "az", "--terms", terms],
      input: "ərazi bütövlüyünə hörmət\n\nsülh müqaviləsi\n")
    #expect(run.status == 0)
    #expect(run.output == "ərazi bütövlüyü (ərazi bütövlüyünə)\n\nsülh müqaviləsi\n")
  }

  @Test("with --json says where and with which affixes, in UTF-16 or UTF-8")
  func json() throws {
    let terms = try file("ממשלה\n")
    let arguments = ["terms", "recognize", "--lang", "he", "--terms", terms, "--json"]
    let hit = try Self.hit(try Run(arguments, input: "🙂 ובממשלת ישראל\n").output)
    #expect(hit["term"] as? String == "ממשלה")
    #expect(hit["surface"] as? String == "ובממשלת")
    #expect(hit["prefix"] as? String == "וב")
    #expect(hit["suffix"] as? String == "ת")
    #expect(hit["start"] as? Int == 3)
    #expect(hit["end"] as? Int == 10)
    let bytes = try Self.hit(try Run(arguments + ["--offsets", "utf8"], input: "🙂 ובממשלת ישראל\n").output)
    #expect(bytes["start"] as? Int == 5)
  }

  @Test("says which file is missing")
  func missing() throws {
    let run = try Run(["terms", "recognize", "--lang", "he", "--terms", "/nowhere"], input: "x\n")
    #expect(run.status == 3)
  }

  private static func hit(_ output: String) throws -> [String: Any] {
    let object = try CommandLineTests.object(output)
    return try #require((object["hits"] as? [[String: Any]])?.first)
  }
}
