private import Foundation
internal import GRDB
internal import Memory
internal import Orthography

/// Gathers the postings of new units and puts them into the lists, sorted, so that each list is written once for many
/// units.
struct PostingWriter {
  /// A posting list's key and, in the bits below, a unit less `base`.
  private var postings: [UInt64] = []
  private var base: UInt32?
  private var levels: PostingLevels
  private var changedPieces: Set<Int> = []
  private var grams: [UInt64] = []

  private static let unitBits: UInt64 = 20
  /// How many postings are gathered: 64 MB, and as much again while they are sorted.
  private static let capacity = 8 << 20
  static let pieceSize = 4096

  init(levels: PostingLevels) { self.levels = levels }

  /// The keys of the lists that a segment belongs to.
  static func keys(of face: String, language: Language, form: inout SegmentForm, grams: inout [UInt64]) -> [UInt64] {
    var face = face
    face.withUTF8 { form.read($0) }
    let lowered = form.lowered
    grams.removeAll(keepingCapacity: true)
    Grams.append(of: lowered, language: language, to: &grams)
    let band = LengthBand.band(ofLength: lowered.count)
    var keys = grams.map { Grams.key($0, band: band) }
    keys.append(Grams.formKey(form.hash, language: language))
    return keys
  }

  /// True where what was gathered has to be written before the next unit.
  func mustWrite(before unit: UInt32) -> Bool {
    guard let base else { return false }
    return postings.count >= Self.capacity || unit < base || unit - base >= 1 << Self.unitBits
  }

  /// Notes that `unit` belongs to the lists `keys`.
  mutating func add(_ keys: [UInt64], unit: UInt32) {
    let first = base ?? unit
    base = first
    let low = UInt64(unit - first)
    for key in keys where levels[key] != PostingLevels.full || Grams.isFormKey(key) {
      postings.append(key << Self.unitBits | low)
    }
  }

  /// Writes what was gathered into the lists.
  mutating func write(_ database: Database) throws {
    guard let base else { return }
    RadixSort.sort(&postings)
    let select = try RawStatement(database, "SELECT units FROM posting WHERE key = ?")
    let replace = try RawStatement(database, "INSERT OR REPLACE INTO posting (key, units) VALUES (?, ?)")
    var units: [UInt32] = []
    var bytes: [UInt8] = []
    var at = 0
    while at < postings.count {
      let key = postings[at] >> Self.unitBits
      units.removeAll(keepingCapacity: true)
      while at < postings.count, postings[at] >> Self.unitBits == key {
        let unit = base + UInt32(truncatingIfNeeded: postings[at] & (1 << Self.unitBits - 1))
        if units.last != unit { units.append(unit) }
        at += 1
      }
      select.bind(1, Int64(key))
      let isChanged = try select.step()
        ? PostingList.inserting(units, into: select.blob(0), isForm: Grams.isFormKey(key), output: &bytes)
        : PostingList.inserting(units, into: nil, isForm: Grams.isFormKey(key), output: &bytes)
      select.reset()
      guard isChanged else { continue }
      replace.bind(1, Int64(key))
      replace.bind(2, bytes)
      try replace.run()
      if bytes.count > PostingLevels.noted { note(key, bytes) }
      if bytes.isEmpty { note(key, bytes) }
    }
    postings.removeAll(keepingCapacity: true)
    self.base = nil
    try writeLevels(database)
  }

  private mutating func note(_ key: UInt64, _ bytes: [UInt8]) {
    if Grams.isFormKey(key) { return }
    let level = bytes.isEmpty ? PostingLevels.full : PostingLevels.level(ofBytes: bytes.count)
    let place = PostingLevels.place(key)
    if level > levels.levels[place] {
      levels.levels[place] = level
      changedPieces.insert(place / Self.pieceSize)
    }
  }

  private mutating func writeLevels(_ database: Database) throws {
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
