import Alignment
import ArgumentParser
import Foundation
import Newsroom

extension DragomanTrain {
  /// The weights by which translations are told from articles that have nothing to do with each other.
  struct FitCoverage: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Fit what tells translations from articles that have nothing in common, and print it.",
      discussion: """
        \(AlignedDocument.Options.layout) Articles are translations of each other; what they are held against besides \
        is the translation of another article. The beginnings of the articles of the first variant stand for short texts.
        """)

    @OptionGroup
    var options: AlignedDocument.Options

    @Option(help: "Cross-validation: documents are measured with weights of the other parts. 1 fits on all.")
    var folds = 1

    /// How far apart articles stand that are held against each other, and how many sentences short texts have.
    private static let (shifts, lengths) = ([1, 3, 7], [1, 2, 3, 4, 5, 7])

    private struct Example {
      let label: String
      let fold: Int
      let signs: TranslationSigns
      let areTranslations: Bool
    }

    func run() throws {
      let examples = try AlignedDocument.withNewsroom { newsroom in
        try options.variants.enumerated().flatMap { number, variant in
          let documents = try options.documents(variant)
          let whole = try self.examples(documents, variant, newsroom)
          let short = try (number == 0 ? Self.lengths : []).flatMap { length in
            try self.examples(documents.map { $0.beginning(length) }, "\(variant), \(length) lines", newsroom)
          }
          return whole + short
        }
      }
      var counts: [String: (right: Int, all: Int)] = [:]
      for fold in 0..<max(1, folds) {
        let learned = examples.filter { folds == 1 || $0.fold != fold }
        let weights = TranslationSigns.fitted(learned.map { ($0.signs, $0.areTranslations) })
        print(
          "weights",
          (0..<weights.scalarCount).map { String(format: "%.3f", weights[$0]) }.joined(separator: ", "))
        for example in examples where folds == 1 || example.fold == fold {
          let isAccepted = example.signs.probability(weights) >= TranslationCoverage.least
          var count = counts[example.label] ?? (0, 0)
          count.all += 1
          count.right += isAccepted == example.areTranslations ? 1 : 0
          counts[example.label] = count
        }
      }
      for (label, count) in counts.sorted(by: { $0.key < $1.key }) {
        print("\(label): \(count.right) of \(count.all) right")
      }
    }

    private func examples(
      _ documents: [AlignedDocument], _ label: String, _ newsroom: Newsroom
    ) throws -> [Example] {
      let weights =
        options.asUnknown ? BeadFeatures.weightsOfUnknownLanguages : BeadFeatures.weights
      return try AlignedDocument.Options.pairs.flatMap { pair in
        let those = documents.filter { $0.pair == pair }
        return try those.enumerated().flatMap { at, document in
          try ([0] + Self.shifts).map { shift in
            let other = those[(at + shift) % those.count]
            let evidence = try newsroom.evidence(document.source, other.target, isSegmented: true)
            let alignment = Aligner.align(evidence, weights: weights)
            return Example(
              label: label + (shift == 0 ? ", translations" : ", others"),
              fold: document.place % max(1, folds),
              signs: TranslationSigns(alignment, evidence), areTranslations: shift == 0)
          }
        }
      }
    }
  }
}

extension AlignedDocument {
  /// The first lines of both articles.
  fileprivate func beginning(_ lines: Int) -> AlignedDocument {
    func beginning(_ input: AlignmentInput) -> AlignmentInput {
      AlignmentInput(
        name: input.name, text: input.text.split(separator: "\n").prefix(lines).joined(separator: "\n"),
        language: input.language)
    }
    return AlignedDocument(
      pair: pair, place: place, source: beginning(source), target: beginning(target), gold: [])
  }
}
