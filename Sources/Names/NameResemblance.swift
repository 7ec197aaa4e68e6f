internal import Orthography

/// Whether two spellings look like one name: within a language by their letters, across languages by a spelling
/// model.
struct NameResemblance {
  let models: [SpellingModel]

  /// What two spellings must share to be compared at all: the consonants that every script and every hand writes
  /// alike. Sounds between k, g, j and h are left out, voiced and voiceless letters are one, and the order of the
  /// words is free.
  func block(_ spelling: Spelling) -> String {
    let segment = Segment(spelling.face, language: spelling.language)
    return segment.tokens.map { token in
      let skeleton = ConsonantSkeleton.skeleton(of: token.key, language: spelling.language)
      var letters = ""
      for letter in skeleton where !"kgj".contains(letter) {
        let sign: Character = letter == "p" ? "b" : letter == "d" ? "t" : letter
        if letters.last != sign { letters.append(sign) }
      }
      return letters
    }.sorted().joined()
  }

  /// Why two spellings look like one name, or nil where they do not.
  func reason(_ one: Spelling, _ other: Spelling, threshold: Double) -> String? {
    if one.language == other.language { return likeness(one, other) }
    guard
      let model = models.first(where: { model in
        [model.first, model.second] == [one.language, other.language]
          || [model.second, model.first] == [one.language, other.language]
      })
    else { return nil }
    let (first, second) = model.first == one.language ? (one, other) : (other, one)
    let comparison = NameComparison(
      model.reading(first.face, language: first.language),
      model.reading(second.face, language: second.language),
      model: model)
    guard comparison.probability >= threshold else { return nil }
    let percent = Int(comparison.probability * 100)
    return "by the \(model.first)-\(model.second) spelling model one name with \(percent)% probability"
  }

  /// True where the records have a language in common in which no two of their names look alike: then a likeness
  /// across languages is chance.
  func contradicts(_ one: AuthorityRecord, _ other: AuthorityRecord) -> Bool {
    one.languages.contains { language in
      let ones = one.spellings.filter { $0.language == language && !$0.status.isVariant }
      let others = other.spellings.filter { $0.language == language && !$0.status.isVariant }
      guard !ones.isEmpty, !others.isEmpty else { return false }
      return !ones.contains { first in others.contains { likeness(first, $0) != nil || first.key == $0.key } }
    }
  }

  private func likeness(_ one: Spelling, _ other: Spelling) -> String? {
    let (first, second) = (letters(one), letters(other))
    if first == second { return "they differ in spaces, hyphens and marks only" }
    let length = min(first.unicodeScalars.count, second.unicodeScalars.count)
    let limit = Self.limit(length)
    guard limit > 0, let distance = Levenshtein(first).distance(to: second, limit: limit) else { return nil }
    return distance == 1 ? "one letter differs" : "\(distance) letters differ"
  }

  /// The letters that may differ between spellings of one name of this length: none in short ones, where a letter
  /// makes another name (Oman, Amman).
  static func limit(_ length: Int) -> Int { length < 6 ? 0 : length < 10 ? 1 : 2 }

  private func letters(_ spelling: Spelling) -> String {
    String(String.UnicodeScalarView(spelling.key.unicodeScalars.filter(LetterBase.isLetter)))
  }
}
