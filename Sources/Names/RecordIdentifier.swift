internal import Orthography

/// The identifiers of authority records: `gideon-saar`.
public enum RecordIdentifier {
  /// The longest identifier, in Unicode scalars.
  private static let longest = 120

  /// The identifier that the names of a record suggest: the words of the first, folded, without apostrophes and
  /// marks, hyphens between them. Empty where it has no words.
  public static func suggested(for spellings: [Spelling]) -> String {
    guard let spelling = spellings.first else { return "" }
    let words = Segment(spelling.face, language: spelling.language).tokens.map { token in
      String(
        String.UnicodeScalarView(
          token.key.unicodeScalars.compactMap { scalar in
            if scalar == "ə" { return "a" }
            return isLetterOrDigit(scalar) ? LetterBase.base(of: scalar) : nil
          }))
    }
    return String(
      String.UnicodeScalarView(
        words.filter { !$0.isEmpty }.joined(separator: "-").unicodeScalars.prefix(longest)))
  }

  /// Why `identifier` is none, in one line; nil for a good one.
  public static func problem(_ identifier: String) -> String? {
    if identifier.isEmpty { return "no identifier; write a slug such as gideon-saar" }
    let scalars = identifier.unicodeScalars
    let isSlug = scalars.allSatisfy {
      (isLetterOrDigit($0) && !$0.properties.isUppercase) || $0 == "-" || $0 == "." || $0 == "_"
    }
    guard isSlug, scalars.count <= longest else {
      return "“\(identifier.prefix(80))” is no identifier; use small letters, digits and hyphens"
    }
    for kind in AuthorityRecord.Kind.allCases
    where !AuthorityRecord.Kind.curated.contains(kind) && identifier.hasPrefix(kind.rawValue + ".") {
      return "“\(identifier)” is an identifier of ICU's names; choose another"
    }
    return nil
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    LetterBase.isLetter(scalar) || ("0"..."9").contains(scalar)
  }
}
