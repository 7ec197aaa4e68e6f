import Foundation
import Testing

extension CommandLineTests {
  /// A memory of its own.
  static let memory = ["DRAGOMAN_WORKSPACE": folder.appendingPathComponent("memory").path]

  static let tmx = """
    <?xml version="1.0"?>
    <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en"
      srclang="en" datatype="plaintext"/><body>
    <tu tuid="1" changeid="leyla"><prop type="x-domain">energy</prop>
      <tuv xml:lang="en"><seg>Gas <bpt i="1">&lt;b></bpt>prices<ept i="1">&lt;/b></ept> rose by 12%.</seg></tuv>
      <tuv xml:lang="az"><seg>Qazın qiyməti 12% artdı.</seg></tuv>
      <tuv xml:lang="he"><seg>מחירי הגז עלו ב־12%.</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>One side.</seg></tuv><tuv xml:lang="az"><seg> </seg></tuv></tu>
    </body></tmx>
    """

  @Test(
    "imports TMX whole or not at all, or what is sound; finds, exports and imports it again without a change")
  func memoryExchange() throws {
    let file = try Self.file("m.tmx", Array(Self.tmx.utf8))
    let refused = try Run(["memory", "import", file], environment: Self.memory)
    #expect(refused.status == 3 && refused.errors.contains("m.tmx:8:1: segment 2 is empty; give both sides"))
    let salvaged = try Run(["memory", "import", file, "--salvage"], environment: Self.memory)
    #expect(salvaged.status == 0 && salvaged.errors.contains("1 units added, 0 known already, 1 set aside"))
    let search = try Run(
      ["memory", "search", "--from", "en", "--to", "he", "--json", "Gas prices rose by 14%."],
      environment: Self.memory)
    let match = try #require((try Self.object(search.output)["matches"] as? [[String: Any]])?.first)
    #expect(match["rate"] as? Int == 99)
    #expect(match["repaired"] as? String == "מחירי הגז עלו ב־14%.")
    let out = Self.folder.appendingPathComponent("out.tmx").path
    #expect(try Run(["memory", "export", "--out", out], environment: Self.memory).status == 0)
    let again = try Run(["memory", "import", out], environment: Self.memory)
    #expect(again.errors.contains("0 units added, 1 known already"))
  }

  @Test("adds, edits and deletes units, and takes it back")
  func memoryUpkeep() throws {
    func run(_ arguments: [String]) throws -> Run {
      try Run(["memory"] + arguments, environment: Self.memory)
    }
    let id = try run(["add", "--from", "en", "--to", "az", "The port reopened.", "Liman yenidən açıldı."])
      .output
      .trimmingCharacters(in: .newlines)
    let rehearsal = try run(["edit", id, "--target", "Liman yenə işləyir.", "--dry-run"])
    #expect(
      rehearsal.output.contains("+ az  Liman yenə işləyir.") && rehearsal.errors.contains("nothing written"))
    _ = try run(["edit", id, "--target", "Liman yenə işləyir.", "--by", "Aynur"])
    let line = try run(["concordance", "--from", "az", "limanın"]).output
    #expect(line.contains("[Liman] yenə işləyir."))
    _ = try run(["delete", id])
    #expect(try run(["concordance", "--from", "az", "limanın"]).output.isEmpty)
    #expect(try run(["undo"]).status == 0)
    #expect(try run(["undo"]).status == 0)
    #expect(try run(["concordance", "--from", "az", "limanın"]).output.contains("[Liman] yenidən açıldı."))
    let verified = try Run(["workspace", "verify"], environment: Self.memory)
    #expect(verified.status == 0 && verified.output.isEmpty)
  }

  @Test(
    "refuses a unit that is none with the code of the contract",
    arguments: [
      (["memory", "add", "--from", "en", "--to", "en", "a", "b"], Int32(2)),
      (["memory", "add", "--from", "en", "--to", "az", "a", " "], 3),
      (["memory", "add", "--from", "en", "--to", "az", "a\u{7}", "b"], 3),
      (["memory", "edit", "999999", "--target", "b"], 3), (["memory", "undo", "999999"], 3),
      (["memory", "delete"], 2), (["memory", "import", "no.txt"], 2), (["memory", "import", "no.tmx"], 3),
    ] as [([String], Int32)])
  func memoryRefusals(arguments: [String], status: Int32) throws {
    let run = try Run(arguments, environment: Self.memory)
    #expect(run.status == status && run.output.isEmpty && !run.errors.isEmpty)
  }
}
