import Foundation
import Testing

/// The program as a script sees it.
struct Run {
  let output: String
  let errors: String
  let status: Int32

  /// The folder of the built products: the tests run from there too.
  private static let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  static let workspace = FileManager.default.temporaryDirectory.appendingPathComponent(
    "dragoman-\(UUID().uuidString)")

  init(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = Self.products.appendingPathComponent("dragoman")
    process.arguments = arguments
    process.environment = ["DRAGOMAN_WORKSPACE": Self.workspace.path, "LC_ALL": "C"].merging(environment) {
      $1
    }
    let (standardInput, standardOutput, standardError) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = standardError
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    output = String(decoding: standardOutput.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    errors = String(decoding: standardError.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}

@Suite("The command line", .serialized)
struct CommandLineTests {
  static let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "dragoman-\(UUID().uuidString)")

  /// A file with these bytes in a folder of the tests.
  static func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appendingPathComponent(name)
    try Data(bytes).write(to: url)
    return url.path
  }

  static func object(_ line: some StringProtocol) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test("says its version and its help on standard output")
  func version() throws {
    let version = try Run(["--version"])
    #expect(version.output == "0.1.0\n")
    #expect(version.status == 0)
    #expect(try Run(["--help"]).output.contains("lookup"))
  }

  @Test("looks up a term with its source, a line of standard input a query")
  func lookup() throws {
    let term = try Run(["lookup", "territorial integrity", "--to", "az,he"])
    #expect(term.output.contains("ərazi bütövlüyü"))
    #expect(term.output.contains("שלמות טריטוריאלית"))
    #expect(term.output.contains("dragoman desk") || term.output.contains("UN Charter"))
    #expect(term.status == 0)
    let lines = try Run(["lookup", "--json", "-"], input: "Bakıdan\n\nלאזרבייג'ן\n").output.split(
      separator: "\n")
    #expect(lines.count == 2)
    let second = try Self.object(lines[1])
    #expect(second["from"] as? String == "he")
    let names = try #require(second["names"] as? [[String: Any]])
    #expect(names.first?["record"] as? String == "country.AZ")
    let nothing = try Run(["lookup", "qqqq"])
    #expect(nothing.output.isEmpty)
    #expect(nothing.errors == "nothing found for “qqqq”\n")
    #expect(nothing.status == 0)
  }

  @Test("normalizes standard input, and with --check prints findings and exits with 1")
  func normalize() throws {
    let story = "Gideon Saar’s visit; Sa’ar's thanks; Azer Qarayev said\n"
    let normalized = try Run(["normalize", "--lang", "en"], input: story)
    #expect(normalized.output == "Gideon Sa'ar's visit; Sa'ar's thanks; Azer Garayev said\n")
    #expect(normalized.status == 0)
    let check = try Run(["normalize", "--lang", "en", "--check"], input: story)
    #expect(check.status == 1)
    let lines = check.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("-:1:1: Gideon Saar’s → Gideon Sa'ar's   Gideon Sa'ar, person"))
    #expect(lines[1].hasPrefix("-:1:22: Sa’ar's → Sa'ar's"))
    let json = try Run(["normalize", "--lang", "en", "--check", "--json"], input: story).output.split(
      separator: "\n")
    let third = try Self.object(json[2])
    #expect(third["line"] as? Int == 1)
    #expect(third["column"] as? Int == 38)
    #expect(third["wanted"] as? String == "Azer Garayev")
    #expect(third["kind"] as? String == "name")
    #expect(third["record"] as? String == "azer-garayev")
    #expect(try Run(["normalize", "--check"], input: "Gideon Sa'ar met them.\n").status == 0)
  }

