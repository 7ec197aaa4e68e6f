/// Azerbaijani nominal endings, taken off only where vowel harmony, linking letters and order allow.
///
/// Order and shapes follow the school grammar (*Müasir Azərbaycan dili*: hal, mənsubiyyət, cəm, xəbərlik
/// şəkilçiləri).
public enum AzerbaijaniEndings {
  /// An ending: its place in the chain and its shapes.
  struct Row {
    let meaning: Inflection.Meaning
    /// Endings stand in ascending order of place, at most one of each.
    let place: Int
    /// The shape after a consonant.
    let afterConsonant: String
    /// The shape after a vowel.
    let afterVowel: String
    /// The shape after the close vowel of a possessive, where it differs: Xankəndi-nə, bütövlüyü-nə.
    var afterPossessive: String?
  }

  static let rows: [Row] = [
    Row(meaning: .relational, place: 1, afterConsonant: "lI", afterVowel: "lI"),
    Row(meaning: .privative, place: 1, afterConsonant: "sIz", afterVowel: "sIz"),
    Row(meaning: .family, place: 1, afterConsonant: "gil", afterVowel: "gil"),
    Row(meaning: .plural, place: 2, afterConsonant: "lAr", afterVowel: "lAr"),
    Row(meaning: .possessiveFirstSingular, place: 3, afterConsonant: "Im", afterVowel: "m"),
    Row(meaning: .possessiveSecondSingular, place: 3, afterConsonant: "In", afterVowel: "n"),
    Row(meaning: .possessive, place: 3, afterConsonant: "I", afterVowel: "sI"),
    Row(meaning: .possessiveFirstPlural, place: 3, afterConsonant: "ImIz", afterVowel: "mIz"),
    Row(meaning: .possessiveSecondPlural, place: 3, afterConsonant: "InIz", afterVowel: "nIz"),
    Row(meaning: .genitive, place: 4, afterConsonant: "In", afterVowel: "nIn"),
    Row(meaning: .dative, place: 4, afterConsonant: "A", afterVowel: "yA", afterPossessive: "nA"),
    Row(meaning: .accusative, place: 4, afterConsonant: "I", afterVowel: "nI"),
    Row(meaning: .locative, place: 4, afterConsonant: "dA", afterVowel: "dA", afterPossessive: "ndA"),
    Row(meaning: .ablative, place: 4, afterConsonant: "dAn", afterVowel: "dAn", afterPossessive: "ndAn"),
    Row(meaning: .instrumental, place: 4, afterConsonant: "lA", afterVowel: "ylA"),
    Row(meaning: .relative, place: 5, afterConsonant: "kI", afterVowel: "kI"),
    Row(meaning: .copula, place: 6, afterConsonant: "dIr", afterVowel: "dIr"),
    Row(meaning: .copula, place: 6, afterConsonant: "dIrlAr", afterVowel: "dIrlAr"),
    Row(meaning: .question, place: 7, afterConsonant: "mI", afterVowel: "mI"),
  ]

  /// The shapes of `row` that may follow `base`.
  private static func shapes(of row: Row, after base: some StringProtocol) -> [String] {
    guard let last = base.last else { return [] }
    guard VowelHarmony.vowels.contains(last) else { return [row.afterConsonant] }
    guard let possessive = row.afterPossessive, VowelHarmony.closeVowels.contains(last) else {
      return [row.afterVowel]
    }
    return [row.afterVowel, possessive]
  }

  /// Fewer endings are likelier, and news rarely speaks in the first and second person: -ın is *of* before it is
  /// *your*.
  static func cost(_ meaning: Inflection.Meaning) -> Int {
    switch meaning {
    case .possessiveFirstSingular, .possessiveSecondSingular, .possessiveFirstPlural, .possessiveSecondPlural,
      .relational, .privative, .family, .question:
      3
    default: 1
    }
  }

  private static func cost(_ endings: [Inflection.Ending]) -> Int {
    endings.reduce(0) { $0 + cost($1.meaning) }
  }

