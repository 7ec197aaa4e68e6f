import Alignment
import Testing

@Suite("Fitting the aligner")
struct AlignerTrainingTests {
  /// A pair of texts whose second sentence has no translation, and its right beads.
  static func example() -> (evidence: BitextEvidence, gold: [Bead]) {
    let words = (0..<12).map { AlignableWord(.name, stem: "\($0)") }
    func sentence(_ words: Range<Int32>) -> AlignableSentence {
      AlignableSentence(length: 90, words: Array(words), marks: .fullStop)
    }
    let source = AlignableText(
      words: words, sentences: [sentence(0..<3), sentence(3..<6), sentence(6..<9), sentence(9..<12)])
    let target = AlignableText(words: words, sentences: [sentence(0..<3), sentence(6..<9), sentence(9..<12)])
    let links = (0..<12).map { WordLink($0, $0, strength: 0.9) }
    let gold = [(0, 0), (2, 1), (3, 2)].map { Bead(source: $0..<$0 + 1, target: $1..<$1 + 1, confidence: 1) }
    return (BitextEvidence(source: source, target: target, links: links), gold)
  }

  @Test("makes the right alignment surer")
  func fitting() throws {
    let (evidence, gold) = Self.example()
    var training = AlignerTraining()
    let isAdded = training.add(evidence, gold: gold)
    #expect(isAdded)
    func sureness(_ weights: BeadFeatures.Vector) -> Double {
      Aligner.align(evidence, weights: weights).beads.map(\.confidence).reduce(1, *)
    }
    let before = sureness(training.fitted(rounds: 1))
    let after = training.fitted(rounds: 30)
    #expect(sureness(after) > before)
    #expect(Aligner.align(evidence, weights: after).beads.map(\.shape) == ["1-1", "1-0", "1-1", "1-1"])
    // Of four beads one has one side.
    #expect(abs(training.shares[1] - 1.5 / 7) < 1e-9)
  }

  @Test("passes over alignments that the aligner cannot find")
  func crossing() {
    let (evidence, gold) = Self.example()
    var training = AlignerTraining()
    let isAdded = training.add(evidence, gold: gold.reversed())
    #expect(!isAdded)
    #expect(training.count == 0)
  }
}
