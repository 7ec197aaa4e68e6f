import ArgumentParser
import Foundation
import Interchange
import Memory
import Newsroom
import Orthography

struct MemoryPretranslate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pretranslate",
    abstract: "Put the best translation that the memory has beside each segment.",
    discussion: """
      dragoman memory pretranslate story.en.txt --from en --to az > story.tsv
      dragoman memory pretranslate job.xliff --from en --to he --min 85 --json

      Prints a line a segment: the match rate, the segment, its translation. Where nothing reaches --min the rate and \
      the translation are empty. A segment's neighbours count as its context.
      """)

  @Argument(help: "A text, TMX or XLIFF file; standard input for -.")
  var file: String

  @Option(help: "The language of the file.", transform: Language.argument)
  var from: Language

  @Option(help: "The language to translate to.", transform: Language.argument)
  var to: Language

  @Option(help: ArgumentHelp("The least match rate, 0 to 102.", valueName: "rate"))
  var min = 75

  @Option(
    help: "text, tmx or xliff; told from the file's name otherwise.", transform: CheckInput.Format.argument)
  var format: CheckInput.Format?

  @Flag(help: "Skip units that cannot be read, and tell which.")
  var salvage = false

  @Option(help: ArgumentHelp("The character set of a text, where it is not UTF-8.", valueName: "name"))
  var encoding: String?

  @OptionGroup var desk: DeskOptions

  private struct Report: Encodable {
    let segment: String
    let match: MemoryReport.Match?
  }

  func validate() throws {
    if from == to { throw ValidationError("--from and --to are the same language") }
    guard (0...102).contains(min) else { throw ValidationError("--min is a match rate from 0 to 102") }
  }

  func run() throws {
    let input = try input()
    if !input.errors.isEmpty {
      guard salvage else { throw InputErrors(input.errors) }
      for error in input.errors { desk.notice("skipped: \(error)") }
    }
    let matches = try desk.newsroom().pretranslate(input, from: from, to: to, minimumRate: min)
    for (segment, match) in zip(input.file.segments, matches) {
      if desk.json {
        try JSONLine.print(Report(segment: segment, match: match.map(MemoryReport.Match.init)))
      } else {
        let columns = [
          match.map { "\($0.receipt.rate)" } ?? "", segment,
          match.map { $0.repair?.target ?? $0.target.face } ?? "",
        ]
        print(columns.map(Self.cell).joined(separator: "\t"))
      }
    }
    let found = matches.count { $0 != nil }
    desk.notice("\(found) of \(matches.count) segments have a translation of \(min) or better")
  }

  private func input() throws -> AnalysisInput {
    let format = format ?? CheckInput.Format(fileName: file) ?? .text
    if format != .text { return try AnalysisInput(file, format: format, language: from) }
    let text = try TextFile(file, charset: encoding, language: from)
    desk.notice(text.notice)
    return AnalysisInput(text, language: from)
  }

  /// A cell of a table has no tabs and no line breaks.
  private static func cell(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 == 0x9 || $0 == 0xA || $0 == 0xD ? 0x20 : $0 }, as: UTF8.self)
  }
}
