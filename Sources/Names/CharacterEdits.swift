internal import Orthography

/// Characters that nobody sees and every program stumbles over: soft hyphens, zero-width spaces, stray byte order
/// marks, and direction marks in a text that runs from left to right.
struct CharacterEdits {
  let segment: Segment

  /// The edits, in the order of the article.
  func edits() -> [Edit] {
    var offset = 0
    var edits: [Edit] = []
    for scalar in segment.original.unicodeScalars {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      guard let name = name(of: scalar) else { continue }
      let shown = segment.surroundings(of: range)
      let wanted =
        segment.text(shown.lowerBound..<range.lowerBound) + segment.text(range.upperBound..<shown.upperBound)
      edits.append(
        Edit(
          range: range, replacement: "", shown: shown, found: segment.text(shown), wanted: wanted,
          kind: .invisible, record: nil, why: "\(name) that nobody sees", isCertain: true))
    }
    return edits
  }

  /// What an editor may call the character; nil where it may stand. Joiners are part of emoji and other scripts.
  private func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xAD: "a soft hyphen"
    case 0x200B: "a zero-width space"
    case 0x2060: "a word joiner"
    case 0xFEFF: "a byte order mark"
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      segment.language.isRightToLeft ? nil : "a direction mark"
    default: nil
    }
  }
}
