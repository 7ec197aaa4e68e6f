internal import Orthography

/// How the capitals of a word are set.
enum CasePattern {
  case lower
  case title
  case capitals

  /// `spelling`, which is in lower case, with capitals set like this.
  func applied(to spelling: String, language: Language) -> String {
    switch self {
    case .lower: return spelling
    case .capitals: return LetterCase.uppercased(spelling, in: language)
    case .title:
      // ’Abd: the first letter need not be the first character.
      guard let letter = spelling.unicodeScalars.firstIndex(where: LetterBase.isLetter) else {
        return spelling
      }
      return String(spelling[..<letter]) + LetterCase.capitalized(String(spelling[letter...]), in: language)
    }
  }
}

/// A word on its way into rules: in lower case, its marks folded, and how its capitals were set.
struct NameWord {
  /// The word as the rules see it.
  let lowercased: String
  /// The word as exceptions list it: without niqqud.
  var unpointed: String {
    String(String.UnicodeScalarView(lowercased.unicodeScalars.filter { !Marks.isNiqqud($0) }))
  }
  /// How its capitals are set; a word of one letter is a title.
  let pattern: CasePattern
  /// The word in pieces that begin with each capital inside it (AzərTAc: Azər, T, Ac); the word itself where it has
  /// none or nothing else.
  var parts: [NameWord] { split ?? [self] }

  private let split: [NameWord]?

  init(_ word: String, language: Language) {
    lowercased = Self.folded(LetterCase.lowercased(word, in: language), language: language)
    if LetterCase.isAllCapitals(word) {
      pattern = .capitals
      split = nil
      return
    }
    pattern = LetterCase.isCapitalized(word) ? .title : .lower
    let starts = word.unicodeScalars.indices.filter { at in
      at != word.startIndex && LetterCase.isCapitalized(String(word.unicodeScalars[at]))
    }
    if starts.isEmpty {
      split = nil
    } else {
      let bounds = [word.startIndex] + starts + [word.endIndex]
      split = zip(bounds, bounds.dropFirst()).map { NameWord(String(word[$0..<$1]), language: language) }
    }
  }

  /// The letters of the word, at most `length` scalars a piece.
  func pieces(of length: Int) -> [String] {
    let scalars = Array(lowercased.unicodeScalars)
    guard scalars.count > length else { return [lowercased] }
    return stride(from: 0, to: scalars.count, by: length).map { start in
      String(String.UnicodeScalarView(scalars[start..<min(start + length, scalars.count)]))
    }
  }

  /// Apostrophes and gershayim by the script of the language, and ə for whatever was typed for it.
  private static func folded(_ word: String, language: Language) -> String {
    let isHebrew = language.script == .hebrew
    let schwa: Unicode.Scalar? =
      language == .azerbaijani ? "ə" : language == .azerbaijaniCyrillic ? "ә" : nil
    return String(
      String.UnicodeScalarView(
        word.unicodeScalars.map { scalar in
          if Marks.isApostrophe(scalar) { return isHebrew ? "\u{5F3}" : "'" }
          if isHebrew, Marks.isQuotation(scalar) { return "\u{5F4}" }
          if let schwa, Marks.isSchwa(scalar) { return schwa }
          return scalar
        }))
  }
}
