import Foundation
import Testing

extension CommandLineTests {
  /// A workspace in which nothing is decided.
  private static let mining = ["DRAGOMAN_WORKSPACE": folder.appendingPathComponent("mining").path]

  private static let hebrew = [
    ("המשלחת ביקרה במכרה המלח.", "The delegation visited the salt mine."),
    ("מכרה המלח נסגר בשנה שעברה.", "The salt mine was closed last year."),
    ("הפועלים חזרו למכרה המלח.", "The workers returned to the salt mine."),
    ("ומכרה המלח ייפתח בקיץ.", "And the salt mine will open in summer."),
    ("השרה נחתה בנאשוויל ביום שני.", "The minister landed in Nashville on Monday."),
    ("המשלחת הגיעה לנאשוויל באיחור.", "The delegation came to Nashville late."),
    ("השגריר בירך את תושבי ירושלים.", "The ambassador greeted the people of Jerusalem."),
    ("דוברת המשרד סירבה להגיב.", "The ministry's spokeswoman declined to comment."),
  ]

  private static let azerbaijani = [
    ("The delegation visited the salt mine.", "Nümayəndə heyəti duz mədəninə baş çəkib."),
    ("The salt mine was closed last year.", "Duz mədəni ötən il bağlanıb."),
    ("The workers returned to the salt mine.", "Fəhlələr duz mədənindən çıxmayıblar."),
    ("Production at the salt mine fell.", "Duz mədənində hasilat azalıb."),
    ("The minister landed in Nashville on Monday.", "Nazir bazar ertəsi Neşvilə enib."),
    ("The delegation came to Nashville late.", "Nümayəndə heyəti Neşvildə olub."),
    (
      "Israel supports the territorial integrity of Azerbaijan.",
      "İsrail Azərbaycanın ərazi bütövlüyünü dəstəkləyir."
    ), ("Territorial integrity is not up for debate.", "Ərazi bütövlüyü müzakirə mövzusu deyil."),
  ]

  private static func bitext(_ name: String, _ pairs: [(String, String)]) throws -> String {
    try file(name, Array(pairs.map { "\($0)\t\($1)\n" }.joined().utf8))
  }

  private static func proposals(
    _ file: String, from: String, to: String, _ options: [String] = [],
    _ environment: [String: String] = mining
  ) throws -> [[String: Any]] {
    let run = try Run(
      ["terms", "mine", file, "--from", from, "--to", to, "--json"] + options, environment: environment)
    return try run.output.split(separator: "\n").map { try object($0) }
  }

  private static func pairs(_ proposals: [[String: Any]], of kind: String) -> [String] {
    proposals.filter { $0["kind"] as? String == kind }.map { "\($0["source"] ?? "") – \($0["target"] ?? "")" }
  }

  @Test("proposes a term and a name of Hebrew texts without the prefixes that they stand with")
  func mineHebrew() throws {
    let found = try Self.proposals(try Self.bitext("he.tsv", Self.hebrew), from: "he", to: "en")
    #expect(Self.pairs(found, of: "term") == ["מכרה המלח – salt mine"])
    #expect(Self.pairs(found, of: "name") == ["נאשוויל – Nashville"])
    let term = try #require(found.first { $0["kind"] as? String == "term" })
    #expect(term["sourceForms"] as? [String] == ["במכרה המלח", "מכרה המלח", "למכרה המלח", "ומכרה המלח"])
    #expect(term["targetForms"] as? [String] == ["salt mine"])
    #expect(term["count"] as? Int == 4)
  }

