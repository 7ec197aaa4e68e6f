import ArgumentParser
import Newsroom
import Orthography

struct Lookup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look up terms, names and earlier translations.",
    discussion: """
      dragoman lookup "territorial integrity" --to az,he
      dragoman lookup "Azərbaycanın ərazi bütövlüyünə" --to en
      Without TEXT, or with -, each line of standard input is a query.
      """)

  @Argument(help: "A word, a phrase or a sentence.")
  var text: [String] = []

  @Option(help: "The language of the text; told from its letters otherwise.", transform: Language.argument)
  var from: Language?

  @Option(
    help: "The languages wanted, such as az,he; the others of the three otherwise.",
    transform: Language.arguments)
  var to: [Language] = []

  @Option(help: ArgumentHelp("Terms of one domain only, such as diplomacy.", valueName: "name"))
  var domain: String?

  @OptionGroup var desk: DeskOptions

  func run() throws {
    let queries = try Queries.queries(text)
    let newsroom = try desk.newsroom()
    for query in queries {
      let result = try newsroom.lookup(query, from: from, to: to, domain: domain)
      if desk.json {
        try JSONLine.print(LookupReport(result))
        continue
      }
      if queries.count > 1, !result.isEmpty { print("» " + query) }
      for line in LookupText.lines(result) { print(line) }
      if result.isEmpty { desk.notice("nothing found for “\(query)”") }
    }
  }
}
