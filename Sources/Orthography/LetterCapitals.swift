/// How the capitals of a word stand.
struct LetterCapitals {
  /// Whether the first letter is a capital; nil where there is no letter.
  private(set) var first: Bool?
  /// True for two capitals or more and no other letter.
  let areAll: Bool
  /// True where the first two characters are capitals.
  private(set) var beginWord: Bool

  init(of word: UnsafeBufferPointer<UInt8>) {
    var at = 0
    var (capitals, others, characters) = (0, 0, 0)
    beginWord = false
    while at < word.count {
      let (scalar, length) = word.scalar(at)
      at += length
      if !Scalars.isMark(scalar) { characters += 1 }
      if Scalars.isLetter(scalar) {
        let isCapital = Scalars.isUppercase(scalar)
        first = first ?? isCapital
        if isCapital { capitals += 1 } else { others += 1 }
      }
      if characters <= 2 { beginWord = capitals == 2 && others == 0 }
    }
    areAll = capitals >= 2 && others == 0
  }
}
