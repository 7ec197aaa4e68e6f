import GRDB

@testable import Storage

/// A store as the first version of dragoman left it.
enum FirstVersion {
  static func make(_ path: String) throws {
    let database = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(database, upTo: "1 glossary, authority and memory")
    try database.write { database in
      try database.execute(
        sql: """
          INSERT INTO authority_record (id, kind, note, source, is_shipped) VALUES ('guba', 'place', '', '', 1);
          INSERT INTO spelling (record, position, language, face, status)
            VALUES ('guba', 0, 'en', 'Guba', 'preferred'), ('guba', 1, 'en', 'Quba', 'variant');
          """)
    }
  }
}
