import ArgumentParser
import Newsroom
import Storage

struct WorkspaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workspace", abstract: "Make and inspect workspaces.",
    subcommands: [Initialize.self, Status.self, Verify.self, Backup.self, Restore.self])

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

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the store: its file, its references, and that every unit can be found.",
      discussion: "Exit 1 where something is wrong. --repair makes the memory's index anew first.")

    @Flag(help: "Make the memory's index anew first.")
    var repair = false

    @OptionGroup var desk: DeskOptions

    func run() throws {
      let newsroom = try desk.newsroom()
      if repair { try newsroom.reindexMemory() }
      let faults = try newsroom.faults()
      for fault in faults { print(fault) }
      if !faults.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
      desk.notice("the workspace is sound")
    }
  }

  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write everything that the workspace holds to a file.")

    @Argument(help: "The file.")
    var file: String

    @OptionGroup var desk: DeskOptions

    func run() throws {
      try desk.newsroom().backup(to: file)
      desk.notice("\(file): written")
    }
  }

  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a backup in the place of everything that the workspace holds.")

    @Argument(help: "The file.")
    var file: String

    @OptionGroup var desk: DeskOptions

    func run() throws {
      try desk.newsroom().restore(from: file)
      desk.notice("restored from \(file)")
    }
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
