internal import GRDB

/// The tables, as migrations. A migration that has been published never changes; a new one is added.
///
/// Faces are stored as they are printed; keys are what `FoldedText` makes of them.
enum Schema {
  /// The migrations of a store in `folder`.
  static func migrator(folder: String) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 glossary, authority and memory") { database in
      try database.execute(sql: first)
    }
    migrator.registerMigration("2 editors' records beside shipped ones") { database in
      try database.execute(sql: second)
    }
    migrator.registerMigration("3 concept entries as in ISO 30042") { database in
      try database.execute(sql: third)
    }
    migrator.registerMigration("4 a memory of a million units") { database in
      try MemorySchema.migrate(database, folder: folder)
    }
    migrator.registerMigration("5 rejected proposals of mining") { database in
      try database.execute(sql: WorkspaceStore.miningTables)
    }
    migrator.registerMigration("6 articles known by more than their names") { database in
      try MemorySchema.addArticleKeys(database)
    }
    return migrator
  }

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

  /// Concept entries get what ISO 30042 has at each of its three levels; an editor's entry stands beside the
  /// shipped one as records do since the second version.
  private static let third = """
    ALTER TABLE term RENAME TO first_term;
    ALTER TABLE concept RENAME TO first_concept;

    CREATE TABLE concept (
      id TEXT NOT NULL,
      is_shipped INTEGER NOT NULL,
      domain TEXT NOT NULL,
      note TEXT NOT NULL,
      source TEXT NOT NULL,
      PRIMARY KEY (id, is_shipped)
    ) WITHOUT ROWID;
    CREATE TABLE language_section (
      concept TEXT NOT NULL,
      is_shipped INTEGER NOT NULL,
      position INTEGER NOT NULL,
      language TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY (concept, is_shipped, position),
      FOREIGN KEY (concept, is_shipped) REFERENCES concept(id, is_shipped) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE TABLE term (
      concept TEXT NOT NULL,
      is_shipped INTEGER NOT NULL,
      section INTEGER NOT NULL,
      position INTEGER NOT NULL,
      face TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('preferred', 'admitted', 'deprecated', 'forbidden')),
      part_of_speech TEXT NOT NULL,
      gender TEXT,
      form TEXT,
      note TEXT NOT NULL,
      source TEXT NOT NULL,
      PRIMARY KEY (concept, is_shipped, section, position),
      FOREIGN KEY (concept, is_shipped, section)
        REFERENCES language_section(concept, is_shipped, position) ON DELETE CASCADE
    ) WITHOUT ROWID;

    -- Definitions and contexts, references, and changes of a term, of a section (whose term is -1), or of the entry
    -- itself (whose section is -1 too).
    CREATE TABLE description (
      concept TEXT NOT NULL,
      is_shipped INTEGER NOT NULL,
      section INTEGER NOT NULL,
      term INTEGER NOT NULL,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      language TEXT,
      source TEXT NOT NULL,
      PRIMARY KEY (concept, is_shipped, section, term, position),
      FOREIGN KEY (concept, is_shipped) REFERENCES concept(id, is_shipped) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE TABLE reference (
      concept TEXT NOT NULL,
      is_shipped INTEGER NOT NULL,
      section INTEGER NOT NULL,
      term INTEGER NOT NULL,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('concept', 'page', 'picture')),
      target TEXT NOT NULL,
      label TEXT NOT NULL,
      PRIMARY KEY (concept, is_shipped, section, term, position),
      FOREIGN KEY (concept, is_shipped) REFERENCES concept(id, is_shipped) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE TABLE change (
      concept TEXT NOT NULL,
      is_shipped INTEGER NOT NULL,
      section INTEGER NOT NULL,
      term INTEGER NOT NULL,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('origination', 'modification')),
      actor TEXT NOT NULL,
      date TEXT NOT NULL,
      PRIMARY KEY (concept, is_shipped, section, term, position),
      FOREIGN KEY (concept, is_shipped) REFERENCES concept(id, is_shipped) ON DELETE CASCADE
    ) WITHOUT ROWID;

    INSERT INTO concept (id, is_shipped, domain, note, source)
      SELECT id, is_shipped, domain, note, source FROM first_concept;
    INSERT INTO language_section (concept, is_shipped, position, language, note)
      SELECT concept, is_shipped, min(position), language, ''
      FROM first_term JOIN first_concept ON first_concept.id = concept GROUP BY concept, language;
    INSERT INTO term (concept, is_shipped, section, position, face, status, part_of_speech, note, source)
      SELECT first_term.concept, first_concept.is_shipped, language_section.position, first_term.position, face,
        status, part_of_speech, '', ''
      FROM first_term
      JOIN first_concept ON first_concept.id = first_term.concept
      JOIN language_section USING (concept, language);

    DROP TABLE first_term;
    DROP TABLE first_concept;
    """
}
