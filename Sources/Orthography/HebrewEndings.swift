/// The endings of Hebrew nouns and adjectives: plural, construct state and the possessives of higher style.
///
/// Unpointed Hebrew does not tell most endings from letters of the word, so that these are proposals which only a list of
/// terms makes good. Table after the Academy of the Hebrew Language's rules for full spelling (2017) and school grammar.
public enum HebrewEndings {
  /// An ending as it is written, what it takes the place of in the dictionary form, and what it says.
  struct Row {
    let ending: [UInt8]
    let replacements: [[UInt8]]
    let meaning: Inflection.Meaning

    init(_ ending: String, _ replacements: [String], _ meaning: Inflection.Meaning) {
      self.ending = Array(ending.utf8)
      self.replacements = replacements.map { Array($0.utf8) }
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

  /// A Hebrew letter in UTF-8.
  private static let width = 2

  /// The numbers of the rows by the last byte of the ending.
  private static let rowsByLastByte: [[Int]] = (0..<256).map { byte in
    rows.indices.filter { rows[$0].ending.last == UInt8(byte) }
  }

  /// Adds the readings that take one ending off a folded word, or off what is left of it after prefixes.
  static func read(_ form: inout AffixReadings) {
    for number in form.readings.indices {
      // An article that is only heard (בגדה) makes a word definite, which then is in no construct state.
      let reading = form.readings[number]
      if reading.base.upperBound == form.length { read(reading, &form) }
    }
  }

  private static func read(_ reading: AffixReadings.Reading, _ form: inout AffixReadings) {
    let word = reading.base
    guard word.count >= 3 * width, isHebrew(form.bytes[word]) else { return }
    // What is in the construct state or somebody's takes no article.
    let isDefinite = reading.prefixes >= 0 && HebrewPrefixes.endsWithArticle[reading.prefixes]
    func offer(_ base: Range<Int>, _ ending: Range<Int>, _ meaning: Inflection.Meaning) {
      if isDefinite, meaning == .construct || meaning == .possessive { return }
      let link = form.link(meaning, ending)
      form.add(AffixReadings.Reading(base: base, prefixes: reading.prefixes, endings: link))
    }
    for (base, meaning) in HebrewIrregulars.bases(of: form.bytes[word]) {
      offer(form.written(0..<0, base), word.upperBound..<word.upperBound, meaning)
    }
    guard let last = form.bytes[word].last else { return }
    for row in rowsByLastByte[Int(last)] {
      let row = rows[row]
      guard word.count >= row.ending.count + 2 * width, form.ends(word, in: row.ending) else { continue }
      let stem = word.dropLast(row.ending.count)
      for replacement in row.replacements {
        let base = form.written(stem, replacement)
        form.finalize()
        guard !form.bytes[base].elementsEqual(form.bytes[word]),
          base.count >= (row.meaning == .possessive ? 3 : 2) * width,
          isLikely(form.bytes[base], row, replacement)
        else { continue }
        offer(base, stem.upperBound..<word.upperBound, row.meaning)
      }
    }
  }

  /// True for Hebrew letters alone, each of two bytes.
  private static func isHebrew(_ word: ArraySlice<UInt8>) -> Bool {
    var at = word.startIndex
    while at + 1 < word.endIndex {
      guard word[at] == 0xD7, (0x90...0xAA).contains(word[at + 1]) else { return false }
      at += width
    }
    return at == word.endIndex
  }

  private static let feminineEnding = Array("ות".utf8)
  private static let abstractEnding = Array("ון".utf8)
  private static let he = Array("ה".utf8)
  private static let yod = Array("י".utf8)
  private static let mem = Array("מ".utf8)
  private static let vav = Array("ו".utf8)
  private static let adjectivePlural = Array("יות".utf8)

  /// False for what only a few words do: masculine nouns in ה (מבנה, חוזה) are of two patterns, and what takes ות
  /// without ה or ת in the singular ends in ון (יתרון) or is listed.
  private static func isLikely(_ base: ArraySlice<UInt8>, _ row: Row, _ replacement: [UInt8]) -> Bool {
    if replacement.isEmpty, row.ending.starts(with: feminineEnding) {
      return base.suffix(2 * width) == abstractEnding[...] || HebrewIrregulars.takesPluralInOt(base)
    }
    if replacement == he, row.ending.starts(with: yod), row.ending != adjectivePlural {
      return base.starts(with: mem) || base.dropFirst(width).starts(with: vav)
        || HebrewIrregulars.isNounInHe(base)
    }
    return true
  }
}
