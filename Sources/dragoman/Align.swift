import Alignment
import ArgumentParser
import Foundation
import Interchange
import Newsroom
import Orthography

struct Align: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Align the sentences of an article and its translation.",
    discussion: "dragoman align story.az.txt story.en.txt --out story.tmx --save")

  /// The formats that a bitext is written in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case tmx, tsv, ladder, json
  }

  @Argument(help: "The article.")
  var source: String

  @Argument(help: "Its translation.")
  var target: String

  @Option(help: "The language of the article; told from its letters otherwise.", transform: Language.argument)
  var from: Language?

  @Option(
    help: "The language of the translation; told from its letters otherwise.", transform: Language.argument)
  var to: Language?

  @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var out: String?

  @Option(help: "tmx, tsv, ladder or json; told from the name of the file otherwise, or tsv.")
  var format: Format?

  @Flag(help: "Each line of both files is one sentence.")
  var segmented = false

  @Flag(help: "Put the translation units into the memory, unreviewed.")
  var save = false

  @Option(help: ArgumentHelp("The character set of the files, where it is not UTF-8.", valueName: "name"))
  var encoding: String?

  @OptionGroup var desk: DeskOptions

  func validate() throws {
    if source == "-", target == "-" {
      throw ValidationError("only one of the two articles can be standard input")
    }
    if let out, out == source || out == target { throw ValidationError("--out would replace an article") }
  }

  func run() throws {
    let sourceInput = try input(source, language: from)
    let targetInput = try input(target, language: to)
    try sourceInput.check(against: targetInput, named: (source, target))
    let newsroom = try desk.newsroom()
    let articles = try newsroom.align(sourceInput, targetInput, isSegmented: segmented)
    let output = try rendered(articles.bitext)
    if let out {
      try AtomicFile.write(Array(output.utf8), to: out)
    } else {
      print(output, terminator: "")
    }
    summarize(articles)
    guard articles.coverage.isTranslation else {
      let percent = Int((100 * articles.coverage.share).rounded())
      StandardError.write(
        "dragoman: \(source) and \(target) do not look like translations of each other (\(percent)% of the text is "
          + "matched)" + (save ? "; nothing was saved" : "; do not trust the result"))
      if save { throw ExitCode(ExitStatus.findings.rawValue) }
      return
    }
    if save {
      let count = try newsroom.save(articles)
      desk.notice("saved \(count) units, unreviewed")
    }
  }

  private func input(_ name: String, language: Language?) throws -> AlignmentInput {
    let file = try TextFile(name, charset: encoding, language: language)
    desk.notice(file.notice)
    return try AlignmentInput(file, language: language)
  }

  private func rendered(_ bitext: Bitext) throws -> String {
    let named = out.flatMap { $0.split(separator: ".").last }.flatMap { Format(rawValue: String($0)) }
    switch format ?? (desk.json ? .json : named ?? .tsv) {
    case .tmx: return TMX.write(bitext, toolVersion: Newsroom.version, date: Newsroom.timestamp())
    case .tsv: return BitextTSV.write(bitext)
    case .ladder: return Ladder.write(bitext)
    case .json: return try BitextJSON.write(bitext)
    }
  }

  /// What an editor wants to know before trusting the result.
  private func summarize(_ articles: AlignedArticles) {
    let beads = articles.beads
    var shapes: [(shape: String, count: Int)] = []
    for bead in beads {
      if let at = shapes.firstIndex(where: { $0.shape == bead.shape }) {
        shapes[at].count += 1
      } else {
        shapes.append((bead.shape, 1))
      }
    }
    shapes.sort { $0.count > $1.count }
    let high = beads.count { $0.confidence >= 0.9 }
    let low = beads.count { $0.confidence < 0.5 }
    desk.notice(
      "\(beads.count) beads: " + shapes.map { "\($0.count) × \($0.shape)" }.joined(separator: ", ")
        + "     confidence: \(high) high, \(beads.count - high - low) to review, \(low) low")
    desk.notice(
      "names agree \(articles.names.agreeing)/\(articles.names.all), "
        + "numbers \(articles.numbers.agreeing)/\(articles.numbers.all)")
  }
}
