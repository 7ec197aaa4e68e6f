internal import GRDB
public import Names
public import Orthography
public import Terminology

/// The table `headword`.
enum Headwords {
  static func insert(
    _ key: String, _ language: Language, isRecord: Bool, owner: String, _ database: Database
  ) throws {
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO headword (language, key, is_record, owner) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [language.tag, key, isRecord, owner])
  }

  /// A statement takes so many at a time: to ask for many is three times as fast as for one after the other.
  private static let partSize = 256

  /// Calls `body` with a part of some words after the other, and with as many parameters of a statement. The last part has
  /// its first word several times, so that there are only nine statements to prepare.
  static func forEachPart(of words: [String], _ body: ([String], String) throws -> Void) throws {
    for start in stride(from: 0, to: words.count, by: partSize) {
      var part = Array(words[start..<min(words.count, start + partSize)])
      while part.count & (part.count - 1) != 0 { part.append(words[start]) }
      try body(part, String(repeating: "?,", count: part.count - 1) + "?")
    }
  }
}

/// Finding by the folded first word of terms and spellings.
extension WorkspaceStore {
  /// The concepts and records with a term or spelling in `language` whose first word is one of `headwords`.
  ///
  /// - Parameters:
  ///   - headwords: folded words.
  ///   - language: their language.
  ///   - areWhole: false for concepts with nothing but their terms in `language`, which is ten times as fast.
  /// - Returns: the concepts and the records.
  /// - Throws: `StorageError` where the workspace cannot be read.
  public func candidates(
    headwords: Set<String>, language: Language, areWhole: Bool = true
  ) throws(StorageError) -> (concepts: [ConceptEntry], records: [AuthorityRecord]) {
    try reading { database in
      var concepts: Set<String> = []
      var records: Set<String> = []
      // Most words of a text begin nothing.
      try Headwords.forEachPart(of: Array(headwords)) { part, places in
        let rows = try Row.fetchCursor(
          database.cachedStatement(
            sql: "SELECT is_record, owner FROM headword WHERE language = ? AND key IN (\(places))"),
          arguments: StatementArguments([language.tag] + part))
        while let row = try rows.next() {
          let owner: String = row[1]
          if row[0] { records.insert(owner) } else { concepts.insert(owner) }
        }
      }
      return (
        try areWhole
          ? concepts.sorted().compactMap { try Glossary.concept($0, database) }
          : Glossary.terms(concepts.sorted(), language, database),
        try Authority.records(records.sorted(), database)
      )
    }
  }

  /// The first words of all terms and spellings in a language, folded, each once: whoever asks for thousands of words can
  /// tell by the list which of them begin nothing.
  ///
  /// - Parameters:
  ///   - language: the language.
  ///   - most: where there are more, they are not worth reading.
  /// - Returns: the words in no particular order; nil where there are more than `most`.
  /// - Throws: `StorageError` where the workspace cannot be read.
  public func headwords(of language: Language, most: Int) throws(StorageError) -> [String]? {
    let words = try reading { database in
      try String.fetchAll(
        database.cachedStatement(sql: "SELECT DISTINCT key FROM headword WHERE language = ? LIMIT ?"),
        arguments: [language.tag, most + 1])
    }
    return words.count > most ? nil : words
  }
}
