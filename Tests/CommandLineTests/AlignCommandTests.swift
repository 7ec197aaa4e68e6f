import Foundation
import Testing

extension CommandLineTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func sample(_ topic: String, _ language: String) -> String {
    root.appendingPathComponent("Samples/\(topic)/\(language).txt").path
  }

  /// A memory of its own.
  private static let desk = ["DRAGOMAN_WORKSPACE": folder.appendingPathComponent("align").path]

  @Test("refuses articles that cannot be a pair, and says why")
  func alignBadInput() throws {
    let (az, en) = (Self.sample("water-forum", "az"), Self.sample("water-forum", "en"))
    let cases: [(arguments: [String], status: Int32, message: String)] = [
      ([az, az, "--from", "az", "--to", "tr"], 3, "the same text as"),
      ([az, Self.sample("energy-bridge", "az")], 3, "in the same language as"),
      ([az, en, "--from", "he"], 3, "not in the language stated (he): it is mostly in Latin letters"),
      ([az, en, "--from", "en", "--to", "az"], 3, "full of Azerbaijani letters"),
      ([az], 2, "give an article and its translation"), ([az, en, "--jobs", "0"], 2, "--jobs is at least 1"),
      ([az, en, "--batch", "x.tsv"], 2, "give no articles"), ([az, en, "--out", az], 2, "would replace"),
      (["--match", az, en, "--out-dir", "x"], 3, "no folder that can be read"),
    ]
    for (arguments, status, message) in cases {
      let run = try Run(["align"] + arguments, environment: Self.desk)
      #expect(run.status == status, "\(arguments)")
      #expect(run.errors.contains(message), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }

  @Test("does not save articles that are no translations of each other, and exits with 1")
  func alignUnrelated() throws {
    let (az, en) = (Self.sample("water-forum", "az"), Self.sample("guba-heritage", "en"))
    let run = try Run(["align", az, en, "--save"], environment: Self.desk)
    #expect(run.status == 1)
    #expect(run.errors.contains("do not look like translations of each other"))
    #expect(run.errors.contains("nothing was saved"))
    #expect(try Run(["align", az, en], environment: Self.desk).status == 0)
  }

  @Test("tells of a paragraph that stands elsewhere in the translation, and aligns it when asked")
  func alignMoves() throws {
    let text = try String(contentsOfFile: Self.sample("water-forum", "en"), encoding: .utf8)
    var paragraphs = text.split(separator: "\n\n", omittingEmptySubsequences: true).map {
      $0.trimmingCharacters(in: .newlines)
    }
    let moved = paragraphs.remove(at: 2)
    paragraphs.append(moved)
    let file = try Self.file("moved.txt", Array(paragraphs.joined(separator: "\n\n").utf8))
    let told = try Run(["align", Self.sample("water-forum", "az"), file], environment: Self.desk)
    #expect(told.errors.contains("moved: sentence"))
    #expect(told.errors.contains("(--allow-moves aligns that)"))
    #expect(!told.output.contains("\tmoved"))
    let aligned = try Run(
      ["align", Self.sample("water-forum", "az"), file, "--allow-moves"], environment: Self.desk)
    let last = try #require(paragraphs.last?.split(separator: ".").first)
    let line = try #require(aligned.output.split(separator: "\n").first { $0.contains(last) })
    #expect(line.hasSuffix("\tmoved") && !line.hasPrefix("\t"))
  }

  @Test("aligns a list of pairs, goes on where it stopped, and finds the pairs of two folders")
  func alignBatch() throws {
    let topics = ["energy-bridge", "guba-heritage", "water-forum"]
    let list = try Self.file(
      "pairs.tsv",
      Array(
        ("# a list\n"
          + topics.map { "\(Self.sample($0, "az"))\t\(Self.sample($0, "en"))\t\($0).html\n" }.joined()).utf8))
    let first = try Run(["align", "--batch", list, "--jobs", "2"], environment: Self.desk)
    #expect(first.status == 0)
    #expect(
      first.output.split(separator: "\n").map { $0.split(separator: "\t")[3] } == [
        "aligned", "aligned", "aligned",
      ])
    #expect(first.errors.hasPrefix("3 pairs aligned, 0 done before"))
    let page = Self.folder.appendingPathComponent("guba-heritage.html").path
    #expect(try String(contentsOfFile: page, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
    try FileManager.default.removeItem(atPath: page)
    let second = try Run(["align", "--batch", list], environment: Self.desk)
    #expect(second.errors.hasPrefix("1 pairs aligned, 2 done before"))

    let (ours, theirs) = (Self.folder.appendingPathComponent("az"), Self.folder.appendingPathComponent("he"))
    for folder in [ours, theirs] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    for (number, topic) in topics.enumerated() {
      try FileManager.default.copyItem(
        atPath: Self.sample(topic, "az"), toPath: ours.appendingPathComponent("\(number).txt").path)
      try FileManager.default.copyItem(
        atPath: Self.sample(topic, "he"), toPath: theirs.appendingPathComponent("\(9 - number).txt").path)
    }
    let matched = try Run(
      ["align", "--match", ours.path, theirs.path, "--save", "--json"], environment: Self.desk)
    #expect(matched.status == 0)
    let targets = try matched.output.split(separator: "\n").map { line in
      try #require(try Self.object(line)["target"] as? String).suffix(5)
    }
    #expect(targets == ["9.txt", "8.txt", "7.txt"])
    let queue = try Run(["memory", "review", "--all", "--json"], environment: Self.desk)
    #expect(queue.status == 1)
    let unit = try #require(
      queue.output.split(separator: "\n").first.map { try Self.object($0)["unit"] } as? Int)
    let accepted = try Run(
      ["memory", "review", "--accept", "\(unit)", "--by", "Aynur"], environment: Self.desk)
    #expect(accepted.errors.hasPrefix("1 changed, 0 deleted"))
    #expect(try Run(["memory", "review", "--accept", "x"], environment: Self.desk).status == 2)
  }
}
