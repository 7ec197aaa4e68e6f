private import Synchronization

/// The readings of a word form in each language.
public enum Morphology {
  /// All readings of `key`, a folded word of a text in `language`, as a name: the bare one first, then by how little is
  /// taken off. A reading is a proposal: only a base that some list knows means anything.
  public static func inflections(of key: String, in language: Language) -> [Inflection] {
    names.readings(of: key, in: language) { inflections(of: $0, in: $1, asTerm: false) }
  }

  /// All readings of `key` as a term: those of a name, and the endings that common words take besides.
  public static func termInflections(of key: String, in language: Language) -> [Inflection] {
    terms.readings(of: key, in: language) { inflections(of: $0, in: $1, asTerm: true) }
  }

  // An article has the same words again and again, and a collection of articles all the more.
  private static let names = ReadingMemo()
  private static let terms = ReadingMemo()

  private static func inflections(of key: String, in language: Language, asTerm: Bool) -> [Inflection] {
    var key = key
    var form = AffixReadings()
    key.withUTF8 { form.read($0, language: language, asTerm: asTerm) }
    var seen: Set<String> = []
    return form.readings.map { form.inflection($0) }.filter { seen.insert($0.base).inserted }
  }
}

/// Remembers the readings of words; forgets them all when there are too many.
private final class ReadingMemo: Sendable {
  private static let most = 1 << 15
  private let known = Mutex<[Language: WordTable<[Inflection]>]>([:])

  func readings(
    of key: String, in language: Language, read: (String, Language) -> [Inflection]
  ) -> [Inflection] {
    var key = key
    let found = key.withUTF8 { word in
      known.withLock { known in
        known[language].flatMap { table in table.number(of: word).map { table[$0] } }
      }
    }
    if let found { return found }
    let readings = read(key, language)
    known.withLock { known in
      if let count = known[language]?.count, count >= Self.most { known[language] = nil }
      _ = known[language, default: WordTable()].insert(key, readings)
    }
    return readings
  }
}
