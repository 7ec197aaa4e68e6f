import Foundation
import Testing

extension CommandLineTests {
  /// A workspace for checks, with a forbidden term.
  private static let checking = ["DRAGOMAN_WORKSPACE": folder.appendingPathComponent("checking").path]

  /// What `terms check` says of two texts, from the kind on, and its exit code.
  private static func check(
    _ name: String, _ source: [String], _ target: [String], from: String, to: String
  ) throws -> (findings: [String], status: Int32) {
    let one = try file("\(name).\(from).txt", Array(source.joined(separator: "\n").utf8))
    let two = try file("\(name).\(to).txt", Array(target.joined(separator: "\n").utf8))
    let run = try Run(["terms", "check", one, two, "--from", from, "--to", to], environment: checking)
    let lines = run.output.split(separator: "\n").map { line in
      line.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? ""
    }
    return (lines, run.status)
  }

  @Test("tells what a translation lacks, leaves as it is, or says otherwise, at its place")
  func translationFaults() throws {
    let (findings, status) = try Self.check(
      "faults",
      [
        "Israel supports the territorial integrity of Azerbaijan.", "The ceasefire holds for 14 days.",
        "Gideon Sa'ar arrived in Baku on Monday.", "Nobody was hurt in the fire at the port.",
      ],
      [
        "İsrail Azərbaycanın suverenliyini dəstəkləyir.", "Atəşkəs 15 gündür davam edir.",
        "Bazar ertəsi nazir Gəncəyə gəlib.", "Nobody was hurt in the fire at the port.",
      ], from: "en", to: "az")
    #expect(status == 1)
    #expect(
      findings.map { $0.split(separator: "   ").first.map(String.init) } == [
        "missing: territorial integrity → ərazi bütövlüyü", "number: 15 → 14",
        "name: Gideon Sa'ar → Gideon Saar", "name: Baku → Bakı",
        "untranslated: Nobody was hurt in the fire at the port",
      ])
  }

  @Test("has nothing to say of a good translation, however its terms and names are inflected")
  func soundTranslation() throws {
    let (findings, status) = try Self.check(
      "sound",
      [
        "Israel supports the territorial integrity of Azerbaijan.", "The ceasefire holds for 14 days.",
        "Gideon Sa'ar arrived in Baku on Monday.",
      ],
      [
        "İsrail Azərbaycanın ərazi bütövlüyünü dəstəkləyir.", "Atəşkəs 14 gündür davam edir.",
        "Gideon Saar bazar ertəsi Bakıya gəlib.",
      ], from: "en", to: "az")
    #expect(findings.isEmpty && status == 0)
  }

  @Test("takes a Hebrew word for a name only where it is no common word")
  func homographs() throws {
    let (findings, status) = try Self.check(
      "homographs", ["הוא גר מקום אחר.", "הוא יצא לרחובות.", "הוא ביקר בבאקו."],
      ["He lives elsewhere.", "He went out into the streets.", "He visited the city."], from: "he", to: "en")
    #expect(status == 1)
    #expect(findings.count == 1 && findings[0].hasPrefix("name: בבאקו → Baku"))
  }

  @Test("tells of a term that is translated in two ways, and of one that must not be used")
  func usage() throws {
    let inconsistent = try Self.check(
      "usage", ["Mətbuat konfransı başladı.", "Mətbuat konfransı davam edir.", "Mətbuat konfransı bitdi."],
      ["The press conference began.", "The news conference goes on.", "The press conference ended."],
      from: "az", to: "en")
    #expect(inconsistent.findings.count == 1)
    #expect(
      inconsistent.findings.first?.hasPrefix("inconsistent: news conference → press conference") == true)
    _ = try Run(
      [
        "terms", "add", "--en", "odometer check", "--az", "hodometr yoxlaması", "--forbidden",
        "az:odometr yoxlaması", "--domain", "motoring",
      ], environment: Self.checking)
    let forbidden = try Self.check(
      "forbidden", ["The odometer check is over."], ["Odometr yoxlamasından keçib."], from: "en", to: "az")
    #expect(forbidden.status == 1)
    #expect(forbidden.findings.contains { $0.hasPrefix("forbidden: ") && $0.contains("hodometr yoxlaması") })
  }

  @Test("reads TMX, and writes JSON and SARIF that give the place")
  func checkFormats() throws {
    let tmx = """
      <?xml version="1.0"?>
      <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t"
        adminlang="en" srclang="en" datatype="plaintext"/><body>
      <tu tuid="7"><tuv xml:lang="en"><seg>The peace treaty was signed.</seg></tuv>
        <tuv xml:lang="az"><seg>Sənəd imzalanıb.</seg></tuv></tu>
      </body></tmx>
      """
    let file = try Self.file("check.tmx", Array(tmx.utf8))
    let json = try Run(
      ["terms", "check", file, "--from", "en", "--to", "az", "--json", "--quiet"], environment: Self.checking)
    let finding = try Self.object(json.output)
    #expect(json.status == 1)
    #expect(finding["kind"] as? String == "missing" && finding["segment"] as? String == "7")
    #expect(finding["found"] as? String == "peace treaty" && finding["line"] as? Int == 4)
    let sarif = try Run(
      ["terms", "check", file, "--from", "en", "--to", "az", "--sarif", "--quiet"], environment: Self.checking
    )
    let document = try Self.object(sarif.output)
    #expect(document["version"] as? String == "2.1.0")
    #expect(((document["runs"] as? [[String: Any]])?.first?["results"] as? [Any])?.count == 1)
  }
}
