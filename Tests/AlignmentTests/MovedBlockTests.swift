import Alignment
import Testing

@Suite("Moved blocks")
struct MovedBlockTests {
  typealias Made = AlignerTests.Made

  /// Paragraphs of two or three sentences, each with a name of its own and the number of the paragraph.
  static let story: [[Made]] = [
    [Made(length: 120, words: ["Bakı", "1"]), Made(length: 80, words: ["Əliyev", "1992"])],
    [
      Made(length: 150, words: ["Saar", "40"]), Made(length: 60, words: ["Qəbələ"]),
      Made(length: 90, words: ["SOCAR"]),
    ],
    [Made(length: 100, words: ["Nobel", "1878"]), Made(length: 140, words: ["Xəzər", "371"])],
    [Made(length: 70, words: ["Quba", "5"]), Made(length: 110, words: ["Tel-Əviv"])],
    [Made(length: 95, words: ["Beynəlxalq", "2025"]), Made(length: 130, words: ["Cəfərov"])],
  ]

  static func found(_ order: [Int]) -> (beads: [Bead], blocks: [MovedBlock]) {
    let evidence = AlignerTests.evidence(
      source: story.flatMap { $0 }, target: order.flatMap { story[$0] })
    let beads = Aligner.align(evidence).beads
    return (beads, Aligner.movedBlocks(evidence, beads: beads))
  }

  @Test(
    "are none where the translation follows the article",
    arguments: [[0, 1, 2, 3, 4], [0, 2, 3, 4], [1, 3]])
  func inOrder(order: [Int]) {
    let (beads, blocks) = Self.found(order)
    #expect(blocks.isEmpty)
    #expect(Aligner.beads(beads, with: blocks) == beads)
  }

  @Test("are found wherever a paragraph went")
  func moved() throws {
    let (beads, blocks) = Self.found([0, 2, 3, 4, 1])
    let block = try #require(blocks.first)
    #expect(blocks.count == 1)
    #expect(block.source == 2..<5 && block.target == 8..<11)
    #expect(AlignerTests.shapes(block.beads) == "[2]:[8] [3]:[9] [4]:[10]")
    #expect(block.beads.allSatisfy { $0.isMoved && $0.confidence > 0.9 })
    #expect(
      AlignerTests.shapes(Aligner.beads(beads, with: blocks))
        == "[0]:[0] [1]:[1] [2]:[8] [3]:[9] [4]:[10] [5]:[2] [6]:[3] [7]:[4] [8]:[5] [9]:[6] [10]:[7]")
  }

  @Test("are two where two paragraphs stand in one run")
  func neighbours() {
    let (_, blocks) = Self.found([1, 2, 4, 0, 3])
    #expect(blocks.map { AlignerTests.shapes($0.beads) } == ["[0]:[7] [1]:[8]", "[9]:[5] [10]:[6]"])
  }

  @Test("take apart the doubtful beads that stood in for them, and leave every sentence in one bead")
  func everySentenceOnce() {
    for order in [[1, 0, 2, 3, 4], [4, 0, 1, 2, 3], [2, 3, 4, 0, 1], [0, 3, 4, 1, 2], [3, 0, 2, 4, 1]] {
      let (beads, blocks) = Self.found(order)
      #expect(!blocks.isEmpty, "\(order)")
      let all = Aligner.beads(beads, with: blocks)
      #expect(all.flatMap { Array($0.source) } == Array(0..<11), "\(order)")
      #expect(all.flatMap { Array($0.target) }.sorted() == Array(0..<11), "\(order)")
    }
  }

  @Test("are none of sentences that share nothing but their length")
  func strangers() {
    var target = Self.story
    target.swapAt(1, 3)
    target[1] = target[1].map { Made(length: $0.length, words: []) }
    target[3] = target[3].map { Made(length: $0.length, words: []) }
    let evidence = AlignerTests.evidence(
      source: Self.story.flatMap { $0 }, target: target.flatMap { $0 })
    let beads = Aligner.align(evidence).beads
    #expect(Aligner.movedBlocks(evidence, beads: beads).isEmpty)
  }
}
