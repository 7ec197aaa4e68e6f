import Alignment
import Testing

@Suite("Word translation")
struct WordTranslationTests {
  /// Sentences with their words numbered.
  struct Numbered {
    var pairs: [NumberedPair] = []
    var sources: [String: Int32] = [:]
    var targets: [String: Int32] = [:]

    init(_ lines: [(String, String)]) {
      for (source, target) in lines {
        pairs.append(
          NumberedPair(source: Self.numbers(source, &sources), target: Self.numbers(target, &targets)))
      }
    }

    private static func numbers(_ text: String, _ known: inout [String: Int32]) -> [Int32] {
      text.split(separator: " ").map { word in
        let number = known[String(word)] ?? Int32(known.count)
        known[String(word)] = number
        return number
      }
    }

    /// The likeliest translation of each source word.
    func best(_ model: WordTranslationModel) -> [String: String] {
      sources.mapValues { source in
        targets.max {
          (model.probability(ofTarget: $0.value, givenSource: source), $1.value)
            < (model.probability(ofTarget: $1.value, givenSource: source), $0.value)
        }?.key ?? ""
      }
    }
  }

  static let azerbaijani = [
    ("nazir gəldi", "the minister came"), ("nazir getdi", "the minister left"),
    ("səfir gəldi", "the ambassador came"), ("səfir getdi", "the ambassador left"),
  ]

  @Test("is learned from sentences that share words")
  func learned() {
    let bitext = Numbered(Self.azerbaijani)
    let best = bitext.best(.trained(on: bitext.pairs))
    #expect(best["səfir"] == "ambassador")
    #expect(best["nazir"] == "minister")
    #expect(best["gəldi"] == "came")
  }

  @Test("is learned between Hebrew and Azerbaijani, whose words stand in another order")
  func otherOrder() {
    let bitext = Numbered([
      ("השר הגיע אתמול", "nazir dünən gəldi"), ("השגריר הגיע אתמול", "səfir dünən gəldi"),
      ("השר נסע היום", "nazir bu gün getdi"), ("השגריר נסע היום", "səfir bu gün getdi"),
      ("השר נסע אתמול", "nazir dünən getdi"),
    ])
    let best = bitext.best(.trained(on: bitext.pairs))
    #expect(best["השר"] == "nazir")
    #expect(best["השגריר"] == "səfir")
    #expect(best["אתמול"] == "dünən")
  }

  @Test("links the words of a sentence in both directions")
  func links() throws {
    let bitext = Numbered(Self.azerbaijani)
    let alignment = WordTranslationModel.trained(on: bitext.pairs).alignment(of: bitext.pairs[0])
    #expect(alignment.links.contains { $0.source == 0 && $0.target == 1 })
    #expect(alignment.links.contains { $0.source == 1 && $0.target == 2 })
    #expect(alignment.links.allSatisfy { $0.posterior > 0 && $0.posterior <= 1.001 })
  }

  @Test("hears what is known before: two names that meet once only")
  func known() throws {
    let bitext = Numbered([("Qarayev Səfərov", "Safarov Garayev")])
    let (source, target) = (
      try #require(bitext.sources["Qarayev"]), try #require(bitext.targets["Garayev"])
    )
    let model = WordTranslationModel.trained(
      on: bitext.pairs, known: [WordLink(source, target, strength: 0.95)])
    #expect(bitext.best(model)["Qarayev"] == "Garayev")
  }

  @Test("is a probability, and the same when learned again")
  func probabilities() {
    let bitext = Numbered(Self.azerbaijani)
    let (one, other) = (
      WordTranslationModel.trained(on: bitext.pairs), WordTranslationModel.trained(on: bitext.pairs)
    )
    for source in bitext.sources.values {
      let row = bitext.targets.values.map { one.probability(ofTarget: $0, givenSource: source) }
      #expect(row.reduce(0, +) <= 1.001)
      #expect(row == bitext.targets.values.map { other.probability(ofTarget: $0, givenSource: source) })
    }
  }

  @Test("is surer of the same sentences met more often")
  func scaling() throws {
    let bitext = Numbered(Self.azerbaijani)
    let (source, target) = (
      try #require(bitext.sources["səfir"]), try #require(bitext.targets["ambassador"])
    )
    let once = WordTranslationModel.trained(on: bitext.pairs)
    let often = WordTranslationModel.trained(on: Array(repeating: bitext.pairs, count: 20).flatMap { $0 })
    #expect(
      often.probability(ofTarget: target, givenSource: source)
        >= once.probability(ofTarget: target, givenSource: source))
  }

  @Test(
    "stands sentences without words and of very unequal lengths",
    arguments: [(0, 0), (0, 3), (3, 0), (1, 400), (400, 1)])
  func unequal(source: Int, target: Int) {
    let pair = NumberedPair(source: (0..<Int32(source)).map { $0 }, target: (0..<Int32(target)).map { $0 })
    let model = WordTranslationModel.trained(on: [pair])
    let alignment = model.alignment(of: pair)
    #expect(alignment.links.allSatisfy { $0.source < source && $0.target < target && $0.posterior.isFinite })
    #expect(model.probability(ofTarget: 9, givenSource: 9_999) == 0)
  }
}
