/// A character that cannot stand in a name or term of a language: a letter of another script among its own, a
/// look-alike, something that nobody sees, a control or a picture.
///
/// Look-alikes are found by script and not by Unicode's table of confusables, which takes ordinary letters of one
/// alphabet for one another (UTS #39: I, l and 1). Every word has to be in one script, and in one that the language
/// is written in; Latin words stand in Hebrew and Cyrillic text as they are (UNESCO).
public struct CharacterFault: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with the character.
  public enum Kind: String, Sendable, CaseIterable {
    /// A letter of a script that the language is not written in, in a word that has no other.
    case script
    /// A letter of another script among those of the language: Cyrillic А in a Latin name.
    case lookalike
    /// A control of the bidirectional algorithm.
    case direction
    /// Zero-width characters, soft hyphens, variation selectors.
    case invisible
    /// Emoji, symbols, control and private characters.
    case symbol
  }

  /// What is wrong.
  public let kind: Kind
  /// The character.
  public let scalar: Unicode.Scalar
  /// Where it stands, in Unicode scalars from 0.
  public let offset: Int
  /// What the language would have there: `Latin`, `Hebrew or Latin`.
  let expected: String

  /// One line: the character by code point and name, and what to do.
  public var description: String {
    let name = "U+\(Self.hexadecimal(scalar)) \(scalar.properties.name ?? "without a name")"
    return switch kind {
    case .script: "\(name): a letter of another script; write the name in \(expected) letters"
    case .lookalike: "\(name): a look-alike among letters of another script; type the \(expected) letter"
    case .direction: "\(name): a direction mark that nobody sees; remove it"
    case .invisible: "\(name): a character that nobody sees; remove it"
    case .symbol: "\(name): no character of a name; remove it"
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// What is wrong with the characters of `text`, a name or a term in `language`, in the order of the text.
  public static func faults(in text: String, language: Language) -> [CharacterFault] {
    let allowed = Script.scripts(of: language)
    let expected = allowed.map(\.name).joined(separator: " or ")
    let scalars = Array(text.unicodeScalars)
    var faults: [CharacterFault] = []
    func report(_ kind: Kind, _ at: Int) {
      faults.append(CharacterFault(kind: kind, scalar: scalars[at], offset: at, expected: expected))
    }
    var at = 0
    while at < scalars.count {
      guard Scalars.isLetter(scalars[at].value) else {
        if let kind = kind(ofNonLetter: scalars[at]) { report(kind, at) }
        at += 1
        continue
      }
      // Apostrophes and what nobody sees stand inside words: an attack may not hide behind them.
      var end = at
      while end < scalars.count, isInsideWord(scalars[end]) { end += 1 }
      let letters = (at..<end).filter { Scalars.isLetter(scalars[$0].value) }
      let main = mainScript(letters.map { Script.of(scalars[$0]) }, allowed: allowed)
      for letter in at..<end {
        guard Scalars.isLetter(scalars[letter].value) else {
          if let kind = kind(ofNonLetter: scalars[letter]) { report(kind, letter) }
          continue
        }
        if Scalars.isSchwaLookalike(scalars[letter].value), main == .latin {
          report(.lookalike, letter)
        } else if main == nil {
          report(.script, letter)
        } else if Script.of(scalars[letter]) != main {
          report(.lookalike, letter)
        }
      }
      at = end
    }
    return faults
  }

  private static func isInsideWord(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return Scalars.isLetter(value) || Scalars.isMark(value) || Scalars.isApostrophe(value)
      || Scalars.isInvisible(value) || Scalars.isBidiControl(value)
  }

  /// The script that a word is taken to be in: of those allowed the one with the most letters.
  private static func mainScript(_ letters: [Script], allowed: [Script]) -> Script? {
    let counts = allowed.map { script in (script: script, count: letters.count { $0 == script }) }
    return counts.filter { $0.count > 0 }.max { $0.count < $1.count }?.script
  }

  private static func kind(ofNonLetter scalar: Unicode.Scalar) -> Kind? {
    if Scalars.isBidiControl(scalar.value) { return .direction }
    if Scalars.isInvisible(scalar.value) || (0xFE00...0xFE0F).contains(scalar.value) { return .invisible }
    if scalar == " " || scalar == "+" || scalar == "`" || scalar == "´" { return nil }
    return switch scalar.properties.generalCategory {
    case .decimalNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .nonspacingMark, .spacingMark,
      .modifierLetter:
      nil
    default: .symbol
    }
  }
}

extension Script {
  fileprivate static func of(_ scalar: Unicode.Scalar) -> Script { Scalars.script(of: scalar.value) }

  /// The scripts that words of `language` are written in, its own first.
  fileprivate static func scripts(of language: Language) -> [Script] {
    switch language.tag {
    case "he", "yi": [.hebrew, .latin]
    case "ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "tg", "mn": [.cyrillic, .latin]
    case let tag where tag.hasSuffix("-Cyrl"): [.cyrillic, .latin]
    case "ar", "fa", "ur", "ka", "hy", "el", "ja", "zh", "ko", "hi", "th": [.other, .latin]
    default: [.latin]
    }
  }

  fileprivate var name: String {
    switch self {
    case .latin: "Latin"
    case .hebrew: "Hebrew"
    case .cyrillic: "Cyrillic"
    case .other, .common: "its own"
    }
  }
}
