internal import Orthography

/// A romanization scheme, compiled.
///
/// Rules see one word at a time, in lower case; the case of the text is put back after them: `ŞUŞA` is `SHUSHA` and
/// `Şuşa` is `Shusha`.
public struct Romanizer: Sendable {
  /// The scheme.
  public let scheme: RomanizationScheme
  private let rules: Transliterator
  private let pointedRules: Transliterator?
  private let exceptions: [String: String]

  /// No name has more letters; a longer word is romanized in pieces of this length, in scalars, because ICU takes
  /// the square of a word's length.
  private static let longestWord = 200

  /// Compiles `scheme`.
  ///
  /// - Throws: `RomanizationFile.FileError` where a rule does not compile.
  public init(_ scheme: RomanizationScheme) throws(RomanizationFile.FileError) {
    self.scheme = scheme
    do {
      rules = try Transliterator(rules: scheme.rules)
      pointedRules = try scheme.pointedRules.map { try Transliterator(rules: $0) }
    } catch let error as Transliterator.RuleError {
      throw RomanizationFile.FileError(line: error.line, problem: error.problem)
    } catch {
      throw RomanizationFile.FileError(line: 1, problem: "\(error)")
    }
    var exceptions: [String: String] = [:]
    for exception in scheme.exceptions {
      let key = NameWord(exception.word, language: scheme.from).unpointed
      if exceptions.updateValue(exception.spelling, forKey: key) != nil {
        throw RomanizationFile.FileError(line: exception.line, problem: "“\(exception.word)” stands twice")
      }
    }
    self.exceptions = exceptions
  }

  /// `text` as the scheme writes it.
  ///
  /// Words in another script than that of `scheme.from` stay as they are. Spaces are tidied, a maqaf becomes a
  /// hyphen and a hyphen a maqaf where the scripts ask for it.
  public func romanized(_ text: String) -> Romanization {
    let layout = NameLayout(text, from: scheme.from, to: scheme.to)
    let words = layout.words.map { word($0.text, language: $0.language) }
    return Romanization(text: layout.text(words.map(\.spelling)), words: words)
  }

  private func word(_ original: String, language: Language) -> Romanization.Word {
    guard scheme.from.script.occurs(in: original) else {
      return Romanization.Word(original: original, spelling: original, origin: .untouched)
    }
    let word = NameWord(original, language: language)
    if let spelling = exceptions[word.unpointed] {
      let cased = word.pattern == .capitals ? LetterCase.uppercased(spelling, in: scheme.to) : spelling
      return Romanization.Word(original: original, spelling: cased, origin: .exception)
    }
    // Without capitals to put back the word is one, and only its last letter final: McDonald.
    let parts = (scheme.to.script == .hebrew ? [word] : word.parts).map { part in
      let spelling = part.pieces(of: Self.longestWord).map(run).joined()
      return part.pattern.applied(to: spelling, language: scheme.to)
    }
    let spelling = scheme.capitalizesWords ? parts.map(capitalized).joined() : parts.joined()
    return Romanization.Word(original: original, spelling: Face(spelling).text, origin: .rules)
  }

  private func run(_ piece: String) -> String {
    let isPointed = piece.unicodeScalars.contains { (0x5B0...0x5BC).contains($0.value) || $0.value == 0x5C7 }
    return (isPointed ? pointedRules ?? rules : rules).transliterate(piece)
  }

  private func capitalized(_ word: String) -> String {
    CasePattern.title.applied(to: word, language: scheme.to)
  }
}
