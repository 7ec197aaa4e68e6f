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
      discussion: """
        DATA holds a folder for each variant, in it a folder for each pair of languages (az-en, he-en, az-he), in it \
        NNN.src and NNN.tgt (a sentence a line) and NNN.gold (a ladder).
        """)

    @Argument(help: "The folder of the articles.")
    var data: String

    @Argument(help: "The variants to learn from.")
    var variants: [String]

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
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      defer { try? FileManager.default.removeItem(at: folder) }
      let newsroom = Newsroom(workspace: try Workspace(folder: folder.path))
      let measured = measure.isEmpty ? variants : measure
      let documents = try Set(variants + measured).sorted().flatMap { variant in
        try ["az-en", "he-en", "az-he"].flatMap { try read(variant, $0, newsroom) }
      }
      var aligned: [(document: Document, beads: [Bead])] = []
      for fold in 0..<max(1, folds) {
        var training = AlignerTraining()
        for document in documents where variants.contains(document.variant) {
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
          aligned.append((document, Aligner.align(document.evidence, weights: weights)))
        }
      }
      for variant in measured {
        let figures = ["az-en", "he-en", "az-he"].map { pair in
          let those = aligned.filter { $0.document.variant == variant && $0.document.pair == pair }
          return Self.rounded(Self.strictF1(those.map { ($0.document.gold, $0.beads) }), 4)
        }
        print(variant, figures.joined(separator: " "))
      }
    }

    private func read(_ variant: String, _ pair: String, _ newsroom: Newsroom) throws -> [Document] {
      let folder = "\(data)/\(variant)/\(pair)"
      let languages = try pair.split(separator: "-").map { try Language(String($0)) }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".gold") }
      return try names.sorted().enumerated().map { place, name in
        let document = String(name.dropLast(".gold".count))
        let evidence = try newsroom.evidence(
          AlignmentInput(
            name: name, text: try TextFile("\(folder)/\(document).src").text, language: languages[0]),
          AlignmentInput(
            name: name, text: try TextFile("\(folder)/\(document).tgt").text, language: languages[1]),
          isSegmented: true)
        // The same document is in the same part in every pair of languages and every variant.
        return Document(
          variant: variant, pair: pair, fold: place % max(1, folds),
          evidence: evidence, gold: try Self.beads(of: try TextFile("\(folder)/\(name)")))
      }
    }

    /// The beads of a ladder with both sides, in order.
    private static func beads(of file: TextFile) throws -> [Bead] {
      var beads: [Bead] = []
      for (line, row) in file.text.split(separator: "\n").enumerated() {
        let sides = row.split(separator: "[").map { side in
          side.prefix { $0 != "]" }.split(separator: ",").compactMap { number in
            Int(number.filter { $0 != " " })
          }
        }
        guard sides.count == 2 else {
          throw InputError(file: file.name, line: line + 1, problem: "no bead of a ladder, such as [0,1]:[2]")
        }
        guard let first = sides[0].first, let last = sides[0].last, let from = sides[1].first,
          let to = sides[1].last
        else { continue }
        beads.append(Bead(source: first..<last + 1, target: from..<to + 1, confidence: 1))
      }
      return beads.sorted { $0.source.lowerBound < $1.source.lowerBound }
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
