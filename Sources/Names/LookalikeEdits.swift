internal import Orthography

/// Cyrillic letters among Latin ones, as in Gаrаyev with Cyrillic а: a reader sees no difference, and no search finds the
/// name.
struct LookalikeEdits {
  let segment: Segment

  /// The Latin letters that look like Cyrillic ones, and the ə that other alphabets write.
  private static let twins: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "АВЕКМНОРСТУХІЈЅаеорсухіјѕӘәƎǝ".unicodeScalars, "ABEKMHOPCTYXIJSaeopcyxijsƏəƏə".unicodeScalars))

  /// The edits, in the order of the article: a finding a word, certain where each letter has one twin.
  func edits() -> [Edit] {
    segment.tokens.compactMap { token in
      let face = segment.text(token.range)
      guard token.kind == .word, token.language != .hebrew, face.utf8.count > face.unicodeScalars.count,
        face.unicodeScalars.contains(where: { ("a"..."z").contains($0) || ("A"..."Z").contains($0) })
      else { return nil }
      let faults = CharacterFault.faults(in: face, language: token.language).filter { $0.kind == .lookalike }
      guard let first = faults.first, faults.count * 2 <= face.unicodeScalars.count else { return nil }
      let places = Set(faults.map(\.offset))
      let wanted = face.unicodeScalars.enumerated().map { at, scalar in
        places.contains(at) ? Self.twins[scalar] ?? scalar : scalar
      }
      let text = String(String.UnicodeScalarView(wanted))
      return Edit(
        range: token.range, replacement: text, shown: token.range, found: face, wanted: text,
        kind: .lookalike,
        record: nil, why: first.description, isCertain: faults.allSatisfy { Self.twins[$0.scalar] != nil })
    }
  }
}
