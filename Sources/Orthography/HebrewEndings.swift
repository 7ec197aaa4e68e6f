/// The endings of Hebrew nouns and adjectives: plural, construct state and the possessives of higher style.
///
/// Unpointed Hebrew does not tell most endings from letters of the word, so that these are proposals which only a list of
/// terms makes good. Table after the Academy of the Hebrew Language's rules for full spelling (2017) and school grammar.
public enum HebrewEndings {
  /// An ending as it is written, what it takes the place of in the dictionary form, and what it says.
  struct Row {
    let ending: [UInt32]
    let replacements: [[UInt32]]
    let meaning: Inflection.Meaning

    init(_ ending: String, _ replacements: [String], _ meaning: Inflection.Meaning) {
      self.ending = ending.unicodeScalars.map(\.value)
      self.replacements = replacements.map { $0.unicodeScalars.map(\.value) }
      self.meaning = meaning
    }
  }

  /// A plural of feminines (ות) may come from ה, ת, ית, ות or nothing: שנה, כותרת, תכנית, אפשרות, מקום. Possessives of the
  /// first and second person are not news, and would make nouns of half the verbs.
  static let rows: [Row] =
    [
      Row("ות", ["ה", "ת", ""], .plural), Row("יות", ["ית", "יה"], .plural), Row("ויות", ["ות"], .plural),
      Row("אות", ["ה", "א"], .plural),
      Row("ים", ["", "ה", "י"], .plural), Row("יים", ["י"], .plural),
      Row("י", ["", "ה"], .construct), Row("יי", ["י"], .construct), Row("ת", ["ה"], .construct),
      Row("ה", [""], .feminine), Row("ת", [""], .feminine), Row("ית", ["י"], .feminine),
      Row("ו", [""], .possessive), Row("ם", [""], .possessive), Row("נו", [""], .possessive),
    ]
    + ["ו", "ה", "ם", "ן", "נו"].map { Row("ת" + $0, ["ה", "ת"], .possessive) }
    + ["ו", "ה", "הם", "הן", "נו"].flatMap { person in
      [
        Row("י" + person, ["", "ה"], .possessive), Row("ותי" + person, ["ה", "ת", ""], .possessive),
        Row("יותי" + person, ["ית", "יה"], .possessive), Row("ויותי" + person, ["ות"], .possessive),
      ]
    }

  /// The readings of a folded word, or of what is left of it after prefixes, that take one ending off.
  static func inflections(of key: String, prefixes: [String]) -> [Inflection] {
    let letters = key.unicodeScalars.map(\.value)
    guard letters.count >= 3, letters.allSatisfy(Scalars.isHebrewLetter) else { return [] }
    var found: [Inflection] = []
    // What is in the construct state or somebody's takes no article.
    let isDefinite = prefixes.contains { $0.hasSuffix("ה") }
    func offer(_ base: String, _ ending: String, _ meaning: Inflection.Meaning) {
      if isDefinite, meaning == .construct || meaning == .possessive { return }
      found.append(
        Inflection(
          base: base, prefixes: prefixes, endings: [Inflection.Ending(surface: ending, meaning: meaning)]))
    }
    for (base, meaning) in HebrewIrregulars.bases[key] ?? [] { offer(base, "", meaning) }
    for row in rows
    where letters.count >= row.ending.count + 2 && letters.suffix(row.ending.count) == row.ending[...] {
      let stem = letters.dropLast(row.ending.count)
      for replacement in row.replacements {
        let base = finalized(stem + replacement)
        guard base != letters, base.count >= (row.meaning == .possessive ? 3 : 2),
          isLikely(base, row, replacement)
        else { continue }
        offer(text(base), text(row.ending), row.meaning)
      }
    }
    return found
  }

  /// False for what only a few words do: masculine nouns in ה (מבנה, חוזה) are of two patterns, and what takes ות
  /// without ה or ת in the singular ends in ון (יתרון) or is listed.
  private static func isLikely(_ base: [UInt32], _ row: Row, _ replacement: [UInt32]) -> Bool {
    let isFeminineEnding = row.ending.first == 0x5D5 && row.ending.count > 1 && row.ending[1] == 0x5EA
    if replacement.isEmpty, isFeminineEnding {
      return base.suffix(2) == [0x5D5, 0x5DF] || HebrewIrregulars.pluralsInOt.contains(text(base))
    }
    if replacement == [0x5D4], row.ending.first == 0x5D9, row.ending != [0x5D9, 0x5D5, 0x5EA] {
      return base.first == 0x5DE || base.dropFirst().first == 0x5D5
        || HebrewIrregulars.nounsInHe.contains(text(base))
    }
    return true
  }

  private static func text(_ letters: [UInt32]) -> String {
    String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
  }

  /// The letters with a final form at the end and none before: ארגונ is ארגון, מלכ is מלך.
  private static func finalized(_ letters: some Collection<UInt32>) -> [UInt32] {
    var letters = Array(letters)
    guard let last = letters.last else { return letters }
    letters[letters.count - 1] =
      switch last {
      case 0x5DB: 0x5DA
      case 0x5DE: 0x5DD
      case 0x5E0: 0x5DF
      case 0x5E4: 0x5E3
      case 0x5E6: 0x5E5
      default: last
      }
    return letters
  }
}
