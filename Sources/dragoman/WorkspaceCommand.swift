import ArgumentParser
import Newsroom
import Storage

struct WorkspaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workspace", abstract: "Make and inspect workspaces.",
    subcommands: [Initialize.self, Status.self])

  struct Initialize: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init", abstract: "Make a workspace and seed it with the shipped glossaries and names.")

    @OptionGroup var desk: DeskOptions

    func run() throws { try WorkspaceCommand.report(desk) }
  }

  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say where the workspace is and what it holds.")

    @OptionGroup var desk: DeskOptions

    func run() throws { try WorkspaceCommand.report(desk) }
  }

  private struct Report: Encodable {
    let folder: String
    let concepts: Int
    let terms: Int
    let names: Int
    let displayNames: Int
    let units: Int
  }

  private static func report(_ desk: DeskOptions) throws {
    let newsroom = try desk.newsroom()
    let counts = try newsroom.counts()
    let folder = newsroom.workspace.folder
    if desk.json {
      try JSONLine.print(
        Report(
          folder: folder, concepts: counts.concepts, terms: counts.terms, names: counts.names,
          displayNames: counts.displayNames, units: counts.units))
      return
    }
    print("workspace   \(folder)")
    print("glossary    \(counts.concepts) concepts, \(counts.terms) terms")
    print(
      "authority   \(counts.names) names, \(counts.displayNames) countries, cities, languages and currencies from ICU"
    )
    print("memory      \(counts.units) translation units")
  }
}
