public import Names
public import Orthography

/// Spells names of one language in another: the one place where candidate spellings are put together.
public struct NameSpeller: Sendable {
  /// A spelling that a name may have.
  public struct Candidate: Sendable {
    /// The spelling.
    public let text: String
    /// The scheme it comes from.
    public let scheme: RomanizationScheme
    /// What became of each word.
    public let words: [Romanization.Word]
  }

  /// The schemes that are asked, in this order.
  public var schemes: [RomanizationScheme] { romanizers.map(\.scheme) }

  private let romanizers: [Romanizer]

  /// A speller between two languages.
  ///
  /// - Parameters:
  ///   - from: the language of the names.
  ///   - to: the language they are written for.
  ///   - scheme: the scheme that comes first and alone; the usual one and then the others where nil.
  /// - Throws: `SchemeError` where there is no such scheme, `InputError` where its file cannot be read.
  public init(from: Language, to: Language, scheme: String? = nil) throws {
    let schemes = try RomanizationCatalogue.schemes(from: from, to: to)
    let wanted = scheme.map { name in schemes.filter { $0.name == name } } ?? schemes
    guard !wanted.isEmpty else {
      throw SchemeError(
        from: from, to: to, scheme: scheme,
        known: schemes.isEmpty ? try RomanizationCatalogue.schemes() : schemes)
    }
    romanizers = try wanted.map(RomanizationCatalogue.romanizer)
  }

  /// The spellings of `name`, the best first and none twice: at least one, at most `limit`.
  public func spellings(of name: String, limit: Int) -> [Candidate] {
    var candidates: [Candidate] = []
    for romanizer in romanizers where candidates.count < max(1, limit) {
      let romanization = romanizer.romanized(name)
      if candidates.contains(where: { $0.text == romanization.text }) { continue }
      candidates.append(
        Candidate(text: romanization.text, scheme: romanizer.scheme, words: romanization.words))
    }
    return candidates
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
