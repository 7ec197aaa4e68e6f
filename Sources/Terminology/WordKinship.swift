internal import Orthography

/// Whether words may be forms or derivatives of one another, as far as letters tell: where they may, nobody can say that a
/// term is missing.
enum WordKinship {
  /// True where two folded words begin alike: iqtisadiyyat and iqtisadi, חקלאות and חקלאי, שר and שרה.
  static func areAkin(_ one: String, _ other: String) -> Bool {
    let (first, second) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    let shared = zip(first, second).prefix { $0 == $1 }.count
    let (shorter, longer) = (min(first.count, second.count), max(first.count, second.count))
    if shared == shorter, shorter >= 2 { return longer - shorter <= 2 || shorter >= 4 }
    return shared >= 3 && shared * 3 >= first.count * 2
  }

  /// True where each word of `term` is akin to some word of `text`.
  static func isAkin(_ term: Term, to text: InflectedSegment) -> Bool {
    let words = Phrase(term.face, language: term.language).words
    return !words.isEmpty
      && words.allSatisfy { word in
        text.readings.contains { $0.contains { areAkin(word, $0.base) } }
      }
  }

  /// True where two terms have the same words but for their forms: נשיא and נשיאה, ראש ממשלה and ראש הממשלה.
  static func areForms(_ one: Term, _ other: Term) -> Bool {
    let (first, second) = (
      Phrase(one.face, language: one.language).words, Phrase(other.face, language: other.language).words
    )
    func bare(_ word: String) -> [String] {
      [word] + (one.language == .hebrew && word.hasPrefix("ה") ? [String(word.dropFirst())] : [])
    }
    return first.count == second.count
      && zip(first, second).allSatisfy { pair in
        bare(pair.0).contains { a in bare(pair.1).contains { b in areAkin(a, b) || areAkin(b, a) } }
      }
  }
}
