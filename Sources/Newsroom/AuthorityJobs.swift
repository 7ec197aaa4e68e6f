private import Foundation
private import Interchange
public import Names
private import Orthography
private import ShippedGlossaries
public import Storage

/// The layouts that authority records are exchanged in.
public enum AuthorityFormat: String, Sendable, CaseIterable {
  /// The table of `Glossaries/names/`.
  case csv
  /// An object a line, or an array.
  case json

  /// The layout that a file's name tells, or nil.
  public init?(fileName: String) {
    for format in Self.allCases where fileName.hasSuffix("." + format.rawValue) {
      self = format
      return
    }
    guard fileName.hasSuffix(".jsonl") || fileName.hasSuffix(".ndjson") else { return nil }
    self = .json
  }
}

extension Newsroom {
  /// The authority's records, by identifier; `kind` alone where it is given.
  ///
  /// - Throws: `StorageError`.
  public func authority(_ kind: AuthorityRecord.Kind? = nil) throws(StorageError) -> [AuthorityRecord] {
    try store.authority().filter { kind == nil || $0.kind == kind }
  }

  /// Adds a record, or what is new in it to the one with its identifier: its house spellings replace the old ones,
  /// which are then accepted, and its other spellings and links are added.
  ///
  /// - Parameter record: the record; without an identifier it gets one made of its names.
  /// - Returns: the record as it is stored, and whether anything changed.
  /// - Throws: `InputErrors` where it cannot stand in the authority, `StorageError`.
  public func addName(_ record: AuthorityRecord) throws -> (record: AuthorityRecord, isChanged: Bool) {
    let placed = PlacedRecord(
      record: record, place: (1, 1), identifierPlace: (1, 1),
      spellingPlaces: record.spellings.map { _ in { (1, $0 + 1) } },
      linkPlaces: record.links.map { _ in (1, 1) })
    let record = try PlacedRecord.records([placed], problems: [], file: "names add")[0]
    let known = try store.record(record.id)
    if let known, known.kind != record.kind {
      throw InputError(
        file: "names add", problem: "\(record.id) is a \(known.kind.rawValue)", advice: "choose another --id")
    }
    let merged = known.map { $0.merged(with: record) } ?? record
    let changes = try store.store([merged])
    return (merged, changes.unchanged == 0)
  }

  /// Adds the records of a file, or replaces those with the same identifiers, all of them or none.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - file: its name, for messages.
  ///   - format: its layout.
  ///   - isRehearsal: true to change nothing.
  /// - Returns: what changed, or would.
  /// - Throws: `InputErrors` with everything that is wrong with the file, `InputError`, `StorageError`.
  public func importNames(
    _ text: String, file: String, format: AuthorityFormat, isRehearsal: Bool
  ) throws -> AuthorityChanges {
    let records =
      switch format {
      case .csv: try AuthorityTable.records(text, file: file)
      case .json: try AuthorityJSON.records(text, file: file)
      }
    return isRehearsal ? try store.changes(storing: records) : try store.store(records)
  }

  /// `records` in a layout that `importNames` reads back.
  public func exportNames(_ records: [AuthorityRecord], format: AuthorityFormat) throws -> String {
    switch format {
    case .csv: AuthorityTable.text(records)
    case .json: try AuthorityJSON.text(records)
    }
  }

  /// Near-duplicates and conflicts inside the authority.
  ///
  /// - Throws: `StorageError`, or `InputError` where a shipped file is damaged.
  public func checkNames() throws -> [AuthorityFinding] {
    let languages = Language.firstClass
    var models: [SpellingModel] = []
    for (at, one) in languages.enumerated() {
      for other in languages[(at + 1)...] { models.append(try NameDesk.spellingModel(one, other)) }
    }
    return AuthorityCheck(
      try store.authority(), others: DisplayName.all(.country).map(AuthorityRecord.init),
      confusions: try NameDesk.confusionPairs(), models: models
    ).findings()
  }
}

extension NameDesk {
  /// The names that are never to be taken for one another, as dragoman ships them.
  ///
  /// - Throws: `InputError` where the table is damaged.
  public static func confusionPairs() throws -> ConfusionPairs {
    let file = ShippedGlossaries.confusionFile
    return ConfusionPairs(
      try ConfusionTable.pairs(try TextFile(file.path).text, file: file.lastPathComponent))
  }
}

extension AuthorityRecord {
  /// The record with what `other` adds to it.
  fileprivate func merged(with other: AuthorityRecord) -> AuthorityRecord {
    let replaced = Set(other.spellings.filter { $0.status == .preferred }.map(\.language))
    // What is known stays in its place, so that adding the same again changes nothing.
    var merged = spellings.map { known in
      if let new = other.spellings.first(where: { $0.isSpelled(like: known) }) {
        return Spelling(
          face: new.face, language: new.language, status: new.status,
          styles: known.styles + new.styles.filter { !known.styles.contains($0) })
      }
      let isReplaced = known.status == .preferred && replaced.contains(known.language)
      return isReplaced ? known.with(status: .accepted) : known
    }
    merged += other.spellings.filter { new in !spellings.contains { $0.isSpelled(like: new) } }
    return AuthorityRecord(
      id: id, kind: kind, spellings: merged, note: other.note.isEmpty ? note : other.note,
      source: other.source.isEmpty ? source : other.source,
      links: links + other.links.filter { !links.contains($0) }
    ).ordered
  }
}

extension Spelling {
  fileprivate func isSpelled(like other: Spelling) -> Bool {
    face == other.face && language == other.language
  }
}
