internal import GRDB
internal import Memory
internal import Orthography

/// Translation units in the tables `translation_unit` and `variant`.
enum Units {
  static func insert(_ unit: TranslationUnit, _ database: Database) throws {
    let provenance = unit.provenance
    try database.cachedStatement(
      sql:
        "INSERT INTO translation_unit (origin, article, date, confidence, is_reviewed) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      provenance.origin, provenance.article, provenance.date, provenance.confidence, provenance.isReviewed,
    ])
    let identifier = database.lastInsertedRowID
    let insertVariant = try database.cachedStatement(
      sql: "INSERT INTO variant (unit, language, face, key, length) VALUES (?, ?, ?, ?, ?)")
    for variant in [unit.source, unit.target] {
      let key = FoldedText(variant.face, language: variant.language).key
      try insertVariant.execute(
        arguments: [identifier, variant.language.tag, variant.face, key, key.unicodeScalars.count])
    }
  }

  /// Replaces the unreviewed units of `article`; pairs that a reviewed unit already has are not stored again.
  static func replace(article: String, units: [TranslationUnit], _ database: Database) throws {
    try database.execute(
      sql: "DELETE FROM translation_unit WHERE article = ? AND NOT is_reviewed", arguments: [article])
    let reviewed = try Row.fetchAll(
      database,
      sql: """
        SELECT variant.language, variant.face FROM variant
        JOIN translation_unit ON translation_unit.id = variant.unit WHERE article = ?
        """, arguments: [article])
    var known = Set(reviewed.map { [$0[0] as String, $0[1] as String] })
    for unit in units {
      let source = [unit.source.language.tag, unit.source.face]
      let target = [unit.target.language.tag, unit.target.face]
      if known.contains(source), known.contains(target) { continue }
      known.insert(source)
      known.insert(target)
      try insert(unit, database)
    }
  }
}
