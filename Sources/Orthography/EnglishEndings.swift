/// English possessives and regular plurals.
enum EnglishEndings {
  /// An ending and what to put in its place to get the base.
  static let rows: [(ending: [UInt8], replacement: [UInt8], meaning: Inflection.Meaning)] = [
    ("'s", "", .genitive),
    ("s'", "s", .genitive),
    ("ies", "y", .plural),
    ("ves", "fe", .plural),
    ("ves", "f", .plural),
    ("es", "", .plural),
    ("s", "", .plural),
  ].map { (Array($0.utf8), Array($1.utf8), $2) }

  /// Adds the readings of a folded word that take at least one ending off.
  static func read(_ form: inout AffixReadings) { peel(0..<form.length, next: -1, &form) }

  private static func peel(_ word: Range<Int>, next: Int, _ form: inout AffixReadings) {
    guard let last = form.bytes[word].last, last == 0x73 || last == 0x27 else { return }
    for row in rows where form.ends(word, in: row.ending) && form.letters(word) >= row.ending.count + 2 {
      // Only the plural stands before the possessive, and nothing before the plural.
      if next >= 0, row.meaning == .genitive { continue }
      let stem = word.dropLast(row.ending.count)
      // princess, status, crisis; the apostrophe of a possessive
      if row.ending.count == 1, let before = form.bytes[stem].last, "sui'".utf8.contains(before) { continue }
      let base = row.replacement.isEmpty ? stem : form.written(stem, row.replacement)
      let link = form.link(row.meaning, stem.upperBound..<word.upperBound, before: next)
      form.add(AffixReadings.Reading(base: base, endings: link))
      if row.meaning == .genitive { peel(base, next: link, &form) }
    }
  }

  private static let verbEndings = ["ed", "ing"].map { Array($0.utf8) }

  /// Adds the readings of a folded word as a form of a regular verb: imposes, imposed, imposing, banned, applied.
  static func readVerb(_ form: inout AffixReadings) {
    let word = 0..<form.length
    let last = form.bytes[form.length - 1]
    guard last == 0x64 || last == 0x67 else { return }
    for ending in verbEndings where form.ends(word, in: ending) && form.letters(word) >= ending.count + 3 {
      let stem = word.dropLast(ending.count)
      let link = form.link(.verbForm, stem.upperBound..<word.upperBound)
      func add(_ base: Range<Int>) { form.add(AffixReadings.Reading(base: base, endings: link)) }
      add(stem)
      add(form.written(stem, CollectionOfOne(0x65)))
      guard let last = form.bytes[stem].last, stem.count > 2 else { continue }
      if last < 0x80, form.bytes[stem.upperBound - 2] == last { add(stem.dropLast()) }
      if ending.count == 2, last == 0x69 { add(form.written(stem.dropLast(), CollectionOfOne(0x79))) }
    }
  }
}
