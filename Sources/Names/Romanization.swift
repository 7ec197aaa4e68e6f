/// A text as a scheme writes it, word by word.
public struct Romanization: Hashable, Sendable {
  /// Where the spelling of a word comes from.
  public enum Origin: String, Sendable {
    /// The rules of the scheme.
    case rules
    /// Its list of exceptions.
    case exception
    /// What a model has learned from names that were spelled before.
    case learned
    /// The word is written in another script than the scheme reads, and stays as it is.
    case untouched
  }

  /// A word and its spelling.
  public struct Word: Hashable, Sendable {
    /// The word of the text.
    public let original: String
    /// How the scheme writes it.
    public let spelling: String
    /// Where the spelling comes from.
    public let origin: Origin
  }

  /// The whole text, with what stands between the words.
  public let text: String
  /// The words, in order.
  public let words: [Word]
}