  /// The endings that `tail` spells on its own, as after an apostrophe or a hyphen (NATO-ya), the likeliest way;
  /// harmony is taken from the tail's own vowels, linking letters are free.
  static func endings(spelling tail: String) -> [Inflection.Ending]? {
    chains(spelling: tail, above: 1).min { cost($0) < cost($1) }
  }

  private static func chains(spelling tail: String, above place: Int) -> [[Inflection.Ending]] {
    if tail.isEmpty { return [[]] }
    var chains: [[Inflection.Ending]] = []
    for (row, surfaces) in zip(rows, surfaces) where row.place > place {
      for surface in surfaces where tail.hasPrefix(surface) {
        let ending = Inflection.Ending(surface: surface, meaning: row.meaning)
        chains += self.chains(spelling: String(tail.dropFirst(surface.count)), above: row.place).map {
          [ending] + $0
        }
      }
    }
    return chains
  }

  /// What each row may be written as after any word.
  private static let surfaces: [[String]] = rows.map { row in
    var surfaces: [String] = []
    for shape in [row.afterConsonant, row.afterVowel, row.afterPossessive ?? row.afterVowel] {
      for vowel in ["a", "ə", "o", "ö"] as [Character] {
        let surface = VowelHarmony.realized(shape, after: vowel)
        if !surfaces.contains(surface) { surfaces.append(surface) }
      }
    }
    return surfaces
  }

  /// `endings` written after another word: the genitive of *Netanyaxu* carried over to *Netanyahu* or *Hersoq*.
  ///
  /// - Parameters:
  ///   - endings: meanings in the order of the chain.
  ///   - base: the new word, in any case of letters.
  /// - Returns: the endings' letters in lower case, or nil where `base` has no vowel to harmonise with.
  public static func written(_ endings: [Inflection.Ending], after base: String) -> String? {
    var word = LetterCase.lowercased(base, in: .azerbaijani)
    let length = word.count
    var afterPossessive = false
    for ending in endings {
      guard let vowel = VowelHarmony.lastVowel(of: word),
        let row = rows.first(where: {
          $0.meaning == ending.meaning && $0.afterConsonant.count <= ending.surface.count + 1
        })
      else { return nil }
      let shapes = shapes(of: row, after: word)
      guard let shape = afterPossessive || ending.surface.hasPrefix("n") ? shapes.last : shapes.first else {
        return nil
      }
      word += VowelHarmony.realized(shape, after: vowel)
      afterPossessive = ending.meaning == .possessive
    }
    return String(word.dropFirst(length))
  }

  /// A phrase in its dictionary form with an ending: *ərazi bütövlüyü*, whose head has a possessive, is *ərazi bütövlüyünün*,
  /// *əməkdaşlıq* is *əməkdaşlığa*.
  ///
  /// - Parameters:
  ///   - phrase: a word or several, as it is printed.
  ///   - meaning: what the ending says.
  /// - Returns: the phrase with the ending, or nil where it has no vowel to harmonise with.
  public static func inflected(_ phrase: String, _ meaning: Inflection.Meaning) -> String? {
    let words = Phrase(phrase, language: .azerbaijani).words
    guard let head = words.last, let vowel = VowelHarmony.lastVowel(of: head),
      let row = rows.first(where: { $0.meaning == meaning })
    else { return nil }
    let isCompound =
      words.count > 1
      && Morphology.inflections(of: head, in: .azerbaijani).contains {
        $0.endings.map(\.meaning) == [.possessive]
      }
    let shapes = shapes(of: row, after: head)
    guard let shape = isCompound ? shapes.last : shapes.first else { return nil }
    let ending = VowelHarmony.realized(shape, after: vowel)
    // k and q become soft before a vowel in words of more than one syllable.
    let syllables = head.count { VowelHarmony.vowels.contains($0) }
    if syllables > 1, let first = ending.first, VowelHarmony.vowels.contains(first) {
      if phrase.hasSuffix("k") { return phrase.dropLast() + "y" + ending }
      if phrase.hasSuffix("q") { return phrase.dropLast() + "ğ" + ending }
    }
    return phrase + ending
  }
}
