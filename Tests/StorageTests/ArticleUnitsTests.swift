import Foundation
import GRDB
import Memory
import Orthography
import Testing

@testable import Storage

@Suite("The units of an aligned article")
struct ArticleUnitsTests {
  static let job = MemoryJob(command: "align", editor: "", date: "20261127T100000Z")
  static let edit = MemoryJob(command: "edit", editor: "Aynur", date: "20261127T110000Z")

  static func unit(_ source: String, _ target: String, article: String = "az/story.txt – en/story.txt")
    -> TranslationUnit
  {
    TranslationUnit(
      source: Variant(face: source, language: .azerbaijani),
      target: Variant(face: target, language: .english),
      provenance: Provenance(
        origin: Provenance.alignment, article: article, date: "20261127T100000Z", confidence: 0.8,
        isReviewed: false))
  }

  static let article = [
    unit("Görüş Bakıda olub.", "The meeting was in Baku."), unit("Danışıqlar bitdi.", "Talks ended."),
    unit("Liman açıldı.", "The port reopened."),
  ]

  static func save(_ units: [TranslationUnit] = article, as key: String = "1", in memory: TemporaryStore)
    throws
    -> Int
  {
    try memory.store.replaceUnits(ofArticle: key, named: [units[0].provenance.article], with: units, job: job)
  }

  static func targets(_ memory: TemporaryStore) throws -> [String] {
    var targets: [String] = []
    try memory.store.forEachUnit { targets.append($0.variants[1].face) }
    return targets.sorted()
  }

  /// Changes the units whose translation is `target`.
  static func change(
    _ target: String, in memory: TemporaryStore, _ decide: (TranslationUnit) -> UnitDecision
  ) throws -> MemoryChanges {
    try memory.store.changeUnits(UnitFilter(), job: edit, isRehearsal: false) {
      $0.variants[1].face == target ? decide($0) : .keep
    }
  }

  static func corrected(_ unit: TranslationUnit, _ target: String, reviewed: Bool) -> UnitDecision {
    var unit = unit
    unit.variants[1] = Variant(face: target, language: .english)
    unit.provenance.isReviewed = reviewed
    return .replace(unit)
  }

  @Test("are told by the article's key, not by its name, which other articles have too")
  func keys() throws {
    let memory = try TemporaryStore()
    #expect(try Self.save(as: "2026-01-27", in: memory) == 3)
    #expect(try Self.save([Self.unit("Yağış yağdı.", "Rain fell.")], as: "2026-01-28", in: memory) == 1)
    #expect(try memory.store.counts().units == 4)
    #expect(try memory.store.countUnits(ofArticle: "2026-01-27") == 3)
    #expect(try Self.save([Self.article[0]], as: "2026-01-27", in: memory) == 1)
    #expect(try Self.targets(memory) == ["Rain fell.", "The meeting was in Baku."])
  }

  @Test(
    "do not come back as they were where an editor has corrected them, reviewed or not",
    arguments: [true, false])
  func corrected(reviewed: Bool) throws {
    let memory = try TemporaryStore()
    _ = try Self.save(in: memory)
    _ = try Self.change("Talks ended.", in: memory) {
      Self.corrected($0, "The talks have ended.", reviewed: reviewed)
    }
    let expected = ["The meeting was in Baku.", "The port reopened.", "The talks have ended."]
    for _ in 0..<2 {
      #expect(try Self.save(in: memory) == 3)
      #expect(try Self.targets(memory) == expected)
    }
  }

  @Test("do not come back where an editor has rejected them, under other marks and capitals neither")
  func rejected() throws {
    let memory = try TemporaryStore()
    _ = try Self.save(in: memory)
    _ = try Self.change("Talks ended.", in: memory) { _ in .reject }
    var units = Self.article
    units[1] = Self.unit("DANIŞIQLAR bitdi.", "TALKS ended.")
    for units in [Self.article, units] {
      #expect(try Self.save(units, in: memory) == 2)
      #expect(try Self.targets(memory) == ["The meeting was in Baku.", "The port reopened."])
    }
    #expect(try Self.save(as: "another article", in: memory) == 3)
  }

  @Test("come back where the editor takes the decision back, and where they were only cleared away")
  func takenBack() throws {
    let memory = try TemporaryStore()
    _ = try Self.save(in: memory)
    let rejected = try Self.change("Talks ended.", in: memory) { _ in .reject }
    _ = try Self.save(in: memory)
    _ = try memory.store.undo(rejected.job, by: MemoryJob(command: "undo", editor: "Aynur", date: ""))
    #expect(try Self.save(in: memory) == 3)
    _ = try memory.store.changeUnits(UnitFilter(), job: Self.edit, isRehearsal: false) { _ in .delete }
    #expect(try Self.save(in: memory) == 3)
  }

