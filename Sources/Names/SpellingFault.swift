public import Orthography

/// Why a spelling cannot stand in the authority, or should not.
public struct SpellingFault: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// Nothing, or nothing but white space.
    case empty
    /// More letters than any name.
    case long
    /// No letter and no digit.
    case letterless
    /// A character that the layout of name files is written with.
    case reserved
    /// A character that cannot stand in a name of the language.
    case character(CharacterFault.Kind)
    /// A name that Hebrew text would print in Hebrew letters, in Latin ones.
    case notHebrew
  }

  /// The longest name in Unicode scalars; full names of institutions have some 150.
  public static let longest = 200

  /// What is wrong.
  public let kind: Kind
  /// Where, in Unicode scalars of the spelling from 0.
  public let offset: Int
  /// What is wrong and what to do, in one line.
  public let description: String

  /// True where a spelling is refused; the others are only reported by a check of the authority.
  public var isRefused: Bool { kind != .notHebrew }

  /// What is wrong with `face`, a name in `language`, in the order of the text; nothing for a good name.
  public static func faults(in face: String, language: Language) -> [SpellingFault] {
    let scalars = face.unicodeScalars
    if scalars.allSatisfy({ $0.properties.isWhitespace }) {
      return [SpellingFault(kind: .empty, offset: 0, description: "an empty name; write it or leave it out")]
    }
    if scalars.count > longest {
      return [
        SpellingFault(
          kind: .long, offset: longest,
          description: "a name of \(scalars.count) characters; none has more than \(longest)")
      ]
    }
    var faults = CharacterFault.faults(in: face, language: language).map {
      SpellingFault(kind: .character($0.kind), offset: $0.offset, description: $0.description)
    }
    for (offset, scalar) in scalars.enumerated() where ["|", "[", "]"].contains(scalar) {
      faults.append(
        SpellingFault(
          kind: .reserved, offset: offset,
          description: "“\(scalar)” stands between spellings in name files; leave it out of the name"))
    }
    let tokens = Segment(face, language: language).tokens
    if tokens.isEmpty, faults.isEmpty {
      faults.append(SpellingFault(kind: .letterless, offset: 0, description: "a name without a letter"))
    }
    // Latin abbreviations such as UNESCO and 5G stand in Hebrew copy as they are.
    if language == .hebrew, faults.isEmpty, !tokens.contains(where: { $0.language == .hebrew }),
      !LetterCase.isAllCapitals(face), !tokens.contains(where: { $0.kind == .number })
    {
      faults.append(
        SpellingFault(
          kind: .notHebrew, offset: 0,
          description: "Latin letters in a Hebrew name; write it in Hebrew letters"))
    }
    return faults.sorted { $0.offset < $1.offset }
  }
}
