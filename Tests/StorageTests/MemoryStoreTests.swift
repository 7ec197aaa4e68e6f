import Foundation
import Memory
import Orthography
import Storage
import Testing

/// A store in a folder of its own, which goes with it.
final class TemporaryStore {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dragoman-\(UUID().uuidString)")
  let store: WorkspaceStore

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try WorkspaceStore(path: folder.path + "/workspace.sqlite")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let job = MemoryJob(command: "add", editor: "Leyla", date: "20261123T100000Z")

  static func unit(
    _ source: String, _ target: String, article: String = "a", confidence: Double? = nil,
    reviewed: Bool = true
  ) -> TranslationUnit {
    TranslationUnit(
      source: Variant(face: source, language: .english),
      target: Variant(face: target, language: .azerbaijani),
      provenance: Provenance(
        origin: "editor", article: article, date: "20261123T100000Z", confidence: confidence,
        isReviewed: reviewed))
  }

  func matches(_ text: String, minimumRate: Int = 70, context: SegmentContext = SegmentContext()) throws
    -> [MemoryMatch]
  {
    try store.matches([
      MemoryQuery(text, from: .english, to: .azerbaijani, minimumRate: minimumRate, context: context)
    ])[0]
  }
}

@Suite("The memory")
struct MemoryStoreTests {
  @Test("finds the best first, each with its receipt")
  func ranking() throws {
    let memory = try TemporaryStore()
    _ = try memory.store.add(
      [
        TemporaryStore.unit("Israel supports the territorial integrity of states.", "İsrail …"),
        TemporaryStore.unit("Azerbaijan supports the territorial integrity of states.", "Azərbaycan …"),
        TemporaryStore.unit("azerbaijan supports the territorial integrity of states.", "azərbaycan …"),
        TemporaryStore.unit("Nothing of the kind.", "Belə deyil."),
      ], job: TemporaryStore.job)
    let matches = try memory.matches("Azerbaijan supports the territorial integrity of states.")
    #expect(matches.map(\.target.face) == ["Azərbaycan …", "azərbaycan …", "İsrail …"])
    #expect(
      matches.map(\.receipt.description) == [
        "100 exact", "100 − 1 azərbaycan → Azərbaycan in the translation", "100 − 15 8 letters differ",
      ])
  }

  @Test("gives 101 and 102 where the neighbours are the same too, and no context to a fuzzy match")
  func context() throws {
    let memory = try TemporaryStore()
    let sentences = ["He landed in Baku.", "He met the president.", "The visit ended on Friday."]
    var units = sentences.map { TemporaryStore.unit($0, $0 + " az") }.makeIterator()
    _ = try memory.store.importUnits(job: TemporaryStore.job) { units.next() }
    let context = SegmentContext(
      previous: SegmentForm(sentences[0]).hash, next: SegmentForm(sentences[2]).hash)
    let half = SegmentContext(previous: context.previous)
    #expect(try memory.matches(sentences[1], context: context).first?.receipt.rate == 102)
    #expect(try memory.matches(sentences[1], context: half).first?.receipt.rate == 101)
    #expect(try memory.matches(sentences[1]).first?.receipt.rate == 100)
    #expect(try memory.matches("He met the presidents.", context: context).first?.receipt.rate == 95)
  }

  @Test("lists every translation of a segment, and is then sure of none")
  func translations() throws {
    let memory = try TemporaryStore()
    _ = try memory.store.add(
      [
        TemporaryStore.unit("Ceasefire", "Atəşkəs"),
        TemporaryStore.unit("Ceasefire", "Atəşin dayandırılması"),
      ],
      job: TemporaryStore.job)
    let matches = try memory.matches("Ceasefire")
    #expect(Set(matches.map(\.target.face)) == ["Atəşkəs", "Atəşin dayandırılması"])
    #expect(matches.map(\.receipt.rate) == [99, 99])
  }

  @Test("takes points off for what an aligner joined and nobody has seen")
  func penalty() throws {
    let memory = try TemporaryStore()
    _ = try memory.store.add(
      [
        TemporaryStore.unit(
          "The talks went on.", "Danışıqlar davam etdi.", confidence: 0.97, reviewed: false),
        TemporaryStore.unit("The talks ended.", "Danışıqlar bitdi.", confidence: 0.62, reviewed: false),
      ], job: TemporaryStore.job)
    #expect(try memory.matches("The talks went on.").first?.receipt.rate == 99)
    #expect(try memory.matches("The talks ended.").first?.receipt.rate == 96)
  }

  @Test("puts the numbers of the query into the translation, and answers one that is only a number")
  func numbers() throws {
    let memory = try TemporaryStore()
    _ = try memory.store.add(
      [TemporaryStore.unit("Page 10 of 20", "20 səhifədən 10-cusu"), TemporaryStore.unit("2026", "2026")],
      job: TemporaryStore.job)
    let match = try #require(try memory.matches("Page 11 of 20").first)
    #expect(match.receipt.rate == 99)
    #expect(match.repair?.target == "20 səhifədən 11-cisi")
    #expect(try memory.matches("2026").first?.receipt.rate == 100)
  }

  @Test(
    "sees a new, a changed and a deleted unit at once, before and after units are put into lists",
    arguments: [3, 400])
  func live(count: Int) throws {
    let memory = try TemporaryStore()
    let ids = try (0..<count).flatMap { number in
      try memory.store.add(
        [TemporaryStore.unit("The delegation number \(Self.word(number)) arrived in Baku.", "\(number)")],
        job: TemporaryStore.job)
    }
    let last = "The delegation number \(Self.word(count - 1)) arrived in Baku."
    #expect(try memory.matches(last).first?.target.face == "\(count - 1)")
    let job = MemoryJob(command: "edit", editor: "Leyla", date: "")
    _ = try memory.store.changeUnits([ids[0]], job: job, isRehearsal: false) { unit in
      var unit = unit
      unit.variants[0] = Variant(face: "Prices of wheat fell in autumn.", language: .english)
      return .replace(unit)
    }
    #expect(try memory.matches("Prices of wheat fell in autumn.").first?.receipt.rate == 100)
    _ = try memory.store.changeUnits([ids[count - 1]], job: job, isRehearsal: false) { _ in .delete }
    #expect(try !memory.matches(last).contains { $0.receipt.rate == 100 })
  }

  /// A word of its own for each number.
  static func word(_ number: Int) -> String {
    let letters = Array("abdefgiklmnoprstuvz")
    return String([letters[number % 19], letters[number / 19 % 19], letters[number / 361 % 19]]) + "ir"
  }

  @Test("stores an import whole or not at all, and knows it when it comes again")
  func importing() throws {
    struct Broken: Error {}
    let memory = try TemporaryStore()
    let units = (0..<300).map { TemporaryStore.unit("Sentence \(Self.word($0)).", "\($0)") }
    var broken = units[..<200].makeIterator()
    #expect(throws: Broken.self) {
      try memory.store.importUnits(job: TemporaryStore.job) {
        guard let unit = broken.next() else { throw Broken() }
        return unit
      }
    }
    #expect(try memory.store.counts().units == 0)
    for expected in [(300, 0), (0, 300)] {
      var iterator = units.makeIterator()
      let counts = try memory.store.importUnits(job: TemporaryStore.job) { iterator.next() }
      #expect(counts == expected)
    }
    #expect(try memory.store.counts().units == 300)
  }

  @Test("undoes jobs, the last first, and refuses where a unit was changed since")
  func undo() throws {
    let memory = try TemporaryStore()
    let id = try memory.store.add(
      [TemporaryStore.unit("Oil prices rose.", "Neft bahalaşdı.")], job: TemporaryStore.job)[0]
    let edit = MemoryJob(command: "edit", editor: "Leyla", date: "")
    let undo = MemoryJob(command: "undo", editor: "Leyla", date: "")
    let first = try memory.store.changeUnits([id], job: edit, isRehearsal: false) { unit in
      var unit = unit
      unit.variants[1] = Variant(face: "Neftin qiyməti artdı.", language: .azerbaijani)
      return .replace(unit)
    }
    _ = try memory.store.changeUnits([id], job: edit, isRehearsal: false) { _ in .delete }
    #expect(throws: UndoError.self) { try memory.store.undo(first.job, by: undo) }
    #expect(try memory.store.undo(nil, by: undo).count == 1)
    #expect(try memory.matches("Oil prices rose.").map(\.target.face) == ["Neftin qiyməti artdı."])
    #expect(try memory.store.undo(nil, by: undo).job.id == first.job)
    #expect(try memory.matches("Oil prices rose.").map(\.target.face) == ["Neft bahalaşdı."])
    #expect(
      try memory.store.history(ofUnit: id).map(\.job.command) == ["undo", "undo", "edit", "edit", "add"])
  }

  @Test("changes nothing in a rehearsal")
  func rehearsal() throws {
    let memory = try TemporaryStore()
    let id = try memory.store.add([TemporaryStore.unit("Gas flows.", "Qaz axır.")], job: TemporaryStore.job)[
      0]
    let changes = try memory.store.changeUnits([id], job: TemporaryStore.job, isRehearsal: true) { _ in
      .delete
    }
    #expect(changes.deleted == 1)
    #expect(try memory.store.unit(id) != nil)
  }

  @Test("answers the exhaustive search as the fast one")
  func exhaustive() throws {
    let memory = try TemporaryStore()
    let units = (0..<200).map {
      TemporaryStore.unit("The minister \(Self.word($0)) left for talks in Geneva.", "\($0)")
    }
    var iterator = units.makeIterator()
    _ = try memory.store.importUnits(job: TemporaryStore.job) { iterator.next() }
    for number in stride(from: 0, to: 200, by: 37) {
      var query = MemoryQuery(
        "Minister \(Self.word(number)) left for talks in Geneva.", from: .english, to: .azerbaijani, limit: 1)
      let fast = try memory.store.matches([query])[0]
      query.isExhaustive = true
      #expect(try memory.store.matches([query])[0] == fast)
    }
  }
}

