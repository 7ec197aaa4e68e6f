/// The words of texts in one language as they are written, each read once, however many texts have it: to read a word takes
/// a hundred times as long as to find it here.
public struct WordFaces: Sendable {
  /// A word or a number as it is written.
  public struct Face: Sendable {
    /// Folded.
    public let key: String
    /// Word or number.
    public let kind: Token.Kind
    /// The language that the word itself is written in; see `TokenLanguage`.
    public let language: Language
    /// True where its first letter is a capital.
    public let isCapitalized: Bool
    /// What it may be inflected from, as a name and as a term, itself first: numbers in `bases`.
    public let bases: [Int32]
    /// What it says of numbers.
    let number: NumberWord
  }

  /// The language of the texts.
  public let language: Language
  /// The faces, in the order in which they were met.
  public private(set) var faces: [Face] = []
  /// The folded bases of all faces, each once.
  public private(set) var bases: [String] = []

  /// The numbers of faces and of bases. What is a number in one place may be a part of a word in another.
  private var words = WordTable<Int32>()
  private var numerals = WordTable<Int32>()
  private var baseNumbers = WordSet()
  /// For each base whether it may say something of numbers.
  private var mayCount: [Bool] = []
  private var affixes = AffixReadings()

  /// An empty list.
  public init(language: Language) { self.language = language }

  /// Reads the words of a text that are new.
  ///
  /// - Parameter segment: a text in the language of the list.
  /// - Returns: the number of the face of each token.
  public mutating func numbers(in segment: Segment) -> [Int32] {
    var text = segment.original
    return text.withUTF8 { bytes in
      segment.tokens.map { number(of: $0, UnsafeBufferPointer(rebasing: bytes[$0.range])) }
    }
  }

  /// The numbers that a text writes, in digits and in words, in its order.
  ///
  /// - Parameters:
  ///   - segment: the text.
  ///   - numbers: what `numbers(in:)` said of it.
  /// - Returns: the numbers.
  public func writtenNumbers(in segment: Segment, _ numbers: [Int32]) -> [WrittenNumber] {
    let words = NumberWordReader(segment, words: numbers.map { faces[Int($0)].number }) { at in
      faces[Int(numbers[at])].bases.map { bases[Int($0)] }
    }
    let digits = WrittenNumber.inDigits(of: segment, joinsGroups: true)
    return (digits + words.numbers).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Reading

  private mutating func number(of token: Token, _ face: UnsafeBufferPointer<UInt8>) -> Int32 {
    let isNumber = token.kind == .number
    if let known = isNumber ? numerals.number(of: face) : words.number(of: face) {
      return isNumber ? numerals[known] : words[known]
    }
    let number = Int32(faces.count)
    faces.append(read(token, face))
    _ = isNumber ? numerals.insert(face, number) : words.insert(face, number)
    return number
  }

  private mutating func read(_ token: Token, _ face: UnsafeBufferPointer<UInt8>) -> Face {
    let capitals = LetterCapitals(of: face)
    var bases: [Int32] = []
    var number = NumberWord.none
    if token.kind == .number {
      addBase(of: token.key, to: &bases)
    } else {
      addBases(of: token.key, asTerms: false, to: &bases)
      // ALIYEVIN: a foreign name in capitals, whose I an Azerbaijani text would lower to ı.
      if token.language == .azerbaijani, capitals.areAll, face.contains(UInt8(ascii: "I")) {
        var key: [UInt8] = []
        FoldedText.key(of: face, language: .english, into: &key)
        addBases(of: String(decoding: key, as: UTF8.self), asTerms: false, to: &bases)
      }
      if NumberWord.numeral(face) != nil || bases.contains(where: { mayCount[Int($0)] }) {
        number = NumberWord.word(token.key, face, bases.map { self.bases[Int($0)] }, language)
      }
      if AffixReadings.readsMoreTerms(token.key, language) {
        addBases(of: token.key, asTerms: true, to: &bases)
      }
    }
    return Face(
      key: token.key, kind: token.kind, language: token.language, isCapitalized: capitals.first ?? false,
      bases: bases, number: number)
  }

  /// Adds what a word may be inflected from.
  private mutating func addBases(of key: String, asTerms: Bool, to numbers: inout [Int32]) {
    var key = key
    key.withUTF8 { affixes.read($0, language: language, asTerm: asTerms) }
    for reading in affixes.readings {
      affixes.bytes.withUnsafeBufferPointer { bytes in
        add(UnsafeBufferPointer(rebasing: bytes[reading.base]), to: &numbers)
      }
    }
  }

  private mutating func addBase(of key: String, to numbers: inout [Int32]) {
    var key = key
    key.withUTF8 { add($0, to: &numbers) }
  }

  private mutating func add(_ base: UnsafeBufferPointer<UInt8>, to numbers: inout [Int32]) {
    let number = Int32(baseNumbers.insert(base, ()))
    if number == bases.count {
      bases.append(String(decoding: base, as: UTF8.self))
      mayCount.append(NumberWord.mayCount(base))
    }
    if !numbers.contains(number) { numbers.append(number) }
  }
}
