import ArgumentParser
import Memory
import Newsroom
import Orthography

struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory", abstract: "Work with the translation memory.",
    subcommands: [
      Search.self, MemoryConcordance.self, MemoryFragments.self, MemoryAdd.self, MemoryImportCommand.self,
      MemoryExport.self, MemoryEdit.self,
      MemoryReplace.self, MemoryPretranslate.self, MemoryAnalyzeCommand.self, MemoryStats.self,
      MemoryDelete.self, MemoryReview.self, MemoryDedupe.self, MemoryMerge.self, MemoryUndo.self,
      MemoryHistory.self,
    ])

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

    @Option(help: ArgumentHelp("The least match rate, 0 to 102.", valueName: "rate"))
    var min = Newsroom.usualMinimumRate

    @Option(help: ArgumentHelp("How many matches at most.", valueName: "count"))
    var top = 5

    @Flag(help: "Compare with every unit, not only with those that share most with the segment.")
    var exact = false

    @Option(help: ArgumentHelp("The segment before, for context matches.", valueName: "segment"))
    var previous: String?

    @Option(help: ArgumentHelp("The segment behind, for context matches.", valueName: "segment"))
    var next: String?

    @Flag(
      help: """
        Swap a name or a term that the segment has in the place of another, and go from Azerbaijani to Hebrew, or back, by \
        way of English where nothing else is found. Always so for a segment that is an argument.
        """)
    var swapNames = false

    @OptionGroup var filter: FilterOptions
    @OptionGroup var desk: DeskOptions

    func validate() throws {
      guard (0...102).contains(min) else { throw ValidationError("--min is a match rate from 0 to 102") }
      guard top > 0 else { throw ValidationError("--top is at least 1") }
      guard from != to else { throw ValidationError("--from and --to are the same language") }
    }

    func run() throws {
      let queries = try Queries.queries(text)
      let newsroom = try desk.newsroom()
      let clock = ContinuousClock()
      let context = SegmentContext(
        previous: previous.map { SegmentForm($0).hash }, next: next.map { SegmentForm($0).hash })
      let filter = filter.filter
      for query in queries {
        let start = clock.now
        let asked = MemoryQuery(
          query, from: from, to: to, minimumRate: min, limit: top, context: context, filter: filter,
          isExhaustive: exact)
        let matches =
          try swapNames || text.first.map { $0 != "-" } ?? false
          ? newsroom.searchMemoryAndSwapNames(asked) : newsroom.searchMemory(asked)
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

/// Which units a command works on.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only units of this origin: alignment, import or editor.")
  var origin: String?

  @Option(help: "Only units of this article or file.")
  var article: String?

  @Option(help: "Only units that this editor made or changed last.")
  var editor: String?

  @Option(help: "Only units of this subject field.")
  var domain: String?

  @Flag(inversion: .prefixedNo, help: "Only units that an editor has looked at, or only others.")
  var reviewed: Bool?

  @Option(help: ArgumentHelp("Only units of this date or later.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Only units before this date.", valueName: "date"))
  var before: String?

  var filter: UnitFilter {
    var filter = UnitFilter()
    filter.origin = origin
    filter.article = article
    filter.editor = editor
    filter.domain = domain
    filter.isReviewed = reviewed
    filter.since = since.map(Self.compact)
    filter.before = before.map(Self.compact)
    return filter
  }

  /// Dates are stored without the hyphens that people write.
  private static func compact(_ date: String) -> String {
    String(String.UnicodeScalarView(date.unicodeScalars.filter { $0 != "-" && $0 != ":" }))
  }
}
