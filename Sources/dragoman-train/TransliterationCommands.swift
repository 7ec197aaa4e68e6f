import ArgumentParser
import Interchange
import Names
import Orthography

extension DragomanTrain {
  struct TrainTransliteration: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Learn to spell names of the first language in the second, and write the model to a file.")

    @OptionGroup var data: Data

    @Flag(help: "Spell names of the second language in the first.")
    var backwards = false

    @Option(help: ArgumentHelp("A file of pairs to learn from besides; see respell.", valueName: "file"))
    var also: String?

    @Option(help: ArgumentHelp("How often the pairs count beside those of --also.", valueName: "count"))
    var copies = 5

    @Option(help: ArgumentHelp("The model file.", valueName: "file"))
    var out: String

    @Option(help: ArgumentHelp("Where the pairs come from and under which licence.", valueName: "text"))
    var source: String

    @Option(help: ArgumentHelp("When the model was made.", valueName: "yyyy-mm-dd"))
    var date: String

    func run() throws {
      let languages = try data.languages()
      func directed(_ pairs: [SpellingTraining.Pair]) -> [SpellingTraining.Pair] {
        backwards ? pairs.map { SpellingTraining.Pair(one: $0.two, two: $0.one) } : pairs
      }
      let pairs = try data.pairs()
      var sources = [TransliterationTraining.Source(directed(pairs), copies: also == nil ? 1 : copies)]
      if let also { sources.append(TransliterationTraining.Source(directed(try data.columns(also)))) }
      let model = TransliterationTraining(
        from: backwards ? languages.second : languages.first,
        to: backwards ? languages.first : languages.second
      ).model(
        of: sources,
        provenance: [
          "Transliteration model of dragoman, see docs/spelling-model.md.",
          "Data: \(source); \(pairs.count) pairs.", "Date: \(date).",
          "Command: dragoman-train train-transliteration PAIRS --first \(data.first) --second \(data.second)"
            + (backwards ? " --backwards" : "") + (also == nil ? "" : " --also RESPELLED --copies \(copies)")
            + (data.only.map { " --only \($0)" } ?? ""),
        ])
      let text = TransliterationModelFile.text(model)
      try AtomicFile.write(Array(text.utf8), to: out)
      print("\(out): \(pairs.count) pairs, \(text.utf8.count / 1024) KB")
    }
  }

  /// Pairs of one language made from pairs of another: what English and Hebrew teach about Azerbaijani and Hebrew.
  struct Respell: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print pairs with their first names spelled by a transliteration model, a tab between.")

    @OptionGroup var data: Data

    @Option(help: ArgumentHelp("A model that spells names of the first language.", valueName: "file"))
    var model: String

    func run() throws {
      let model = try TransliterationModelFile.model(try TextFile(model).text)
      for pair in Respelling(model).pairs(try data.pairs()) { print("\(pair.one)\t\(pair.two)") }
    }
  }
}

/// Makes pairs of one language from pairs of another.
struct Respelling {
  private let model: TransliterationModel

  init(_ model: TransliterationModel) { self.model = model }

  /// `pairs` with their first names as the model spells them, without those that it cannot.
  func pairs(_ pairs: [SpellingTraining.Pair]) -> [SpellingTraining.Pair] {
    pairs.compactMap { pair in
      model.romanizations(of: pair.one, limit: 1).first.map {
        SpellingTraining.Pair(one: $0.text, two: pair.two)
      }
    }
  }
}