@Suite("Words and pieces in the memory")
struct ConcordanceStoreTests {
  static let sentences = [
    (
      "The ministers discussed territorial integrity in Geneva.",
      "Nazirlər Cenevrədə ərazi bütövlüyünü müzakirə etdilər."
    ),
    ("Gas prices rose again.", "Qazın qiyməti yenə artdı."),
    (
      "Respect for sovereignty and territorial integrity is a principle.",
      "Suverenliyə və ərazi bütövlüyünə hörmət prinsipdir."
    ),
  ]

  static func memory(_ count: Int) throws -> TemporaryStore {
    let memory = try TemporaryStore()
    let units =
      sentences.map { TemporaryStore.unit($0.0, $0.1) }
      + (0..<count).map { TemporaryStore.unit("Visit \(MemoryStoreTests.word($0)) ended.", "\($0)") }
    var next = units.makeIterator()
    _ = try memory.store.importUnits(job: TemporaryStore.job) { next.next() }
    return memory
  }

  @Test("are found as they are inflected, on either side, the latest unit first")
  func inflected() throws {
    let memory = try Self.memory(200)
    let finds = try memory.store.concordance(
      "ərazi bütövlüyü", in: .azerbaijani, filter: UnitFilter(), limit: 10)
    #expect(finds.map(\.source.face) == [Self.sentences[2].1, Self.sentences[0].1])
    let places = finds.map { String($0.source.face.slice($0.hit.range)) }
    #expect(places == ["ərazi bütövlüyünə", "ərazi bütövlüyünü"])
    let english = try memory.store.concordance("price", in: .english, filter: UnitFilter(), limit: 10)
    #expect(english.map(\.source.face) == [Self.sentences[1].0])
  }

