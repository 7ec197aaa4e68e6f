import Alignment
import Foundation
import Memory
import Newsroom
import Orthography
import Storage
import Terminology
import Testing

/// The articles that the demo and these tests share.
enum Samples {
  static let topics = ["water-forum", "energy-bridge", "guba-heritage"]
  static let folder = Desk.root.appendingPathComponent("Samples")

  static func read(_ topic: String, _ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(topic).appendingPathComponent(name), encoding: .utf8)
  }

  static func article(_ topic: String, _ language: Language) throws -> String {
    try read(topic, "\(language.tag).txt")
  }
}

@Suite("Aligning articles")
struct AlignTests {
  static let pairs: [(Language, Language)] = [
    (.azerbaijani, .english), (.hebrew, .english), (.azerbaijani, .hebrew),
  ]

  /// A bead as the gold files write it.
  static func ladder(_ beads: [Bead]) -> [String] {
    beads.map { bead in
      "[\(bead.source.map(String.init).joined(separator: ","))]:[\(bead.target.map(String.init).joined(separator: ","))]"
    }
  }

  @Test("splits the samples into the sentences a reader sees", arguments: Samples.topics, Language.firstClass)
  func sentences(topic: String, language: Language) throws {
    let article = try Samples.article(topic, language)
    let sentences = SentenceSplitter.sentences(of: article, language: language).map {
      article.slice($0.range)
    }
    let expected = try Samples.read(topic, "\(language.tag).sentences").split(separator: "\n").map(
      String.init)
    #expect(sentences == expected)
  }

