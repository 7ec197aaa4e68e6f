/// The one-letter words that Hebrew writes together with the next word: ו ש כש ה ב כ ל מ and their stacks.
public enum HebrewPrefixes {
  /// Conjunction, subordinator, preposition or article: the three places of a stack, each of which may be
  /// empty. מה is *from the*, כשה *when the*.
  static let conjunctions = ["", "ו"]
  static let subordinators = ["", "ש", "כש", "לכש", "מש"]
  static let prepositions = ["", "ב", "כ", "ל", "מ", "ה", "מה"]

  /// Every stack of prefixes, longest first, with its parts.
  static let stacks: [(text: String, parts: [String])] =
    conjunctions.flatMap { conjunction in
      subordinators.flatMap { subordinator in
        prepositions.map { preposition in
          let parts = [conjunction, subordinator, preposition].filter { !$0.isEmpty }
          return (parts.joined(), parts)
        }
      }
    }
    .filter { !$0.parts.isEmpty }
    .sorted { $0.text.count > $1.text.count }

  static func isPrefixLetter(_ scalar: UInt32) -> Bool {
    "ומשהכלב".unicodeScalars.contains { $0.value == scalar }
  }

  /// The readings of a folded word that take at least one prefix off, shortest prefix first.
  ///
  /// A word that begins with ו doubles it after a prefix (לווייצמן, *to Weizmann*), and the article disappears
  /// after ב, כ and ל (בגדה המערבית, *in the West Bank*), so both spellings of the base are proposed.
  static func inflections(of key: String) -> [Inflection] {
    var found: [Inflection] = []
    var seen: Set<String> = [key]
    for stack in stacks.reversed() where key.hasPrefix(stack.text) {
      let base = String(key.dropFirst(stack.text.count))
      guard base.unicodeScalars.lazy.filter({ Scalars.isHebrewLetter($0.value) }).count >= 2 else { continue }
      var candidates = [base]
      if base.hasPrefix("וו") { candidates.append(String(base.dropFirst())) }
      if let last = stack.parts.last, ["ב", "כ", "ל"].contains(last) { candidates.append("ה" + base) }
      for candidate in candidates where seen.insert(candidate).inserted {
        found.append(Inflection(base: candidate, prefixes: stack.parts, endings: []))
      }
    }
    return found
  }

  /// A phrase after a preposition, as it is printed: ו at the beginning of a word is doubled (לווייצמן), and the article is
  /// heard only (בגדה).
  ///
  /// - Parameters:
  ///   - preposition: ב, כ, ל or מ.
  ///   - phrase: the phrase in its dictionary form.
  /// - Returns: the two as one word.
  public static func written(_ preposition: String, before phrase: String) -> String {
    if phrase.hasPrefix("ו"), !phrase.hasPrefix("וו") { return preposition + "ו" + phrase }
    return preposition + phrase
  }
}
