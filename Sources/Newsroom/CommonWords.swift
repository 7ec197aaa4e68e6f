private import Foundation
private import Interchange
internal import Orthography
private import ShippedLexicon

/// The list of common words, for one language: which of its rows a word or a phrase of a text may belong to.
struct CommonWords: Sendable {
  /// Rows by whole words or phrases, folded.
  private var words = WordRows()
  /// Rows by stems that any ending may follow, of words and of phrases.
  private var stems = WordRows()
  private var phraseStems = WordRows()
  /// The first words of phrases of two words.
  private var beginnings = WordNumbers()

  private static let english = Result { try CommonWords(.english) }
  private static let azerbaijani = Result { try CommonWords(.azerbaijani) }
  private static let hebrew = Result { try CommonWords(.hebrew) }

  /// The list for a language, read once.
  ///
  /// - Parameter language: one of the three; the list has no words of others.
  /// - Returns: the list.
  /// - Throws: `InputError` where the list that is shipped cannot be read.
  static func list(_ language: Language) throws -> CommonWords {
    switch language {
    case .english: try english.get()
    case .azerbaijani: try azerbaijani.get()
    case .hebrew: try hebrew.get()
    default: CommonWords()
    }
  }

  private init() {}

  private init(_ language: Language) throws {
    let columns: [Language: Int] = [.english: 0, .azerbaijani: 1, .hebrew: 2]
    guard let column = columns[language] else { return }
    let text = try TextFile(ShippedLexicon.file.path).text
    let rows = text.utf8.split(separator: 0xA).filter { $0.first != 0x23 }.dropFirst()
    for (row, line) in rows.enumerated() {
      let fields = line.split(separator: 0x9, omittingEmptySubsequences: false)
      guard fields.count > column else { continue }
      for alternative in fields[column].split(separator: 0x7C) {
        add(String(Substring(alternative)), Int32(row), language)
      }
    }
  }

  private mutating func add(_ alternative: String, _ row: Int32, _ language: Language) {
    let isStem = alternative.hasSuffix("~")
    let key = Phrase(isStem ? String(alternative.dropLast()) : alternative, language: language).words
    if key.count > 2 { return }
    if key.count == 2 { beginnings.insert(key[0]) }
    if isStem {
      if key.count == 2 {
        phraseStems.add(key.joined(separator: " "), row)
      } else if let word = key.first {
        stems.add(word, row)
      }
    } else {
      words.add(key.joined(separator: " "), row)
    }
  }

  /// The rows of a folded word that stands as it is listed.
  func rows(of base: String) -> [Int32] { words.rows(of: base) }

  /// The rows of the stems that a folded word begins with.
  func rows(ofStemsOf word: String) -> [Int32] { stems.rows(beginning: word) }

  /// The rows of a folded word that may be inflected from any of `bases`.
  func rows(of word: String, bases: [String]) -> Set<Int32> {
    Set(rows(of: word) + bases.flatMap { rows(of: $0) } + rows(ofStemsOf: word))
  }

  /// Whether a folded word is the first of a phrase.
  func beginsPhrase(_ base: String) -> Bool { beginnings.number(of: base) != nil }

  /// The rows of two words that are a phrase, the second with any ending; empty where they are none.
  func rows(of first: [String], _ second: [String]) -> Set<Int32> {
    var rows: Set<Int32> = []
    for head in first where beginsPhrase(head) {
      for tail in second {
        rows.formUnion(words.rows(of: head + " " + tail))
        rows.formUnion(phraseStems.rows(beginning: head + " " + tail))
      }
    }
    return rows
  }
}

/// Rows of the list by words or stems.
private struct WordRows: Sendable {
  private var words = WordNumbers()
  private var rows: [[Int32]] = []

  mutating func add(_ word: String, _ row: Int32) {
    let number = words.insert(word)
    if number == rows.count { rows.append([]) }
    rows[number].append(row)
  }

  func rows(of word: String) -> [Int32] { words.number(of: word).map { rows[$0] } ?? [] }

  /// The rows of the stems that a word or a phrase begins with.
  func rows(beginning word: String) -> [Int32] { words.numbers(beginning: word).flatMap { rows[$0] } }
}
