internal import GRDB
public import Memory
private import Orthography

extension WorkspaceStore {
  /// How many units there are of each kind, the largest kind first.
  public func memoryStatistics() throws(StorageError) -> [MemoryStatistic] {
    try reading { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT languages, origin, domain, is_reviewed, COUNT(*) AS count FROM (
            SELECT translation_unit.id, provenance.origin, provenance.domain, is_reviewed,
              (SELECT group_concat(language, ' ') FROM variant
               WHERE variant.id BETWEEN translation_unit.id << 6 AND translation_unit.id << 6 | 63) AS languages
            FROM translation_unit JOIN provenance ON provenance.id = translation_unit.provenance)
          GROUP BY languages, origin, domain, is_reviewed
          ORDER BY count DESC, languages, origin, domain, is_reviewed
          """)
      return try rows.map { row in
        MemoryStatistic(
          languages: try (row[0] as String? ?? "").utf8.split(separator: 0x20).map {
            try Language(String(Substring($0)))
          }, origin: row[1], domain: row[2], isReviewed: row[3], count: row[4])
      }
    }
  }
}
