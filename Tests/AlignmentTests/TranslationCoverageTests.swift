import Alignment
import Testing

@Suite("How much of two texts is matched")
struct TranslationCoverageTests {
  static func beads(_ confidences: Double...) -> [Bead] {
    confidences.enumerated().map { Bead(source: $0..<$0 + 1, target: $0..<$0 + 1, confidence: $1) }
  }

  static func coverage(
    _ beads: [Bead], _ source: [Int], _ target: [Int], probability: Double = 1
  ) -> TranslationCoverage {
    TranslationCoverage(beads, source: source, target: target, probability: probability)
  }

  @Test("is the share of letters in beads, weighed by how sure these are")
  func share() {
    #expect(abs(Self.coverage(Self.beads(1, 0.5), [60, 40], [60, 40]).share - 0.8) < 1e-9)
  }

  @Test("of a digest is that of the digest, not of the long article")
  func digest() {
    #expect(Self.coverage(Self.beads(0.95), [80], [80] + [Int](repeating: 80, count: 30)).share == 0.95)
  }

  @Test(
    "takes sureness from the beads of texts that may be strangers",
    arguments: [(0.99, 1.0, true), (0.5, 1, true), (0.3, 0.6, true), (0.05, 0.1, false)])
  func trust(probability: Double, trust: Double, isTranslation: Bool) {
    let coverage = Self.coverage(Self.beads(1), [80], [80], probability: probability)
    #expect(coverage.trust == trust)
    #expect(coverage.isTranslation == isTranslation)
  }

  @Test("of texts without beads or without letters is nothing, whatever else speaks for them")
  func nothing() {
    #expect(!Self.coverage([Bead(source: 0..<1, target: 0..<0, confidence: 1)], [5], []).isTranslation)
    #expect(Self.coverage([], [], []).share == 0)
  }
}

@Suite("Whether texts are translations of each other")
struct TranslationSignsTests {
  /// Two texts of so many sentences with three names each; a share of the sentences of the second has the names of the first.
  static func signs(_ count: Int, translated: Int) -> TranslationSigns {
    func sentence(_ number: Int) -> AlignerTests.Made {
      AlignerTests.sentence(60 + number * 37 % 90, "Bakı\(number)", "Xankəndi\(number)", "Şuşa\(number)")
    }
    let evidence = AlignerTests.evidence(
      source: (0..<count).map(sentence),
      target: (0..<count).map { $0 < translated ? sentence($0) : sentence($0 + 1_000) })
    return TranslationSigns(Aligner.align(evidence), evidence)
  }

  @Test("is told by what they share", arguments: [4, 8, 20])
  func probability(count: Int) {
    #expect(Self.signs(count, translated: count).probability() > 0.95)
    #expect(Self.signs(count, translated: 0).probability() < 0.05)
  }

  @Test("is learned from examples")
  func fitting() {
    let examples = (2..<9).flatMap { count in
      [(Self.signs(count, translated: count), true), (Self.signs(count, translated: 0), false)]
    }
    let weights = TranslationSigns.fitted(examples)
    for (signs, areTranslations) in examples {
      #expect((signs.probability(weights) > 0.5) == areTranslations)
    }
  }
}
