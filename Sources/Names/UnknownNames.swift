internal import Orthography

/// Names that nobody has decided on and that a text seems to spell in more ways than one: *Mammadov* and *Mamedov*,
/// *Sheikh Hasan* and *Shaikh Hassan*, מחמד and מוחמד. They are reported, never changed.
///
/// A word in Latin letters is taken for a name where it has a capital inside a sentence and is nowhere written small. Two
/// are taken for one name where they sound alike (`NameSound`) and no ending or prefix explains the difference.
/// Hebrew has no capitals: there only words with a geresh, given names from a short list and words
/// before the same name are compared.
struct UnknownNames {
  let text: InflectedSegment
  /// Folded words of terms and names that the desk knows.
  let known: Set<String>
  /// Tokens that belong to names of the authority.
  let named: Set<Int>

  private var segment: Segment { text.segment }

  /// A word as the text writes it, wherever it stands.
  private struct Form {
    var places: [Int]
    let readings: [Inflection]
    let isKnown: Bool
    var bases: Set<String> { Set(readings.map(\.base)) }
  }

  /// A form that another one in the text contradicts.
  private struct Stray {
    let base: Inflection
    let winner: String
    let winnerBase: String
    /// The same for all inflected forms of the two spellings.
    var name: String { base.base + " " + winnerBase }
  }

  private static let fewestLetters = 4

  /// Spellings that sound alike differ in at most half of the letters: Rəcəbov, Radjabov.
  private static func mostDifferences(in base: String) -> Int { max(3, base.unicodeScalars.count / 2 + 1) }

  /// The findings, one for each spelling that the text has less often, at its first place.
  func edits() -> [Edit] {
    let forms = segment.language == .hebrew ? hebrewForms() : latinForms()
    guard forms.count > 1 else { return [] }
    return findings(forms, strays: strays(forms))
  }

  // MARK: Candidates

  private func latinForms() -> [String: Form] {
    var small: Set<String> = []
    var places: [String: [Int]] = [:]
    var inside: Set<String> = []
    for (at, token) in segment.tokens.enumerated() where token.kind == .word {
      let face = segment.text(token.range)
      guard LetterCase.isCapitalized(face) else {
        small.insert(token.key)
        continue
      }
      guard !named.contains(at), !LetterCase.isAllCapitals(face), token.language != .hebrew,
        token.key.unicodeScalars.count >= Self.fewestLetters
      else { continue }
      places[token.key, default: []].append(at)
      if !beginsSentence(at) { inside.insert(token.key) }
    }
    var forms: [String: Form] = [:]
    for (key, places) in places where inside.contains(key) {
      let form = form(places)
      if form.bases.isDisjoint(with: small) { forms[key] = form }
    }
    return forms
  }

  private func hebrewForms() -> [String: Form] {
    var neighbours: [String: Set<String>] = [:]
    var places: [String: [Int]] = [:]
    for (at, token) in segment.tokens.enumerated()
    where token.kind == .word && token.language == .hebrew && !named.contains(at) {
      let letters = token.key.unicodeScalars.filter(LetterBase.isLetter)
      guard letters.count >= Self.fewestLetters, !token.key.contains("\"") else { continue }
      if hasGeresh(token.key) || isGivenName(at) || followedByName(at) {
        places[token.key, default: []].append(at)
      } else if let next = particleName(after: at) {
        neighbours[next, default: []].insert(token.key)
        places[token.key, default: []].append(at)
      }
    }
    // Before a particle a word is a name only where another one stands before the same name.
    let alone = Set(neighbours.values.filter { $0.count == 1 }.joined())
    for key in alone
    where !hasGeresh(key) && !(places[key] ?? []).contains(where: { isGivenName($0) || followedByName($0) }) {
      places[key] = nil
    }
    return places.mapValues(form)
  }

  private func form(_ places: [Int]) -> Form {
    let readings = text.readings[places[0]]
    return Form(places: places, readings: readings, isKnown: readings.contains { known.contains($0.base) })
  }

  private func beginsSentence(_ at: Int) -> Bool {
    guard at > 0 else { return true }
    return segment.gap(after: at - 1).unicodeScalars.contains {
      ".!?…:;•*\n".unicodeScalars.contains($0) || Marks.isQuotation($0)
    }
  }

  /// A geresh inside a word or at its end makes a foreign sound: ג׳ייהון, שייח׳.
  private func hasGeresh(_ key: String) -> Bool { key.contains("'") }

  /// Given names that the press spells with and without vowel letters.
  private static let givenNames: Set<String> = Set(
    ["מוחמד", "עבדאללה", "מוסטפא", "איברהים", "סולימאן"].map { NameSound.key(of: $0, language: .hebrew) })

  private func isGivenName(_ at: Int) -> Bool {
    Self.givenNames.contains(NameSound.key(of: segment.tokens[at].key, language: .hebrew))
  }

  private func followedByName(_ at: Int) -> Bool { named.contains(at + 1) && segment.continues(after: at) }

