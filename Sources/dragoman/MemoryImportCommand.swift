import ArgumentParser
import Interchange
import Memory
import Newsroom
import Orthography

struct MemoryImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Store the translation units of a file, all of them or none.",
    discussion: """
      Reads TMX 1.1 to 1.4 and tables of source, tab, target (--from, --to). Tells everything that is wrong, with line \
      and column, and then stores nothing; --salvage stores what is sound and writes the lines of the rest to \
      FILE.rejects.tsv. Importing a file again changes nothing.
      """)

  @Argument(help: "The file; standard input for -.")
  var file: String

  @Option(help: "tsv or tmx; told from the file's name otherwise.")
  var format: String?

  @Option(help: "The language of the first column.", transform: Language.argument)
  var from: Language?

  @Option(help: "The language of the second column.", transform: Language.argument)
  var to: Language?

  @Option(help: "The subject field of units that state none.")
  var domain = ""

  @Option(help: "Who imports, for units that state nobody.")
  var editor = ""

  @Flag(help: "The units were reviewed, where the file does not say.")
  var reviewed = false

  @Flag(help: "Store what is sound and set the rest aside.")
  var salvage = false

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var desk: DeskOptions

  private struct Report: Encodable {
    let added: Int
    let known: Int
    let rejected: Int
    let leftOut: [String: Int]
    let written: Bool
  }

  func run() throws {
    let format = try unitFormat()
    var languages: (source: Language, target: Language)?
    if let from, let to {
      guard from != to else { throw ValidationError("--from and --to are the same language") }
      languages = (from, to)
    }
    let provenance = Provenance(
      origin: "import", article: file == "-" ? "" : FileName.last(file), editor: editor, domain: domain,
      date: Newsroom.timestamp(), confidence: nil, isReviewed: reviewed)
    let reader = try UnitReader(file, format: format, languages: languages, provenance: provenance)
    let bar = ProgressLine("units read", isShown: !desk.quiet)
    let done: MemoryImport
    do {
      done = try desk.newsroom().importMemory(
        reader, editor: editor, isSalvage: salvage, isRehearsal: dryRun, progress: bar.show)
      bar.end()
    } catch let refused as RefusedImport {
      bar.end()
      throw InputErrors(refused.faults)
    }
    try finish(done)
  }

  private func finish(_ done: MemoryImport) throws {
    for fault in done.faults { desk.notice("set aside: \(fault)") }
    if !done.rejected.isEmpty, !dryRun, file != "-" {
      try AtomicFile.write(done.rejected.map { $0 + "\n" }.joined().utf8, to: file + ".rejects.tsv")
      desk.notice("\(file).rejects.tsv: \(done.rejected.count) lines set aside")
    }
    for (what, count) in done.leftOut.sorted(by: { $0.key < $1.key }) {
      desk.notice("left out: \(what) (\(count))")
    }
    if desk.json {
      try JSONLine.print(
        Report(
          added: done.added, known: done.known, rejected: done.rejectedCount, leftOut: done.leftOut,
          written: !dryRun))
    } else {
      desk.notice(
        "\(done.added) units added, \(done.known) known already, \(done.rejectedCount) set aside"
          + (dryRun ? "; nothing written" : ""))
    }
  }

  private func unitFormat() throws -> UnitFormat {
    if let format {
      guard let known = UnitFormat(rawValue: format) else {
        throw ValidationError("unknown format “\(format)”: use tsv or tmx")
      }
      return known
    }
    guard let told = UnitFormat.of(file: file) else {
      throw ValidationError("give --format tsv or tmx: the file's name does not tell")
    }
    return told
  }
}

/// Names of files.
enum FileName {
  /// The last part of a path.
  static func last(_ path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? path
  }
}
