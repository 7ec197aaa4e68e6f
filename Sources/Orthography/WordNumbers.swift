/// Words numbered from nought in the order in which they come, found by their bytes: a tenth of the time that Swift's
/// dictionary takes for words that are not ASCII.
public struct WordNumbers: Sendable {
  private var words = WordSet()
  /// The most bytes of a word: nothing longer is looked up, however long a text's words are.
  private var longest = 0

  /// No words.
  public init() {}

  /// Some words, numbered in their order.
  init(_ words: [String]) { for word in words { insert(word) } }

  /// How many words there are.
  public var count: Int { words.count }

  /// The number of a word, which is put in where it is missing.
  @discardableResult
  public mutating func insert(_ word: String) -> Int {
    longest = max(longest, word.utf8.count)
    return words.insert(word, ())
  }

  /// The number of a word; nil for one that is not here.
  public func number(of word: String) -> Int? {
    var word = word
    return word.withUTF8 { words.number(of: $0) }
  }

  /// The numbers of the words that another begins with or is, the shortest first.
  ///
  /// - Parameter word: any word.
  /// - Returns: the numbers.
  public func numbers(beginning word: String) -> [Int] {
    var numbers: [Int] = []
    forEachBeginning(of: word) { numbers.append($0) }
    return numbers
  }

  /// True where another word begins with one of these or is one.
  func holdsBeginning(_ word: String) -> Bool {
    var holds = false
    forEachBeginning(of: word) { _ in holds = true }
    return holds
  }

  private func forEachBeginning(of word: String, _ body: (Int) -> Void) {
    var word = word
    word.withUTF8 { bytes in
      var end = 0
      while end < bytes.count, end < longest {
        end += bytes.scalar(end).length
        if let number = words.number(of: UnsafeBufferPointer(rebasing: bytes[..<end])) { body(number) }
      }
    }
  }
}
