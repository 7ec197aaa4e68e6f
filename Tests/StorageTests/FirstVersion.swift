import Foundation
import GRDB

@testable import Storage

/// A store as the first version of dragoman left it.
enum FirstVersion {
  static func make(_ path: String) throws {
    let database = try DatabaseQueue(path: path)
    let migrator = Schema.migrator(folder: NSTemporaryDirectory())
    try migrator.migrate(database, upTo: "1 glossary, authority and memory")
    try database.write { database in
      try database.execute(
        sql: """
          INSERT INTO authority_record (id, kind, note, source, is_shipped) VALUES ('guba', 'place', '', '', 1);
          INSERT INTO spelling (record, position, language, face, status)
            VALUES ('guba', 0, 'en', 'Guba', 'preferred'), ('guba', 1, 'en', 'Quba', 'variant');
          INSERT INTO concept (id, domain, part_of_speech, note, source, is_shipped)
            VALUES ('embassy', 'diplomacy', 'noun', 'n', 's', 1);
          INSERT INTO term (concept, position, language, face, status)
            VALUES ('embassy', 0, 'en', 'embassy', 'preferred'), ('embassy', 1, 'az', 'səfirlik', 'preferred'),
              ('embassy', 2, 'az', 'sefarət', 'deprecated'), ('embassy', 3, 'he', 'שגרירות', 'preferred');
          """)
    }
  }
}