  @Test("gets every bead of the samples right", arguments: Samples.topics, 0..<3)
  func samples(topic: String, pair: Int) throws {
    let (source, target) = Self.pairs[pair]
    let aligned = try #require(Desk.shared).align(
      AlignmentInput(name: "source", text: try Samples.article(topic, source), language: source),
      AlignmentInput(name: "target", text: try Samples.article(topic, target), language: target),
      isSegmented: false)
    let gold = try Samples.read(topic, "\(source.tag)-\(target.tag).gold").split(separator: "\n").map(
      String.init)
    #expect(Self.ladder(aligned.beads) == gold)
  }

  @Test("saves a pair once, however often it is aligned, and finds its sentences again")
  func saving() throws {
    let desk = try Desk.fresh()
    defer { try? FileManager.default.removeItem(atPath: desk.workspace.folder) }
    let source = AlignmentInput(
      name: "a", text: "Azərbaycan İsraili tanıyır.\nGörüş Bakıda olub.", language: .azerbaijani)
    let target = AlignmentInput(
      name: "b", text: "Azerbaijan recognises Israel.\nThe meeting was in Baku.", language: .english)
    let aligned = try desk.align(source, target, isSegmented: true)
    #expect(try desk.save(aligned) == 2)
    #expect(try desk.save(aligned) == 2)
    let matches = try desk.searchMemory(
      MemoryQuery("The meeting was in Baku.", from: .english, to: .azerbaijani))
    #expect(matches.map(\.target.face) == ["Görüş Bakıda olub."])
    #expect(matches.map(\.receipt.rate) == [99])
    let looked = try desk.lookup("Görüş Bakıda olur.", from: nil, to: [.english])
    #expect(looked.memory.map(\.target.face) == ["The meeting was in Baku."])
  }

  @Test("says so where two articles are no translations of each other, is sure of nothing and saves nothing")
  func unrelated() throws {
    let desk = try Desk.fresh()
    defer { try? FileManager.default.removeItem(atPath: desk.workspace.folder) }
    let aligned = try desk.align(
      AlignmentInput(
        name: "a", text: try Samples.article("water-forum", .azerbaijani), language: .azerbaijani),
      AlignmentInput(name: "b", text: try Samples.article("guba-heritage", .english), language: .english),
      isSegmented: false)
    #expect(!aligned.coverage.isTranslation)
    #expect(
      aligned.beads.allSatisfy {
        $0.source.isEmpty || $0.target.isEmpty || $0.confidence < TranslationCoverage.sure
      })
    #expect(try desk.save(aligned) == 0)
    #expect(try desk.counts().units == 0)
  }

  @Test("learns from the memory which words translate which, and from nothing that waits for review")
  func lexicon() throws {
    let desk = try Desk.fresh()
    defer { try? FileManager.default.removeItem(atPath: desk.workspace.folder) }
    #expect(try desk.lexicon(.azerbaijani, .english) == nil)
    let words = [("çəngəl", "fork"), ("qaşıq", "spoon"), ("süpürgə", "broom"), ("döşək", "mattress")]
    func unit(_ number: Int, _ confidence: Double) -> TranslationUnit {
      let (one, other) = (words[number % 4], words[number / 4 % 4])
      return TranslationUnit(
        source: Variant(face: "\(one.0) \(other.0) \(number)", language: .azerbaijani),
        target: Variant(face: "\(other.1) \(one.1) \(number)", language: .english),
        provenance: Provenance(
          origin: "alignment", article: "a", date: "20260127T101500Z", confidence: confidence,
          isReviewed: false))
    }
    _ = try desk.addUnits((0..<48).map { unit($0, 0.3) }, editor: "")
    #expect(try desk.lexicon(.azerbaijani, .english) == nil)
    _ = try desk.addUnits((48..<96).map { unit($0, 0.95) }, editor: "")
    let lexicon = try #require(try desk.lexicon(.azerbaijani, .english))
    let source = AlignmentInput(
      name: "s", text: "Süpürgə burada idi.\nÇəngəl isə orada idi.\n", language: .azerbaijani)
    let target = AlignmentInput(name: "t", text: "The fork was over there.\n", language: .english)
    func second(_ lexicon: BilingualLexicon?) throws -> Double {
      try desk.align(source, target, isSegmented: true, lexicon: lexicon).beads
        .first { $0.source == 1..<2 && $0.target == 0..<1 }?.confidence ?? 0
    }
    #expect(try second(lexicon) > second(nil))
  }

  @Test("finds the articles of two heaps that belong together", arguments: 0..<3)
  func matching(pair: Int) throws {
    let (source, target) = Self.pairs[pair]
    func inputs(_ topics: [String], _ language: Language) throws -> [AlignmentInput] {
      try topics.map {
        AlignmentInput(name: $0, text: try Samples.article($0, language), language: language)
      }
    }
    let desk = try #require(Desk.shared)
    let matches = try desk.match(
      inputs(Samples.topics, source), inputs([Samples.topics[2], Samples.topics[0]], target))
    #expect(matches.map { [$0.source, $0.target] } == [[0, 1], [2, 0]])
  }

  @Test("keeps what it is not sure of in the review queue, out of matches, until an editor has looked at it")
  func review() throws {
    let desk = try Desk.fresh()
    defer { try? FileManager.default.removeItem(atPath: desk.workspace.folder) }
    func unit(_ source: String, _ target: String, _ confidence: Double) -> TranslationUnit {
      TranslationUnit(
        source: Variant(face: source, language: .english),
        target: Variant(face: target, language: .azerbaijani),
        provenance: Provenance(
          origin: "alignment", article: "a – b", date: "20260127T101500Z", confidence: confidence,
          isReviewed: false))
    }
    let ids = try desk.addUnits(
      [
        unit("The port reopened.", "Liman yenidən açıldı.", 0.4),
        unit("The road is shut.", "Yol bağlıdır.", 0.3),
        unit("The talks began.", "Danışıqlar başladı.", 0.8),
      ], editor: "")
    func rates(_ text: String) throws -> [Int] {
      try desk.searchMemory(MemoryQuery(text, from: .english, to: .azerbaijani)).map(\.receipt.rate)
    }
    #expect(try desk.reviewQueue(UnitFilter(), includesSure: false).map(\.id) == [ids[1], ids[0]])
    #expect(try desk.reviewQueue(UnitFilter(), includesSure: true).count == 3)
    #expect(try rates("The port reopened.").isEmpty)
    #expect(try !rates("The talks began.").isEmpty)
    let changes = try desk.reviewUnits(
      accepted: [ids[0]], rejected: [ids[1]], editor: "Leyla", isRehearsal: false)
    #expect((changes.changed, changes.deleted) == (1, 1))
    #expect(try rates("The port reopened.") == [100])
    #expect(try desk.reviewQueue(UnitFilter(), includesSure: false).isEmpty)
  }

  @Test("keeps line numbers of segmented files, empty lines too")
  func emptyLines() throws {
    let aligned = try #require(Desk.shared).align(
      AlignmentInput(name: "a", text: "Bir cümlə.\n\nİki cümlə.\n", language: .azerbaijani),
      AlignmentInput(name: "b", text: "One sentence.\r\n\r\nTwo sentences.\r\n", language: .english),
      isSegmented: true)
    #expect(aligned.beads.flatMap { Array($0.source) } == [0, 1, 2])
    #expect(aligned.beads.flatMap { Array($0.target) } == [0, 1, 2])
  }

  @Test(
    "of real news reaches strict F1 .99 on whole lines and .98 on sentences",
    .enabled(if: EvaluationData.isPresent, "needs ../shared/data"),
    arguments: [("raw", 0.99), ("seg", 0.98)], 0..<3)
  func news(variant: (name: String, bar: Double), pair: Int) throws {
    let (source, target) = Self.pairs[pair]
    let folder = EvaluationData.folder.appendingPathComponent(
      "align/ntrex/\(variant.name)/\(source.tag)-\(target.tag)")
    let desk = try #require(Desk.shared)
    var (right, found, wanted) = (0, 0, 0)
    // Every fourth document keeps the debug build quick; the whole set is measured on a release build.
    let documents = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".gold")
    }.sorted()
    for (number, document) in documents.enumerated() where number % 4 == 0 {
      func read(_ suffix: String) throws -> String {
        let name = document.dropLast("gold".count) + suffix
        return try String(contentsOf: folder.appendingPathComponent(String(name)), encoding: .utf8)
      }
      let aligned = try desk.align(
        AlignmentInput(name: "s", text: try read("src"), language: source),
        AlignmentInput(name: "t", text: try read("tgt"), language: target), isSegmented: true)
      let gold = Set(try read("gold").split(separator: "\n").map { $0.filter { $0 != " " } })
      let beads = Self.ladder(aligned.beads)
      right += beads.count { gold.contains($0) }
      found += beads.count
      wanted += gold.count
    }
    #expect(Double(2 * right) / Double(found + wanted) >= variant.bar)
  }
}
