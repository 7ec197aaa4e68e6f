private import Synchronization

/// The readings of a word form in each language.
public enum Morphology {
  /// All readings of `key`, a folded word of a text in `language`, as a name: the bare one first, then by how little is
  /// taken off. A reading is a proposal: only a base that some list knows means anything.
  public static func inflections(of key: String, in language: Language) -> [Inflection] {
    names.readings(of: key, in: language, read: nameReadings)
  }

  /// All readings of `key` as a term: those of a name, and the endings that common words take besides.
  public static func termInflections(of key: String, in language: Language) -> [Inflection] {
    terms.readings(of: key, in: language, read: termReadings)
  }

  // An article has the same words again and again, and a collection of articles all the more.
  private static let names = ReadingMemo()
  private static let terms = ReadingMemo()

  private static func nameReadings(_ key: String, _ language: Language) -> [Inflection] {
    let bare = Inflection(bare: key)
    if key.unicodeScalars.first.map({ Scalars.isHebrewLetter($0.value) }) ?? false {
      return [bare] + HebrewPrefixes.inflections(of: key)
    }
    switch language {
    case .azerbaijani: return [bare] + AzerbaijaniEndings.inflections(of: key)
    case .english: return [bare] + EnglishEndings.inflections(of: key)
    default: return [bare]
    }
  }

  private static func termReadings(_ key: String, _ language: Language) -> [Inflection] {
    var readings = inflections(of: key, in: language)
    if key.unicodeScalars.first.map({ Scalars.isHebrewLetter($0.value) }) ?? false {
      if HebrewFunctionWords.contains(key) { return [readings[0]] }
      // An article that is only heard (בגדה) makes a word definite, which then is in no construct state.
      readings += readings.filter { key.hasSuffix($0.base) }
        .flatMap { HebrewEndings.inflections(of: $0.base, prefixes: $0.prefixes) }
    } else if language == .english {
      readings += EnglishEndings.verbInflections(of: key)
    }
    return readings
  }
}

/// Remembers the readings of words; forgets them all when there are too many.
private final class ReadingMemo: Sendable {
  private struct Form: Hashable {
    let key: String
    let language: Language
  }

  private static let most = 1 << 15
  private let known = Mutex<[Form: [Inflection]]>([:])

  func readings(
    of key: String, in language: Language, read: (String, Language) -> [Inflection]
  ) -> [Inflection] {
    let form = Form(key: key, language: language)
    if let readings = known.withLock({ $0[form] }) { return readings }
    let readings = read(key, language)
    known.withLock { known in
      if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
      known[form] = readings
    }
    return readings
  }
}
