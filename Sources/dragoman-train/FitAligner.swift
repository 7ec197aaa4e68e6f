import Alignment
import ArgumentParser
import Foundation
import Interchange
import Newsroom
import Orthography

extension DragomanTrain {
  /// The weights of the aligner, from articles whose alignment is known.
  struct FitAligner: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Fit the weights of the aligner to article pairs with known alignments, and print them.",
      discussion: AlignedDocument.Options.layout)

    @OptionGroup
    var options: AlignedDocument.Options

    @Option(help: "Measure these variants too; those that are learned from otherwise.")
    var measure: [String] = []

    @Option(help: "How often all pairs are gone through.")
    var rounds = 60

    @Option(help: "Cross-validation: documents are measured with weights of the other parts. 1 fits on all.")
    var folds = 1

    private struct Document {
      let variant: String
      let pair: String
      let fold: Int
      let evidence: BitextEvidence
      let gold: [Bead]
    }

    func run() throws {
      let measured = measure.isEmpty ? options.variants : measure
      let documents = try AlignedDocument.withNewsroom { newsroom in
        try Set(options.variants + measured).sorted().flatMap { variant in
          try options.documents(variant).map { document in
            Document(
              variant: variant, pair: document.pair, fold: document.place % max(1, folds),
              evidence: try newsroom.evidence(document.source, document.target, isSegmented: true),
              gold: document.gold)
          }
        }
      }
      var aligned: [(document: Document, beads: [Bead])] = []
      for fold in 0..<max(1, folds) {
        var training = AlignerTraining()
        for document in documents where options.variants.contains(document.variant) {
          if folds == 1 || document.fold != fold { training.add(document.evidence, gold: document.gold) }
        }
        let weights = training.fitted(rounds: rounds)
        print("fold \(fold): \(training.count) pairs")
        print(
          "weights",
          (0..<weights.scalarCount).map { Self.rounded(Double(weights[$0]), 2) }.joined(separator: ", "))
        print("shares", training.shares.map { Self.rounded($0, 4) }.joined(separator: ", "))
        for document in documents
        where measured.contains(document.variant) && (folds == 1 || document.fold == fold) {
          aligned.append((document, Aligner.align(document.evidence, weights: weights).beads))
        }
      }
      for variant in measured {
        let figures = AlignedDocument.Options.pairs.map { pair in
          let those = aligned.filter { $0.document.variant == variant && $0.document.pair == pair }
          return Self.rounded(Self.strictF1(those.map { ($0.document.gold, $0.beads) }), 4)
        }
        print(variant, figures.joined(separator: " "))
      }
    }

    /// Precision over all beads, recall over those with both sides.
    private static func strictF1(_ documents: [(gold: [Bead], beads: [Bead])]) -> Double {
      var (found, right, wanted, recalled) = (0, 0, 0, 0)
      for (gold, beads) in documents {
        let sides = Set(gold.map { [$0.source, $0.target] })
        let matched = (Set(gold.flatMap(\.source)), Set(gold.flatMap(\.target)))
        for bead in beads {
          found += 1
          if bead.source.isEmpty || bead.target.isEmpty {
            let isAlone =
              bead.source.allSatisfy { !matched.0.contains($0) }
              && bead.target.allSatisfy { !matched.1.contains($0) }
            right += isAlone ? 1 : 0
          } else if sides.contains([bead.source, bead.target]) {
            right += 1
            recalled += 1
          }
        }
        wanted += gold.count
      }
      let (precision, recall) = (
        Double(right) / Double(max(1, found)), Double(recalled) / Double(max(1, wanted))
      )
      return 2 * precision * recall / max(1e-9, precision + recall)
    }

    private static func rounded(_ value: Double, _ digits: Int) -> String {
      String(format: "%.\(digits)f", value)
    }
  }
}
