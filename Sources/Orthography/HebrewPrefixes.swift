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

  /// The letters of each stack, the numbers of the stacks with the shortest first, and what each says of the base.
  private static let letters = stacks.map { Array($0.text.utf8) }
  private static let shortestFirst = Array(stacks.indices.reversed())
  private static let hidesArticle = stacks.map { ["ב", "כ", "ל"].contains($0.parts.last) }
  /// For each stack whether it ends with the article.
  static let endsWithArticle = stacks.map { $0.parts.contains { $0.hasSuffix("ה") } }

  /// Adds the readings of a folded word that take at least one prefix off, shortest prefix first.
  ///
  /// A word that begins with ו doubles it after a prefix (לווייצמן, *to Weizmann*), and the article disappears
  /// after ב, כ and ל (בגדה המערבית, *in the West Bank*), so both spellings of the base are proposed.
  static func read(_ form: inout AffixReadings) {
    let end = form.length
    for stack in shortestFirst {
      let start = letters[stack].count
      guard start < end, form.begins(0..<end, with: letters[stack]), hasTwoLetters(form, start) else {
        continue
      }
      func add(_ base: Range<Int>) {
        if !form.knows(base) { form.add(AffixReadings.Reading(base: base, prefixes: stack)) }
      }
      add(start..<end)
      if form.begins(start..<end, with: doubleVav) { add(start + 2..<end) }
      if hidesArticle[stack] { add(form.written(0..<0, article + form.bytes[start..<end])) }
    }
  }

  private static let doubleVav = Array("וו".utf8)
  private static let article = Array("ה".utf8)

  private static func hasTwoLetters(_ form: AffixReadings, _ start: Int) -> Bool {
    form.bytes.withUnsafeBufferPointer { bytes in
      var at = start
      var letters = 0
      while at < form.length, letters < 2 {
        let (scalar, length) = bytes.scalar(at)
        if Scalars.isHebrewLetter(scalar) { letters += 1 }
        at += length
      }
      return letters == 2
    }
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
