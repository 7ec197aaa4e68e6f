import ArgumentParser
import Interchange
import Newsroom
import Orthography
import Terminology

struct TermsMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Join two bilingual glossaries by the language that they share.",
    discussion: """
      Writes the joined glossary; concepts that several others could be joined with, and what the evidence speaks \
      against, stay as they are and are listed for decision: on standard output with --out, else on standard error. \
      Exits with 1 where there is something to decide, or a duplicate or conflict inside one glossary.
      """)

  @Argument(help: "The first glossary; its terms and identifiers come first.")
  var first: String

  @Argument(help: "The second glossary; standard input for -.")
  var second: String

  @Option(help: "The language that both share.", transform: Language.argument)
  var pivot = Language.english

  @Option(help: "The format of both; told from their names otherwise.", transform: GlossaryFormat.argument)
  var format: GlossaryFormat?

  @Option(
    help: ArgumentHelp("The other language of the first, for pairs (omegat).", valueName: "language"),
    transform: Language.argument)
  var firstLanguage: Language?

  @Option(
    help: ArgumentHelp("The other language of the second.", valueName: "language"),
    transform: Language.argument)
  var secondLanguage: Language?

  @Option(
    help: ArgumentHelp("The file to write: csv, tsv, xlsx, tbx or matecat by its name.", valueName: "file"))
  var out: String?

  @OptionGroup var desk: DeskOptions

  private struct Pair: Encodable {
    let kind: String
    let first: String
    let second: String
    let weight: Int
    let reasons: [String]
  }

  private struct Open: Encodable {
    let kind = "decision"
    let pivots: [String]
    let why: String
    let candidates: [Pair]
  }

  private struct Finding: Encodable {
    let kind: String
    let file: String
    let concepts: [String]
    let language: String
    let terms: [String]
  }

  func run() throws {
    let alignment = GlossaryAlignment(
      try concepts(first, firstLanguage), try concepts(second, secondLanguage), pivot: pivot)
    let target = GlossaryFormat.of(nil, file: out)
    if target.hasPairs { throw ValidationError("pairs cannot hold three languages: write csv, xlsx or tbx") }
    let (bytes, losses) = try GlossaryExport(format: target).bytes(alignment.concepts)
    if let out, out != "-" {
      try AtomicFile.write(bytes, to: out)
    } else if !desk.json {
      try StandardOutput.write(bytes)
    }
    if desk.json { try printJSON(alignment) } else { tell(alignment) }
    for line in losses.lines { desk.notice("not said in \(line)") }
    desk.notice(
      "\(alignment.joins.count) joined, \(alignment.concepts.count - alignment.joins.count) as they were, "
        + "\(alignment.decisions.count) to decide, \(alignment.findings.count) findings")
    if !alignment.decisions.isEmpty || !alignment.findings.isEmpty {
      throw ExitCode(ExitStatus.findings.rawValue)
    }
  }

  /// The concepts of a file, of which every entry is sound.
  private func concepts(_ file: String, _ other: Language?) throws -> [ConceptEntry] {
    let format = GlossaryFormat.of(format, file: file)
    if format == .omegat, other == nil {
      throw ValidationError("\(file) holds pairs: name --first-language and --second-language")
    }
    let reading = try Newsroom.readGlossary(file, format: format, languages: other.map { (pivot, $0) })
    if !reading.errors.isEmpty { throw InputErrors(reading.errors) }
    return Newsroom.identified(reading.concepts)
  }

  private func tell(_ alignment: GlossaryAlignment) {
    var lines = alignment.findings.map { "\($0.glossary == 1 ? first : second): \($0)" }
    for decision in alignment.decisions {
      lines.append("decide \(decision.pivots.joined(separator: ", ")): \(decision.why)")
      lines += decision.candidates.map { pair in
        let reasons = pair.evidence.map(\.reason).joined(separator: "; ")
        return "  \(pair.first) + \(pair.second)   \(reasons.isEmpty ? "no evidence" : reasons)"
      }
    }
    let isResult = out != nil && out != "-"
    for line in lines { if isResult { print(line) } else { desk.notice(line) } }
  }

  private func printJSON(_ alignment: GlossaryAlignment) throws {
    func pair(_ join: GlossaryAlignment.Join, _ kind: String) -> Pair {
      Pair(
        kind: kind, first: join.first, second: join.second, weight: join.evidence.weight,
        reasons: join.evidence.map(\.reason))
    }
    for join in alignment.joins { try JSONLine.print(pair(join, "joined")) }
    for decision in alignment.decisions {
      try JSONLine.print(
        Open(
          pivots: decision.pivots, why: decision.why,
          candidates: decision.candidates.map { pair($0, "candidate") }))
    }
    for finding in alignment.findings {
      try JSONLine.print(
        Finding(
          kind: finding.kind.rawValue, file: finding.glossary == 1 ? first : second,
          concepts: finding.concepts, language: finding.language.tag, terms: finding.terms))
    }
  }
}
