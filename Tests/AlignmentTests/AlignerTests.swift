import Alignment
import Testing

@Suite("An alignment")
struct AlignerTests {
  static func sentence(_ length: Int, _ evidence: Evidence...) -> AlignableSentence {
    AlignableSentence(length: length, evidence: Set(evidence))
  }

  static func shapes(_ beads: [Bead]) -> String {
    beads.map { "\(Array($0.source)):\(Array($0.target))" }.joined(separator: " ")
  }

  @Test("of texts of like lengths goes sentence by sentence")
  func oneToOne() {
    let lengths = [40, 120, 80, 200, 60]
    let beads = Aligner.align(
      source: lengths.map { Self.sentence($0) }, target: lengths.map { Self.sentence($0 * 9 / 10) })
    #expect(Self.shapes(beads) == "[0]:[0] [1]:[1] [2]:[2] [3]:[3] [4]:[4]")
  }

  @Test("finds the sentence that was split by the lengths of its parts")
  func split() {
    let beads = Aligner.align(
      source: [80, 240, 70, 90].map { Self.sentence($0) },
      target: [82, 110, 130, 69, 92].map { Self.sentence($0) })
    #expect(Self.shapes(beads) == "[0]:[0] [1]:[1, 2] [2]:[3] [3]:[4]")
  }

  @Test("finds the dropped sentence by names and numbers, where lengths mislead")
  func dropped() {
    let year = Evidence(.number, "1992")
    let person = Evidence(.name, "gideon-saar")
    let term = Evidence(.term, "energy-security")
    let source = [
      Self.sentence(100, year), Self.sentence(100), Self.sentence(100, person), Self.sentence(100, term),
    ]
    let target = [Self.sentence(100, year), Self.sentence(100, person), Self.sentence(100, term)]
    #expect(Self.shapes(Aligner.align(source: source, target: target)) == "[0]:[0] [1]:[] [2]:[1] [3]:[2]")
  }

  @Test("is sure where evidence is plenty and says so where it is not")
  func confidence() throws {
    let names = (0..<6).map { Evidence(.name, "n\($0)") }
    let sure = Aligner.align(
      source: names.map { Self.sentence(90, $0) }, target: names.map { Self.sentence(90, $0) })
    #expect(sure.allSatisfy { $0.confidence > 0.95 })
    let unsure = Aligner.align(
      source: (0..<6).map { _ in Self.sentence(90) }, target: (0..<5).map { _ in Self.sentence(90) })
    #expect(try #require(unsure.map(\.confidence).min()) < 0.6)
  }

  @Test("of a text with nothing leaves every sentence alone")
  func empty() {
    #expect(
      Self.shapes(Aligner.align(source: [Self.sentence(5), Self.sentence(5)], target: [])) == "[0]:[] [1]:[]")
    #expect(Aligner.align(source: [], target: []).isEmpty)
  }

  @Test(
    "has every sentence of both texts once and in order, confidences between 0 and 1",
    arguments: [(1, 1), (1, 9), (9, 1), (30, 20), (1200, 1190)])
  func coverage(sourceCount: Int, targetCount: Int) {
    let source = (0..<sourceCount).map { Self.sentence(20 + $0 * 37 % 180, Evidence(.number, "\($0 % 50)")) }
    let target = (0..<targetCount).map { Self.sentence(20 + $0 * 37 % 180, Evidence(.number, "\($0 % 50)")) }
    let beads = Aligner.align(source: source, target: target)
    #expect(beads.flatMap { Array($0.source) } == Array(0..<sourceCount))
    #expect(beads.flatMap { Array($0.target) } == Array(0..<targetCount))
    #expect(beads.allSatisfy { (0...1).contains($0.confidence) })
  }
}
