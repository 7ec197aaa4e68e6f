public import Orthography

/// A way of writing names of one language in the letters of another, with the standard or practice it follows.
///
/// It is data that a linguist edits: `RomanizationFile` says how, `Romanizer` runs it.
public struct RomanizationScheme: Hashable, Sendable {
  /// A word whose spelling is settled and does not follow the rules: Xankəndi is Khankendi.
  public struct Exception: Hashable, Sendable {
    /// The word as its own language writes it.
    public let word: String
    /// The spelling.
    public let spelling: String
    /// The line of the file, from 1.
    public let line: Int
  }

  /// What the scheme is called on the command line: `newsroom`, `iso-259`.
  public let name: String
  /// The language of the names.
  public let from: Language
  /// The language they are written for.
  public let to: Language
  /// The standard, with year and place, or whose practice it is.
  public let standard: String
  /// One line: what it is for, and what to know about it.
  public let use: String
  /// What it wants to be given: `pointed or unpointed`, `Latin script`.
  public let input: String
  /// True where each word begins with a capital although the source has none, as names do.
  public let capitalizesWords: Bool
  /// Rules in ICU's syntax, for words in lower case; a line of theirs has the number that it has in the file.
  public let rules: String
  /// Other rules for words that carry niqqud, where the scheme has them.
  public let pointedRules: String?
  /// The words that outrank the rules.
  public let exceptions: [Exception]

  /// True for the scheme that is meant where none is named.
  public var isUsual: Bool { Self.usualNames.contains(name) }

  /// What newsrooms and Russian-language media do comes before any standard.
  private static let usualNames: Set<String> = ["newsroom", "practice"]
}
