import Testing

@testable import Alignment

@Suite("The place of sentences in their articles")
struct StructureTests {
  /// A text of sentences that nothing but their lengths and places tell apart.
  static func text(_ sentences: [(length: Int, structure: SentenceStructure)]) -> AlignableText {
    AlignableText(
      words: [],
      sentences: sentences.map {
        AlignableSentence(
          length: $0.length,
          marks: $0.structure.isDisjoint(with: [.headline, .caption, .boilerplate]) ? .fullStop : [],
          structure: $0.structure)
      })
  }

  static func align(
    _ source: [(length: Int, structure: SentenceStructure)],
    _ target: [(length: Int, structure: SentenceStructure)]
  ) -> [Bead] {
    Aligner.align(BitextEvidence(source: text(source), target: text(target), links: [])).beads
  }

  @Test("tells which sentence of a paragraph is missing where lengths do not")
  func paragraphs() {
    let source: [(Int, SentenceStructure)] = [
      (90, .paragraph), (90, []), (90, .paragraph), (90, []), (90, []), (90, .paragraph), (90, []),
    ]
    var target = source
    target.remove(at: 4)
    let missing = Self.align(source, target).first { $0.target.isEmpty }
    #expect(missing.map { (3...4).contains($0.source.lowerBound) } == true)
    let plain = Self.align(source.map { ($0.0, []) }, target.map { ($0.0, []) })
    #expect(plain.map(\.confidence).min()! < Self.align(source, target).map(\.confidence).min()!)
  }

  @Test(
    "puts no line of the publisher and no caption beside a sentence",
    arguments: [SentenceStructure.boilerplate, .caption])
  func publisher(line: SentenceStructure) {
    let source: [(Int, SentenceStructure)] = [(60, []), (130, []), (40, line), (45, []), (150, [])]
    let target: [(Int, SentenceStructure)] = [(60, []), (130, []), (45, []), (150, [])]
    #expect(AlignerTests.shapes(Self.align(source, target)) == "[0]:[0] [1]:[1] [2]:[] [3]:[2] [4]:[3]")
  }

  @Test("puts headline beside headline and dateline beside dateline")
  func above() {
    let model = StructureModel(
      Self.text([(50, .headline), (20, .dateline), (90, []), (90, [])]),
      Self.text([(50, .headline), (20, .dateline), (90, []), (90, [])]))
    func score(_ one: SentenceStructure, _ other: SentenceStructure) -> Float {
      model.score([one], 0..<1, [other], 0..<1)
    }
    #expect(score(.headline, .headline) > 0.5 && score(.dateline, .dateline) > 0.5)
    #expect(score(.headline, .dateline) < -0.5 && score(.headline, []) < -0.3)
  }

  @Test("says nothing of traits that every sentence of a text has, or none")
  func noInformation() {
    let every = Self.text([(50, .paragraph), (60, .paragraph), (70, .paragraph)])
    let some = Self.text([(50, .paragraph), (60, []), (70, [])])
    for (one, other) in [(every, some), (some, every), (every, every)] {
      let model = StructureModel(one, other)
      let (structures, others) = (one.sentences.map(\.structure), other.sentences.map(\.structure))
      for ours in structures.indices {
        for theirs in others.indices {
          #expect(abs(model.score(structures, ours..<ours + 1, others, theirs..<theirs + 1)) < 0.1)
        }
      }
    }
    let joined = StructureModel(every, some).score(
      every.sentences.map(\.structure), 0..<2, some.sentences.map(\.structure), 0..<1)
    #expect(abs(joined) < 0.1)
  }
}
