/// A word form or a number as the aligner sees it; every text numbers its own.
public struct AlignableWord: Hashable, Sendable {
  /// What a word is, and so how far a translation keeps it.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// A number, in digits or in words.
    case number
    /// What is written like a name.
    case name
    /// Any other word.
    case word
  }

  /// What it is.
  public let kind: Kind
  /// The form without its usual affixes: what a bilingual lexicon counts.
  public let stem: String

  /// A word.
  public init(_ kind: Kind, stem: String) {
    self.kind = kind
    self.stem = stem
  }
}

/// Signs of a sentence that its translation mostly keeps.
public struct SentenceMarks: OptionSet, Sendable, Hashable {
  /// One bit a sign.
  public let rawValue: UInt8
  /// A set of signs.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// It asks.
  public static let question = SentenceMarks(rawValue: 1)
  /// It exclaims.
  public static let exclamation = SentenceMarks(rawValue: 2)
  /// It has a colon.
  public static let colon = SentenceMarks(rawValue: 4)
  /// It has brackets.
  public static let bracket = SentenceMarks(rawValue: 8)
  /// It quotes.
  public static let quotation = SentenceMarks(rawValue: 16)
  /// It ends like a sentence, and not like a headline or a caption.
  public static let fullStop = SentenceMarks(rawValue: 32)
  /// It has a semicolon.
  public static let semicolon = SentenceMarks(rawValue: 64)
}

/// What a sentence is in its article.
public struct SentenceStructure: OptionSet, Sendable, Hashable {
  /// One bit a trait.
  public let rawValue: UInt8
  /// A set of traits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A paragraph begins with it.
  public static let paragraph = SentenceStructure(rawValue: 1)
  /// It stands above the text and does not end like a sentence.
  public static let headline = SentenceStructure(rawValue: 2)
  /// It says, or begins by saying, where and when the article was written.
  public static let dateline = SentenceStructure(rawValue: 4)
  /// It belongs to a picture.
  public static let caption = SentenceStructure(rawValue: 8)
  /// It belongs to the publisher, and to no article: *Read more*, *All rights reserved*.
  public static let boilerplate = SentenceStructure(rawValue: 16)
}

/// A sentence as the aligner sees it.
public struct AlignableSentence: Sendable {
  /// The length in letters; any unit that grows with the text will do.
  public let length: Int
  /// The numbers of its words in the text, in order.
  public let words: [Int32]
  /// The same, each once and ascending: sums over them are the same in every run.
  let distinctWords: [Int32]
  /// Its signs.
  public let marks: SentenceMarks
  /// What it is in its article.
  public let structure: SentenceStructure

  /// A sentence.
  public init(
    length: Int, words: [Int32] = [], marks: SentenceMarks = [], structure: SentenceStructure = []
  ) {
    self.length = length
    self.words = words
    let sorted = words.sorted()
    distinctWords = sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    self.marks = marks
    self.structure = structure
  }
}

/// A text as the aligner sees it.
public struct AlignableText: Sendable {
  /// The distinct words.
  public let words: [AlignableWord]
  /// The sentences.
  public let sentences: [AlignableSentence]

  /// A text.
  public init(words: [AlignableWord], sentences: [AlignableSentence]) {
    self.words = words
    self.sentences = sentences
  }
}
