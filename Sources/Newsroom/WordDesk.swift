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
    /// What it may be inflected from, itself first: numbers of the desk's bases.
    let bases: [Int32]
    /// What a number may mean, and how sure that is.
    let values: [String: Float]
    /// The rows of the list of common words, in order.
    let rows: [Int32]
    /// True where the list has phrases that begin with it.
    let beginsPhrase: Bool
    let isLatin: Bool
    /// The bases that it is compared by with words of another language.
    let spellings: [Int32]

    fileprivate init(
      key: String, word: AlignableWord, bases: [Int32] = [], values: [String: Float] = [:],
      rows: [Int32] = [],
      beginsPhrase: Bool = false, isLatin: Bool = false, spellings: [Int32] = []
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

  /// What forms may be inflected from.
  private struct Base {
    /// The rows of the list of common words.
    let rows: [Int32]
    /// True where the list has phrases that begin with it.
    let beginsPhrase: Bool
    /// Under which words of like consonants meet; empty for what is not compared.
    let skeletons: [UInt64]
    /// The terms of the workspace that begin with it.
    var terms: [Int32] = []
    /// The most words of a name of the authority that begins with it; nought where there is none.
    var longestName = 0
  }

  /// A term, and what puts terms in the order of their concepts, whatever was read before.
  private struct ListedTerm {
    let term: ConceptTerm
    let order: String
  }

  let language: Language
  private let newsroom: Newsroom
  private let common: CommonWords
  private(set) var forms: [Form] = []
  /// What tells forms apart, and the form of each.
  private var identities = WordNumbers()
  private var numbers: [Int32] = []
  private var phrases: [Set<Int32>: Int32] = [:]

  private var faces: WordFaces
  /// The form of each face beside which no number is written; −1 where it is not known yet.
  private var formsOfFaces: [Int32] = []
  private var known: [Base] = []

  /// The terms of the workspace that were asked for, and where each first word stands among them.
  private var terms: [ListedTerm] = []
  private var termsByHeadword: [String: [Int32]] = [:]
  private var names: NameIndex
  private var owners: Set<String> = []
  /// Bases from this one on have not been looked up in the workspace.
  private var firstUnasked = 0
  /// What the terms and names of the workspace begin with, once it is worth knowing.
  private var headwords: WordNumbers?
  /// So many bases have to be asked for before it is.
  private var worthOfHeadwords = 2_000

  init(_ newsroom: Newsroom, _ language: Language) throws {
    self.newsroom = newsroom
    self.language = language
    common = try CommonWords.list(language)
    names = NameIndex([], language: language)
    faces = WordFaces(language: language)
  }

  // MARK: Forms

  /// The numbers of the forms of a text's words.
  func numbers(in segment: Segment) -> [Int32] {
    let faces = faces.numbers(in: segment)
    learnBases()
    let written = self.faces.writtenNumbers(in: segment, faces)
    if written.isEmpty { return faces.map { number(ofFace: $0) } }
    var next = 0
    return zip(segment.tokens, faces).map { token, face in
      while next < written.count, written[next].range.upperBound <= token.range.lowerBound { next += 1 }
      let own = written[next...].prefix { $0.range.lowerBound < token.range.upperBound }
      return own.isEmpty ? number(ofFace: face) : number(of: self.faces.faces[Int(face)], own)
    }
  }

  /// The number of the form of a face beside which no number is written.
  private func number(ofFace face: Int32) -> Int32 {
    let place = Int(face)
    if place >= formsOfFaces.count {
      formsOfFaces += [Int32](repeating: -1, count: faces.faces.count - formsOfFaces.count)
    }
    if formsOfFaces[place] < 0 { formsOfFaces[place] = number(of: faces.faces[place], []) }
    return formsOfFaces[place]
  }

  /// The number of the form of a face with the numbers that are written there.
  private func number(of face: WordFaces.Face, _ written: ArraySlice<WrittenNumber>) -> Int32 {
    var values: [String: Float] = [:]
    for number in written {
      for value in number.values { values[value] = max(values[value] ?? 0, number.form == .hint ? 0.5 : 1) }
    }
    let isNumber = face.kind == .number || written.contains { $0.form == .digits }
    let isHebrew = face.language == .hebrew
    // Hebrew has no capitals, but a word in other letters is a name there.
    let isName = !isHebrew && (language.script == .hebrew || face.isCapitalized)
    let kind: AlignableWord.Kind = isNumber ? .number : isName ? .name : .word
    let meaning = values.isEmpty ? "" : values.keys.sorted().joined(separator: "|")
    // A number is what it means, whatever it is written like; no other form begins with a mark.
    let identity = isNumber ? "#" + meaning : isName ? "^" + face.key : face.key
    let place = identities.insert(values.isEmpty || isNumber ? identity : identity + "#" + meaning)
    if place < numbers.count { return numbers[place] }
    let stem = isNumber ? "#" + meaning : LexiconStem.stem(of: face.key, language: face.language)
    let form = Form(
      key: face.key, word: AlignableWord(kind, stem: stem), bases: face.bases, values: values,
      rows: isNumber ? [] : rows(of: face), beginsPhrase: face.bases.contains { known[Int($0)].beginsPhrase },
      isLatin: !isHebrew,
      spellings: isNumber
        ? [] : face.bases.prefix(Self.mostSpellings).filter { !known[Int($0)].skeletons.isEmpty })
    numbers.append(Int32(forms.count))
    forms.append(form)
    return Int32(forms.count - 1)
  }

  private func rows(of face: WordFaces.Face) -> [Int32] {
    var rows = common.rows(ofStemsOf: face.key)
    for base in face.bases { rows += known[Int(base)].rows }
    return rows.count < 2 ? rows : Set(rows).sorted()
  }

  /// The number of the form of two words that the list of common words has as one; nil where it has not.
  func number(ofPhrase first: Int32, _ second: Int32) -> Int32? {
    let rows = common.rows(of: bases(of: forms[Int(first)]), bases(of: forms[Int(second)]))
    if rows.isEmpty { return nil }
    if let known = phrases[rows] { return known }
    let key = "~" + rows.sorted().map(String.init).joined(separator: "|")
    phrases[rows] = Int32(forms.count)
    forms.append(Form(key: key, word: AlignableWord(.word, stem: ""), rows: rows.sorted()))
    return Int32(forms.count - 1)
  }

  // MARK: Bases

  /// Readings beyond these are far-fetched, and a word that is compared has at least so many letters and consonants.
  private static let (mostSpellings, shortestWord, leastConsonants) = (8, 3, 2)

  /// How many bases there are.
  var baseCount: Int { known.count }

  /// A base by its number.
  func base(_ number: Int32) -> String { faces.bases[Int(number)] }

  /// What a form may be inflected from, itself first.
  func bases(of form: Form) -> [String] { form.bases.map(base) }

  /// Under which a base meets words of like consonants.
  func skeletons(of base: Int32) -> [UInt64] { known[Int(base)].skeletons }

  private func learnBases() {
    for base in faces.bases[known.count...] {
      let isLong = base.unicodeScalars.count >= Self.shortestWord
      let signs = isLong ? ConsonantSkeleton.signs(of: base) : []
      known.append(
        Base(
          rows: common.rows(of: base), beginsPhrase: common.beginsPhrase(base),
          skeletons: signs.count < Self.leastConsonants ? [] : Array(ConsonantSkeleton.keys(signs))))
    }
  }

  // MARK: The workspace

  /// Asks the workspace for what may begin with the words that are new.
  ///
  /// - Throws: `StorageError`.
  func ask() throws {
    let new = firstUnasked..<known.count
    firstUnasked = known.count
    let words = try beginnings(new)
    if words.isEmpty { return }
    let found = try newsroom.store.candidates(
      headwords: Set(words.map { base(Int32($0)) }), language: language, areWhole: false)
    for concept in found.concepts where owners.insert("concept " + concept.id).inserted {
      for term in ConceptTerm.terms(of: concept, in: language) {
        guard let headword = term.phrase.words.first else { continue }
        termsByHeadword[headword, default: []].append(Int32(terms.count))
        terms.append(ListedTerm(term: term, order: concept.id + "\u{0}" + term.term.face))
      }
    }
    for record in found.records where owners.insert("record " + record.id).inserted { names.add(record) }
    for word in words {
      let base = base(Int32(word))
      known[word].terms = termsByHeadword[base] ?? []
      known[word].longestName = names.entries(headword: base).lazy.map(\.phrase.words.count).max() ?? 0
    }
  }

  /// Those of some bases that terms or names of the workspace may begin with.
  private func beginnings(_ bases: Range<Int>) throws -> [Int] {
    if headwords == nil, bases.upperBound >= worthOfHeadwords {
      // To read a word of the list takes less than to ask for one.
      let list = try newsroom.store.headwords(of: language, most: 4 * bases.upperBound)
      worthOfHeadwords = 4 * bases.upperBound
      headwords = list.map { list in
        var words = WordNumbers()
        for word in list { words.insert(word) }
        return words
      }
    }
    guard let headwords else { return Array(bases) }
    return bases.filter { headwords.number(of: base(Int32($0))) != nil }
  }

  /// True where terms of the workspace may begin with a form.
  func beginsTerm(_ form: Int32) -> Bool {
    forms[Int(form)].bases.contains { !known[Int($0)].terms.isEmpty }
  }

  /// The most words of a name of the authority that may begin with a form; nought where none does.
  func longestName(beginningWith form: Int32) -> Int {
    forms[Int(form)].bases.reduce(0) { max($0, known[Int($1)].longestName) }
  }

  /// Finds the terms and names that texts with some forms may have, which have been asked for.
  func finder(for forms: [Int32]) -> ArticleFinder {
    var numbers: Set<Int32> = []
    for form in forms {
      for base in self.forms[Int(form)].bases { numbers.formUnion(known[Int(base)].terms) }
    }
    let order = numbers.sorted { terms[Int($0)].order < terms[Int($1)].order }
    return ArticleFinder(ConceptList(terms: order.map { terms[Int($0)].term }, language: language), names)
  }
}