  @Test("cover a segment with the longest pieces that were translated before")
  func fragments() throws {
    let memory = try Self.memory(50)
    let query = "They spoke of sovereignty and territorial integrity, and gas prices rose again."
    let fragments = try memory.store.fragments(MemoryQuery(query, from: .english, to: .azerbaijani))
    #expect(
      fragments.map { query.slice($0.run.query) } == [
        "sovereignty and territorial integrity", "gas prices rose again",
      ])
  }
}

@Suite("A store that is looked after")
struct StoreCheckTests {
  @Test("is sound after imports, changes and deletions, and comes back from a backup")
  func soundAndBack() throws {
    let memory = try TemporaryStore()
    let ids = try memory.store.add(
      (0..<150).map { TemporaryStore.unit("Convoy \(MemoryStoreTests.word($0)) arrived.", "\($0)") },
      job: TemporaryStore.job)
    let backup = memory.folder.path + "/copy.sqlite"
    try memory.store.backup(to: backup)
    _ = try memory.store.changeUnits(Array(ids[..<70]), job: TemporaryStore.job, isRehearsal: false) { _ in
      .delete
    }
    #expect(try memory.store.faults().isEmpty)
    try memory.store.restore(from: backup)
    #expect(try memory.store.counts().units == 150)
    #expect(try memory.store.faults().isEmpty)
    try memory.store.reindexMemory()
    #expect(try memory.matches("Convoy \(MemoryStoreTests.word(3)) arrived.").first?.receipt.rate == 100)
  }

  @Test("refuses to be restored from what is no backup, and stays as it is")
  func noBackup() throws {
    let memory = try TemporaryStore()
    _ = try memory.store.add([TemporaryStore.unit("Rain fell.", "Yağış yağdı.")], job: TemporaryStore.job)
    let file = memory.folder.path + "/no.sqlite"
    try "not a database".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(throws: StorageError.self) { try memory.store.restore(from: file) }
    #expect(try memory.store.counts().units == 1)
  }
}
