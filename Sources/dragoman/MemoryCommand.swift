import ArgumentParser
import Memory
import Newsroom
import Orthography

struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory", abstract: "Work with the translation memory.", subcommands: [Search.self, MemoryImportCommand.self])

  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find translation units whose source is the same or nearly.",
      discussion: "Without TEXT, or with -, each line of standard input is a segment.")

    @Argument(help: "A segment.")
    var text: [String] = []

    @Option(help: "The language of the segment.", transform: Language.argument)
    var from: Language

    @Option(help: "The language of the translations.", transform: Language.argument)
    var to: Language

    @Option(help: ArgumentHelp("The least match rate, 0 to 100.", valueName: "rate"))
    var min = Newsroom.usualMinimumRate

    @Option(help: ArgumentHelp("How many matches at most.", valueName: "count"))
    var top = 5

    @OptionGroup var desk: DeskOptions

    func validate() throws {
      guard (0...100).contains(min) else { throw ValidationError("--min is a match rate from 0 to 100") }
      guard top > 0 else { throw ValidationError("--top is at least 1") }
      guard from != to else { throw ValidationError("--from and --to are the same language") }
    }

    func run() throws {
      let queries = try Queries.queries(text)
      let newsroom = try desk.newsroom()
      let clock = ContinuousClock()
      for query in queries {
        let start = clock.now
        let matches = try newsroom.searchMemory(
          MemoryQuery(query, from: from, to: to, minimumRate: min, limit: top))
        let micros = Int((clock.now - start) / .microseconds(1))
        if desk.json {
          try JSONLine.print(
            MemoryReport(query: query, matches: matches.map(MemoryReport.Match.init), micros: micros))
          continue
        }
        if queries.count > 1, !matches.isEmpty { print("» " + query) }
        for match in matches {
          for line in MemoryText.lines(match) { print(line) }
        }
        if matches.isEmpty { desk.notice("nothing found for “\(query)”") }
      }
    }
  }
}
