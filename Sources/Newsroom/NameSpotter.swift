internal import Names
internal import Orthography
internal import Terminology

/// Finds the names of the authority in the segments of one side of a bitext, as values that a check can compare.
struct NameSpotter {
  private let index: NameIndex
  private let curated: Set<String>
  private let language: Language
  private let other: Language
  private let commonWords: CommonWords
  /// The people who have been named in full so far.
  private var established: Set<String> = []

  /// - Parameters:
  ///   - records: the records to find.
  ///   - curated: the identifiers of those that an editor or dragoman's own files decided; CLDR knows one name of a country
  ///     and not ABŞ or ארה״ב.
  ///   - language: the language of the segments.
  ///   - other: the language of the other side.
  /// - Throws: `InputError` where the list of common words that is shipped cannot be read.
  init(_ records: [AuthorityRecord], curated: Set<String>, in language: Language, other: Language) throws {
    index = NameIndex(records, language: language)
    self.curated = curated
    self.language = language
    self.other = other
    commonWords = try CommonWords.list(language)
  }

  /// The names in a segment; segments come in the order of the file.
  mutating func spot(_ text: InflectedSegment) -> [SpottedName] {
    let candidates = NameFinder.candidates(in: text, index: index)
    for candidate in candidates where !candidate.entry.isSurname {
      established.insert(candidate.entry.record.id)
    }
    var names: [SpottedName] = []
    for candidate in candidates {
      let reading = reading(candidate, text)
      if let last = names.last, last.tokens == candidate.match.tokens {
        names[names.count - 1] = SpottedName(tokens: last.tokens, readings: last.readings + [reading])
      } else {
        names.append(SpottedName(tokens: candidate.match.tokens, readings: [reading]))
      }
    }
    return names
  }

  private func reading(_ candidate: NameFinder.Candidate, _ text: InflectedSegment) -> SpottedName.Reading {
    let (entry, match) = (candidate.entry, candidate.match)
    let translation = entry.record.preferred(in: other)?.face
    // A surname alone may be somebody else's, or a word: לפיד is a torch.
    let isKnown = !entry.isSurname || established.contains(entry.record.id)
    let isSure =
      match.confidence >= 0.9 && (language != .hebrew || match.endings.isEmpty && !isWord(candidate, text))
    return SpottedName.Reading(
      record: entry.record.id, correction: entry.status.isVariant ? entry.wanted : nil,
      translation: entry.isSurname ? entry.record.surname(in: other) ?? translation : translation,
      isCertain: isKnown && isSure && curated.contains(entry.record.id))
  }

  /// True where a name may be a common word: without capitals nothing tells קום, the city, from מקום, and סיני from Chinese.
  private func isWord(_ candidate: NameFinder.Candidate, _ text: InflectedSegment) -> Bool {
    let tokens = candidate.match.tokens
    guard tokens.count == 1, candidate.entry.record.kind != .country else { return false }
    let bases = text.readings[tokens.lowerBound].map(\.base)
    return !commonWords.rows(of: text.segment.tokens[tokens.lowerBound].key, bases: bases).isEmpty
  }
}
