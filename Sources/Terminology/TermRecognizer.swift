public import Orthography

/// Recognises the terms of a list in texts of one language, as they are inflected there.
public struct TermRecognizer {
  /// The terms, in the order given.
  public let terms: [String]
  private let areCapitalized: [Bool]
  private var reader: PhraseReader
  private var ordered: [PhraseFind] = []
  private var ranked: [Ranked] = []

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
    self.init(terms, phrases: terms.map { Phrase($0, language: language) }, language: language)
  }

  /// Prepares `terms`, whose words have been read already.
  init(_ terms: [String], phrases: [Phrase], language: Language) {
    self.terms = terms
    limits = Self.limits(language)
    areCapitalized = phrases.map(\.isCapitalized)
    reader = PhraseReader(PhraseMatcher(phrases, language: language))
  }

  /// The terms in `text`, in its order, of those on the same words the likeliest first.
  public mutating func hits(in text: String, overlaps: Overlaps = .longest) -> [Hit] {
    var text = text
    return text.withUTF8 { finds(in: $0, overlaps: overlaps).map { hit($0) } }
  }

  /// What a find in the text that was read last is.
  public func hit(_ find: PhraseFind) -> Hit {
    Hit(term: Int(find.phrase), range: reader.range(of: find), match: reader.match(find))
  }

  /// Where a find stands in the text that was read last, in UTF-8 bytes.
  public func range(of find: PhraseFind) -> Range<Int> { reader.range(of: find) }

  /// The terms in a text in UTF-8, as numbers only; see `hits(in:overlaps:)`.
  public mutating func finds(
    in bytes: UnsafeBufferPointer<UInt8>, overlaps: Overlaps = .longest
  ) -> [PhraseFind] {
    var finds = reader.finds(in: bytes, longestOnly: overlaps == .longest)
    if overlaps == .all {
      finds.sort { ($0.firstToken, $1.lastToken) < ($1.firstToken, $0.lastToken) }
    }
    ordered.removeAll(keepingCapacity: true)
    var start = 0
    while start < finds.count {
      let find = finds[start]
      var end = start + 1
      while end < finds.count, finds[end].firstToken == find.firstToken,
        finds[end].lastToken == find.lastToken
      {
        end += 1
      }
      if end > start + 1 {
        append(finds[start..<end], overlaps)
      } else if overlaps == .all || find.confidence >= limits.least {
        ordered.append(find)
      }
      start = end
    }
    return ordered
  }

  /// Adds terms on the same words: those whose capitals agree with the text's first, of these the term as it stands, then
  /// dictionary forms before their inflected forms, where a list holds both (şəhər before şəhərlər in şəhərlərdə), then the
  /// surest.
  private mutating func append(_ group: ArraySlice<PhraseFind>, _ overlaps: Overlaps) {
    var best: Float = 0
    for find in group { best = max(best, find.confidence) }
    let least = overlaps == .all ? 0 : max(limits.least, best - limits.margin)
    let isCapitalized = reader.isCapitalized(group[group.startIndex])
    ranked.removeAll(keepingCapacity: true)
    for find in group where find.confidence >= least {
      var form: UInt8 = 0
      if find.confidence < 1 {
        form = 1
        for other in group where other.confidence < 1 && reader.isExplained(find, by: other) { form = 2 }
      }
      ranked.append(
        Ranked(
          disagrees: areCapitalized[Int(find.phrase)] == isCapitalized ? 0 : 1, form: form, find: find))
    }
    if ranked.count > 1 { ranked.sort { $0.rank < $1.rank } }
    for ranked in ranked { ordered.append(ranked.find) }
  }

  /// A term on the same words as others, and what decides which is first.
  private struct Ranked {
    let disagrees: UInt8
    let form: UInt8
    let find: PhraseFind

    var rank: (UInt8, UInt8, Float, Int32) { (disagrees, form, -find.confidence, find.phrase) }
  }
}
