import Foundation
import Testing

extension CommandLineTests {
  /// A workspace of its own, so that what is added stays out of the other tests.
  static let glossary = ["DRAGOMAN_WORKSPACE": folder.appendingPathComponent("glossary").path]
  static let termsHeader = "id,domain,part_of_speech,en,az,he,status,note,source\n"

  @Test("adds a concept, finds it inflected, and notes who made it")
  func termsAdd() throws {
    let arguments = [
      "terms", "add", "--en", "toll plaza", "--az", "ödəniş məntəqəsi", "--he", "רחבת אגרה", "--domain",
      "motoring", "--pos", "noun", "--forbidden", "az:tol plaza", "--definition", "where a toll is paid",
      "--context", "he:הרחבה נסגרה.", "--by", "Aynur",
    ]
    for _ in 0..<2 {
      let run = try Run(arguments, environment: Self.glossary)
      #expect(run.output == "toll-plaza\n" && run.status == 0)
    }
    let found = try Run(["lookup", "ödəniş məntəqəsində", "--to", "he"], environment: Self.glossary).output
    #expect(found.contains("רחבת אגרה"))
    let list = try Run(["terms", "list", "--domain", "motoring"], environment: Self.glossary).output
    #expect(list == "toll-plaza\tmotoring\ttoll plaza\tödəniş məntəqəsi\tרחבת אגרה\n")
    let json = try Run(["terms", "list", "--domain", "motoring", "--json"], environment: Self.glossary)
      .output
    let terms = try #require(try Self.object(json)["terms"] as? [[String: Any]])
    #expect(
      terms.map { "\($0["language"] ?? "") \($0["status"] ?? "")" } == [
        "en preferred", "az preferred", "az forbidden", "he preferred",
      ])
    let tbx = try Run(
      ["terms", "export", "--format", "tbx", "--domain", "motoring"], environment: Self.glossary)
    #expect(tbx.output.contains("<transacNote type=\"responsibility\">Aynur</transacNote>"))
    #expect(tbx.errors.isEmpty)
  }

  @Test("exports in every format, tells what is lost, and imports it again without a change")
  func termsExchange() throws {
    for name in ["g.csv", "g.tsv", "g.xlsx", "g.tbx"] {
      let path = Self.folder.appendingPathComponent(name).path
      let export = try Run(
        ["terms", "export", "--out", path, "--domain", "energy"], environment: Self.glossary)
      #expect(export.status == 0 && export.output.isEmpty)
      let run = try Run(["terms", "import", path], environment: Self.glossary)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("0 added, 0 changed,"), "\(name): \(run.errors)")
    }
    let tags = try Run(
      ["terms", "export", "--format", "tbx", "--dialect", "min", "--style", "dct", "--domain", "energy"],
      environment: Self.glossary)
    #expect(tags.output.contains("<min:subjectField>energy</min:subjectField>"))
    #expect(tags.errors.contains("entries: sources\n"))
    let pairs = try Run(
      [
        "terms", "export", "--format", "weblate", "--from", "en", "--to", "he", "--domain", "energy",
        "--quiet",
      ],
      environment: Self.glossary)
    #expect(pairs.output.split(separator: "\n").allSatisfy { $0.split(separator: "\t").count == 2 })
    #expect(pairs.errors.isEmpty)
  }

  @Test("imports whole or not at all; --salvage sets aside what is broken and says where")
  func termsSalvage() throws {
    let text = Self.termsHeader + "toll,transport,noun,toll,rüsum,אגרה,,,\nbad,transport,noun,x,y\n"
    let path = try Self.file("broken.csv", Array(text.utf8))
    let refused = try Run(["terms", "import", path], environment: Self.glossary)
    #expect(refused.status == 3 && refused.output.isEmpty)
    #expect(refused.errors.hasPrefix("dragoman: \(path):3: 5 fields in a table of 9 columns"))
    let rehearsal = try Run(
      ["terms", "import", path, "--salvage", "--dry-run"], environment: Self.glossary)
    #expect(rehearsal.output == "added\ttoll\n")
    #expect(!FileManager.default.fileExists(atPath: path + ".rejects.tsv"))
    let salvaged = try Run(["terms", "import", path, "--salvage", "--json"], environment: Self.glossary)
    #expect(salvaged.status == 0)
    let report = try Self.object(salvaged.output)
    #expect(report["added"] as? [String] == ["toll"])
    #expect((report["rejected"] as? [[String: Any]])?.first?["line"] as? Int == 3)
    let rejects = try String(contentsOfFile: path + ".rejects.tsv", encoding: .utf8)
    #expect(
      rejects.hasPrefix("3\t\t5 fields in a table of 9 columns")
        && rejects.hasSuffix("\tbad,transport,noun,x,y\n"))
    let pipe = try Run(["terms", "import", "-"], input: text, environment: Self.glossary)
    #expect(pipe.errors.hasPrefix("dragoman: standard input:3:"))
  }

  @Test("joins an English–Azerbaijani with an English–Hebrew glossary and lists what it leaves open")
  func termsMerge() throws {
    let first = try Self.file(
      "en-az.csv",
      Array(
        "id,domain,part_of_speech,en,az\nembassy,,noun,embassy,səfirlik\nb1,,noun,bank,bank\nb2,,noun,bank,sahil\n"
          .utf8))
    let second = try Self.file("en-he.txt", Array("Embassy\tשגרירות\nbank\tבנק\n".utf8))
    let merge = ["terms", "merge", first, second, "--second-language", "he"]
    let run = try Run(merge, environment: Self.glossary)
    #expect(run.status == 1)
    #expect(run.output.contains("embassy,,noun,embassy,səfirlik,שגרירות,preferred"))
    #expect(run.errors.contains("decide bank: several candidates, none clearly the best\n  b1 + bank"))
    #expect(run.errors.hasSuffix("1 joined, 3 as they were, 1 to decide, 0 findings\n"))
    let out = Self.folder.appendingPathComponent("merged.tbx").path
    let filed = try Run(merge + ["--out", out], environment: Self.glossary)
    #expect(filed.output.hasPrefix("decide bank"))
    #expect(try String(contentsOfFile: out, encoding: .utf8).contains("<term>שגרירות</term>"))
    let json = try Run(merge + ["--json"], environment: Self.glossary).output.split(separator: "\n")
    #expect(try json.map { try Self.object($0)["kind"] as? String } == ["joined", "decision"])
  }

  @Test(
    "tells a wrong use of terms apart from bad input, in one line",
    arguments: [
      (["terms", "add"], 2, "--en, --az or --he"), (["terms", "add", "--en", ""], 3, "an empty term in en"),
      (["terms", "add", "--en", "a", "--context", "x"], 2, "begin a context with the language"),
      (["terms", "export", "--format", "xml"], 2, "unknown format “xml”"),
      (["terms", "export", "--format", "omegat"], 2, "name --from and --to"),
      (["terms", "export", "--format", "tbx", "--dialect", "x"], 2, "unknown dialect “x”"),
      (["terms", "export", "--domain", "nothing"], 3, "no concept to write"),
      (["terms", "export", "--out", "/no/such/folder/x.csv"], 3, "cannot be written"),
      (["terms", "import", "/no/such/file.tbx"], 3, "no such file"),
      (["terms", "import", "/no/such/file.xlsx"], 3, "no such file"),
      (["terms", "import", "x", "--rejects", "y"], 2, "--rejects goes with --salvage"),
      (["terms", "merge", "/no/such/a.csv", "/no/such/b.csv"], 3, "no such file"),
    ] as [([String], Int32, String)])
  func termsUsage(arguments: [String], status: Int32, message: String) throws {
    let run = try Run(arguments, environment: Self.glossary)
    #expect(run.status == status)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1 && run.output.isEmpty)
  }

  @Test(
    "answers a hostile glossary with its place and its reason, and writes nothing",
    arguments: [
      ("csv", "id,domain,en\n", "standard input:1: no column “part_of_speech”"),
      (
        "csv", "id,domain,part_of_speech,en\na,b,noun,\"x\n",
        "standard input:2: a quotation mark that is never closed"
      ),
      (
        "csv", "id,domain,part_of_speech,en\na,,,x\na,,,y\n",
        "standard input:3:1: the identifier “a” stands in line 2"
      ),
      ("tbx", "<!DOCTYPE x [<!ENTITY a 'b'>]><tbx/>", "standard input:1:14: the entity “a”"),
      ("tbx", "<tbx>", "standard input:1:1: TBX of the namespace “”"),
      ("xlsx", "PK", "standard input: no zip archive"),
      ("matecat", "a\tb\n", "standard input:1: unknown column “a”"),
    ])
  func termsHostile(format: String, input: String, message: String) throws {
    let run = try Run(["terms", "import", "-", "--format", format], input: input, environment: Self.glossary)
    #expect(run.status == 3)
    #expect(run.errors.hasPrefix("dragoman: " + message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
