import Foundation
import Testing

/// A folder with articles and a workspace of its own, where `dragoman align` works.
private struct AlignFolder {
  let path: String

  init() throws {
    path = CommandLineTests.folder.appendingPathComponent("saving-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  static func sample(_ topic: String, _ language: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Samples/\(topic)/\(language).txt").path
  }

  /// Copies a sample to a place in the folder, and returns the path.
  func copy(_ topic: String, _ language: String, to name: String) throws -> String {
    let place = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Self.sample(topic, language), toPath: place)
    return place
  }

  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    return path + "/" + name
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func run(_ arguments: [String], input: String = "", workspace: String = "workspace") throws -> Run {
    try Run(arguments, input: input, environment: ["DRAGOMAN_WORKSPACE": path + "/" + workspace])
  }

  /// The units of the memory, source and target with a tab between them.
  func units(_ from: String = "az", _ to: String = "en") throws -> [String] {
    try run(["memory", "export", "--format", "tsv", "--from", from, "--to", to]).output.split(separator: "\n")
      .map(String.init)
  }
}

extension CommandLineTests {
  static let topics = ["energy-bridge", "guba-heritage", "water-forum"]

  @Test("never writes an alignment over an article or the list, whatever way the path is written")
  func alignOverArticle() throws {
    let folder = try AlignFolder()
    let az = try folder.copy("water-forum", "az", to: "a.txt")
    let en = try folder.copy("water-forum", "en", to: "e.txt")
    let before = (try folder.text("a.txt"), try folder.text("e.txt"))
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "a.txt")
    for out in ["\(folder.path)/./a.txt", "\(folder.path)/link", az] {
      let run = try folder.run(["align", az, en, "--out", out])
      #expect(run.status == 2 && run.errors.contains("would replace an article"), "\(run.errors)")
    }
    let lists = [
      "a.txt\te.txt\ta.txt", "a.txt\te.txt\tlink", "a.txt\te.txt\tx.tmx\ne.txt\ta.txt\t./e.txt",
      "a.txt\te.txt\tpairs.tsv", "a.txt\te.txt\tx.tmx\na.txt\te.txt\t./x.tmx",
    ]
    for text in lists {
      let list = try folder.write(text, to: "pairs.tsv")
      let run = try folder.run(["align", "--batch", list])
      #expect(run.status == 3 && run.output.isEmpty, "\(text): \(run.errors)")
      #expect(try folder.text("pairs.tsv") == text)
    }
    #expect(try folder.text("a.txt") == before.0 && folder.text("e.txt") == before.1)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/x.tmx"))
  }

  @Test("says with the code of storage that results could not be written, and nothing where nobody reads on")
  func alignUnwritable() throws {
    let folder = try AlignFolder()
    let (az, en) = (AlignFolder.sample("water-forum", "az"), AlignFolder.sample("water-forum", "en"))
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("dragoman").path
    func shell(_ line: String) throws -> (status: Int32, errors: String) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", line, program, az, en]
      process.environment = ["DRAGOMAN_WORKSPACE": folder.path + "/workspace"]
      let errors = Pipe()
      process.standardError = errors
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return (process.terminationStatus, text)
    }
    // A descriptor that is open for reading only takes nothing, as a full disk does.
    for command in [#""$0" align "$1" "$2" --quiet 1<"$1""#, #""$0" lookup embassy --to az 1<"$1""#] {
      let refused = try shell(command)
      #expect(refused.status == 4 && refused.errors.hasPrefix("dragoman: standard output: "))
    }
    // The pipe is closed before the program writes, and nobody is told of it by a signal.
    let unread = try shell(#"trap '' PIPE; { sleep 0.1; "$0" align "$1" "$2" --quiet; } | true"#)
    #expect(unread == (0, ""))
    let pipe = folder.path + "/pipe"
    let piped = try shell(
      "mkfifo '\(pipe)'; { cat '\(pipe)' > '\(folder.path)/read'; } & "
        + #""$0" align "$1" "$2" --quiet --out "# + "'\(pipe)'; wait; test -p '\(pipe)'")
    #expect(piped.status == 0)
    #expect(try folder.text("read").split(separator: "\n").count > 10)
  }

  @Test("keeps articles of one name apart, and knows one again however its path is written")
  func alignSaveKeys() throws {
    let folder = try AlignFolder()
    for (topic, day) in [("water-forum", "27"), ("guba-heritage", "28")] {
      for language in ["az", "en"] {
        _ = try folder.copy(topic, language, to: "\(day)/\(language)/story.txt")
      }
    }
    func save(_ source: String, _ target: String, input: String = "") throws -> Int {
      func path(_ name: String) -> String { name == "-" ? name : folder.path + "/" + name }
      let run = try folder.run(["align", path(source), path(target), "--save"], input: input)
      #expect(run.status == 0, "\(run.errors)")
      return try folder.units().count
    }
    let first = try save("27/az/story.txt", "27/en/story.txt")
    let both = try save("28/az/story.txt", "28/en/story.txt")
    #expect(both > first)
    #expect(try save("./27/az/story.txt", "28/../27/en//story.txt") == both)
    let text = try folder.text("27/az/story.txt")
    let three = try save("-", "27/en/story.txt", input: text)
    #expect(three == both + first)
    #expect(try save("-", "27/en/story.txt", input: text) == three)
  }

  @Test("leaves corrected and rejected what an editor corrected and rejected, however often it saves")
  func alignSaveDecisions() throws {
    let folder = try AlignFolder()
    let (az, he) = (AlignFolder.sample("water-forum", "az"), AlignFolder.sample("water-forum", "he"))
    _ = try folder.run(["align", az, he, "--save"])
    let before = try folder.units("az", "he")
    let queue = try folder.run(["memory", "review", "--all", "--json"]).output.split(separator: "\n").map {
      try #require(try Self.object($0)["unit"] as? Int)
    }
    _ = try folder.run(["memory", "edit", "\(queue[0])", "--target", "תרגום מתוקן.", "--reviewed"])
    _ = try folder.run(["memory", "review", "--reject", "\(queue[1])"])
    let decided = try folder.units("az", "he")
    #expect(decided.count == before.count - 1)
    for _ in 0..<2 {
      let run = try folder.run(["align", az, he, "--save"])
      #expect(run.errors.contains("saved \(decided.count) units"))
      #expect(try Set(folder.units("az", "he")) == Set(decided))
    }
  }

  @Test("says that earlier units stand where articles are no translations of each other any more")
  func alignSaveStanding() throws {
    let folder = try AlignFolder()
    let az = try folder.copy("water-forum", "az", to: "az.txt")
    let en = try folder.copy("water-forum", "en", to: "en.txt")
    _ = try folder.run(["align", az, en, "--save"])
    let count = try folder.units().count
    try FileManager.default.removeItem(atPath: en)
    _ = try folder.copy("guba-heritage", "en", to: "en.txt")
    let run = try folder.run(["align", az, en, "--save"])
    #expect(run.status == 1)
    #expect(run.errors.contains("nothing was saved, and \(count) units saved earlier stand"))
    #expect(try folder.units().count == count)
  }

  @Test("comes to the same result after a break, whatever was saved before it")
  func alignBatchBroken() throws {
    let folder = try AlignFolder()
    let list = try folder.write(
      Self.topics.map { "\(AlignFolder.sample($0, "az"))\t\(AlignFolder.sample($0, "en"))\t\($0).json\n" }
        .joined(),
      to: "pairs.tsv")
    func align() throws -> [(bead: String, confidence: Double)] {
      #expect(try folder.run(["align", "--batch", list, "--save", "--format", "json"]).status == 0)
      return try Self.topics.flatMap { topic in
        try folder.text(topic + ".json").split(separator: "\n").map { line in
          let bead = try Self.object(line)
          return ("\(bead["source"] ?? "") \(bead["target"] ?? "")", bead["confidence"] as? Double ?? 0)
        }
      }
    }
    let whole = try align()
    for topic in Self.topics.dropFirst() {
      try FileManager.default.removeItem(atPath: folder.path + "/\(topic).json")
    }
    _ = try folder.write("half", to: ".water-forum.json.part")
    let broken = try align()
    #expect(broken.map(\.bead) == whole.map(\.bead))
    // The last digits of a sum differ from run to run.
    #expect(zip(broken, whole).allSatisfy { abs($0.confidence - $1.confidence) < 1e-7 })
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".part") }
        .isEmpty)
  }

  @Test("aligns what it can read of two folders, tells the rest, and says where nothing belongs together")
  func alignMatchFaults() throws {
    let folder = try AlignFolder()
    for topic in Self.topics.prefix(2) {
      _ = try folder.copy(topic, "az", to: "az/\(topic).txt")
      _ = try folder.copy(topic, "he", to: "he/\(topic)-he.txt")
    }
    let (az, he, empty) = (folder.path + "/az", folder.path + "/he", folder.path + "/empty")
    let whole = try folder.run(["align", "--match", az, he, "--save"])
    #expect(whole.status == 0)
    for broken in ["az/arxiv", "empty"] {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/" + broken, withIntermediateDirectories: true)
    }
    _ = try folder.write("", to: "he/boş.txt")
    try Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1]).write(to: URL(fileURLWithPath: he + "/binary"))
    let run = try folder.run(["align", "--match", az, he, "--save", "--json"])
    #expect(run.status == 3)
    let lines = try run.output.split(separator: "\n").map { try Self.object($0) }
    #expect(lines.count { $0["status"] as? String == "aligned" } == 2)
    let failed = lines.filter { $0["status"] as? String == "failed" }
    #expect(failed.compactMap { $0["source"] as? String } == [az + "/arxiv", "", ""])
    #expect(failed.compactMap { $0["target"] as? String } == ["", he + "/binary", he + "/boş.txt"])
    #expect(run.errors.contains("is a directory") && run.errors.contains("not text"))

    #expect(try folder.run(["align", "--match", az, empty, "--save"]).status == 3)
    #expect(try folder.run(["align", "--match", az, folder.path + "/./az", "--save"]).status == 2)
    _ = try folder.copy("water-forum", "en", to: "en/other.txt")
    try FileManager.default.removeItem(atPath: az + "/arxiv")
    _ = try folder.write("Bu gün hava yaxşıdır, heç nə baş vermədi.", to: "empty/hava.txt")
    let none = try folder.run(["align", "--match", empty, folder.path + "/en", "--save"])
    #expect(none.status == 1 && none.errors.contains("has a translation in"))
  }

  @Test("counts as sure what is matched, and says how many sentences have no counterpart")
  func alignCounts() throws {
    let folder = try AlignFolder()
    let az = try folder.copy("water-forum", "az", to: "az.txt")
    let text = try String(contentsOfFile: AlignFolder.sample("water-forum", "en"), encoding: .utf8)
    let en = try folder.write(
      text + "\n\nSubscribe to our newsletter for more stories.\n\nAll rights reserved by the publisher.\n",
      to: "en.txt")
    let run = try folder.run(["align", az, en])
    #expect(run.errors.contains("; 2 sentences without a counterpart"))
    let list = try folder.write("az.txt\ten.txt\tout.tmx\n", to: "pairs.tsv")
    let report = try Self.object(try folder.run(["align", "--batch", list, "--json"]).output)
    #expect(report["unmatched"] as? Int == 2)
    let counts = ["high", "review", "low"].compactMap { report[$0] as? Int }
    let rows = run.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(counts.reduce(0, +) == rows.count { !$0[0].isEmpty && !$0[1].isEmpty })
    #expect(report["beads"] as? Int == rows.count)
  }
}
