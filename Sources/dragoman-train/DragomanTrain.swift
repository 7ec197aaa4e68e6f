import ArgumentParser
import Foundation
import Interchange
import Names
import Orthography

/// Learns spelling models and measures them; a tool of the project, not of the newsroom.
@main
struct DragomanTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dragoman-train",
    abstract: "Learn spelling models and the aligner’s weights, and measure them.",
    subcommands: [
      Train.self, Evaluate.self, TrainTransliteration.self, EvaluateTransliteration.self, Respell.self,
      Variants.self,
      DisplayPairs.self, FitAligner.self, FitCoverage.self,
    ])

  /// The pairs of names that both commands read.
  struct Data: ParsableArguments {
    @Argument(
      help:
        "Tables of names (.csv), or files with a pair a line: first language, tab, second language[, tab, source]."
    )
    var files: [String]

    @Option(help: "The language of the first column.")
    var first: String

    @Option(help: "The language of the second column.")
    var second: String

    @Option(
      help: ArgumentHelp(
        "Keep only pairs whose third column begins with this, or that have none.", valueName: "prefix"))
    var only: String?

    func languages() throws -> (first: Language, second: Language) {
      (try Language(first), try Language(second))
    }

    func pairs() throws -> [SpellingTraining.Pair] { try files.flatMap(pairs) }

    /// The pairs of one file.
    func pairs(_ name: String) throws -> [SpellingTraining.Pair] {
      if name.hasSuffix(".csv") { return try houseSpellings(name) }
      return try columns(name)
    }

    /// The house spellings of a table of names as dragoman ships them.
    private func houseSpellings(_ name: String) throws -> [SpellingTraining.Pair] {
      let table = try CSV(try TextFile(name).text, file: name, required: [first, second])
      return table.rows.flatMap { row in
        // What stands after the bars is right too, in either language.
        row[first].split(separator: " | ").flatMap { one in
          row[second].split(separator: " | ").map { SpellingTraining.Pair(one: String(one), two: String($0)) }
        }
      }
    }

    /// The pairs of a file with a pair a line.
    func columns(_ name: String) throws -> [SpellingTraining.Pair] {
      try TextFile(name).text.utf8.split(separator: 0xA).compactMap { row in
        let fields = Substring(row).split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count >= 2, !fields[0].isEmpty, !fields[1].isEmpty else { return nil }
        if let only, fields.count > 2, !fields[2].hasPrefix(only) { return nil }
        return SpellingTraining.Pair(one: String(fields[0]), two: String(fields[1]))
      }
    }
  }

  struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Learn a model and write it to a file.")

    @OptionGroup var data: Data

    @Option(help: ArgumentHelp("The model file.", valueName: "file"))
    var out: String

    @Option(help: ArgumentHelp("Where the pairs come from and under which licence.", valueName: "text"))
    var source: String

    @Option(help: ArgumentHelp("When the model was made.", valueName: "yyyy-mm-dd"))
    var date: String

    @Option(help: ArgumentHelp("Leave out rarer trigrams, to keep the file small.", valueName: "count"))
    var rarestTrigram = 1

    func run() throws {
      let languages = try data.languages()
      let pairs = try data.pairs()
      let provenance = [
        "Spelling model of dragoman, see docs/spelling-model.md.", "Data: \(source); \(pairs.count) pairs.",
        "Date: \(date).",
        "Command: dragoman-train train PAIRS --first \(data.first) --second \(data.second)"
          + " --rarest-trigram \(rarestTrigram)" + (data.only.map { " --only \($0)" } ?? ""),
      ]
      let model = SpellingTraining(first: languages.first, second: languages.second)
        .model(of: pairs, provenance: provenance)
      let text = SpellingModelFile.text(model, rarestTrigram: rarestTrigram)
      try AtomicFile.write(Array(text.utf8), to: out)
      print("\(out): \(pairs.count) pairs, \(text.utf8.count / 1024) KB")
    }
  }
}
