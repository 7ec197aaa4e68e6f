import ArgumentParser
import Interchange
import Newsroom
import Orthography
import Terminology

struct TermsCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Hold a translation against its source: terms, names and numbers.",
    discussion: """
      dragoman terms check story.en.txt story.az.txt
      dragoman terms check story.tmx --from en --to he --sarif

      Of two texts, line i of one is the translation of line i of the other. Prints a finding a line and exits with 1 where \
      there is any: terms that are missing, forbidden, deprecated, translated in different ways or not at all, names and \
      numbers that disagree. Where words may be right nothing is said.
      """)

  @Argument(help: "The source text, or a file of pairs: TMX or XLIFF.")
  var source: String

  @Argument(help: "The translation of the source text, a line for each of its lines.")
  var target: String?

  @Option(help: "The language of the source; told from the file otherwise.", transform: Language.argument)
  var from: Language?

  @Option(
    help: "The language of the translation; told from the file otherwise.", transform: Language.argument)
  var to: Language?

  @Option(
    help: "text, tmx or xliff; told from the name of the file otherwise.",
    transform: CheckInput.Format.argument)
  var format: CheckInput.Format?

  @Flag(help: "The lines of both texts are aligned; this is how texts are read anyhow.")
  var aligned = false

  @Flag(help: "Skip units that cannot be read, and tell which.")
  var salvage = false

  @Flag(help: "Print one SARIF 2.1.0 document, for code review and editors.")
  var sarif = false

  @Option(help: ArgumentHelp("The character set of the texts, where it is not UTF-8.", valueName: "name"))
  var encoding: String?

  @OptionGroup var desk: DeskOptions

  func validate() throws {
    if desk.json, sarif { throw ValidationError("--json and --sarif exclude one another") }
    if let from, from == to { throw ValidationError("--from and --to are the same language") }
    if target == nil, fileFormat == .text { throw ValidationError("name the translation of \(source) too") }
    if target != nil, fileFormat != .text {
      throw ValidationError("\(fileFormat.rawValue) holds both languages: name one file")
    }
    if source == "-", target == "-" {
      throw ValidationError("only one of the two texts can be standard input")
    }
  }

  private var fileFormat: CheckInput.Format {
    format ?? CheckInput.Format(fileName: source) ?? .text
  }

  func run() throws {
    let input = try input()
    if !input.reading.errors.isEmpty {
      guard salvage else { throw InputErrors(input.reading.errors) }
      for error in input.reading.errors { desk.notice("skipped: \(error)") }
    }
    let checked = try desk.newsroom().checkTerms(input)
    if sarif {
      try JSONLine.print(SARIFLog(checked.findings, isText: fileFormat == .text, version: Newsroom.version))
    } else {
      for finding in checked.findings { try tell(finding) }
    }
    summarize(checked)
    if !checked.findings.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func input() throws -> CheckInput {
    guard let target else { return try CheckInput(source, format: fileFormat, from: from, to: to) }
    let files = try [(source, from), (target, to)].map { name, language in
      let file = try TextFile(name, charset: encoding, language: language)
      desk.notice(file.notice)
      return file
    }
    return try CheckInput(files[0], files[1], from: from, to: to)
  }

  private struct Finding: Encodable {
    let file: String
    let line: Int
    let column: Int
    let kind: String
    let found: String
    let wanted: String
    let concept: String
    let segment: String
    let why: String
  }

  private func tell(_ placed: PlacedFinding) throws {
    let finding = placed.finding
    if desk.json {
      try JSONLine.print(
        Finding(
          file: placed.file, line: placed.start.line, column: placed.start.column,
          kind: finding.kind.rawValue,
          found: finding.found, wanted: finding.wanted, concept: finding.concept, segment: placed.segment,
          why: finding.why))
    } else {
      let reasons = [finding.concept, finding.why].filter { !$0.isEmpty }.joined(separator: ", ")
      print(
        "\(placed.file):\(placed.start.line):\(placed.start.column): \(finding.kind.rawValue): "
          + "\(finding.change)   (\(reasons))")
    }
  }

  private func summarize(_ checked: CheckedBitext) {
    let count = checked.findings.count
    let kinds = CheckFinding.Kind.allCases.compactMap { kind -> String? in
      let count = checked.findings.count { $0.finding.kind == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }
    desk.notice(
      "\(checked.pairs) pair\(checked.pairs == 1 ? "" : "s"), \(count) finding\(count == 1 ? "" : "s")"
        + (kinds.isEmpty ? "" : ": " + kinds.joined(separator: ", ")))
  }
}

extension CheckFinding {
  /// What stands there and what should, on one line.
  var change: String {
    let line = found.split(whereSeparator: \.isNewline).joined(separator: " ")
    return wanted.isEmpty ? line : "\(line) → \(wanted)"
  }
}

extension CheckInput.Format {
  /// The format of a command-line argument.
  static func argument(_ word: String) throws -> CheckInput.Format {
    guard let format = CheckInput.Format(rawValue: word) else {
      throw ValidationError(
        "unknown format “\(word)”: use \(allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return format
  }
}
