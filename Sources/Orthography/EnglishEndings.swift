/// English possessives and regular plurals.
enum EnglishEndings {
  /// An ending and what to put in its place to get the base.
  static let rows: [(ending: String, replacement: String, meaning: Inflection.Meaning)] = [
    ("'s", "", .genitive),
    ("s'", "s", .genitive),
    ("ies", "y", .plural),
    ("ves", "fe", .plural),
    ("ves", "f", .plural),
    ("es", "", .plural),
    ("s", "", .plural),
  ]

  /// The readings of a folded word that take at least one ending off.
  static func inflections(of key: String) -> [Inflection] {
    var found: [Inflection] = []
    peel(key, taken: [], into: &found)
    var seen: Set<String> = [key]
    return found.filter { seen.insert($0.base).inserted }
  }

  private static func peel(_ word: String, taken: [Inflection.Ending], into found: inout [Inflection]) {
    for row in rows where word.hasSuffix(row.ending) && word.count >= row.ending.count + 2 {
      // Only the plural stands before the possessive, and nothing before the plural.
      if taken.contains(where: { $0.meaning == .plural || row.meaning == .genitive }) { continue }
      // princess, status, crisis
      if row.ending == "s", word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") { continue }
      let base = word.dropLast(row.ending.count) + row.replacement
      let endings = [Inflection.Ending(surface: row.ending, meaning: row.meaning)] + taken
      found.append(Inflection(base: String(base), prefixes: [], endings: endings))
      if row.meaning == .genitive { peel(String(base), taken: endings, into: &found) }
    }
  }

  /// The readings of a folded word as a form of a regular verb: imposes, imposed, imposing, banned, applied.
  static func verbInflections(of key: String) -> [Inflection] {
    var bases: [(ending: String, base: String)] = []
    for ending in ["ed", "ing"] where key.hasSuffix(ending) && key.count >= ending.count + 3 {
      let stem = String(key.dropLast(ending.count))
      bases += [(ending, stem), (ending, stem + "e")]
      let letters = Array(stem.utf8)
      if letters.count > 2, letters[letters.count - 1] == letters[letters.count - 2] {
        bases.append((ending, String(stem.dropLast())))
      }
      if ending == "ed", stem.hasSuffix("i") { bases.append((ending, stem.dropLast() + "y")) }
    }
    return bases.map { ending, base in
      Inflection(base: base, prefixes: [], endings: [Inflection.Ending(surface: ending, meaning: .verbForm)])
    }
  }
}