  /// סלמאן after the first word of X בן סלמאן.
  private func particleName(after at: Int) -> String? {
    guard at + 2 < segment.tokens.count, segment.continues(after: at), segment.continues(after: at + 1),
      ["בן", "אבו", "אבן", "אל"].contains(segment.tokens[at + 1].key)
    else { return nil }
    return segment.tokens[at + 2].key
  }

  // MARK: Comparison

  /// For each form that another contradicts, which one; keyed by the form.
  private func strays(_ forms: [String: Form]) -> [String: Stray] {
    var buckets: [String: [(key: String, reading: Inflection)]] = [:]
    for (key, form) in forms {
      for reading in form.readings where reading.base.unicodeScalars.count >= Self.fewestLetters {
        let sound = NameSound.key(of: reading.base, language: segment.language)
        if sound.unicodeScalars.count >= 3 { buckets[sound, default: []].append((key, reading)) }
      }
    }
    var strays: [String: Stray] = [:]
    for bucket in buckets.values where bucket.count > 1 {
      // The best first: known, most frequent, bare, earliest.
      let ranked = bucket.sorted { rank($0, forms) < rank($1, forms) }
      guard let winner = ranked.first, let winning = forms[winner.key] else { continue }
      for other in ranked.dropFirst() {
        guard strays[other.key] == nil, let form = forms[other.key], !form.isKnown,
          other.reading.base != winner.reading.base, form.bases.isDisjoint(with: winning.bases),
          other.reading.isBare || winner.reading.isBare,
          Levenshtein(other.reading.base).distance(
            to: winner.reading.base, limit: Self.mostDifferences(in: winner.reading.base))
            != nil
        else { continue }
        strays[other.key] = Stray(base: other.reading, winner: winner.key, winnerBase: winner.reading.base)
      }
    }
    // A form that itself wins somewhere is no stray: no circles.
    let winners = Set(strays.values.map(\.winner))
    return strays.filter { !winners.contains($0.key) }
  }

  private func rank(
    _ entry: (key: String, reading: Inflection), _ forms: [String: Form]
  ) -> (Int, Int, Int, Int) {
    guard let form = forms[entry.key] else { return (2, 0, 0, 0) }
    return (form.isKnown ? 0 : 1, -form.places.count, entry.reading.isBare ? 0 : 1, form.places[0])
  }

  // MARK: Findings

  private func findings(_ forms: [String: Form], strays: [String: Stray]) -> [Edit] {
    let places = strays.keys.flatMap { key in (forms[key]?.places ?? []).map { (at: $0, key: key) } }
      .sorted { $0.at < $1.at }
    let totals = Dictionary(places.map { (strays[$0.key]?.name ?? "", 1) }, uniquingKeysWith: +)
    var edits: [Edit] = []
    var reported: Set<[String]> = []
    var at = 0
    while at < places.count {
      var end = at + 1
      while end < places.count, places[end].at == places[end - 1].at + 1,
        segment.continues(after: places[end - 1].at)
      { end += 1 }
      let run = places[at..<end]
      // One finding for a name, however inflected.
      let names = run.map { strays[$0.key]?.name ?? "" }
      if reported.insert(names).inserted { edits.append(edit(Array(run), forms, strays, totals)) }
      at = end
    }
    return edits
  }

  private func edit(
    _ run: [(at: Int, key: String)], _ forms: [String: Form], _ strays: [String: Stray],
    _ totals: [String: Int]
  ) -> Edit {
    let range = segment.range(ofTokens: run[0].at..<run[run.count - 1].at + 1)
    var wanted = ""
    var counts: [String] = []
    for (position, place) in run.enumerated() {
      guard let stray = strays[place.key], let winner = forms[stray.winner] else { continue }
      let winning = base(stray.winnerBase, at: winner.places[0])
      let face = segment.text(segment.tokens[place.at].range)
      wanted += stray.base.prefixes.joined() + winning + ending(of: face, stray.base)
      if position < run.count - 1 { wanted += segment.gap(after: place.at) }
      counts.append(
        "\(face) (\(totals[stray.name] ?? 0)) beside \(winning) (\(winner.places.count))")
    }
    return Edit(
      range: range, replacement: wanted, shown: range, found: segment.text(range), wanted: wanted,
      kind: .unknown,
      record: nil, why: "one name in two spellings? " + counts.joined(separator: ", "), isCertain: false)
  }

  /// A base as the text writes it at a place: the word there, without its affixes.
  private func base(_ base: String, at place: Int) -> String {
    let token = segment.tokens[place]
    guard let start = token.key.firstRange(of: base) else {
      return LetterCase.capitalized(base, in: token.language)
    }
    let scalars = Array(segment.text(token.range).unicodeScalars)
    let offset = token.key.unicodeScalars.distance(from: token.key.startIndex, to: start.lowerBound)
    let count = base.unicodeScalars.count
    guard offset + count <= scalars.count else { return segment.text(token.range) }
    return String(String.UnicodeScalarView(scalars[offset..<offset + count]))
  }

  private func ending(of face: String, _ reading: Inflection) -> String {
    let count = reading.endings.reduce(0) { $0 + $1.surface.unicodeScalars.count }
    return String(String.UnicodeScalarView(face.unicodeScalars.suffix(count)))
  }
}
