public import Orthography

/// A personal name taken apart where a surname can stand alone.
struct PersonName {
  /// The words before the surname, as typed.
  let given: String
  /// The surname with its particles, as typed.
  let surname: String

  /// Words that belong to the surname after them; folded.
  static let particles: Set<String> = [
    "ben", "bar", "bat", "von", "van", "der", "den", "de", "del", "della", "di", "da", "al", "el", "ibn",
    "bin",
    "abu", "בן", "בר", "בת", "אבו", "אל", "ון", "פון", "דה", "דר", "fon", "van", "lə",
  ]

  /// Splits `face` before its surname: the last word and the particles before it. Nil where there is no given
  /// name left.
  init?(_ face: String, language: Language) {
    let segment = Segment(face, language: language)
    var first = segment.tokens.count - 1
    while first > 1, Self.particles.contains(segment.tokens[first - 1].key) { first -= 1 }
    guard first >= 1 else { return nil }
    surname = segment.text(segment.tokens[first].range.lowerBound..<face.utf8.count)
    given = segment.surface(0..<first)
  }
}

extension AuthorityRecord {
  /// The surname of a person in house spelling; nil where the name has no part that stands alone.
  public func surname(in language: Language) -> String? {
    guard kind == .person, let face = preferred(in: language)?.face else { return nil }
    return PersonName(face, language: language)?.surname
  }
}
