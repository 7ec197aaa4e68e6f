internal import Orthography

/// The identifiers of concept entries: `territorial-integrity`.
public enum ConceptIdentifier {
  /// The longest identifier that is made, in Unicode scalars.
  private static let longest = 80

  /// The identifier that the terms of an entry suggest: the words of the first English term, else of the first, folded,
  /// with hyphens between them; `concept` where it has no words.
  public static func suggested(for terms: [Term]) -> String {
    guard let term = terms.first(where: { $0.language == .english }) ?? terms.first else { return "concept" }
    let words = Segment(term.face, language: term.language).tokens.map { token in
      String(
        String.UnicodeScalarView(
          token.key.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
    }.filter { !$0.isEmpty }
    let slug = String(String.UnicodeScalarView(words.joined(separator: "-").unicodeScalars.prefix(longest)))
    return slug.isEmpty ? "concept" : slug
  }

  /// Why `identifier` is none, in one line; nil for a good one.
  public static func problem(_ identifier: String) -> String? {
    let scalars = identifier.unicodeScalars
    if identifier.isEmpty { return "no identifier; write a slug such as territorial-integrity" }
    if scalars.count > 200 { return "an identifier of \(scalars.count) characters; use 200 at most" }
    let isPlain = scalars.allSatisfy { !$0.properties.isWhitespace && $0.value >= 0x20 }
    return isPlain ? nil : "“\(identifier)” is no identifier; leave white space out of it"
  }
}
