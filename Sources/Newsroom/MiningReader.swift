internal import Alignment
internal import Orthography

/// One side of a bitext read for mining: its words as the aligner reads them, their stems numbered, and what is needed to
/// print a candidate in its dictionary form.
struct MiningReader {
  /// A word where it stands.
  struct Word {
    let form: Int32
    let face: String
  }

  private(set) var reader: AlignReader
  private(set) var sentences: [[Word]] = []
  private(set) var words: [[MinableWord]] = []
  /// The number of each form's stem.
  private(set) var stems: [Int32] = []
  private var stemNumbers: [String: Int32] = [:]
  private var isClosed: [Bool] = []
  /// How often each form stands within a sentence with a capital, and without.
  private var capitals: [Int32: (with: Int, without: Int)] = [:]
  /// How often each key stands in the text.
  private var counts: [String: Int] = [:]

  var language: Language { reader.language }

  init(_ desk: WordDesk) throws { reader = try AlignReader(desk) }

  /// Reads the sentences of one side, in order.
  mutating func read(_ texts: [String]) throws {
    try reader.read(texts.map { ArticleSentence(text: $0) })
    let forms = reader.forms
    for form in forms {
      let stem = form.word.stem.isEmpty ? form.key : form.word.stem
      let number = stemNumbers[stem] ?? Int32(stemNumbers.count)
      stemNumbers[stem] = number
      stems.append(number)
      let isShort = form.key.unicodeScalars.count < 3
      isClosed.append(
        form.word.kind == .number || (isShort && form.word.kind != .name)
          || MiningWords.isClosed(form.key, reader.desk.bases(of: form), language))
    }
    let read = reader.text.sentences
    for (number, text) in texts.enumerated() { add(Segment(text, language: language), read[number].words) }
  }

  private mutating func add(_ segment: Segment, _ numbers: [Int32]) {
    var line: [Word] = []
    var minable: [MinableWord] = []
    for (at, token) in segment.tokens.enumerated() {
      let form = numbers[at]
      let face = segment.text(token.range)
      line.append(Word(form: form, face: face))
      counts[token.key, default: 0] += 1
      let key = stems[Int(form)]
      if at > 0, language.script != .hebrew {
        var seen = capitals[key] ?? (0, 0)
        if LetterCase.isCapitalized(face) { seen.with += 1 } else { seen.without += 1 }
        capitals[key] = seen
      }
      let isInner = MiningWords.inner[language]?.contains(token.key) ?? false
      minable.append(
        MinableWord(
          stem: key, isContent: !isClosed[Int(form)], isInner: isInner,
          continues: segment.continues(after: at)))
    }
    sentences.append(line)
    words.append(minable)
  }

  /// True where words are written like a name: with capitals also within sentences. Nil in a script without capitals.
  func isName(_ run: ArraySlice<MinableWord>) -> Bool? {
    if language.script == .hebrew { return nil }
    return run.filter(\.isContent).allSatisfy { word in
      let (with, without) = capitals[word.stem] ?? (0, 0)
      return with > 0 && with * 2 > (with + without)
    }
  }

  /// The stems of the words of a run, those before and after a conjunction by themselves.
  func members(_ run: ArraySlice<MinableWord>, _ words: ArraySlice<Word>) -> [[Int32]] {
    let parts = zip(run, words).split { MiningWords.isConjunction(reader.forms[Int($1.form)].key, language) }
    return parts.map { $0.map(\.0).filter(\.isContent).map(\.stem) }
  }

  /// True where a single word belongs to everybody's language: no term.
  func isCommon(_ run: ArraySlice<Word>) -> Bool {
    run.allSatisfy { !reader.forms[Int($0.form)].rows.isEmpty || isClosed[Int($0.form)] }
  }

  /// The identifiers of records and concepts that words spell.
  func known(_ run: ArraySlice<Word>, _ spelled: [Int32: Set<String>]) -> Set<String> {
    let all = run.filter { !isClosed[Int($0.form)] }.map { spelled[$0.form] ?? [] }
    guard let first = all.first else { return [] }
    return all.dropFirst().reduce(first) { $0.intersection($1) }
  }

  /// What each form spells, alone or with others.
  func spelled() -> [Int32: Set<String>] {
    var spelled: [Int32: Set<String>] = [:]
    for (id, forms) in reader.records.merging(reader.concepts, uniquingKeysWith: +) {
      for form in forms { spelled[form, default: []].insert(id) }
    }
    return spelled
  }

  /// The dictionary form of a term, from the forms that it stands in: of what most forms of its last word (in Hebrew its
  /// first) may be inflected from, the one that the text has most often, or for a name the one that sounds most like its
  /// translation.
  ///
  /// - Parameters:
  ///   - runs: The words wherever it stands.
  ///   - sounds: For a name, how much likelier than not each base of that word is the name of the translation, in log-odds.
  /// - Returns: What it is proposed as.
  func face(of runs: [ArraySlice<Word>], sounds: [String: Double]?) -> String {
    let faces = runs.map { $0.map(\.face) }
    let isName = sounds != nil
    var counted: [String: Int] = [:]
    for run in runs { counted[run.map(\.face).joined(separator: " "), default: 0] += 1 }
    let usual = counted.max { ($0.value, $1.key.utf8.count, $1.key) < ($1.value, $0.key.utf8.count, $0.key) }
    guard let usual, let first = faces.firstIndex(where: { $0.joined(separator: " ") == usual.key }) else {
      return ""
    }
    let sample = faces[first]
    let place = language.script == .hebrew ? 0 : sample.count - 1
    let usualHead = reader.forms[Int(head(runs[first]))].key
    let role: Role = sample.count > 1 ? .part : isName ? .name : .term
    let base = base(of: runs.map { reader.forms[Int(head($0))].key }, usual: usualHead, role, sounds ?? [:])
    var words = sample
    words[place] = Self.written(base, like: sample[place], language)
    let text = words.joined(separator: " ")
    return isName ? text : LetterCase.isAllCapitals(text) ? text : Self.lowered(words, language)
  }

