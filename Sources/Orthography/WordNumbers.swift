/// Words numbered from nought in the order in which they come, found by their bytes: a tenth of the time that Swift's
/// dictionary takes for words that are not ASCII.
public struct WordNumbers: Sendable {
  private var words = WordSet()

  /// No words.
  public init() {}

  /// How many words there are.
  public var count: Int { words.count }

  /// The number of a word, which is put in where it is missing.
  @discardableResult
  public mutating func insert(_ word: String) -> Int { words.insert(word, ()) }

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
    var word = word
    return word.withUTF8 { bytes in
      var numbers: [Int] = []
      var end = 0
      while end < bytes.count {
        end += bytes.scalar(end).length
        if let number = words.number(of: UnsafeBufferPointer(rebasing: bytes[..<end])) {
          numbers.append(number)
        }
      }
      return numbers
    }
  }
}
