public import Orthography

/// Two names that are never to be taken for one another, however alike they are spelled.
public struct ConfusionPair: Hashable, Sendable {
  /// The spellings of the one.
  public let first: [Spelling]
  /// The spellings of the other.
  public let second: [Spelling]
  /// What tells them apart.
  public let note: String

  /// A pair.
  public init(first: [Spelling], second: [Spelling], note: String) {
    self.first = first
    self.second = second
    self.note = note
  }
}

/// The forbidden confusions of a desk: a hard fact that outranks every score of spelling.
public struct ConfusionPairs: Sendable {
  private enum Side { case first, second }

  private struct Place: Hashable {
    let pair: Int
    let side: Side
  }

  /// The pairs.
  public let pairs: [ConfusionPair]
  /// For each language and folded name, the sides it stands on.
  private let places: [Language: [[String]: Set<Place>]]

  /// Prepares pairs for looking up.
  public init(_ pairs: [ConfusionPair]) {
    self.pairs = pairs
    var places: [Language: [[String]: Set<Place>]] = [:]
    for (at, pair) in pairs.enumerated() {
      for (side, spellings) in [(Side.first, pair.first), (.second, pair.second)] {
        for spelling in spellings {
          let words = Phrase(spelling.face, language: spelling.language).words
          places[spelling.language, default: [:]][words, default: []].insert(Place(pair: at, side: side))
        }
      }
    }
    self.places = places
  }

  /// The pair that forbids taking two names for one, or nil where none does.
  ///
  /// The names may be whole or hold one of the pair as a word (דוד כהן, David Kahana). A spelling that both names of a
  /// pair have (קובה is Guba and Cuba) forbids nothing.
  ///
  /// - Parameters:
  ///   - one: a name.
  ///   - language: the language it is written in.
  ///   - other: another name.
  ///   - otherLanguage: the language that is written in.
  /// - Returns: the pair with the two on different sides.
  public func forbidding(
    _ one: String, _ language: Language, _ other: String, _ otherLanguage: Language
  ) -> ConfusionPair? {
    let ones = words(one, language)
    let others = words(other, otherLanguage)
    let candidates = Set(ones.joined().map(\.pair)).intersection(others.joined().map(\.pair)).sorted()
    return candidates.first { pair in
      let sides = Set(ones.joined().filter { $0.pair == pair }.map(\.side))
      let otherSides = Set(others.joined().filter { $0.pair == pair }.map(\.side))
      return sides.isDisjoint(with: otherSides)
    }.map { pairs[$0] }
  }

  /// True where some pair has the name or a word of it.
  func concern(_ name: String, _ language: Language) -> Bool {
    words(name, language).contains { !$0.isEmpty }
  }

  /// The places of a whole name, and where it has none, of its words.
  private func words(_ name: String, _ language: Language) -> [Set<Place>] {
    guard let places = places[language] else { return [] }
    let words = Phrase(name, language: language).words
    if let whole = places[words] { return [whole] }
    return words.compactMap { places[[$0]] }
  }
}
