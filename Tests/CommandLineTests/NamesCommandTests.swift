import Foundation
import Testing

extension CommandLineTests {
  /// A workspace of its own, so that what is added stays out of the other tests.
  static let authority = [
    "DRAGOMAN_WORKSPACE": folder.appendingPathComponent("authority").path
  ]

  @Test("gives no name a score that it has by its length, and tells letters of another script")
  func namesCompare() throws {
    let long = String(repeating: "x", count: 10_000)
    let run = try Run(
      ["names", "compare", "--from", "en", "--to", "he", "--json"],
      input: "\(long)\tגדעון סער\nGid\u{435}on\tגדעון\n😀\tגדעון\n\tגדעון\n", environment: Self.authority)
    let answers = try run.output.split(separator: "\n").map(Self.object)
    #expect(answers.map { ($0["probability"] as? Double ?? 1) < 0.001 } == [true, false, true, true])
    #expect(answers[0]["decidedBy"] as? String == "more than 200 letters, which is no name")
    let faults = answers[1]["faults"] as? [String]
    #expect(faults?.first?.hasPrefix("U+0435 CYRILLIC SMALL LETTER IE: a look-alike") ?? false)
    #expect(run.errors.contains("standard input:2: U+0435"))
    let ranked = try Run(
      ["names", "rank", "--from", "en", "--to", "he", "--candidates", "-", long], input: "סער\n",
      environment: Self.authority)
    #expect(ranked.output.split(separator: "\t").count == 1 && ranked.status == 0)
  }

  @Test("adds a name and prints its identifier, again and again")
  func namesAdd() throws {
    let arguments = [
      "names", "add", "--kind", "person", "--en", "Tal Shahar", "--az", "Tal Şahar", "--he", "טל שחר",
      "--variant",
      "Tal Shaxar", "--variant", "טל שאחר", "--never", "en:Tal Sahar", "--link", "wikidata:Q42", "--note",
      "chemist",
    ]
    for _ in 0..<2 {
      let run = try Run(arguments, environment: Self.authority)
      #expect(run.output == "tal-shahar\n")
      #expect(run.status == 0)
    }
    let article = try Run(
      ["normalize", "--lang", "en"], input: "Tal Shaxar met Tal Sahar.\n", environment: Self.authority)
    #expect(article.output == "Tal Shahar met Tal Shahar.\n")
    let json = try Run(["names", "list", "--kind", "person", "--json"], environment: Self.authority).output
    let line = try #require(json.split(separator: "\n").first { $0.contains("tal-shahar") })
    let record = try Self.object(line)
    #expect(record["links"] as? [String] == ["wikidata:Q42"])
    let spellings = try #require(record["spellings"] as? [[String: Any]])
    #expect(
      spellings.map { "\($0["language"] ?? "") \($0["text"] ?? "") \($0["status"] ?? "")" } == [
        "en Tal Shahar preferred", "en Tal Shaxar used", "en Tal Sahar never", "az Tal Şahar preferred",
        "az Tal Shaxar used", "he טל שחר preferred", "he טל שאחר used",
      ])
  }

  @Test("imports what it exports, rehearses, and says what changed")
  func namesExchange() throws {
    let table = "id,kind,en,he,en_variants\nharim,place,Harim,הרים,Horim [deprecated]\n"
    let rehearsal = try Run(["names", "import", "-", "--dry-run"], input: table, environment: Self.authority)
    #expect(rehearsal.output == "added\tharim\n")
    #expect(rehearsal.errors == "1 added, 0 changed, 0 as they were; nothing written\n")
    #expect(
      try Run(["names", "import", "-"], input: table, environment: Self.authority).output == "added\tharim\n")
    for name in ["names.csv", "names.json"] {
      let path = Self.folder.appendingPathComponent(name).path
      #expect(try Run(["names", "export", "--out", path], environment: Self.authority).status == 0)
      let run = try Run(["names", "import", path], environment: Self.authority)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("0 added, 0 changed,"))
    }
    let list = try Run(["names", "list", "--kind", "place"], environment: Self.authority)
    #expect(list.output.contains("harim\tplace\tHarim\t–\tהרים\n"))
  }

  @Test(
    "answers a hostile name with its place and its reason, and writes nothing",
    arguments: [
      ("kind,en\nperson,\u{410}zer Garayev\n", "standard input:2:8: U+0410 CYRILLIC CAPITAL LETTER A"),
      ("kind,en\nperson,Azer 😀\n", "standard input:2:13: U+1F600 GRINNING FACE"),
      ("kind,en\nperson,\n", "standard input:2:1: no name in any language"),
      ("kind,en\nperson,\(String(repeating: "a", count: 10_000))\n", "standard input:2:208: a name of 10000"),
      ("kind,en,what\nperson,A,b\n", "standard input:1: unknown column “what”"),
      (
        "{\"kind\":\"person\",\"spellings\":[{\"language\":\"en\",\"text\":\"\\ud800\"}]}",
        "standard input:1:56: an unpaired"
      ),
      ("{\"kind\":", "standard input:1:9: the text ends"),
    ])
  func namesHostile(input: String, message: String) throws {
    let run = try Run(["names", "import", "-"], input: input, environment: Self.authority)
    #expect(run.status == 3)
    #expect(run.errors.hasPrefix("dragoman: " + message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test("finds conflicts in the authority and exits with 1")
  func namesCheck() throws {
    let environment = ["DRAGOMAN_WORKSPACE": Self.folder.appendingPathComponent("check").path]
    let clean = try Run(["names", "check"], environment: environment)
    #expect(clean.status == 0)
    #expect(clean.output.contains("guba, country.CU (he): ambiguous: קובה"))
    _ = try Run(["names", "add", "--kind", "person", "--en", "Gideon Saarr"], environment: environment)
    let check = try Run(["names", "check", "--json"], environment: environment)
    #expect(check.status == 1)
    let findings = try check.output.split(separator: "\n").map { try Self.object($0) }
    let lookalike = try #require(findings.first { $0["kind"] as? String == "looks like one" })
    #expect(lookalike["records"] as? [String] == ["gideon-saar", "gideon-saarr"])
    #expect(lookalike["spellings"] as? [String] == ["Gideon Sa'ar", "Gideon Saarr"])
  }

  @Test(
    "tells a wrong use of names apart from bad input",
    arguments: [
      (["names", "add", "--kind", "planet", "--en", "Mars"], 2, "unknown kind “planet”"),
      (["names", "add", "--kind", "person"], 2, "--en, --az or --he"),
      (["names", "export", "--format", "xml"], 2, "unknown format “xml”"),
      (["names", "import", "/no/such/file"], 3, "no such file"),
      (["names", "add", "--kind", "person", "--en", ""], 3, "an empty name"),
      (["names", "add", "--kind", "person", "--en", "A", "--link", "here"], 3, "“here” is no link"),
      (["names", "export", "--out", "/no/such/folder/x.csv"], 3, "cannot be written"),
    ] as [([String], Int32, String)])
  func namesUsage(arguments: [String], status: Int32, message: String) throws {
    let run = try Run(arguments, environment: Self.authority)
    #expect(run.status == status)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
