public import Names
public import Orthography
private import Storage

/// Spells names of one language in another: the one place where candidate spellings are put together.
///
/// What an editor has decided comes first, then what a scheme lists as settled. Rules come before what was learned where
/// the letters say the sound, as Azerbaijani's do; where English or Hebrew hides it, what was learned comes first.
public struct NameSpeller: Sendable {
  /// A spelling that a name may have.
  public struct Candidate: Sendable {
    /// Who says so.
    public enum Source: Sendable {
      /// A record of the authority, by its identifier.
      case record(String)
      /// The shipped model of spellings.
      case learned
      /// A romanization scheme.
      case scheme(RomanizationScheme)
    }

    /// The spelling.
    public let text: String
    /// Who says so.
    public let source: Source
    /// What became of each word; empty for a record, which is of the whole name.
    public let words: [Romanization.Word]
  }

  /// The name by which the learned model is asked for in place of a scheme.
  public static let learned = "learned"

  /// The schemes that are asked, in this order.
  public var schemes: [RomanizationScheme] { romanizers.map(\.scheme) }

  private let from: Language
  private let to: Language
  private let romanizers: [Romanizer]
  private let model: TransliterationModel?
  private let records: @Sendable (String) throws -> [AuthorityRecord]

  /// A speller between two languages that knows no records.
  ///
  /// - Parameters:
  ///   - from: the language of the names.
  ///   - to: the language they are written for.
  ///   - scheme: the scheme that is asked alone, or `learned` for the model; all of them where nil.
  /// - Throws: `SchemeError` where there is no such scheme, `InputError` where a file cannot be read.
  public init(from: Language, to: Language, scheme: String? = nil) throws {
    try self.init(from: from, to: to, scheme: scheme, records: { _ in [] })
  }

  init(
    from: Language, to: Language, scheme: String?,
    records: @escaping @Sendable (String) throws -> [AuthorityRecord]
  ) throws {
    self.from = from
    self.to = to
    self.records = records
    let schemes = try RomanizationCatalogue.schemes(from: from, to: to)
    model =
      scheme == nil || scheme == Self.learned ? try NameDesk.transliterationModel(from: from, to: to) : nil
    let wanted = scheme.map { name in schemes.filter { $0.name == name } } ?? schemes
    guard !wanted.isEmpty || (scheme == Self.learned && model != nil) else {
      throw SchemeError(
        from: from, to: to, scheme: scheme,
        known: schemes.isEmpty ? try RomanizationCatalogue.schemes() : schemes)
    }
    romanizers = try wanted.map(RomanizationCatalogue.romanizer)
  }

  /// The spellings of `name`, the best first and none twice: at most `limit`.
  ///
  /// - Throws: `StorageError`.
  public func spellings(of name: String, limit: Int) throws -> [Candidate] {
    let limit = max(1, limit)
    var candidates: [Candidate] = []
    func offer(_ text: String, _ source: Candidate.Source, _ words: [Romanization.Word] = []) {
      guard candidates.count < limit, !candidates.contains(where: { $0.text == text }) else { return }
      candidates.append(Candidate(text: text, source: source, words: words))
    }
    for record in try records(name) {
      if let spelling = record.preferred(in: to) { offer(spelling.face, .record(record.id)) }
    }
    let isGuess = romanizers.first.map { hidesSound($0.romanized(name)) } ?? true
    func offerSchemes() {
      for romanizer in romanizers where candidates.count < limit {
        let romanization = romanizer.romanized(name)
        offer(romanization.text, .scheme(romanizer.scheme), romanization.words)
      }
    }
    if !isGuess { offerSchemes() }
    if candidates.count < limit, let model {
      for romanization in model.romanizations(of: name, limit: limit) {
        offer(romanization.text, .learned, romanization.words)
      }
    }
    offerSchemes()
    return candidates
  }

  /// True where rules could only guess at the sound of a word.
  private func hidesSound(_ romanization: Romanization) -> Bool {
    guard from.script == .hebrew || to.script == .hebrew || from == .english else { return false }
    return romanization.words.contains { $0.origin == .rules }
  }
}

extension Newsroom {
  /// A speller that asks the workspace's records before anything else.
  ///
  /// - Parameters:
  ///   - from: the language of the names.
  ///   - to: the language they are written for.
  /// - Returns: the speller.
  /// - Throws: `SchemeError` where there is no scheme for the two, `InputError` where a file cannot be read.
  public func nameSpeller(from: Language, to: Language) throws -> NameSpeller {
    let store = store
    return try NameSpeller(from: from, to: to, scheme: nil) { name in
      guard let headword = Phrase(name, language: from).words.first else { return [] }
      let key = FoldedText(name, language: from).key
      return try store.candidates(headwords: [headword], language: from).records.filter { record in
        // Even is a language, and somebody's name.
        ![.language, .script, .currency].contains(record.kind)
          && record.spellings.contains {
            $0.language == from && FoldedText($0.face, language: from).key == key
          }
      }
    }
  }
}

/// A scheme, or a pair of languages, that there is no scheme for.
public struct SchemeError: Error, CustomStringConvertible {
  /// The language of the names.
  public let from: Language
  /// The language they are written for.
  public let to: Language
  /// The scheme that was asked for; nil where none was named.
  public let scheme: String?
  /// The schemes there are: of the two languages, or all where they have none.
  public let known: [RomanizationScheme]

  /// One line: what was asked for, and what there is.
  public var description: String {
    if let scheme, known.contains(where: { $0.from == from && $0.to == to }) {
      return
        "unknown scheme “\(scheme)” from \(from) to \(to): there is \(known.map(\.name).joined(separator: ", "))"
    }
    var pairs: [String] = []
    for scheme in known where pairs.last != "\(scheme.from) to \(scheme.to)" {
      pairs.append("\(scheme.from) to \(scheme.to)")
    }
    return "no scheme from \(from) to \(to): there is \(pairs.joined(separator: ", "))"
  }
}
