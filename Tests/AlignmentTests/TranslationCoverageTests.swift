import Alignment
import Testing

@Suite("How much of two texts is matched")
struct TranslationCoverageTests {
  static func beads(_ confidences: Double...) -> [Bead] {
    confidences.enumerated().map { Bead(source: $0..<$0 + 1, target: $0..<$0 + 1, confidence: $1) }
  }

  static func coverage(_ beads: [Bead], _ source: [Int], _ target: [Int]) -> TranslationCoverage {
    TranslationCoverage(beads, source: source, target: target)
  }

  @Test("is the share of letters in beads, weighed by how sure these are")
  func share() {
    let coverage = Self.coverage(Self.beads(1, 0.5), [60, 40], [60, 40])
    #expect(abs(coverage.share - 0.8) < 1e-9)
    #expect(coverage.isTranslation)
  }

  @Test("of a digest is that of the digest, not of the long article")
  func digest() {
    #expect(Self.coverage(Self.beads(0.95), [80], [80] + [Int](repeating: 80, count: 30)).isTranslation)
  }

  @Test("has to be larger where no bead is sure")
  func unsure() {
    #expect(Self.coverage(Self.beads(0.95, 0.1), [50, 50], [50, 50]).isTranslation)
    #expect(!Self.coverage(Self.beads(0.55, 0.5), [50, 50], [50, 50]).isTranslation)
    #expect(Self.coverage(Self.beads(0.7, 0.7), [50, 50], [50, 50]).isTranslation)
  }

  @Test("of texts without beads or without letters is nothing")
  func nothing() {
    #expect(!Self.coverage([Bead(source: 0..<1, target: 0..<0, confidence: 1)], [5], []).isTranslation)
    #expect(Self.coverage([], [], []).share == 0)
  }
}