  @Test("stay with a translation that an editor has added to them")
  func added() throws {
    let memory = try TemporaryStore()
    _ = try Self.save(in: memory)
    _ = try Self.change("Talks ended.", in: memory) { unit in
      var unit = unit
      unit.variants.append(Variant(face: "השיחות הסתיימו.", language: .hebrew))
      return .replace(unit)
    }
    #expect(try Self.save(in: memory) == 3)
    let matches = try memory.store.matches([
      MemoryQuery("Talks ended.", from: .english, to: .hebrew)
    ])[0]
    #expect(matches.map(\.target.face) == ["השיחות הסתיימו."])
  }

  @Test("from before articles had keys are the article's where they say what it says")
  func formerly() throws {
    let memory = try TemporaryStore()
    let other = Self.unit("Yağış yağdı.", "Rain fell.")
    var reviewed = Self.unit("Liman açıldı.", "The harbour reopened.")
    reviewed.provenance.isReviewed = true
    _ = try memory.store.add([Self.article[0], other, reviewed], job: TemporaryStore.job)
    #expect(try Self.save(in: memory) == 4)
    #expect(
      try Self.targets(memory) == [
        "Rain fell.", "Talks ended.", "The harbour reopened.", "The meeting was in Baku.",
        "The port reopened.",
      ])
  }

  @Test("teach nothing while their article is aligned again, but for what an editor has reviewed")
  func latest() throws {
    let memory = try TemporaryStore()
    let others = try memory.store.add([Self.article[0], Self.article[1]], job: TemporaryStore.job)
    _ = try Self.save([Self.unit("Yağış yağdı.", "Rain fell."), Self.article[2]], in: memory)
    _ = try Self.change("Rain fell.", in: memory) { Self.corrected($0, "It rained.", reviewed: true) }
    let latest = try memory.store.latestUnits(3, without: ["1"])
    #expect(latest.prefix(2) == others[...])
    #expect(try latest.compactMap { try memory.store.unit($0)?.variants[1].face }.last == "It rained.")
    #expect(try memory.store.latestUnits(1, without: []).count == 1)
  }

  @Test("of a store of the fifth version are all there, with what editors decided about them")
  func migration() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dragoman-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.path + "/workspace.sqlite"
    let database = try DatabaseQueue(path: path)
    let migrator = Schema.migrator(folder: folder.path)
    try migrator.migrate(database, upTo: "5 rejected proposals of mining")
    try database.write { database in
      // As that version left it: without the article's key.
      try database.execute(
        sql: """
          DROP INDEX provenance_all;
          DROP INDEX provenance_article_key;
          DROP INDEX memory_change_turned_down;
          ALTER TABLE provenance DROP COLUMN article_key;
          ALTER TABLE memory_change DROP COLUMN turned_down;
          CREATE UNIQUE INDEX provenance_all ON provenance (article, origin, editor, domain, date);
          INSERT INTO provenance (id, origin, article, editor, domain, date) VALUES (1, 'alignment', 'a', '', '', '');
          INSERT INTO translation_unit (id, provenance, is_reviewed) VALUES (1, 1, 1);
          INSERT INTO variant (id, language, face, is_followed)
            VALUES (64, 'az', 'Yağış yağdı.', 0), (65, 'he', 'ירד גשם.', 0);
          INSERT INTO unindexed (unit) VALUES (1);
          UPDATE memory_state SET value = 1 WHERE name = 'last_unit';
          INSERT INTO memory_job (id, command, editor, date, count, is_undone) VALUES (7, 'review', 'Aynur', '', 1, 0);
          """)
      let rejected = Self.unit("Külək əsdi.", "Rain fell.", article: "a")
      try database.execute(
        sql: "INSERT INTO memory_change (job, unit, before) VALUES (7, 2, ?)",
        arguments: [try MemoryJournal.text(rejected)])
    }
    try database.close()
    let store = try WorkspaceStore(path: path)
    let match = try #require(
      try store.matches([MemoryQuery("Yağış yağdı.", from: .azerbaijani, to: .hebrew)])[0].first)
    #expect(match.target.face == "ירד גשם." && match.unit.provenance.articleKey.isEmpty)
    #expect(try store.faults().isEmpty)
    let units = [Self.unit("Külək əsdi.", "Rain fell."), Self.unit("Külək əsdi.", "The wind blew.")]
    #expect(try store.replaceUnits(ofArticle: "k", named: ["a"], with: units, job: Self.job) == 1)
  }
}
