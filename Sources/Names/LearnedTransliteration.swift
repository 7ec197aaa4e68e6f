internal import Orthography

extension TransliterationModel {
  /// The likeliest spellings of a name of one word or several, best first and none twice.
  ///
  /// - Parameters:
  ///   - name: the name, in the language `from`.
  ///   - limit: at most so many.
  /// - Returns: the spellings; none where a word has no letter that the model knows or more than 60.
  public func romanizations(of name: String, limit: Int) -> [Romanization] {
    let layout = NameLayout(name, from: from, to: to)
    // Names are short, and what is no name need not be spelled in a hundred ways.
    guard !layout.words.isEmpty, layout.words.count <= 20 else { return [] }
    var best: [(words: [Romanization.Word], logProbability: Double)] = [([], 0)]
    for (text, language) in layout.words {
      let spellings = spellings(ofWord: text, language: language, limit: limit)
      if spellings.isEmpty { return [] }
      best = best.flatMap { beginning in
        spellings.map { (beginning.words + [$0.word], beginning.logProbability + $0.logProbability) }
      }
      best.sort { $0.logProbability > $1.logProbability }
      best = Array(best.prefix(limit))
    }
    var seen: Set<String> = []
    return best.map { Romanization(text: layout.text($0.words.map(\.spelling)), words: $0.words) }
      .filter { seen.insert($0.text).inserted }
  }

  private func spellings(
    ofWord original: String, language: Language, limit: Int
  ) -> [(word: Romanization.Word, logProbability: Double)] {
    guard from.script.occurs(in: original) else {
      return [(Romanization.Word(original: original, spelling: original, origin: .untouched), 0)]
    }
    let folded = SpellingAlphabet.words(of: original, language: from)
    guard let letters = folded.first, folded.count == 1, letters.count < Self.longestWord else { return [] }
    // Hebrew has no capitals, and names have.
    let pattern = from.script == .hebrew ? CasePattern.title : NameWord(original, language: language).pattern
    return spellings(of: letters, limit: limit).map { spelling in
      let text = pattern.applied(to: typeset(spelling.letters), language: to)
      return (
        Romanization.Word(original: original, spelling: text, origin: .learned), spelling.logProbability
      )
    }
  }

  /// Letters with the marks of print: the model knows geresh and gershayim as they are folded.
  private func typeset(_ letters: [Unicode.Scalar]) -> String {
    let isHebrew = to.script == .hebrew
    return String(
      String.UnicodeScalarView(
        letters.map { letter in
          switch letter {
          case "'" where isHebrew: "\u{5F3}"
          case "\"" where isHebrew: "\u{5F4}"
          default: letter
          }
        }))
  }
}
