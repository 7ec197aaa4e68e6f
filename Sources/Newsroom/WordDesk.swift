internal import Alignment
internal import Names
internal import Orthography
private import Storage
private import Terminology

/// What is known of the words of one language: each form is read once, however many texts have it, and the workspace is
/// asked once for what begins with it.
final class WordDesk {
  /// A word form or a number.
  final class Form {
    /// Folded.
    let key: String
    let word: AlignableWord
    /// What it may be inflected from, itself first.
    let bases: [String]
    /// What a number may mean, and how sure that is.
    let values: [String: Float]
    /// The rows of the list of common words.
    let rows: Set<Int32>
    /// True where the list has phrases that begin with it.
    let beginsPhrase: Bool
    let isLatin: Bool
    /// The terms that may begin with it.
    fileprivate(set) var terms: [Int32] = []
    /// True where names of the authority may begin with it.
    fileprivate(set) var beginsName = false
    /// What it is compared by with words of another language.
    let spellings: [Spelling]

    fileprivate init(
      key: String, word: AlignableWord, bases: [String] = [], values: [String: Float] = [:],
      rows: Set<Int32> = [],
      beginsPhrase: Bool = false, isLatin: Bool = false, spellings: [Spelling] = []
    ) {
      self.key = key
      self.word = word
      self.bases = bases
      self.values = values
      self.rows = rows
      self.beginsPhrase = beginsPhrase
      self.isLatin = isLatin
      self.spellings = spellings
    }
  }

  /// A base of a word that may be a name, or may look like its translation.
  struct Spelling {
    /// The number of the base on this desk.
    let base: Int32
    /// Under which words of like consonants meet.
    let skeletons: [UInt64]
  }

  /// What tells forms apart.
  private struct Identity: Hashable {
    let key: String
    let kind: AlignableWord.Kind
    let meaning: String
  }

  let language: Language
  private let newsroom: Newsroom
  private let common: CommonWords
  private(set) var forms: [Form] = []
  private var numbers: [Identity: Int32] = [:]
  /// The bases that have spellings.
  private(set) var bases: [String] = []
  private var baseNumbers: [String: Int32] = [:]
  private var phrases: [Set<Int32>: Int32] = [:]

  /// The terms of the workspace that were asked for, and where each first word stands among them.
  private var terms: [ConceptTerm] = []
  private var termsByHeadword: [String: [Int32]] = [:]
  private var names: NameIndex
  private var known: (headwords: Set<String>, owners: Set<String>) = ([], [])
  /// Forms from this one on have not been looked up in the workspace.
  private var firstUnasked = 0

  init(_ newsroom: Newsroom, _ language: Language) throws {
    self.newsroom = newsroom
    self.language = language
    common = try CommonWords.list(language)
    names = NameIndex([], language: language)
  }

  // MARK: Forms

  /// The number of the form of a token, `at`, with the numbers that are written there.
  func number(of token: Token, _ text: InflectedSegment, _ at: Int, _ written: ArraySlice<WrittenNumber>)
    -> Int32
  {
    var values: [String: Float] = [:]
    for number in written {
      for value in number.values { values[value] = max(values[value] ?? 0, number.form == .hint ? 0.5 : 1) }
    }
    let isNumber = token.kind == .number || written.contains { $0.form == .digits }
    let isHebrew = token.language == .hebrew
    // Hebrew has no capitals, but a word in other letters is a name there.
    let isName =
      !isHebrew
      && (language.script == .hebrew || LetterCase.isCapitalized(text.segment.text(token.range)))
    let kind: AlignableWord.Kind = isNumber ? .number : isName ? .name : .word
    let meaning = values.isEmpty ? "" : values.keys.sorted().joined(separator: "|")
    let identity = Identity(key: isNumber ? "" : token.key, kind: kind, meaning: meaning)
    if let known = numbers[identity] { return known }
    var bases = [token.key]
    if token.kind == .word {
      for reading in text.readings[at] + Morphology.termInflections(of: token.key, in: language)
      where !bases.contains(reading.base) {
        bases.append(reading.base)
      }
    }
    let stem = isNumber ? "#" + meaning : LexiconStem.stem(of: token.key, language: token.language)
    let form = Form(
      key: token.key, word: AlignableWord(kind, stem: stem), bases: bases, values: values,
      rows: isNumber ? [] : common.rows(of: token.key, bases: bases),
      beginsPhrase: common.beginsPhrase(bases),
      isLatin: !isHebrew, spellings: isNumber ? [] : spellings(of: bases))
    numbers[identity] = Int32(forms.count)
    forms.append(form)
    return Int32(forms.count - 1)
  }

  /// The number of the form of two words that the list of common words has as one; nil where it has not.
  func number(ofPhrase first: Int32, _ second: Int32) -> Int32? {
    guard forms[Int(first)].beginsPhrase else { return nil }
    let rows = common.rows(of: forms[Int(first)].bases, forms[Int(second)].bases)
    if rows.isEmpty { return nil }
    if let known = phrases[rows] { return known }
    let key = "~" + rows.sorted().map(String.init).joined(separator: "|")
    phrases[rows] = Int32(forms.count)
    forms.append(Form(key: key, word: AlignableWord(.word, stem: ""), rows: rows))
    return Int32(forms.count - 1)
  }

  /// Readings beyond these are far-fetched, and a word has at least so many letters.
  private static let (mostBases, shortestWord) = (8, 3)

  private func spellings(of bases: [String]) -> [Spelling] {
    var spellings: [Spelling] = []
    for base in bases.prefix(Self.mostBases) where base.unicodeScalars.count >= Self.shortestWord {
      let signs = ConsonantSkeleton.signs(of: base)
      guard signs.count >= 2 else { continue }
      let number = baseNumbers[base] ?? Int32(self.bases.count)
      if number == self.bases.count {
        baseNumbers[base] = number
        self.bases.append(base)
      }
      spellings.append(Spelling(base: number, skeletons: Array(ConsonantSkeleton.keys(signs))))
    }
    return spellings
  }

  // MARK: The workspace

  /// Asks the workspace for what may begin with the forms that are new.
  ///
  /// - Throws: `StorageError`.
  func ask() throws {
    let new = firstUnasked..<forms.count
    firstUnasked = forms.count
    var headwords: Set<String> = []
    for number in new {
      for base in forms[number].bases where known.headwords.insert(base).inserted { headwords.insert(base) }
    }
    let found = try newsroom.store.candidates(headwords: headwords, language: language, areWhole: false)
    for concept in found.concepts where known.owners.insert("concept " + concept.id).inserted {
      for term in ConceptTerm.terms(of: concept, in: language) {
        guard let headword = term.phrase.words.first else { continue }
        termsByHeadword[headword, default: []].append(Int32(terms.count))
        terms.append(term)
      }
    }
    for record in found.records where known.owners.insert("record " + record.id).inserted {
      names.add(record)
    }
    for number in new {
      for base in forms[number].bases {
        if let terms = termsByHeadword[base] { forms[number].terms += terms }
        if !names.entries(headword: base).isEmpty { forms[number].beginsName = true }
      }
    }
  }

  /// Finds the terms and names that texts with some forms may have, which have been asked for.
  func finder(for forms: [Int32]) -> ArticleFinder {
    var numbers: Set<Int32> = []
    for form in forms { numbers.formUnion(self.forms[Int(form)].terms) }
    // In the order of their concepts, whatever was read before.
    let terms = numbers.map { self.terms[Int($0)] }.sorted {
      ($0.concept.id, $0.term.face) < ($1.concept.id, $1.term.face)
    }
    return ArticleFinder(ConceptList(terms: terms, language: language), names)
  }
}
