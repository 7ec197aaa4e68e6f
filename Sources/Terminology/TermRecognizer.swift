public import Orthography

/// Recognises the terms of a list in texts of one language, as they are inflected there.
public struct TermRecognizer {
  /// The terms, in the order given.
  public let terms: [String]
  private let areCapitalized: [Bool]
  private var reader: PhraseReader

  /// Which of several finds are reported.
  public enum Overlaps: Sendable {
    /// The longest term wins, and of terms that share a form those that are about as likely as the likeliest.
    case longest
    /// Every term that the text may hold.
    case all
  }

  /// A term as it stands in a text.
  public struct Hit: Sendable {
    /// The number of the term in the list.
    public let term: Int
    /// Where it stands, in UTF-8 bytes.
    public let range: Range<Int>
    /// The tokens, the affixes, and how sure the find is.
    public let match: PhraseMatch
  }

  /// By how much a term may be less sure than another on the same words and still be reported, and what is less sure than
  /// the least is reported on demand only. Azerbaijani endings are checked letter by letter, and several ways to take them
  /// off are right at once; a Hebrew ending is a guess.
  private static func limits(_ language: Language) -> (margin: Float, least: Float) {
    language.script == .hebrew ? (0.03, 0.85) : (0.25, 0.4)
  }
  private let limits: (margin: Float, least: Float)

  /// Prepares `terms`, which are all of `language`.
  public init(_ terms: [String], language: Language) {
    self.terms = terms
    limits = Self.limits(language)
    let phrases = terms.map { Phrase($0, language: language) }
    areCapitalized = phrases.map(\.isCapitalized)
    reader = PhraseReader(PhraseMatcher(phrases, language: language))
  }

  /// The terms in `text`, in its order, of those on the same words the likeliest first.
  public mutating func hits(in text: String, overlaps: Overlaps = .longest) -> [Hit] {
    var text = text
    return text.withUTF8 { bytes in
      finds(in: bytes, overlaps: overlaps).map { find in
        Hit(term: Int(find.phrase), range: reader.range(of: find), match: reader.match(find))
      }
    }
  }

  /// The terms in a text in UTF-8, as numbers only; see `hits(in:overlaps:)`.
  public mutating func finds(
    in bytes: UnsafeBufferPointer<UInt8>, overlaps: Overlaps = .longest
  ) -> [PhraseFind] {
    var finds = reader.finds(in: bytes, longestOnly: overlaps == .longest)
    if finds.count < 2 { return finds.filter { overlaps == .all || $0.confidence >= limits.least } }
    if overlaps == .all {
      finds.sort { ($0.firstToken, $1.lastToken) < ($1.firstToken, $0.lastToken) }
    }
    var ordered: [PhraseFind] = []
    ordered.reserveCapacity(finds.count)
    var start = 0
    while start < finds.count {
      var end = start + 1
      while end < finds.count, finds[end].firstToken == finds[start].firstToken,
        finds[end].lastToken == finds[start].lastToken
      {
        end += 1
      }
      append(finds[start..<end], to: &ordered, overlaps, bytes)
      start = end
    }
    return ordered
  }

  /// Adds terms on the same words: those whose capitals agree with the text's first, of these the term as it stands, then
  /// dictionary forms before their inflected forms, where a list holds both (şəhər before şəhərlər in şəhərlərdə), then the
  /// surest.
  private func append(
    _ group: ArraySlice<PhraseFind>, to ordered: inout [PhraseFind], _ overlaps: Overlaps,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let best = group.reduce(0) { max($0, $1.confidence) }
    let least = overlaps == .all ? 0 : max(limits.least, best - limits.margin)
    if group.count == 1 {
      if best >= least { ordered.append(group[group.startIndex]) }
      return
    }
    let isCapitalized = LetterCase.isCapitalized(
      String(
        decoding: UnsafeBufferPointer(rebasing: bytes[reader.range(of: group[group.startIndex])]),
        as: UTF8.self))
    let endings = group.map { $0.confidence == 1 ? [] : reader.match($0).endings }
    let ranked = zip(group, endings).map { find, own in
      let isInflected = find.confidence < 1 && endings.contains { Self.isInflected(own, besides: $0) }
      return (
        rank: (
          areCapitalized[Int(find.phrase)] == isCapitalized ? 0 : 1,
          find.confidence == 1 ? 0 : isInflected ? 2 : 1, -find.confidence, find.phrase
        ), find: find
      )
    }
    for (_, find) in ranked.sorted(by: { $0.rank < $1.rank }) where find.confidence >= least {
      ordered.append(find)
    }
  }

  /// True where other endings explain more of the word, and are such as every noun takes: şəhər+lər+də beside şəhərlər+də.
  private static func isInflected(_ endings: [Inflection.Ending], besides others: [Inflection.Ending]) -> Bool
  {
    let short = endings.map(\.surface).joined()
    let long = others.map(\.surface).joined()
    return long.utf8.count > short.utf8.count && long.hasSuffix(short)
      && (others.first?.meaning == .plural || others.allSatisfy { everyday.contains($0.meaning) })
  }

  private static let everyday: Set<Inflection.Meaning> = [
    .plural, .possessive, .genitive, .dative, .accusative, .locative, .ablative, .instrumental,
  ]
}