  @Test("changes files only with --write, and shows what it would change with --diff")
  func write() throws {
    let story = "One.\nAzer Qarayev said.\nThree."
    let path = try Self.file("story.txt", [0xEF, 0xBB, 0xBF] + Array(story.utf8))
    let diff = try Run(["normalize", "--diff", path])
    #expect(
      diff.output
        == "--- \(path)\n+++ \(path)\n@@ -1,3 +1,3 @@\n One.\n-Azer Qarayev said.\n+Azer Garayev said.\n Three.\n\\ No newline at end of file\n"
    )
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == story.utf8.count + 3)
    #expect(try Run(["normalize", "--write", path]).errors == "\(path): 1 change; before: \(path).bak\n")
    let backup = try Data(contentsOf: URL(fileURLWithPath: path + ".bak"))
    #expect(Array(backup) == [0xEF, 0xBB, 0xBF] + Array(story.utf8))
    let written = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(Array(written) == [0xEF, 0xBB, 0xBF] + Array("One.\nAzer Garayev said.\nThree.".utf8))
    #expect(try Run(["normalize", "--write", path]).errors == "\(path): nothing to change\n")
  }

  @Test("aligns, writes every format and finds the units again")
  func align() throws {
    let source = try Self.file(
      "s.az.txt", Array("Azərbaycan İsraili tanıyır. Görüş 27 yanvarda olub.\n".utf8))
    let target = try Self.file(
      "s.en.txt", Array("Azerbaijan recognises Israel. The meeting was on January 27.\n".utf8))
    let ladder = try Run(["align", source, target, "--format", "ladder"])
    #expect(
      ladder.output.split(separator: "\n").map { $0.split(separator: ":").prefix(2).joined(separator: ":") }
        == ["[0]:[0]", "[1]:[1]"])
    #expect(ladder.errors.hasPrefix("2 beads: 2 × 1-1"))
    let out = Self.folder.appendingPathComponent("s.tmx").path
    let saved = try Run(["align", source, target, "--out", out, "--save"])
    #expect(saved.output.isEmpty)
    #expect(saved.errors.contains("saved 2 units, unreviewed"))
    #expect(try String(contentsOfFile: out, encoding: .utf8).contains("<seg>Görüş 27 yanvarda olub.</seg>"))
    let search = try Run(
      ["memory", "search", "--from", "en", "--to", "az", "--json", "The meeting was on January 28."])
    let report = try Self.object(search.output)
    let match = try #require((report["matches"] as? [[String: Any]])?.first)
    #expect(match["rate"] as? Int == 98)
    #expect(match["repaired"] as? String == "Görüş 28 yanvarda olub.")
    #expect(match["target"] as? String == "Görüş 27 yanvarda olub.")
    #expect(report["micros"] is Int)
  }

  @Test("answers bad input with one line on standard error and the code of the contract, and writes nothing")
  func badInput() throws {
    let good = try Self.file("good.txt", Array("Azer Qarayev said.\n".utf8))
    let empty = try Self.file("empty.txt", [])
    let binary = try Self.file("binary", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1])
    let damaged = try Self.file("damaged.txt", Array("Bakı ".utf8) + [0xFF, 0x20] + Array("şəhər".utf8))
    let line = try Self.file("line.txt", [UInt8](repeating: 0x61, count: 50_000_000))
    let out = Self.folder.appendingPathComponent("never.tmx").path
    let cases: [(arguments: [String], status: Int32, message: String)] = [
      (["lookup", "x", "--from", "xx"], 2, "unknown language “xx”"),
      (["lookup", ""], 2, "the query is empty"),
      (["normalize", "--write"], 2, "name them"),
      (["normalize", "--check", "--diff", good], 2, "exclude one another"),
      (["frobnicate"], 2, "frobnicate"), (["lookup", "x", "--bogus"], 2, "--bogus"),
      (["normalize", "/no/such/file"], 3, "no such file"),
      (["normalize", Self.folder.path], 3, "is a directory"),
      (["normalize", empty], 3, "empty"), (["normalize", binary], 3, "not text"),
      (["normalize", damaged], 3, "damaged UTF-8"), (["normalize", line], 3, "larger than 16 MB"),
      (["normalize", "--write", good, damaged], 3, "damaged UTF-8"),
      (["normalize", good, "--encoding", "utf-99"], 3, "utf-99"),
      (["align", good, empty, "--out", out], 3, "empty"),
      (["align", good, good, "--out", out], 3, "the same text as"),
      (["lookup", "x", "--workspace", good], 4, "is a file"),
      (["lookup", "x", "--workspace", "/proc/none/x"], 4, "cannot be made"),
    ]
    for (arguments, status, message) in cases {
      let run = try Run(arguments)
      #expect(run.status == status, "\(arguments)")
      #expect(run.errors.contains(message), "\(arguments): \(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1, "\(arguments): \(run.errors)")
      #expect(run.output.isEmpty, "\(arguments)")
    }
    #expect(!FileManager.default.fileExists(atPath: out))
    #expect(try String(contentsOfFile: good, encoding: .utf8) == "Azer Qarayev said.\n")
    let stdin = try Run(["normalize"], input: "")
    #expect(stdin.errors == "dragoman: standard input: empty; give a file that holds text\n")
    #expect(stdin.status == 3)
  }

  @Test("reads text in an older character set and says so")
  func legacy() throws {
    let path = try Self.file("he.txt", [0xF9, 0xEC, 0xE5, 0xED, 0x20, 0xEC, 0xEB, 0xE5, 0xEC, 0xED, 0x0A])
    let run = try Run(["normalize", path, "--lang", "he"])
    #expect(run.output == "שלום לכולם\n")
    #expect(run.errors == "\(path): read as windows-1255, a guess: --encoding overrides it\n")
    #expect(try Run(["normalize", path, "--encoding", "windows-1255", "--quiet"]).errors.isEmpty)
  }

  @Test("makes a workspace where it is told to")
  func workspace() throws {
    let place = Self.folder.appendingPathComponent("desk/.dragoman").path
    let run = try Run(["workspace", "init", "--workspace", place, "--json"])
    let report = try Self.object(run.output)
    #expect(report["folder"] as? String == place)
    #expect(try #require(report["concepts"] as? Int) >= 400)
    #expect(FileManager.default.fileExists(atPath: place + "/workspace.sqlite"))
  }
}
