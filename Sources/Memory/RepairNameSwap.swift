public import Orthography

/// A name or a term of a stored source in whose place the query has another, with their spellings in the translation.
public struct RepairNameSwap: Sendable {
  /// Where a name stands, and with which affixes.
  public struct Occurrence: Hashable, Sendable {
    /// The word or words with their affixes, in UTF-8 bytes.
    public let range: Range<Int>
    /// The prefixes of the first word, outermost first.
    public let prefixes: [String]
    /// The endings of the last word, innermost first.
    public let endings: [Inflection.Ending]

    /// A name in a text.
    public init(range: Range<Int>, prefixes: [String] = [], endings: [Inflection.Ending] = []) {
      self.range = range
      self.prefixes = prefixes
      self.endings = endings
    }

    /// The find of a `TermRecognizer` or of a `PhraseReader`.
    public init(range: Range<Int>, match: PhraseMatch) {
      self.init(range: range, prefixes: match.prefixes, endings: match.endings)
    }
  }

  /// What is swapped, which decides what has to agree with it.
  public enum Kind: Sendable {
    /// Somebody; verbs and pronouns agree in gender.
    case person
    /// A town or a country; they are feminine in Hebrew.
    case place
    /// Anything else: words agree in gender and number, and heads of compounds inflect otherwise.
    case term
  }

  /// Where the stored source has the old name.
  public let source: Occurrence
  /// Where the query has the new one.
  public let query: Occurrence
  /// Every place where the stored translation may have the old one.
  public let targets: [Occurrence]
  /// The spelling in the translation of the old name, in its dictionary form.
  public let old: String
  /// The spelling of the new one.
  public let new: String
  /// What it is.
  public let kind: Kind
  /// True where both are known to be of one gender and number.
  public let agrees: Bool

  /// A swap.
  public init(
    source: Occurrence, query: Occurrence, targets: [Occurrence], old: String, new: String, kind: Kind,
    agrees: Bool = false
  ) {
    self.source = source
    self.query = query
    self.targets = targets
    self.old = old
    self.new = new
    self.kind = kind
    self.agrees = agrees
  }

  /// The replacement in the stored translation; nil on doubt: where the name stands there not once, where what stands
  /// there is not the old spelling with its affixes letter by letter, or where other words may have to change.
  ///
  /// - Parameters:
  ///   - target: The stored translation.
  ///   - agrees: True where the source has shown that the two are of one gender.
  /// - Returns: the replacement.
  func replacement(in target: Segment, agrees: Bool) -> TargetRepair.Replacement? {
    guard targets.count == 1, source.prefixes == query.prefixes,
      source.endings.map(\.meaning) == query.endings.map(\.meaning), !old.isEmpty, !new.isEmpty
    else { return nil }
    let place = targets[0]
    let surface = target.text(place.range)
    let inflection = RepairInflection(language: target.language, kind: kind)
    guard inflection.isCertain(old, new, at: place, in: target, agrees: self.agrees || agrees),
      let before = inflection.written(old, at: place, surface: surface),
      let after = inflection.written(new, at: place, surface: surface)
    else { return nil }
    let language = target.language
    let isSame = before == surface
    let isAllCapitals = !isSame && LetterCase.uppercased(before, in: language) == surface
    let isFirst = !isSame && LetterCase.capitalized(before, in: language) == surface
    guard isSame || isAllCapitals || isFirst else { return nil }
    let opensSentence = place.range.lowerBound == (target.tokens.first?.range.lowerBound ?? 0)
    let replacement =
      isAllCapitals
      ? LetterCase.uppercased(after, in: language)
      : isFirst || opensSentence && LetterCase.isCapitalized(surface)
        ? LetterCase.capitalized(after, in: language) : after
    return TargetRepair.Replacement(
      kind: .name, range: place.range, found: surface, replacement: replacement)
  }
}
