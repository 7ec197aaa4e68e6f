import Foundation
import Testing

extension CommandLineTests {
  @Test("places findings in lines, columns, bytes and UTF-16 units")
  func normalizeOffsets() throws {
    let story = "Görüş 😀.\nThen Azer Qarayev said\n"
    let json = try Run(["normalize", "--lang", "en", "--check", "--json"], input: story).output
    let finding = try Self.object(try #require(json.split(separator: "\n").first))
    #expect(finding["line"] as? Int == 2)
    #expect(finding["column"] as? Int == 6)
    let bytes = try #require(finding["byte"] as? [Int])
    #expect(String(decoding: Array(story.utf8)[bytes[0]..<bytes[1]], as: UTF8.self) == "Azer Qarayev")
    let units = try #require(finding["utf16"] as? [Int])
    #expect(String(decoding: Array(story.utf16)[units[0]..<units[1]], as: UTF16.self) == "Azer Qarayev")
  }

  @Test("writes in the style that is asked for")
  func normalizeStyle() throws {
    let own = try Self.file("own.style", Array("en.quotation = « »\nen.quotations = always\n".utf8))
    let run = try Run(["normalize", "--lang", "en", "--style", own], input: "\"Quba\" and Quba\n")
    #expect(run.output == "«Guba» and Guba\n")
    let titles = try Run(["normalize", "--lang", "en", "--skip-quoted-titles"], input: "\"Quba\" and Quba\n")
    #expect(titles.output == "\"Quba\" and Guba\n")
    let broken = try Self.file("broken.style", Array("names = house\nen.quotation = x\n".utf8))
    let error = try Run(["normalize", "--lang", "en", "--style", broken], input: "x\n")
    #expect(error.status == 3)
    #expect(
      error.errors.hasPrefix("dragoman: \(broken):2:16: “x” is no value of “en.quotation”"), "\(error.errors)"
    )
    let missing = try Run(["normalize", "--style", "nowhere"], input: "x\n")
    #expect(missing.status == 3)
    #expect(missing.errors.contains("nowhere: no such"), "\(missing.errors)")
  }

  @Test("asks only on a terminal")
  func normalizeInteractive() throws {
    let path = try Self.file("asked.txt", Array("Azer Qarayev said.\n".utf8))
    let run = try Run(["normalize", "--interactive", path])
    #expect(run.status == 2)
    #expect(run.errors.contains("--interactive asks on a terminal"), "\(run.errors)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "Azer Qarayev said.\n")
  }
}

/// The program on a terminal, which `script` of util-linux lends it.
@Suite(
  "On a terminal, normalize", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
struct NormalizeReviewTests {
  private static func review(_ path: String, _ commands: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("dragoman").path
    process.arguments = [
      "-c",
      "(\(commands)) | script -qec '\"\(program)\" normalize --lang en --interactive \"\(path)\"' /dev/null",
    ]
    process.environment = ["DRAGOMAN_WORKSPACE": Run.workspace.path, "PATH": "/usr/bin:/bin"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  @Test("changes what is answered with y, and all that is certain after a")
  func answers() throws {
    let path = try CommandLineTests.file(
      "review.txt", Array("Gideon Saar in Quba.\nAzer Qarayev said Quba.\n".utf8))
    let output = try Self.review(path, "sleep 1; printf 'y\\nwhat\\nn\\na\\n'; sleep 2")
    #expect(output.contains("Gideon Saar → Gideon Sa'ar"), "\(output)")
    #expect(
      try String(contentsOfFile: path, encoding: .utf8) == "Gideon Sa'ar in Quba.\nAzer Garayev said Guba.\n")
  }

  @Test("leaves a file alone that was saved meanwhile")
  func changed() throws {
    let path = try CommandLineTests.file("meanwhile.txt", Array("Gideon Saar.\n".utf8))
    let output = try Self.review(path, "sleep 2; echo later > '\(path)'; printf 'y\\n'; sleep 1")
    #expect(output.contains("changed since it was read"), "\(output)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "later\n")
    #expect(!FileManager.default.fileExists(atPath: path + ".bak"))
  }
}
