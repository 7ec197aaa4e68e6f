import Foundation
import Testing

@Suite("dragoman transliterate")
struct TransliterateTests {
  @Test("spells a name in the newsroom's way, or by the scheme that is named")
  func spelling() throws {
    let newsroom = try Run(["transliterate", "İlham", "Əliyev", "--from", "az", "--to", "en"])
    #expect(newsroom.output == "Ilham Aliyev\n")
    #expect(newsroom.errors.isEmpty)
    #expect(newsroom.status == 0)
    let plain = try Run(["transliterate", "Şuşa", "--from", "az", "--to", "en", "--scheme", "plain"])
    #expect(plain.output == "Susa\n")
    #expect(try Run(["transliterate", "Şuşa", "--from", "az", "--to", "ru"]).output == "Шуша\n")
  }

  @Test("prints a line for each line of standard input, an empty one for an empty one")
  func lines() throws {
    let run = try Run(
      ["transliterate", "--from", "az", "--to", "en", "-"], input: "Ağdam\r\n\n😀 סער\n" + "ş\n")
    #expect(run.output == "Aghdam\n\n😀 סער\nsh\n")
  }

  @Test("with --best prints the name and spellings that differ, the newsroom's first")
  func best() throws {
    let run = try Run(
      ["transliterate", "--from", "az", "--to", "en", "--best", "5", "-"], input: "Rəşad Çıraq\nAraz\n")
    #expect(run.output.hasPrefix("Rəşad Çıraq\tRashad Chirag\tRashad Chyrag\tRasad Ciraq\t"))
    #expect(run.output.contains("\nAraz\tAraz\t"))
    // Lists have typed marks; print has its own.
    let arguments = ["transliterate", "--from", "en", "--to", "he", "--best", "2"]
    #expect(try Run(arguments + ["-"], input: "Churchill\n").output.hasPrefix("Churchill\tצ'ורצ'יל\t"))
    #expect(try Run(arguments + ["Churchill"]).output.hasPrefix("Churchill\tצ׳ורצ׳יל\t"))
    let printed = try Run(arguments + ["--marks", "printed", "-"], input: "Churchill\n")
    #expect(printed.output.hasPrefix("Churchill\tצ׳ורצ׳יל\t"))
  }

  @Test("with --json says where each word comes from")
  func json() throws {
    let run = try Run(["transliterate", "Xankəndi Şuşa סער", "--from", "az", "--to", "en", "--json"])
    let object = try CommandLineTests.object(run.output)
    let candidate = try #require((object["candidates"] as? [[String: Any]])?.first)
    #expect(candidate["text"] as? String == "Khankendi Shusha סער")
    #expect(candidate["scheme"] as? String == "newsroom")
    let words = try #require(candidate["words"] as? [[String: String]])
    #expect(words.map { $0["origin"] } == ["exception", "rules", "untouched"])
  }

  @Test("with --explain cites the standard and names the exceptions")
  func explanation() throws {
    let run = try Run(
      ["transliterate", "Xankəndi", "--from", "az", "--to", "en", "--scheme", "resolution-498", "--explain"])
    #expect(run.output.hasPrefix("Khankendi\n  resolution-498: "))
    #expect(run.output.contains("resolution 498 of 16 December 2020"))
    #expect(run.output.contains("exceptions: Xankəndi → Khankendi"))
  }

  @Test("with --list shows the schemes, of two languages if they are named")
  func list() throws {
    let all = try Run(["transliterate", "--list"])
    #expect(all.status == 0)
    for scheme in ["he → en  iso-259", "az → ru  practice", "az → en  newsroom"] {
      #expect(all.output.contains(scheme))
    }
    let some = try Run(["transliterate", "--list", "--from", "he", "--to", "en", "--json"])
    let names = try some.output.split(separator: "\n").map {
      try CommandLineTests.object($0)["name"] as? String
    }
    #expect(names == ["newsroom", "academy-2006", "ala-lc", "iso-259"])
  }

  @Test(
    "ends with 2 and says what there is where the question makes no sense",
    arguments: [
      (
        ["Şuşa", "--from", "az", "--to", "en", "--scheme", "iso"],
        "there is newsroom, odni-2015, plain, resolution-498"
      ),
      (["Şuşa", "--from", "az", "--to", "fr"], "no scheme from az to fr: there is az to az-Cyrl"),
      (["Şuşa", "--from", "az"], "name both languages"), (["Şuşa", "--from", "xx", "--to", "en"], "“xx”"),
      ([" ", "--from", "az", "--to", "en"], "the name is empty"),
      (["Şuşa", "--from", "az", "--to", "en", "--best", "0"], "--best is at least 1"),
    ])
  func usage(arguments: [String], message: String) throws {
    let run = try Run(["transliterate"] + arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test("ends with 3 where standard input is no text")
  func badInput() throws {
    let file = try CommandLineTests.file("bad.txt", [0x61, 0xFF, 0xFE, 0xA])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("dragoman")
    process.arguments = ["transliterate", "--from", "az", "--to", "en", "-"]
    process.environment = ["DRAGOMAN_WORKSPACE": Run.workspace.path]
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
    process.standardError = Pipe()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
  }
}
