public import Orthography

/// How much text there is, counted by GMX-V 2.0 (ETSI GS LIS 004 V2.0.0, 2012).
///
/// Words are those of Unicode's boundaries (UAX #29), numbers included; an apostrophe or a hyphen inside a word
/// does not part it: *can't* and *Italian-American* are one word each, and the mark is one of its characters. Every
/// other punctuation mark is counted apart, also the point of 32.3, and so is white space; a no-break space is
/// none. Text is counted in NFC.
///
/// The standard does not speak of Hebrew: its maqaf is counted as a hyphen, geresh and gershayim as apostrophes,
/// and niqqud and controls of direction, which nobody types for their own sake, not at all.
public struct AnalysisVolume: Hashable, Sendable {
  /// Words and numbers (TotalWordCount).
  public private(set) var words = 0
  /// Characters that are neither white space nor punctuation (TotalCharacterCount).
  public private(set) var characters = 0
  /// Punctuation marks (PunctuationCharacterCount).
  public private(set) var punctuation = 0
  /// White space (WhiteSpaceCharacterCount).
  public private(set) var whiteSpace = 0

  /// All characters (OverallCharacterCount).
  public var overall: Int { characters + punctuation + whiteSpace }

  /// No text.
  public init() {}

  /// The volume of a text.
  public init(_ text: String, language: Language) {
    let text = Normalization.nfc(text)
    let scalars = Array(text.unicodeScalars)
    for at in scalars.indices {
      let scalar = scalars[at]
      if Marks.isInvisible(scalar) || Marks.isNiqqud(scalar) { continue }
      if Marks.isSpace(scalar), !Self.isNoBreakSpace(scalar) {
        whiteSpace += 1
      } else if Self.isPunctuation(scalar), !Self.isInsideWord(at, scalars) {
        punctuation += 1
      } else {
        characters += 1
      }
    }
    if let factor = Self.charactersPerWord[language.tag] {
      words = factor > 0 ? Int((Double(characters) / factor).rounded()) : 0
    } else {
      words = Self.words(of: text, language: language)
    }
  }

  /// Adds another volume.
  public static func += (volume: inout AnalysisVolume, other: AnalysisVolume) {
    volume.words += other.words
    volume.characters += other.characters
    volume.punctuation += other.punctuation
    volume.whiteSpace += other.whiteSpace
  }

  // MARK: Words

  /// Words with those that a hyphen or an apostrophe joins counted once.
  private static func words(of text: String, language: Language) -> Int {
    // A lone @ is a word by its boundaries.
    let ranges = WordBoundaries.words(of: text, language: language).filter { range in
      text.slice(range).unicodeScalars.contains(where: isLetterOrDigit)
    }
    var words = ranges.count
    for (one, next) in zip(ranges, ranges.dropFirst()) {
      let gap = text.slice(one.upperBound..<next.lowerBound).unicodeScalars
      if gap.count == 1, let mark = gap.first, isHyphen(mark) || Marks.isApostrophe(mark) { words -= 1 }
    }
    return words
  }

  /// Languages whose words nobody parts: how many characters the standard takes for one. Of those with nought it
  /// knows none.
  private static let charactersPerWord: [String: Double] = [
    "zh": 2.8, "ja": 3, "ko": 3.3, "th": 6, "lo": 0, "km": 0, "my": 0,
  ]

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    LetterBase.isLetter(scalar) || scalar.properties.numericType != nil
  }

  // MARK: Characters

  private static func isNoBreakSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || scalar == "\u{2007}" || scalar == "\u{202F}"
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{58A}", "\u{5BE}", "\u{2010}", "\u{2011}", "\u{30A0}": true
    default: false
    }
  }

  /// Everything of Unicode's punctuation, and the symbols of ASCII and of mathematics that the standard lists with
  /// it.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xD7, 0xF7, 0x2000...0x206F, 0x3000...0x303F:
      return true
    case 0..<0x80: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// True for a hyphen, an apostrophe or gershayim between letters or digits.
  private static func isInsideWord(_ at: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let scalar = scalars[at]
    let isJoint = isHyphen(scalar) || Marks.isApostrophe(scalar)
    guard at > 0, at + 1 < scalars.count, isJoint || Marks.isQuotation(scalar) else { return false }
    let (before, behind) = (scalars[at - 1], scalars[at + 1])
    func isPart(_ scalar: Unicode.Scalar) -> Bool { isLetterOrDigit(scalar) || Marks.isNiqqud(scalar) }
    if isJoint { return isPart(before) && isPart(behind) }
    func isHebrew(_ scalar: Unicode.Scalar) -> Bool { ("א"..."ת").contains(scalar) || Marks.isNiqqud(scalar) }
    return isHebrew(before) && isHebrew(behind)
  }
}
