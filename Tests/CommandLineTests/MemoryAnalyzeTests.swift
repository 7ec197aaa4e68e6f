import Foundation
import Testing

extension CommandLineTests {
  @Test("counts files by bands and repetitions, as a table, CSV and JSON")
  func memoryAnalyze() throws {
    let environment = ["DRAGOMAN_WORKSPACE": Self.folder.appendingPathComponent("analysis").path]
    let memory = Self.folder.appendingPathComponent("analysis.tsv")
    try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
    try "The ministers met in Baku.\tNazirlər Bakıda görüşüb.\n".write(
      to: memory, atomically: true, encoding: .utf8)
    _ = try Run(
      ["memory", "import", memory.path, "--from", "en", "--to", "az", "--reviewed"], environment: environment)
    let arguments = ["memory", "analyze", "-", "--from", "en", "--to", "az"]
    let text = "The ministers met in Baku. Nobody else came. Nobody else came. The ministers met in Baku.\n"

    let values = try Run(arguments + ["--csv"], input: text, environment: environment)
    let rows = values.output.split(separator: "\n").map(String.init)
    #expect(rows[0] == "file,band,segments,words,characters,punctuation,white space")
    #expect(rows.contains("-,100,2,10,42,2,8") && rows.contains("-,repetition,1,3,14,1,2"))
    #expect(rows.count == 11)

    let json = try Run(arguments + ["--json"], input: text, environment: environment).output
    let lines = json.split(separator: "\n").map(String.init)
    #expect(lines.count == 2)
    let total = try #require(try Self.object(lines[1])["total"] as? [String: Any])
    #expect(total["words"] as? Int == 16)

    let table = try Run(arguments, input: text, environment: environment).output
    #expect(table.contains("words by file  102  101  100  repeated"))
    #expect(table.contains("total                         4     16  100"))

    let refused = try Run(["memory", "analyze", "-", "--from", "en", "--to", "en"], environment: environment)
    #expect(refused.status == 2)
  }
}
