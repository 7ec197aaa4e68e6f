public import Orthography

/// A name of the authority in a text, with every record that has it.
public struct SpottedName: Sendable {
  /// A record that may be meant.
  public struct Reading: Sendable {
    /// The record's identifier.
    public let record: String
    /// What the house writes in this text; nil where it is what stands there.
    public let correction: String?
    /// The house spelling in the language of the other text, or nil.
    public let translation: String?
    /// True where nothing else is meant: no part of a name alone, no record of a list that nobody here has read.
    public let isCertain: Bool

    /// A record that may be meant.
    public init(record: String, correction: String?, translation: String?, isCertain: Bool) {
      self.record = record
      self.correction = correction
      self.translation = translation
      self.isCertain = isCertain
    }
  }

  /// The tokens that spell it.
  public let tokens: Range<Int>
  /// The records.
  public let readings: [Reading]

  /// A name in a text.
  public init(tokens: Range<Int>, readings: [Reading]) {
    self.tokens = tokens
    self.readings = readings
  }
}

/// One side of a pair with everything that is known of it.
public struct CheckedText: Sendable {
  /// The text and its words.
  public let words: InflectedSegment
  /// The terms, the longest where they overlap.
  public let terms: [SpottedTerm]
  /// The concepts of all terms, also inside longer ones.
  public let concepts: Set<String>
  /// The names.
  public let names: [SpottedName]
  /// The numbers.
  public let numbers: TextNumbers

  /// A text with the terms that `spotter` finds.
  public init(_ words: InflectedSegment, spotter: inout TermSpotter, names: [SpottedName]) {
    self.words = words
    (terms, concepts) = spotter.spot(words.segment.original)
    self.names = names
    numbers = TextNumbers(words)
  }

  var segment: Segment { words.segment }

  /// True where a name has some of the tokens.
  func hasName(at tokens: Range<Int>) -> Bool { names.contains { $0.tokens.overlaps(tokens) } }

  /// True where a longer term has all of the tokens.
  func hasTerm(around tokens: Range<Int>) -> Bool {
    terms.contains { $0.tokens.count > tokens.count && $0.tokens.clamped(to: tokens) == tokens }
  }
}

/// A segment and its translation.
public struct CheckedPair: Sendable {
  /// The number of the pair, from 0.
  public let number: Int
  /// The line that people are told, of the target.
  public let line: Int
  /// The segment.
  public let source: CheckedText
  /// Its translation.
  public let target: CheckedText

  /// A segment and its translation.
  public init(number: Int, line: Int, source: CheckedText, target: CheckedText) {
    self.number = number
    self.line = line
    self.source = source
    self.target = target
  }
}
