private import Foundation
private import Interchange
internal import Orthography
private import ShippedLexicon

/// The list of common words, for one language: which of its rows a word or a phrase of a text may belong to.
struct CommonWords: Sendable {
  /// Rows by whole words or phrases, folded.
  private var words: [String: [Int32]] = [:]
  /// Rows by stems that any ending may follow.
  private var stems: [String: [Int32]] = [:]
  /// The first words of phrases of two words.
  private var beginnings: Set<String> = []

  /// The shortest stem that an ending may follow, in letters.
  private static let shortestStem = 2

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
      stems[key.joined(separator: " "), default: []].append(row)
    } else {
      words[key.joined(separator: " "), default: []].append(row)
    }
  }

  /// The rows of a folded word that may be inflected from any of `bases`.
  func rows(of word: String, bases: [String]) -> Set<Int32> {
    var rows = Set(words[word] ?? [])
    for base in bases { rows.formUnion(words[base] ?? []) }
    if !stems.isEmpty {
      for stem in Self.beginnings(of: word) { rows.formUnion(stems[stem] ?? []) }
    }
    return rows
  }

  /// Whether a word that may be inflected from any of `bases` is the first of a phrase.
  func beginsPhrase(_ bases: [String]) -> Bool { bases.contains(where: beginnings.contains) }

  /// The rows of two words that are a phrase, the second with any ending; empty where they are none.
  func rows(of first: [String], _ second: [String]) -> Set<Int32> {
    var rows: Set<Int32> = []
    for head in first where beginnings.contains(head) {
      for tail in second {
        rows.formUnion(words[head + " " + tail] ?? [])
        for stem in Self.beginnings(of: tail) { rows.formUnion(stems[head + " " + stem] ?? []) }
      }
    }
    return rows
  }

  private static func beginnings(of word: String) -> [String] {
    let letters = word.unicodeScalars
    var beginnings: [String] = []
    var stem = String.UnicodeScalarView()
    for letter in letters {
      stem.append(letter)
      if stem.count >= shortestStem { beginnings.append(String(stem)) }
    }
    return beginnings
  }
}
