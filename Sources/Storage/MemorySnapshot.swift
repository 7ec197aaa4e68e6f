internal import GRDB
internal import Memory
internal import Orthography

/// The memory as one read sees it.
struct MemorySnapshot: MemoryReader {
  let levels: PostingLevels
  let lastUnit: Int

  private let database: Database
  private let selectLists: RawStatement
  private let selectFaces: RawStatement
  private let selectUnindexed: RawStatement
  private let selectUnit: RawStatement

  init(_ database: Database, levels: PostingLevels) throws {
    self.database = database
    self.levels = levels
    lastUnit =
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT value FROM memory_state WHERE name = 'last_unit'")) ?? 0
    selectLists = try RawStatement(database, "SELECT key, units FROM posting WHERE key BETWEEN ? AND ?")
    selectFaces = try RawStatement(
      database, "SELECT language, face, is_followed FROM variant WHERE id BETWEEN ? AND ?")
    selectUnit = try RawStatement(
      database,
      """
      SELECT origin, article, position, editor, domain, date, confidence, is_reviewed, previous, next, attributes,
        article_key
      FROM translation_unit AS unit JOIN provenance ON provenance.id = unit.provenance WHERE unit.id = ?
      """)
    selectUnindexed = try RawStatement(
      database,
      """
      SELECT unindexed.unit, language, face FROM unindexed
      JOIN variant ON variant.id BETWEEN unindexed.unit << 6 AND unindexed.unit << 6 | 63
      """)
  }

  func readLists(_ keys: ClosedRange<UInt64>, _ body: (UInt64, UnsafeRawBufferPointer) -> Void) throws {
    selectLists.bind(1, Int64(keys.lowerBound))
    selectLists.bind(2, Int64(keys.upperBound))
    while try selectLists.step() { body(UInt64(bitPattern: selectLists.integer(0)), selectLists.blob(1)) }
    selectLists.reset()
  }

  func units(withForm hash: UInt64, in language: Language) throws -> [UInt32] {
    var units: [UInt32] = []
    let key = Grams.formKey(hash, language: language)
    try readLists(key...key) { units = PostingList.units($1) }
    return units
  }

  func readFaces(of unit: UInt32, in language: Language, _ body: (UnsafeBufferPointer<UInt8>) -> Void) throws
  {
    selectFaces.bind(1, Int64(unit) << 6)
    selectFaces.bind(2, Int64(unit) << 6 | 63)
    while try selectFaces.step() {
      if Self.isEqual(selectFaces.text(0), language.tag) {
        body(selectFaces.text(1))
        if selectFaces.integer(2) == 0 { break }
      }
    }
    selectFaces.reset()
  }

  func readFaces(
    all: Bool, in language: Language, _ body: (UInt32, UnsafeBufferPointer<UInt8>) -> Void
  ) throws {
    let select =
      all ? try RawStatement(database, "SELECT id >> 6, language, face FROM variant") : selectUnindexed
    while try select.step() {
      if Self.isEqual(select.text(1), language.tag) {
        body(UInt32(truncatingIfNeeded: select.integer(0)), select.text(2))
      }
    }
    select.reset()
  }

  func unit(_ id: UInt32) throws -> TranslationUnit? {
    selectUnit.bind(1, Int64(id))
    defer { selectUnit.reset() }
    guard try selectUnit.step() else { return nil }
    let row = selectUnit
    var variants: [Variant] = []
    selectFaces.bind(1, Int64(id) << 6)
    selectFaces.bind(2, Int64(id) << 6 | 63)
    while try selectFaces.step() {
      variants.append(
        Variant(
          face: selectFaces.string(1), language: try StoredLanguage.language(selectFaces.string(0))))
    }
    selectFaces.reset()
    return TranslationUnit(
      id: Int64(id), variants: variants,
      provenance: Provenance(
        origin: row.string(0), article: row.string(1), articleKey: row.string(11),
        position: row.optionalInteger(2).map(Int.init), editor: row.string(3), domain: row.string(4),
        date: row.string(5), confidence: row.optionalDouble(6), isReviewed: row.integer(7) != 0),
      context: SegmentContext(
        previous: row.optionalInteger(8).map(UInt64.init(bitPattern:)),
        next: row.optionalInteger(9).map(UInt64.init(bitPattern:))),
      attributes: try UnitAttributes.attributes(row.isNull(10) ? nil : row.string(10)))
  }

  private static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: String) -> Bool {
    bytes.count == tag.utf8.count && bytes.elementsEqual(tag.utf8)
  }
}

/// Languages by the tags that were stored, without asking ICU again.
enum StoredLanguage {
  static func language(_ tag: String) throws -> Language {
    switch tag {
    case "en": .english
    case "az": .azerbaijani
    case "he": .hebrew
    default: try Language(tag)
    }
  }
}
