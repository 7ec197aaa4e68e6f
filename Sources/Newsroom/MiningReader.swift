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
          || MiningWords.isClosed(form.key, form.bases, language))
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

  /// The dictionary form of a term, from the forms that it stands in: of what every form of its last word (in Hebrew its
  /// first) may be inflected from, the one that the text has most often.
  func face(of runs: [ArraySlice<Word>], isName: Bool) -> String {
    let faces = runs.map { $0.map(\.face) }
    let isFirst = language.script == .hebrew
    var counted: [String: Int] = [:]
    for run in runs { counted[run.map(\.face).joined(separator: " "), default: 0] += 1 }
    let usual = counted.max { ($0.value, $1.key.utf8.count, $1.key) < ($1.value, $0.key.utf8.count, $0.key) }
    guard let usual, let sample = faces.first(where: { $0.joined(separator: " ") == usual.key }) else {
      return ""
    }
    let place = isFirst ? 0 : sample.count - 1
    let heads = Set(runs.map { run in (isFirst ? run.first : run.last)?.form ?? 0 }).sorted()
    let base = base(of: heads, isAlone: sample.count == 1)
    var words = sample
    words[place] = Self.written(base, like: sample[place], language)
    let text = words.joined(separator: " ")
    return isName ? text : LetterCase.isAllCapitals(text) ? text : Self.lowered(words, language)
  }

  private func base(of heads: [Int32], isAlone: Bool) -> String {
    let forms = heads.map { reader.forms[Int($0)] }
    let own = forms.max { (counts[$0.key] ?? 0, $1.key) < (counts[$1.key] ?? 0, $0.key) }?.key ?? ""
    let shared = forms.dropFirst().reduce(readings(forms[0].key, isAlone: isAlone)) { known, form in
      let others = readings(form.key, isAlone: isAlone)
      return known.filter(others.contains)
    }
    let attested = shared.filter { counts[$0] != nil || forms.count > 1 }
    return attested.max { one, other in
      (counts[one] ?? 0, one.utf8.count, other) < (counts[other] ?? 0, other.utf8.count, one)
    } ?? own
  }

  /// What a word may be inflected from. Within a longer Azerbaijani term a possessive holds the words together and stays.
  private func readings(_ key: String, isAlone: Bool) -> [String] {
    let cases: Set<Inflection.Meaning> = [
      .genitive, .dative, .accusative, .locative, .ablative, .instrumental,
    ]
    let usual = cases.union([.plural, .possessive, .relative, .copula])
    var bases = [key]
    for reading in Morphology.inflections(of: key, in: language) where reading.base.unicodeScalars.count > 2 {
      let meanings = reading.endings.map(\.meaning)
      let isUsual = meanings.allSatisfy { isAlone ? usual.contains($0) : cases.contains($0) || $0 == .copula }
      let isArticle = reading.prefixes.allSatisfy {
        ["ו", "ש", "ה", "ב", "ל", "מ", "כ", "מה", "כש"].contains($0)
      }
      if language == .english && meanings == [.plural] || isUsual, isArticle { bases.append(reading.base) }
    }
    return bases
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
