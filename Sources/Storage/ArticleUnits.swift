internal import GRDB
public import Memory
internal import Orthography

/// The units that an aligner found in an article and its translation, stored as often as the article is aligned.
extension WorkspaceStore {
  /// Stores `units` in place of whatever an article gave the memory before, so that aligning a pair again changes nothing.
  /// What an editor has reviewed or changed stays as it is, and what an editor corrected or rejected does not come back.
  ///
  /// - Parameters:
  ///   - article: The key of the article.
  ///   - names: What the article may be called in units from before articles had keys. These are the article's where they
  ///     have a segment in common with `units`: others may be called so too.
  ///   - units: Its units.
  ///   - job: What the journal says of it.
  /// - Returns: How many units the article now has.
  /// - Throws: `StorageError`.
  public func replaceUnits(
    ofArticle article: String, named names: [String] = [], with units: [TranslationUnit], job: MemoryJob
  ) throws(StorageError) -> Int {
    try writing { database in
      let number = try MemoryJournal.begin(job, database)
      let decisions = try EditorsDecisions(ofArticle: article, named: names, database)
      let segments = Set(units.flatMap(\.variants))
      var stored = try Self.units(ofArticle: article, database)
      for name in Set(names) {
        stored += try Self.units(named: name, database).filter {
          $0.variants.contains(where: segments.contains)
        }
      }
      var count = 0
      var known: Set<[Variant]> = []
      for unit in stored {
        if unit.provenance.isReviewed || decisions.changed(unit) {
          known.insert(unit.variants)
        } else {
          try MemoryWriter.delete(unit.id, database)
          try MemoryJournal.note(
            UnitChange(unit: unit.id, before: unit, after: nil), job: number, database)
          count += 1
        }
      }
      let kept = stored.count - count
      var added = 0
      var writer = try MemoryWriter(database)
      for var unit in units where !decisions.turnDown(unit) && known.insert(unit.variants).inserted {
        unit.provenance.articleKey = article
        _ = try writer.add(unit)
        added += 1
      }
      try MemoryJournal.end(number, count: count + added, added: writer.added, database)
      try writer.finish(folder: folder)
      return kept + added
    }
  }

  /// How many units an article has given the memory.
  public func countUnits(ofArticle article: String) throws(StorageError) -> Int {
    try reading { try Self.units(ofArticle: article, $0).count }
  }

  private static func units(ofArticle article: String, _ database: Database) throws -> [TranslationUnit] {
    try units("article_key = ?", article, database)
  }

  /// What an aligner found in an article of this name before articles had keys.
  private static func units(named name: String, _ database: Database) throws -> [TranslationUnit] {
    try units("article = ? AND article_key = '' AND origin = '\(Provenance.alignment)'", name, database)
  }

  private static func units(
    _ condition: String, _ article: String, _ database: Database
  ) throws -> [TranslationUnit] {
    let identifiers = try Int64.fetchAll(
      database,
      sql: """
        SELECT unit.id FROM provenance JOIN translation_unit AS unit ON unit.provenance = provenance.id
        WHERE \(condition) ORDER BY unit.id
        """, arguments: [article])
    let snapshot = try MemorySnapshot(database, levels: PostingLevels())
    return try identifiers.compactMap { try snapshot.unit(UInt32(truncatingIfNeeded: $0)) }
  }
}

/// What editors have decided about what an aligner found in one article.
private struct EditorsDecisions {
  /// The numbers of the units that were corrected or rejected.
  private let units: Set<Int64>
  /// The pairs that were wrong, folded, so that another dash or capital does not bring one back.
  private let pairs: Set<[String]>

  init(ofArticle article: String, named names: [String], _ database: Database) throws {
    let turnedDown = try ([article] + names).flatMap {
      try MemoryJournal.turnedDown(ofArticle: $0, database)
    }
    units = Set(turnedDown.map(\.id))
    pairs = Set(turnedDown.map(Self.key))
  }

  /// True where an editor has changed what the unit says.
  func changed(_ unit: TranslationUnit) -> Bool { units.contains(unit.id) }

  /// True where an editor has said of just this pair that it is wrong.
  func turnDown(_ unit: TranslationUnit) -> Bool { pairs.contains(Self.key(unit)) }

  private static func key(_ unit: TranslationUnit) -> [String] {
    unit.variants.flatMap { [$0.language.tag, FoldedText($0.face, language: $0.language).key] }
  }
}