  /// The form of the word of a run that takes cases or prefixes.
  func head(_ run: ArraySlice<Word>) -> Int32 {
    (language.script == .hebrew ? run.first : run.last)?.form ?? 0
  }

  /// What a word is inflected as.
  private enum Role {
    /// A term of a single word.
    case term
    /// A name of a single word, which has no singular.
    case name
    /// A word of a longer term.
    case part
  }

  /// How much likelier a name a base must sound than the one that the text has most often.
  private static let leastGain = 1.0

  /// What most of some keys, one for each occurrence, may be inflected from.
  private func base(of keys: [String], usual: String, _ role: Role, _ sounds: [String: Double]) -> String {
    let seen = Set(keys)
    var support: [String: Int] = [:]
    for key in keys {
      for reading in readings(key, role, seen) { support[reading, default: 0] += 1 }
    }
    let most = support.values.max() ?? 0
    let shared = Set(support.filter { $0.value == most }.keys)
    let own = shared.intersection(readings(usual, role, seen))
    let bases = own.isEmpty ? shared : own
    let attested = bases.filter { counts[$0] != nil || seen.count > 1 }
    let frequent = attested.max { one, other in
      (counts[one] ?? 0, one.utf8.count, other) < (counts[other] ?? 0, other.utf8.count, one)
    }
    let plain = frequent ?? usual
    let likest = bases.max { one, other in (sounds[one] ?? 0, one) < (sounds[other] ?? 0, other) }
    guard let likest, let sound = sounds[likest], sound > 0 else { return plain }
    return sound > (sounds[plain] ?? 0) + Self.leastGain ? likest : plain
  }

  private static let cases: Set<Inflection.Meaning> = [
    .genitive, .dative, .accusative, .locative, .ablative, .instrumental, .copula,
  ]

  /// What a word may be inflected from. The possessive that holds a longer Azerbaijani term together, and the article that
  /// in a longer Hebrew one stands at the adjective too, stay where the term never stands without (`seen`).
  private func readings(_ key: String, _ role: Role, _ seen: Set<String>) -> Set<String> {
    var bases: Set<String> = [key]
    for reading in Morphology.inflections(of: key, in: language) where reading.base.unicodeScalars.count > 2 {
      let isBare = role != .part || seen.contains(reading.base)
      if hasUsualEndings(reading, role, isBare), hasUsualPrefixes(reading, key, role, seen, isBare) {
        bases.insert(reading.base)
      }
    }
    return bases
  }

  private func hasUsualEndings(_ reading: Inflection, _ role: Role, _ isBare: Bool) -> Bool {
    let meanings = reading.endings.map(\.meaning)
    if language == .english, meanings == [.plural] { return role != .name }
    return meanings.allSatisfy { meaning in
      switch meaning {
      case .plural, .relative: role == .term
      case .possessive: isBare
      default: Self.cases.contains(meaning)
      }
    }
  }

  private func hasUsualPrefixes(
    _ reading: Inflection, _ key: String, _ role: Role, _ seen: Set<String>, _ isBare: Bool
  ) -> Bool {
    guard let last = reading.prefixes.last else { return true }
    let prefixes: Set = ["ו", "ש", "ב", "ל", "מ", "כ", "כש"]
    guard reading.prefixes.dropLast().allSatisfy(prefixes.contains) else { return false }
    let prefix = reading.prefixes.joined()
    // An article that is only heard: לבית הלבן of הבית הלבן.
    if reading.base.hasPrefix("ה"), !key.hasPrefix(prefix + "ה") {
      return role == .part && isBare && !seen.contains(String(reading.base.dropFirst()))
    }
    // Two ו at the beginning are a letter of the word (וושינגטון), unless the text has it with one.
    if prefix == "ו", reading.base.hasPrefix("ו") { return counts[reading.base] != nil }
    return prefixes.contains(last) || (isBare && ["ה", "מה"].contains(last))
  }

  /// The bases of a form by which it is compared with words of another language, and their numbers.
  func spellings(of form: Int32) -> [(base: String, number: Int32)] {
    reader.forms[Int(form)].spellings.map { (reader.desk.base($0), $0) }
  }

  /// A folded base with the letters that the face has where the two agree.
  private static func written(_ base: String, like face: String, _ language: Language) -> String {
    let lowered = LetterCase.lowercased(face, in: language)
    if lowered.hasPrefix(base) {
      return String(String.UnicodeScalarView(face.unicodeScalars.prefix(base.unicodeScalars.count)))
    }
    if lowered.hasSuffix(base) {
      return String(String.UnicodeScalarView(face.unicodeScalars.suffix(base.unicodeScalars.count)))
    }
    return LetterCase.isCapitalized(face) ? LetterCase.capitalized(base, in: language) : base
  }

  private static func lowered(_ words: [String], _ language: Language) -> String {
    words.map {
      LetterCase.isAllCapitals($0) && $0.utf8.count > 1 ? $0 : LetterCase.lowercased($0, in: language)
    }
    .joined(separator: " ")
  }
}