  @Test(
    "proposes a term and a name of Azerbaijani texts without their cases, and nothing that the glossary knows"
  )
  func mineAzerbaijani() throws {
    let found = try Self.proposals(try Self.bitext("az.tsv", Self.azerbaijani), from: "en", to: "az")
    #expect(Self.pairs(found, of: "term") == ["salt mine – duz mədəni"])
    #expect(Self.pairs(found, of: "name") == ["Nashville – Neşvil"])
    let term = try #require(found.first { $0["kind"] as? String == "term" })
    #expect(
      term["targetForms"] as? [String] == ["duz mədəninə", "Duz mədəni", "duz mədənindən", "Duz mədənində"])
    let unhelped = try Self.proposals(
      try Self.bitext("az.tsv", Self.azerbaijani), from: "en", to: "az", ["--unknown"])
    #expect(Self.pairs(unhelped, of: "term").contains { $0.contains("integrity – ") })
  }

  @Test("shows a proposal with an example and where it stands")
  func mineExamples() throws {
    let file = try Self.bitext("az.tsv", Self.azerbaijani)
    let run = try Run(["terms", "mine", file, "--from", "en", "--to", "az"], environment: Self.mining)
    #expect(run.status == 0)
    #expect(run.errors == "8 units: 1 terms and 1 names\n")
    let name = run.output.split(separator: "\n").prefix(6)
    #expect(name.first?.hasPrefix("1  name  2 ×  score ") == true)
    #expect(
      name.dropFirst() == [
        "  en  Nashville", "  az  Neşvil", "    en  The minister landed in Nashville on Monday.",
        "    az  Nazir bazar ertəsi Neşvilə enib.", "    in  \(file)",
      ])
    let first = try Self.proposals(file, from: "en", to: "az", ["--top", "1"])
    #expect(first.count == 1)
    #expect(
      (first.first?["examples"] as? [[String: String]])?.map { $0["target"] } == [
        "Nazir bazar ertəsi Neşvilə enib.", "Nümayəndə heyəti Neşvildə olub.",
      ])
  }

  @Test(
    "stores accepted proposals with where they were found, and proposes neither them nor the rejected again")
  func mineDecisions() throws {
    let desk = ["DRAGOMAN_WORKSPACE": Self.folder.appendingPathComponent("deciding").path]
    let file = try Self.bitext("story.tsv", Self.hebrew)
    let mine = ["terms", "mine", "--from", "he", "--to", "en"]
    let table = try Run(mine + ["--tsv", file], environment: desk).output
    let rows = table.split(separator: "\n").map(String.init)
    #expect(
      rows.first
        == "decision\tkind\tsource\ttarget\tcount\tscore\tsource example\ttarget example\twhere")
    #expect(rows.count == 3)
    func decide(_ verdicts: [(String, String)]) throws -> Run {
      var decided = rows.joined(separator: "\r\n")
      for (proposal, verdict) in verdicts {
        decided = decided.replacingOccurrences(of: "\t\(proposal)", with: verdict)
      }
      let file = try Self.file("decided.tsv", Array(decided.utf8))
      return try Run(
        mine + ["--decide", file, "--domain", "mining", "--by", "נועה"], environment: desk)
    }
    let undecided = try decide([])
    #expect(undecided.errors == "0 terms and 0 names stored, 0 proposals rejected\n")
    let decided = try decide([("term\t", "accept\tterm\t"), ("name\t", "reject\tname\t")])
    #expect(decided.status == 0)
    #expect(decided.errors == "1 terms and 0 names stored, 1 proposals rejected\n")
    let lookup = try Run(["lookup", "מכרה המלח", "--to", "en"], environment: desk)
    #expect(lookup.output.contains("salt mine"))
    #expect(lookup.output.contains("mined from \(file)"))
    #expect(try Self.proposals(file, from: "he", to: "en", [], desk).isEmpty)
    #expect(try Self.proposals(file, from: "he", to: "en", ["--unknown"], desk).count >= 2)
  }

  @Test("stores a name as what the editor says it is, as the editor corrected it")
  func mineNames() throws {
    let desk = ["DRAGOMAN_WORKSPACE": Self.folder.appendingPathComponent("naming").path]
    let file = try Self.file("names.tsv", Array("accept\tplace\tנאשוויל\tNashville\n".utf8))
    let stored = try Run(
      ["terms", "mine", "--from", "he", "--to", "en", "--decide", file], environment: desk)
    #expect(stored.errors == "0 terms and 1 names stored, 0 proposals rejected\n")
    let lookup = try Run(["lookup", "מנאשוויל", "--to", "en", "--json"], environment: desk)
    let names = try #require(try Self.object(lookup.output)["names"] as? [[String: Any]])
    #expect(names.first?["kind"] as? String == "place")
  }

  @Test("reads TMX, and the memory where no file is given")
  func mineMemory() throws {
    let units = Self.azerbaijani.map { source, target in
      "<tu><tuv xml:lang=\"en\"><seg>\(source)</seg></tuv><tuv xml:lang=\"az\"><seg>\(target)</seg></tuv></tu>"
    }
    let tmx =
      "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header creationtool=\"t\" creationtoolversion=\"1\" segtype=\"sentence\" "
      + "o-tmf=\"t\" adminlang=\"en\" srclang=\"en\" datatype=\"plaintext\"/><body>\(units.joined())</body></tmx>"
    let file = try Self.file("units.tmx", Array(tmx.utf8))
    let fromFile = try Self.proposals(file, from: "az", to: "en")
    #expect(Self.pairs(fromFile, of: "term") == ["duz mədəni – salt mine"])
    let memory = ["DRAGOMAN_WORKSPACE": Self.folder.appendingPathComponent("remembering").path]
    let mine = ["terms", "mine", "--from", "az", "--to", "en", "--json"]
    let empty = try Run(mine, environment: memory)
    #expect(empty.errors == "no units of az and en: align articles with --save, or give a file\n")
    #expect(empty.output.isEmpty && empty.status == 0)
    #expect(try Run(["memory", "import", file], environment: memory).status == 0)
    let fromMemory = try Run(mine, environment: memory).output.split(separator: "\n")
    #expect(fromMemory.count == fromFile.count)
  }

  @Test("answers bad input with one line that gives the place, and stores nothing of a table with faults")
  func mineBadInput() throws {
    let good = try Self.bitext("az.tsv", Self.azerbaijani)
    let text = try Self.file("mine.txt", Array("salt mine\n".utf8))
    let damaged = try Self.file("damaged.tsv", Array("salt\tduz\n".utf8) + [0xFF, 0x9, 0x61, 0xA])
    let table = try Self.file(
      "table.tsv", Array("accept\tterm\tsalt mine\tduz mədəni\nmaybe\tterm\tx\ty\n".utf8))
    let kind = try Self.file("kind.tsv", Array("accept\tplant\tsaffron\tzəfəran\n".utf8))
    let short = try Self.file("short.tsv", Array("\n\nreject\tterm\tsaffron\n".utf8))
    let cases: [(arguments: [String], status: Int32, message: String)] = [
      ([text], 2, "\(text): neither .tmx nor .tsv"),
      ([good, "--tsv", "--json"], 2, "choose --tsv or --json"),
      ([good, "--top", "0"], 2, "--top and --units are 1 or more"),
      ([good, "--to", "en"], 2, "are the same language"), (["/no/such.tsv"], 3, "no such file"),
      ([damaged], 3, "\(damaged):2: not UTF-8"),
      (["--decide", table], 3, "\(table):2: “maybe” is no decision"),
      (["--decide", kind], 3, "\(kind):1: unknown kind “plant”"),
      (["--decide", short], 3, "\(short):3: no source or no target"),
      ([good, "--links", "/no/such/folder/x"], 3, "cannot be written"),
    ]
    for (arguments, status, message) in cases {
      let to = arguments.contains("--to") ? [] : ["--to", "az"]
      let run = try Run(["terms", "mine", "--from", "en"] + to + arguments, environment: Self.mining)
      #expect(run.status == status, "\(arguments)")
      #expect(run.errors.contains(message), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
      #expect(run.output.isEmpty)
    }
    let found = try Self.proposals(good, from: "en", to: "az")
    #expect(Self.pairs(found, of: "term") == ["salt mine – duz mədəni"])
  }
}
