public import Orthography

/// Authority records prepared for finding their spellings in texts of one language.
public struct NameIndex: Sendable {
  /// A spelling that may be met in a text, and what the house wants there.
  public struct Entry: Sendable {
    /// The words to find.
    public let phrase: Phrase
    /// The record.
    public let record: AuthorityRecord
    /// The house form of what the phrase spells: the whole name, or the surname alone.
    public let wanted: String
    /// How the newsroom regards the spelling found.
    public let status: Spelling.Status
    /// True where only a surname is spelled.
    public let isSurname: Bool
  }

  /// The language of the texts.
  public let language: Language
  private var entries: [String: [Entry]] = [:]

  /// Prepares the spellings of `records` in `language`. Of people the surname alone is looked for too, and every
  /// known form of the given name before every known form of the surname.
  public init(_ records: [AuthorityRecord], language: Language) {
    self.language = language
    for record in records { add(record) }
  }

  /// Puts in the spellings of one more record.
  public mutating func add(_ record: AuthorityRecord) {
    for entry in Self.entries(of: record, language: language) {
      guard let headword = entry.phrase.words.first else { continue }
      entries[headword, default: []].append(entry)
    }
  }

  /// The folded first words under which the spellings of `record` in `language` are found.
  public static func headwords(of record: AuthorityRecord, in language: Language) -> Set<String> {
    Set(entries(of: record, language: language).compactMap(\.phrase.words.first))
  }

  /// The entries whose first word is `headword`, folded.
  public func entries(headword: String) -> [Entry] { entries[headword] ?? [] }

  private static func entries(of record: AuthorityRecord, language: Language) -> [Entry] {
    guard let preferred = record.preferred(in: language) else { return [] }
    var byWords: [[String]: Entry] = [:]
    func add(_ face: String, wanted: String, _ status: Spelling.Status, isSurname: Bool) {
      let phrase = Phrase(face, language: language)
      // What is right in one part is right: Aliyev is no variant because Ilkham Aliyev is one.
      if let known = byWords[phrase.words], !known.status.isVariant || status.isVariant { return }
      byWords[phrase.words] = Entry(
        phrase: phrase, record: record, wanted: wanted, status: status, isSurname: isSurname)
    }
    let spellings = record.spellings.filter { $0.language == language }
    for spelling in spellings {
      let wanted = spelling.status.isVariant ? preferred.face : spelling.face
      add(spelling.face, wanted: wanted, spelling.status, isSurname: false)
    }
    guard record.kind == .person, let house = PersonName(preferred.face, language: language) else {
      return Array(byWords.values)
    }
    let parts = spellings.compactMap { spelling in
      PersonName(spelling.face, language: language).map { (spelling.status, $0) }
    }
    for (status, name) in parts {
      let wanted = status.isVariant ? house.surname : name.surname
      add(name.surname, wanted: wanted, status, isSurname: true)
    }
    for (_, first) in parts {
      for (_, second) in parts {
        add(first.given + " " + second.surname, wanted: preferred.face, .used, isSurname: false)
      }
    }
    return Array(byWords.values)
  }
}
