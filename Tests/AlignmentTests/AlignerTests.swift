import Alignment
import Testing

@Suite("An alignment")
struct AlignerTests {
  /// A sentence as these tests make it: its length, and the numbers or names that it has.
  struct Made {
    let length: Int
    let words: [String]
  }

  static func sentence(_ length: Int, _ words: String...) -> Made { Made(length: length, words: words) }

  static func text(_ sentences: [Made]) -> (text: AlignableText, names: [String]) {
    let names = Set(sentences.flatMap(\.words)).sorted()
    let text = AlignableText(
      words: names.map { AlignableWord($0.first?.isNumber ?? false ? .number : .name, stem: $0) },
      sentences: sentences.map { made in
        AlignableSentence(
          length: made.length, words: made.words.compactMap(names.firstIndex).map(Int32.init),
          marks: .fullStop)
      })
    return (text, names)
  }

  /// The alignment of texts whose words are the same in both languages.
  static func align(source: [Made], target: [Made]) -> [Bead] {
    Aligner.align(evidence(source: source, target: target)).beads
  }

  static func evidence(source: [Made], target: [Made]) -> BitextEvidence {
    let (ours, theirs) = (text(source), text(target))
    let links = ours.names.enumerated().compactMap { number, name in
      theirs.names.firstIndex(of: name).map { WordLink(Int32(number), Int32($0), strength: 1) }
    }
    return BitextEvidence(source: ours.text, target: theirs.text, links: links)
  }

  static func shapes(_ beads: [Bead]) -> String {
    beads.map { "\(Array($0.source)):\(Array($0.target))" }.joined(separator: " ")
  }

  @Test("of texts of like lengths goes sentence by sentence")
  func oneToOne() {
    let lengths = [40, 120, 80, 200, 60]
    let beads = Self.align(
      source: lengths.map { Self.sentence($0) }, target: lengths.map { Self.sentence($0 * 9 / 10) })
    #expect(Self.shapes(beads) == "[0]:[0] [1]:[1] [2]:[2] [3]:[3] [4]:[4]")
  }

  @Test("finds the sentence that was split by the lengths of its parts")
  func split() {
    let beads = Self.align(
      source: [80, 240, 70, 90].map { Self.sentence($0) },
      target: [82, 110, 130, 69, 92].map { Self.sentence($0) })
    #expect(Self.shapes(beads) == "[0]:[0] [1]:[1, 2] [2]:[3] [3]:[4]")
  }

  @Test("finds the dropped sentence by names and numbers, where lengths mislead")
  func dropped() {
    let year = "1992"
    let person = "gideon-saar"
    let term = "energy-security"
    let source = [
      Self.sentence(100, year), Self.sentence(100), Self.sentence(100, person), Self.sentence(100, term),
    ]
    let target = [Self.sentence(100, year), Self.sentence(100, person), Self.sentence(100, term)]
    #expect(Self.shapes(Self.align(source: source, target: target)) == "[0]:[0] [1]:[] [2]:[1] [3]:[2]")
  }

  @Test("is sure where evidence is plenty and says so where it is not")
  func confidence() throws {
    let names = (0..<6).map { "n\($0)" }
    let sure = Self.align(
      source: names.map { Self.sentence(90, $0) }, target: names.map { Self.sentence(90, $0) })
    #expect(sure.allSatisfy { $0.confidence > 0.95 })
    let unsure = Self.align(
      source: (0..<6).map { _ in Self.sentence(90) }, target: (0..<5).map { _ in Self.sentence(90) })
    #expect(try #require(unsure.map(\.confidence).min()) < 0.6)
  }

  @Test("is sure of long texts with much evidence in each sentence too")
  func longTexts() {
    let made = (0..<300).map { at in
      Made(length: 90, words: (0..<16).map { "\(at * 16 + $0)" })
    }
    #expect(Self.align(source: made, target: made).allSatisfy { $0.confidence > 0.99 })
  }

  @Test("of texts that are aligned in pieces finds what is dropped and what is added wherever it stands")
  func pieces() {
    let count = 1_030
    let made = (0..<count).map { at in
      Made(length: 60 + at * 37 % 90, words: ["\(at)", "\(at + count)", "n\(at % 70)"])
    }
    var target = made
    for at in [1_022, 1_001, 1_000, 999, 3] { target.remove(at: at) }
    target.insert(Self.sentence(300, "never"), at: 700)
    let beads = Self.align(source: made, target: target)
    #expect(beads.flatMap { Array($0.source) } == Array(0..<count))
    #expect(beads.flatMap { Array($0.target) } == Array(target.indices))
    #expect(
      beads.filter { $0.target.isEmpty }.map(\.source.lowerBound) == [3, 999, 1_000, 1_001, 1_022])
    #expect(beads.filter { $0.source.isEmpty }.map(\.target.lowerBound) == [700])
  }

  @Test("of a text with nothing leaves every sentence alone")
  func empty() {
    #expect(
      Self.shapes(Self.align(source: [Self.sentence(5), Self.sentence(5)], target: [])) == "[0]:[] [1]:[]")
    #expect(Self.align(source: [], target: []).isEmpty)
  }

  @Test(
    "has every sentence of both texts once and in order, confidences between 0 and 1",
    arguments: [(1, 1), (1, 9), (9, 1), (30, 20)])
  func coverage(sourceCount: Int, targetCount: Int) {
    let source = (0..<sourceCount).map { Self.sentence(20 + $0 * 37 % 180, "\($0 % 300)") }
    let target = (0..<targetCount).map { Self.sentence(20 + $0 * 37 % 180, "\($0 % 300)") }
    let beads = Self.align(source: source, target: target)
    #expect(beads.flatMap { Array($0.source) } == Array(0..<sourceCount))
    #expect(beads.flatMap { Array($0.target) } == Array(0..<targetCount))
    #expect(beads.allSatisfy { (0...1).contains($0.confidence) })
  }
}
