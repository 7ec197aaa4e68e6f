import ArgumentParser
import Interchange
import Names
import Newsroom
import Orthography
import Storage

struct NamesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the names of the authority.")

  @Option(help: "Only these: person, place or organization.", transform: AuthorityRecord.Kind.argument)
  var kind: AuthorityRecord.Kind?

  @OptionGroup var desk: DeskOptions

  func run() throws {
    let newsroom = try desk.newsroom()
    let records = try newsroom.authority(kind)
    if desk.json { return print(try newsroom.exportNames(records, format: .json), terminator: "") }
    for record in records {
      let faces = Language.firstClass.map { record.preferred(in: $0)?.face ?? "–" }
      print(([record.id, record.kind.rawValue] + faces).joined(separator: "\t"))
    }
  }
}

struct NamesExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the names of the authority as CSV or JSON.",
    discussion: "names import reads both back. The columns of CSV are those of Glossaries/names.")

  @Option(help: "csv or json; told from the file's name otherwise.", transform: AuthorityFormat.argument)
  var format: AuthorityFormat?

  @Option(help: ArgumentHelp("The file to write; standard output otherwise.", valueName: "file"))
  var out: String?

  @Option(help: "Only these: person, place or organization.", transform: AuthorityRecord.Kind.argument)
  var kind: AuthorityRecord.Kind?

  @OptionGroup var desk: DeskOptions

  func run() throws {
    let newsroom = try desk.newsroom()
    let records = try newsroom.authority(kind)
    let format = format ?? out.flatMap { AuthorityFormat(fileName: $0) } ?? (desk.json ? .json : .csv)
    let text = try newsroom.exportNames(records, format: format)
    guard let out, out != "-" else { return print(text, terminator: "") }
    try AtomicFile.write(text.utf8, to: out)
    desk.notice("\(out): \(records.count) names")
  }
}

struct NamesImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add or replace the names of a CSV or JSON file, all of them or none.",
    discussion: """
      Tells every row that is wrong, with line and column, and then changes nothing. Importing a file again changes \
      nothing either.
      """)

  @Argument(help: "The file; standard input for -.")
  var file: String

  @Option(help: "csv or json; told from the file's name otherwise.", transform: AuthorityFormat.argument)
  var format: AuthorityFormat?

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var desk: DeskOptions

  private struct Report: Encodable {
    let added: [String]
    let changed: [String]
    let unchanged: Int
    let written: Bool
  }

  func run() throws {
    let text = try TextFile(file).text
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    let format =
      format ?? AuthorityFormat(fileName: file) ?? (first == "{" || first == "[" ? .json : .csv)
    let changes = try desk.newsroom().importNames(text, file: file, format: format, isRehearsal: dryRun)
    if desk.json {
      return try JSONLine.print(
        Report(
          added: changes.added.map(\.id), changed: changes.changed.map(\.id), unchanged: changes.unchanged,
          written: !dryRun))
    }
    for record in changes.added { print("added\t\(record.id)") }
    for record in changes.changed { print("changed\t\(record.id)") }
    desk.notice(
      "\(changes.added.count) added, \(changes.changed.count) changed, \(changes.unchanged) as they were"
        + (dryRun ? "; nothing written" : ""))
  }
}

extension AuthorityFormat {
  /// The layout of a command-line argument.
  static func argument(_ word: String) throws -> AuthorityFormat {
    guard let format = AuthorityFormat(rawValue: word) else {
      throw ValidationError("unknown format “\(word)”: use csv or json")
    }
    return format
  }
}
