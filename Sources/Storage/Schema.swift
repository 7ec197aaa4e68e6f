internal import GRDB

/// The tables, as migrations. A migration that has been published never changes; a new one is added.
///
/// Faces are stored as they are printed; keys are what `FoldedText` makes of them.
enum Schema {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 glossary, authority and memory") { database in
      try database.execute(sql: first)
    }
    migrator.registerMigration("2 editors' records beside shipped ones") { database in
      try database.execute(sql: second)
    }
    return migrator
  }()

  private static let first = """
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE concept (
      id TEXT PRIMARY KEY,
      domain TEXT NOT NULL,
      part_of_speech TEXT NOT NULL,
      note TEXT NOT NULL,
      source TEXT NOT NULL,
      is_shipped INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE term (
      concept TEXT NOT NULL REFERENCES concept(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      language TEXT NOT NULL,
      face TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('preferred', 'admitted', 'deprecated', 'forbidden')),
      PRIMARY KEY (concept, position)
    ) WITHOUT ROWID;

    CREATE TABLE authority_record (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      note TEXT NOT NULL,
      source TEXT NOT NULL,
      is_shipped INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE spelling (
      record TEXT NOT NULL REFERENCES authority_record(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      language TEXT NOT NULL,
      face TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('preferred', 'accepted', 'variant')),
      PRIMARY KEY (record, position)
    ) WITHOUT ROWID;

    -- The folded first word of every term and spelling: where recognition starts.
    CREATE TABLE headword (
      language TEXT NOT NULL,
      key TEXT NOT NULL,
      is_record INTEGER NOT NULL,
      owner TEXT NOT NULL,
      PRIMARY KEY (language, key, is_record, owner)
    ) WITHOUT ROWID;

    CREATE TABLE translation_unit (
      id INTEGER PRIMARY KEY,
      origin TEXT NOT NULL,
      article TEXT NOT NULL,
      date TEXT NOT NULL,
      confidence REAL,
      is_reviewed INTEGER NOT NULL
    );
    CREATE INDEX translation_unit_article ON translation_unit (article);
    CREATE TABLE variant (
      unit INTEGER NOT NULL REFERENCES translation_unit(id) ON DELETE CASCADE,
      language TEXT NOT NULL,
      face TEXT NOT NULL,
      key TEXT NOT NULL,
      length INTEGER NOT NULL,
      PRIMARY KEY (unit, language)
    ) WITHOUT ROWID;
    CREATE INDEX variant_length ON variant (language, length);
    """

  /// A record of an editor's stands beside the shipped one with the same identifier and outranks it, so that seeding
  /// never touches it. Spellings get the styles that prefer them and more states; records get links.
  private static let second = """
    ALTER TABLE spelling RENAME TO first_spelling;
    ALTER TABLE authority_record RENAME TO first_authority_record;

    CREATE TABLE authority_record (
      id TEXT NOT NULL,
      is_shipped INTEGER NOT NULL,
      kind TEXT NOT NULL,
      note TEXT NOT NULL,
      source TEXT NOT NULL,
      PRIMARY KEY (id, is_shipped)
    ) WITHOUT ROWID;
    CREATE TABLE spelling (
      record TEXT NOT NULL,
      is_shipped INTEGER NOT NULL,
      position INTEGER NOT NULL,
      language TEXT NOT NULL,
      face TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('preferred', 'accepted', 'used', 'deprecated', 'never')),
      -- The names of styles, a space between them.
      styles TEXT NOT NULL,
      PRIMARY KEY (record, is_shipped, position),
      FOREIGN KEY (record, is_shipped) REFERENCES authority_record(id, is_shipped) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE TABLE link (
      record TEXT NOT NULL,
      is_shipped INTEGER NOT NULL,
      position INTEGER NOT NULL,
      target TEXT NOT NULL,
      PRIMARY KEY (record, is_shipped, position),
      FOREIGN KEY (record, is_shipped) REFERENCES authority_record(id, is_shipped) ON DELETE CASCADE
    ) WITHOUT ROWID;

    INSERT INTO authority_record (id, is_shipped, kind, note, source)
      SELECT id, is_shipped, kind, note, source FROM first_authority_record;
    INSERT INTO spelling (record, is_shipped, position, language, face, status, styles)
      SELECT record, is_shipped, position, language, face, iif(status = 'variant', 'used', status), ''
      FROM first_spelling JOIN first_authority_record ON first_authority_record.id = record;

    DROP TABLE first_spelling;
    DROP TABLE first_authority_record;

    -- An import of thousands of records replaces the headwords of each.
    CREATE INDEX headword_owner ON headword (owner);
    """
}
