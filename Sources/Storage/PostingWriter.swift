private import Foundation
internal import GRDB
internal import Memory
internal import Orthography

/// Puts postings into the lists of the store, and remembers how long the lists become.
struct PostingWriter {
  private let database: Database
  private var levels: PostingLevels
  private var changedPieces: Set<Int> = []
  private let select: RawStatement
  private let replace: RawStatement
  private let hadLists: Bool
  private var bytes: [UInt8] = []

  /// Places whose levels are stored together.
  static let pieceSize = 4096

  init(_ database: Database, levels: PostingLevels) throws {
    self.database = database
    self.levels = levels
    hadLists = try Int.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM posting)") == 1
    select = try RawStatement(database, "SELECT units FROM posting WHERE key = ?")
    replace = try RawStatement(
      database,
      hadLists
        ? "INSERT OR REPLACE INTO posting (key, units) VALUES (?, ?)"
        : "INSERT INTO posting (key, units) VALUES (?, ?)")
  }

  /// The keys of the lists that a segment belongs to.
  static func keys(_ lowered: [UInt32], hash: UInt64, language: Language, grams: inout [UInt64]) -> [UInt64] {
    grams.removeAll(keepingCapacity: true)
    Grams.append(of: lowered, language: language, to: &grams)
    let band = LengthBand.band(ofLength: lowered.count)
    var keys = grams.map { Grams.key($0, band: band) }
    keys.append(Grams.formKey(hash, language: language))
    return keys
  }

  /// Writes what was gathered into the lists.
  mutating func write(_ runs: PostingRuns) throws {
    try runs.forEachList { key, units in try insert(units, into: key) }
    try writeLevels()
  }

  private mutating func insert(_ units: [UInt32], into key: UInt64) throws {
    let isForm = Grams.isFormKey(key)
    var isChanged = true
    if hadLists {
      select.bind(1, Int64(key))
      isChanged = PostingList.inserting(
        units, into: try select.step() ? select.blob(0) : nil, isForm: isForm, output: &bytes)
      select.reset()
    } else {
      _ = PostingList.inserting(units, into: nil, isForm: isForm, output: &bytes)
    }
    guard isChanged else { return }
    replace.bind(1, Int64(key))
    replace.bind(2, bytes)
    try replace.run()
    if !isForm, bytes.isEmpty || bytes.count > PostingLevels.noted { note(key) }
  }

  private mutating func note(_ key: UInt64) {
    let level = bytes.isEmpty ? PostingLevels.full : PostingLevels.level(ofBytes: bytes.count)
    let place = PostingLevels.place(key)
    if level > levels.levels[place] {
      levels.levels[place] = level
      changedPieces.insert(place / Self.pieceSize)
    }
  }

  private mutating func writeLevels() throws {
    if changedPieces.isEmpty { return }
    let replace = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO posting_level (piece, levels) VALUES (?, ?)")
    for piece in changedPieces.sorted() {
      let first = piece * Self.pieceSize
      try replace.execute(arguments: [piece, Data(levels.levels[first..<first + Self.pieceSize])])
    }
    changedPieces.removeAll()
    try database.execute(sql: "UPDATE memory_state SET value = value + 1 WHERE name = 'level_version'")
  }

  /// The levels that are stored.
  static func levels(_ database: Database) throws -> PostingLevels {
    var levels = PostingLevels()
    let select = try RawStatement(database, "SELECT piece, levels FROM posting_level")
    while try select.step() {
      let first = Int(select.integer(0)) * pieceSize
      let blob = select.blob(1)
      guard first >= 0, first + blob.count <= PostingLevels.count else { continue }
      levels.levels.replaceSubrange(first..<first + blob.count, with: blob)
    }
    select.reset()
    return levels
  }
}
