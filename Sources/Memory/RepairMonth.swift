internal import Orthography

/// The name of a month as it stands in a sentence: January, Jan, yanvarın, בינואר.
struct RepairMonth {
  /// 1 to 12.
  let number: Int
  private let isAbbreviated: Bool
  private let inflection: Inflection
  private let language: Language

  /// Reads a folded word; nil where it is no month of `language`.
  init?(_ key: String, in language: Language) {
    guard let names = Self.months[language] else { return nil }
    for month in names where Self.holds(key, month.key, language) {
      guard
        let inflection = month.key == key
          ? Inflection(bare: key)
          : Morphology.inflections(of: key, in: language).first(where: { $0.base == month.key })
      else { continue }
      (number, isAbbreviated, self.inflection) = (month.number, month.isAbbreviated, inflection)
      self.language = language
      return
    }
    return nil
  }

  /// True where a word may be a name with a prefix, in Hebrew, or with an ending, in Azerbaijani: nearly no word is,
  /// and it has to be seen quickly.
  private static func holds(_ key: String, _ name: String, _ language: Language) -> Bool {
    switch language {
    case .english: key == name
    case .hebrew: key.utf8.reversed().starts(with: name.utf8.reversed())
    default: key.utf8.starts(with: name.utf8)
    }
  }

  private static let months: [Language: [(key: String, number: Int, isAbbreviated: Bool)]] = {
    var months: [Language: [(key: String, number: Int, isAbbreviated: Bool)]] = [:]
    for language in Language.firstClass {
      for month in 1...12 {
        guard let name = MonthNames.name(of: month, in: language) else { continue }
        let key = FoldedText(name, language: language).key
        months[language, default: []].append((key, month, false))
        // Only English abbreviates months in running text.
        if language == .english { months[language, default: []].append((String(key.prefix(3)), month, true)) }
      }
    }
    // May is no abbreviation.
    months[.english] = months[.english]?.filter { !($0.number == 5 && $0.isAbbreviated) }
    return months
  }()

  /// True where the word is a month without a day or a year beside it: June and יולי are people too, *may* and
  /// *march* verbs, and במאי is a film director.
  func isCertain(_ at: Int, in segment: Segment) -> Bool {
    if isAbbreviated { return false }
    switch language {
    case .azerbaijani:
      return at == 0 || !LetterCase.isCapitalized(segment.text(segment.tokens[at].range))
    case .english:
      return number != 3 && number != 5 && at > 0 && Self.prepositions.contains(segment.tokens[at - 1].key)
        && LetterCase.isCapitalized(segment.text(segment.tokens[at].range))
    default: return number != 3 && number != 5 && inflection.prefixes.last == "ב"
    }
  }

  private static let prepositions: Set<String> = [
    "in", "since", "until", "till", "by", "from", "through", "during", "before", "after", "last", "this",
    "next", "late",
    "early", "mid",
  ]

  /// Another month in the same form; nil where that form is not certain.
  ///
  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - face: This month as it is printed.
  /// - Returns: the other month with the prefixes, the ending and the capitals of `face`.
  func replaced(by month: Int, in face: String) -> String? {
    // News writes March to July in full and Sept. with four letters, where it abbreviates others.
    if isAbbreviated, (3...7).contains(month) || month == 9 { return nil }
    guard var name = MonthNames.name(of: month, in: language) else { return nil }
    if isAbbreviated { name = String(name.unicodeScalars.prefix(3)) }
    if language == .azerbaijani {
      guard let ending = AzerbaijaniEndings.written(inflection.endings, after: name) else { return nil }
      name += ending
    } else if !inflection.endings.isEmpty {
      return nil
    }
    name = inflection.prefixes.joined() + name
    if LetterCase.isAllCapitals(face) { return LetterCase.uppercased(name, in: language) }
    return LetterCase.isCapitalized(face) ? LetterCase.capitalized(name, in: language) : name
  }
}
