import ArgumentParser
import Interchange
import Memory
import Newsroom
import Orthography

struct MemoryExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write translation units as TMX 1.4 or as a table of source, tab, target.")

  @Option(help: ArgumentHelp("The file to write; standard output otherwise.", valueName: "file"))
  var out = "-"

  @Option(help: "tmx or tsv; told from the file's name otherwise.")
  var format: String?

  @Option(help: "The language of the first column, or of the source.", transform: Language.argument)
  var from: Language?

  @Option(help: "The language of the second column, or of the translations.", transform: Language.argument)
  var to: Language?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var desk: DeskOptions

  func run() throws {
    guard let format = format.map(UnitFormat.init(rawValue:)) ?? UnitFormat.of(file: out) else {
      throw ValidationError("give --format tmx or tsv: the file's name does not tell")
    }
    var languages: (source: Language, target: Language)?
    if let from, let to { languages = (from, to) }
    if format == .tsv, languages == nil { throw ValidationError("a table needs --from and --to") }
    let newsroom = try desk.newsroom()
    let writer = try UnitWriter(
      out, format: format, languages: languages, toolVersion: Newsroom.version, date: Newsroom.timestamp())
    try newsroom.forEachUnit(filter.filter) { try writer.write($0) }
    try writer.finish()
    desk.notice("\(writer.count) units written")
  }
}
