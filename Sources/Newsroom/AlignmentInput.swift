public import Interchange
public import Orthography

/// An article to align.
public struct AlignmentInput: Sendable {
  /// The name of the article, for provenance.
  public let name: String
  /// The article.
  public let text: String
  /// Its language.
  public let language: Language

  /// An article to align.
  public init(name: String, text: String, language: Language) {
    self.name = name
    self.text = text
    self.language = language
  }

  /// An article of a file.
  ///
  /// - Parameters:
  ///   - file: the file; of its path the last folder and the name go into the provenance.
  ///   - language: the language, where it is stated.
  /// - Throws: `InputError` where the text cannot be in the language stated.
  public init(_ file: TextFile, language: Language?) throws(InputError) {
    let written = ArticleLanguage(file.text)
    if let language, let found = written.contradiction(to: language) {
      throw InputError(
        file: file.name, problem: "not in the language stated (\(language)): it is \(found)",
        advice: "check --from and --to, and the order of the files")
    }
    self.init(
      name: file.name.split(separator: "/").suffix(2).joined(separator: "/"), text: file.text,
      language: language ?? written.guess)
  }

  /// - Throws: `InputError` where `self` and its translation are the same text or in the same language.
  public func check(against target: AlignmentInput, named files: (source: String, target: String))
    throws(InputError)
  {
    if text == target.text {
      throw InputError(
        file: files.target, problem: "the same text as \(files.source)", advice: "give its translation")
    }
    if language == target.language {
      throw InputError(
        file: files.target, problem: "in the same language as \(files.source) (\(language))",
        advice: "name the languages with --from and --to")
    }
  }
}
