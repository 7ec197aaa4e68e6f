import ArgumentParser
import Interchange
import Newsroom
import Orthography
import Storage
import Terminology

struct TermsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the concepts of the glossary.")

  @Option(help: "Only those of this field.")
  var domain: String?

  @OptionGroup var desk: DeskOptions

  func run() throws {
    for concept in try desk.newsroom().glossary(domain: domain) {
      if desk.json {
        try JSONLine.print(ConceptJSON(concept))
      } else {
        let faces = Language.firstClass.map { concept.terms(in: $0).first?.face ?? "–" }
        print(([concept.id, concept.domain] + faces).joined(separator: "\t"))
      }
    }
  }
}

struct TermsImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add or replace the concepts of a file, all of them or none.",
    discussion: """
      Reads dragoman's own table (csv, tsv, xlsx), MateCat's (matecat, or told by its header), OmegaT's pairs (omegat) \
      and TBX of versions 2 and 3 (tbx). Tells everything that is wrong, with line and column, and then changes \
      nothing; --salvage imports what is sound and writes the rest to FILE.rejects.tsv. Importing a file again \
      changes nothing.
      """)

  @Argument(help: "The file; standard input for -.")
  var file: String

  @Option(
    help: "csv, tsv, xlsx, tbx, omegat or matecat; told from the file's name otherwise.",
    transform: GlossaryFormat.argument)
  var format: GlossaryFormat?

  @OptionGroup var languages: PairLanguages

  @Option(help: "The field of concepts that state none.")
  var domain = "general"

  @Flag(help: "Import what is sound and set the rest aside.")
  var salvage = false

  @Option(help: ArgumentHelp("Where --salvage writes what it sets aside.", valueName: "file"))
  var rejects: String?

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var desk: DeskOptions

  private struct Report: Encodable {
    let added: [String]
    let changed: [String]
    let unchanged: Int
    let rejected: [Rejected]
    let leftOut: [String: Int]
    let written: Bool
  }

  private struct Rejected: Encodable {
    let line: Int?
    let column: Int?
    let problem: String
    let advice: String
  }

  func validate() throws {
    if rejects != nil, !salvage { throw ValidationError("--rejects goes with --salvage") }
  }

  func run() throws {
    let format = GlossaryFormat.of(format, file: file)
    let pair = try languages.languages(for: format)
    let newsroom = try desk.newsroom()
    let read = try Newsroom.readGlossary(file, format: format, languages: pair)
    desk.notice(read.notice)
    func result(isRehearsal: Bool) throws -> GlossaryImport {
      try newsroom.importGlossary(
        read, file: file, domain: domain, isSalvage: salvage, isRehearsal: isRehearsal)
    }
    let place = rejects ?? (file == "-" ? nil : file + ".rejects.tsv")
    // What is set aside is on disk before anything is imported; without --salvage nothing ever is.
    if salvage, !dryRun, let place {
      let aside = try result(isRehearsal: true).reading
      if !aside.rejects.isEmpty { try AtomicFile.write(aside.rejectsTable.utf8, to: place) }
    }
    let done = try result(isRehearsal: dryRun)
    let reading = done.reading
    try report(done.changes, reading)
    for error in reading.errors { desk.notice("set aside: \(error)") }
    if !reading.rejects.isEmpty, !dryRun, let place {
      desk.notice("\(place): \(reading.rejects.count) entries set aside")
    }
    for (what, count) in reading.leftOut.sorted(by: { $0.key < $1.key }) {
      desk.notice("left out: \(what) (\(count))")
    }
    for notice in done.notices.prefix(20) { desk.notice(notice) }
  }

  private func report(_ changes: GlossaryChanges, _ reading: GlossaryReading) throws {
    if desk.json {
      return try JSONLine.print(
        Report(
          added: changes.added.map(\.id), changed: changes.changed.map(\.id), unchanged: changes.unchanged,
          rejected: reading.errors.map {
            Rejected(line: $0.line, column: $0.column, problem: $0.problem, advice: $0.advice)
          }, leftOut: reading.leftOut, written: !dryRun))
    }
    for concept in changes.added { print("added\t\(concept.id)") }
    for concept in changes.changed { print("changed\t\(concept.id)") }
    desk.notice(
      "\(changes.added.count) added, \(changes.changed.count) changed, \(changes.unchanged) as they were"
        + (dryRun ? "; nothing written" : ""))
  }
}

struct TermsExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the glossary for another program.",
    discussion: """
      Tells on standard error what the format cannot say, and in how many concepts. --json without a format prints \
      the concepts as terms list does.
      """)

  @Option(
    help: "csv, tsv, xlsx, tbx, omegat, matecat or weblate; told from the file's name otherwise.",
    transform: GlossaryFormat.argument)
  var format: GlossaryFormat?

  @Option(help: ArgumentHelp("The file to write; standard output otherwise.", valueName: "file"))
  var out: String?

  @Option(help: "Only concepts of this field.")
  var domain: String?

  @Option(help: "The dialect of TBX: core, min or basic.")
  var dialect = "basic"

  @Option(help: "The style of TBX: dca, data categories as attributes, or dct, as tags.")
  var style = "dca"

  @OptionGroup var languages: PairLanguages
  @OptionGroup var desk: DeskOptions

  private struct Report: Encodable {
    let file: String
    let concepts: Int
    let losses: [String: Int]
  }

  func run() throws {
    guard let dialect = TBXDialect.allCases.first(where: { "\($0)" == dialect }) else {
      throw ValidationError("unknown dialect “\(dialect)”: use core, min or basic")
    }
    guard let style = TBXStyle(rawValue: style) else {
      throw ValidationError("unknown style “\(style)”: use dca or dct")
    }
    let format = GlossaryFormat.of(format, file: out)
    let pair = try languages.languages(for: format)
    let concepts = try desk.newsroom().glossary(domain: domain)
    if desk.json, out == nil, self.format == nil {
      for concept in concepts { try JSONLine.print(ConceptJSON(concept)) }
      return
    }
    let export = GlossaryExport(format: format, dialect: dialect, style: style, languages: pair)
    let (bytes, losses) = try export.bytes(concepts)
    if let out, out != "-" {
      try AtomicFile.write(bytes, to: out)
      if desk.json {
        try JSONLine.print(Report(file: out, concepts: concepts.count, losses: losses.counts))
      } else {
        desk.notice("\(out): \(concepts.count) concepts")
      }
    } else {
      try StandardOutput.write(bytes)
    }
    for line in losses.lines { desk.notice("not said in \(line)") }
  }
}
