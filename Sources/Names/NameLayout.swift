internal import Orthography

/// A name as words and what stands between them, on its way into another script.
struct NameLayout {
  /// A word with its language: Washington is English in an Azerbaijani text too.
  typealias Word = (text: String, language: Language)

  /// The words, in order.
  let words: [Word]
  /// What stands before each word and after the last, as the other script writes it.
  private let gaps: [String]

  /// A name of the language `from` that is to be written for `to`. Spaces are tidied; a maqaf becomes a hyphen and a
  /// hyphen a maqaf where the scripts ask for it.
  init(_ text: String, from: Language, to: Language) {
    let segment = Segment(Face(text).text, language: from)
    var words: [Word] = []
    var gaps: [String] = []
    var end = 0
    for token in segment.tokens where token.kind == .word {
      gaps.append(Self.gap(segment.text(end..<token.range.lowerBound), from, to))
      end = token.range.upperBound
      // The case of Washington is not Azerbaijani in an Azerbaijani text either.
      words.append(
        (segment.text(token.range), token.language.script == from.script ? token.language : from))
    }
    gaps.append(Self.gap(segment.text(end..<segment.original.utf8.count), from, to))
    self.words = words
    self.gaps = gaps
  }

  /// The name with other words.
  func text(_ spellings: [String]) -> String {
    var text = ""
    for (gap, spelling) in zip(gaps, spellings) { text += gap + spelling }
    return Face(text + (gaps.last ?? "")).text
  }

  private static func gap(_ gap: String, _ from: Language, _ to: Language) -> String {
    let (hyphen, wanted): (Character, String) =
      switch (from.script, to.script) {
      case (.hebrew, .latin), (.hebrew, .cyrillic): ("\u{5BE}", "-")
      case (.latin, .hebrew), (.cyrillic, .hebrew): ("-", "\u{5BE}")
      default: ("-", "-")
      }
    return gap == String(hyphen) ? wanted : gap
  }
}
