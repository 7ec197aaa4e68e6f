import Alignment
import Testing

@Suite("Pairs of phrases")
struct PhrasePairTests {
  /// Words numbered from `first`, all of which may be in terms.
  static func words(_ count: Int, from first: Int32 = 0, closed: Set<Int> = []) -> [MinableWord] {
    (0..<count).map { at in
      MinableWord(stem: first + Int32(at), isContent: !closed.contains(at), continues: at + 1 < count)
    }
  }

  static func alignment(_ links: [(Int, Int)]) throws -> WordAlignment {
    WordAlignment(links: links.map { WordAlignment.Link(source: $0, target: $1, posterior: 0.9) })
  }

  static func found(_ pairs: [PhrasePair]) -> Set<String> {
    Set(pairs.flatMap(\.places).map { "\($0.source) \($0.target)" })
  }

  @Test("are held together by links in another order: ərazi bütövlüyü, שלמות טריטוריאלית")
  func crossed() throws {
    let pairs = PhrasePair.all(
      in: [(Self.words(2), Self.words(2))], alignments: [try Self.alignment([(0, 1), (1, 0)])])
    #expect(Self.found(pairs) == ["0..<1 1..<2", "1..<2 0..<1", "0..<2 0..<2"])
  }

  @Test("take no word that is linked outside")
  func consistent() throws {
    let pairs = PhrasePair.all(
      in: [(Self.words(3), Self.words(2))], alignments: [try Self.alignment([(0, 0), (1, 1), (2, 0)])])
    #expect(Self.found(pairs).contains("1..<2 1..<2"))
    #expect(!Self.found(pairs).contains("0..<1 0..<1"))
  }

  @Test("begin and end with words of a term, and cross no mark")
  func edges() throws {
    let source = Self.words(3, closed: [1])
    let pairs = PhrasePair.all(
      in: [(source, Self.words(3))], alignments: [try Self.alignment([(0, 0), (1, 1), (2, 2)])])
    #expect(Self.found(pairs) == ["0..<1 0..<1", "2..<3 2..<3"])
  }

  @Test("that always meet are likelier than chance, and those that never miss each other have a Dice of 1")
  func statistics() throws {
    let link = try Self.alignment([(0, 0)])
    let lines: [(source: [MinableWord], target: [MinableWord])] = (0..<10).map { at in
      at < 5
        ? (source: Self.words(1), target: Self.words(1))
        : (source: Self.words(1, from: 1), target: Self.words(1, from: at < 8 ? 1 : 0))
    }
    let pairs = PhrasePair.all(in: lines, alignments: Array(repeating: link, count: 10))
    let first = try #require(pairs.first)
    #expect(first.places.count == 5 && first.sourceCount == 5 && first.targetCount == 7)
    #expect(abs(first.dice - 10.0 / 12) < 1e-9)
    #expect(first.likelihoodRatio > 0)
  }

  @Test("of no sentences are none")
  func empty() {
    #expect(PhrasePair.all(in: [], alignments: []).isEmpty)
  }
}
