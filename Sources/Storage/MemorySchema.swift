internal import GRDB
internal import Memory
internal import Orthography

/// The tables of the memory since the fourth version: units that are numbered once and for all, and posting lists from
/// which a search learns which of a million units to look at.
enum MemorySchema {
  private static let tables = """
    CREATE TABLE provenance (
      id INTEGER PRIMARY KEY,
      origin TEXT NOT NULL,
      article TEXT NOT NULL,
      editor TEXT NOT NULL,
      domain TEXT NOT NULL,
      date TEXT NOT NULL
    );
    CREATE UNIQUE INDEX provenance_all ON provenance (article, origin, editor, domain, date);

    CREATE TABLE translation_unit (
      id INTEGER PRIMARY KEY,
      provenance INTEGER NOT NULL REFERENCES provenance(id),
      is_reviewed INTEGER NOT NULL,
      position INTEGER,
      confidence REAL,
      -- The hashes of the segments' forms before and behind.
      previous INTEGER,
      next INTEGER,
      -- What else its file said, as a JSON object.
      attributes TEXT
    );
    CREATE INDEX translation_unit_provenance ON translation_unit (provenance);

    -- A unit's segments lie side by side: the number is the unit's times 64, and the segment's place.
    CREATE TABLE variant (
      id INTEGER PRIMARY KEY,
      language TEXT NOT NULL,
      face TEXT NOT NULL,
      -- 1 where another segment of the unit in the same language follows.
      is_followed INTEGER NOT NULL
    );

    -- For each gram and length band the units that hold it, as PostingList says; the key is that of Grams.
    CREATE TABLE posting (key INTEGER PRIMARY KEY, units BLOB NOT NULL);
    -- How long the lists are, in pieces of 4096 places (PostingLevels).
    CREATE TABLE posting_level (piece INTEGER PRIMARY KEY, levels BLOB NOT NULL);
    -- Units that are in no posting list yet.
    CREATE TABLE unindexed (unit INTEGER PRIMARY KEY);
    -- last_unit: the highest number that a unit ever had; level_version: raised when levels change; form_version: of the
    -- forms that the lists were made from.
    CREATE TABLE memory_state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    """

  private static let articleKeys = """
    ALTER TABLE provenance ADD COLUMN article_key TEXT NOT NULL DEFAULT '';
    DROP INDEX provenance_all;
    CREATE UNIQUE INDEX provenance_all ON provenance (article, article_key, origin, editor, domain, date);
    CREATE INDEX provenance_article_key ON provenance (article_key);
    -- Where an editor turned down what an aligner found, the article it was found in.
    ALTER TABLE memory_change ADD COLUMN turned_down TEXT;
    CREATE INDEX memory_change_turned_down ON memory_change (turned_down) WHERE turned_down IS NOT NULL;
    -- What editors corrected and rejected before, by the name of the article.
    UPDATE memory_change SET turned_down = before ->> 'article'
      WHERE job IN (SELECT id FROM memory_job WHERE command IN ('edit', 'replace', 'review'))
        AND before ->> 'origin' = 'alignment'
        AND (after IS NULL OR before -> 'segments' <> after -> 'segments');
    """

  /// Adds what the sixth version has. The fourth takes over units with the writer of today, so that a store that is brought
  /// up from before it has that already.
  static func addArticleKeys(_ database: Database) throws {
    if try database.columns(in: "provenance").contains(where: { $0.name == "article_key" }) { return }
    try database.execute(sql: articleKeys)
  }

  /// Makes the tables and takes over the units of the version before.
  static func migrate(_ database: Database, folder: String) throws {
    try database.execute(
      sql: """
        ALTER TABLE variant RENAME TO first_variant;
        ALTER TABLE translation_unit RENAME TO first_translation_unit;
        DROP INDEX variant_length;
        DROP INDEX translation_unit_article;
        """)
    try database.execute(sql: tables)
    try database.execute(sql: MemoryJournal.tables)
    try addArticleKeys(database)
    try database.execute(
      sql:
        "INSERT INTO memory_state (name, value) VALUES ('last_unit', 0), ('level_version', 0), ('form_version', ?)",
      arguments: [SegmentForm.version])
    var writer = try MemoryWriter(database)
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT id, origin, article, date, confidence, is_reviewed FROM first_translation_unit ORDER BY id"
    )
    while let row = try rows.next() {
      let variants = try Row.fetchAll(
        database, sql: "SELECT face, language FROM first_variant WHERE unit = ? ORDER BY language",
        arguments: [row[0] as Int64])
      let unit = TranslationUnit(
        variants: try variants.map { Variant(face: $0[0], language: try Language($0[1] as String)) },
        provenance: Provenance(
          origin: row[1], article: row[2], date: row[3], confidence: row[4], isReviewed: row[5]))
      _ = try writer.add(unit)
    }
    try writer.finish(folder: folder)
    try database.execute(sql: "DROP TABLE first_variant; DROP TABLE first_translation_unit;")
  }
}
