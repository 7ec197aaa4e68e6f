internal import GRDB
public import Orthography

/// Pairs that an editor does not want proposed for the glossary, by the folded forms of both sides.
extension WorkspaceStore {
  static let miningTables = """
    -- What mining proposed and an editor rejected; the key is both sides folded, a tab between them.
    CREATE TABLE mining_rejection (
      source_language TEXT NOT NULL,
      target_language TEXT NOT NULL,
      key TEXT NOT NULL,
      editor TEXT NOT NULL,
      date TEXT NOT NULL,
      PRIMARY KEY (source_language, target_language, key)
    ) WITHOUT ROWID;
    """

  /// The keys of the rejected pairs of two languages.
  public func miningRejections(source: Language, target: Language) throws(StorageError) -> Set<String> {
    try reading { database in
      try String.fetchSet(
        database,
        sql: "SELECT key FROM mining_rejection WHERE source_language = ? AND target_language = ?",
        arguments: [source.tag, target.tag])
    }
  }

  /// Notes rejected pairs; noting one again changes nothing.
  public func rejectMined(
    _ keys: [String], source: Language, target: Language, editor: String, date: String
  ) throws(StorageError) {
    try writing { database in
      for key in keys {
        try database.execute(
          sql: """
            INSERT OR IGNORE INTO mining_rejection (source_language, target_language, key, editor, date)
            VALUES (?, ?, ?, ?, ?)
            """, arguments: [source.tag, target.tag, key, editor, date])
      }
    }
  }
}
