import ArgumentParser

struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms", abstract: "Find the terms of glossaries in texts, and keep the glossary.",
    subcommands: [TermsRecognize.self])
}
