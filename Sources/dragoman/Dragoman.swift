import ArgumentParser
import Foundation
import Newsroom
import Orthography

/// The command line: the three jobs of the desk and the upkeep that serves them.
struct Dragoman: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dragoman",
    abstract:
      "Terms, name spellings and earlier translations for newsrooms in Azerbaijani, Hebrew and English.",
    discussion: """
      Results go to standard output, everything else to standard error. Exit codes: 0 done, 1 findings \
      (normalize --check, terms check), 2 usage, 3 bad input, 4 storage.
      """,
    version: Newsroom.version,
    subcommands: [
      Lookup.self, Normalize.self, Align.self, Transliterate.self, NamesCommand.self, TermsCommand.self,
      MemoryCommand.self,
      WorkspaceCommand.self,
    ])
}

@main
enum Main {
  static func main() {
    var status = ExitStatus.done.rawValue
    do {
      var command = try Dragoman.parseAsRoot()
      try command.run()
    } catch {
      status = Failure.tell(error)
    }
    // A result that nobody could write is none, whatever the command made of it.
    if status != ExitStatus.storage.rawValue {
      do { try StandardOutput.finish() } catch { status = max(status, Failure.tell(error)) }
    }
    exit(status)
  }
}

/// Options that every job has.
struct DeskOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The workspace's folder; else DRAGOMAN_WORKSPACE, the nearest .dragoman, or the user's data folder.",
      valueName: "path"))
  var workspace: String?

  @Flag(help: "Print one JSON object a line.")
  var json = false

  @Flag(help: "Print results only: no summaries and no notices.")
  var quiet = false

  func newsroom() throws -> Newsroom {
    Newsroom(workspace: try Workspace(folder: Workspace.location(workspace)))
  }

  /// Tells the user something that is not a result.
  func notice(_ text: String?) {
    if let text, !quiet { StandardError.write(text) }
  }
}

extension Language {
  /// The language of a command-line argument.
  static func argument(_ tag: String) throws -> Language { try Language(tag) }

  /// The languages of an argument such as `az,he`.
  static func arguments(_ tags: String) throws -> [Language] {
    try tags.split(separator: ",").map { try Language(String($0)) }
  }
}
