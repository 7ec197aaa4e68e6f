import ArgumentParser
import Interchange
import Names
import Newsroom
import Orthography

struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Compare names across languages, and keep the authority of their spellings.",
    subcommands: [
      Rank.self, Compare.self, NamesAdd.self, NamesList.self, NamesImport.self, NamesExport.self,
      NamesCheck.self,
    ])

  /// The two languages of a comparison.
  struct Languages: ParsableArguments {
    @Option(help: "The language of the names asked for.", transform: Language.argument)
    var from: Language

    @Option(help: "The language of the names they are held against.", transform: Language.argument)
    var to: Language

    func matcher(_ desk: DeskOptions) throws -> NameMatcher {
      do {
        return try desk.newsroom().nameMatcher(from: from, to: to)
      } catch let error as ModelError {
        throw ValidationError("\(error)")
      }
    }
  }

  struct Rank: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Rank the names of a list by how likely each is the name asked for.",
      discussion:
        "Each line of standard input is a name; prints it and the best names of the list, with tabs between.")

    @Argument(help: "Names; standard input without any, or for -.")
    var names: [String] = []

    @OptionGroup var languages: Languages
    @OptionGroup var desk: DeskOptions

    @Option(help: ArgumentHelp("The list, a name a line.", valueName: "file"))
    var candidates: String

    @Option(help: ArgumentHelp("How many names of the list to print.", valueName: "count"))
    var top = 10

    func validate() throws {
      guard top > 0 else { throw ValidationError("--top is at least 1") }
    }

    func run() throws {
      let list = try NamesCommand.lines(try TextFile(candidates).text)
      let ranked = try languages.matcher(desk).ranking(of: list)
      let queries = names.isEmpty || names == ["-"] ? try NamesCommand.lines(try TextFile("-").text) : names
      for query in queries {
        let best = ranked(query, top)
        if desk.json {
          try JSONLine.print(
            Report(query: query, ranked: best.map { .init(name: list[$0.candidate], score: $0.score) }))
        } else {
          print(([query] + best.map { list[$0.candidate] }).joined(separator: "\t"))
        }
      }
    }

    private struct Report: Encodable {
      struct Name: Encodable {
        let name: String
        let score: Double
      }

      let query: String
      let ranked: [Name]
    }
  }

  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell how likely two names are one.",
      discussion: """
        Each line of standard input holds two names with a tab between; prints the log-odds that they are spellings \
        of one name, higher for likelier; above 0 is likelier than not.
        """)

    @OptionGroup var languages: Languages
    @OptionGroup var desk: DeskOptions

    func run() throws {
      let matcher = try languages.matcher(desk)
      for (number, line) in try NamesCommand.lines(try TextFile("-").text).enumerated() {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 2 else {
          throw InputError(
            file: "-", line: number + 1, problem: "not two names", advice: "put one tab between them")
        }
        let decision = matcher.decision(String(fields[0]), String(fields[1]))
        let faults = matcher.faults(String(fields[0]), String(fields[1])).map(\.description)
        for fault in faults { desk.notice("standard input:\(number + 1): \(fault)") }
        if desk.json {
          try JSONLine.print(
            Report(
              names: fields.map(String.init), score: decision.score, probability: decision.probability,
              decidedBy: Self.description(decision.reason), faults: faults))
        } else {
          print(decision.score)
        }
      }
    }

    private struct Report: Encodable {
      let names: [String]
      let score: Double
      let probability: Double
      let decidedBy: String
      let faults: [String]
    }

    private static func description(_ reason: NameDecision.Reason) -> String {
      switch reason {
      case .sameRecord(let record): "both are \(record)"
      case .differentRecords(let one, let other): "one is \(one), the other \(other)"
      case .forbidden(let note): "never to be taken for one another: \(note)"
      case .tooLong: "more than \(NameDecision.longestName) letters, which is no name"
      case .spelling: "spelling"
      }
    }
  }

  /// The lines of a text, however they end; the last may be empty and is then none.
  static func lines(_ text: String) throws -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
