private import Foundation
public import Interchange
public import Orthography

/// An article to align.
public struct AlignmentInput: Sendable {
  /// The name of the article, for people; other articles may have the same.
  public let name: String
  /// What tells the article from all others: the path of its file without links, or its name where it is no file's. Nil
  /// where the text came by standard input or another pipe.
  public let place: String?
  /// The article.
  public let text: String
  /// Its language.
  public let language: Language

  /// An article to align, which its name tells from all others.
  public init(name: String, text: String, language: Language) {
    self.init(name: name, place: name, text: text, language: language)
  }

  private init(name: String, place: String?, text: String, language: Language) {
    self.name = name
    self.place = place
    self.text = text
    self.language = language
  }

  /// An article of a file.
  ///
  /// - Parameters:
  ///   - file: the file; its last folder and its name are what the article is called.
  ///   - language: the language, where it is stated.
  /// - Throws: `InputError` where the text cannot be in the language stated.
  public init(_ file: TextFile, language: Language?) throws(InputError) {
    let written = ArticleLanguage(file.text)
    if let language, let found = written.contradiction(to: language) {
      throw InputError(
        file: file.name, problem: "not in the language stated (\(language)): it is \(found)",
        advice: "check --from and --to, and the order of the files")
    }
    let isInput = file.name == "-"
    let path = isInput ? FileIdentity.standardInput : file.name
    let place = Self.place(ofFile: path)
    let named = isInput ? place ?? file.name : URL(fileURLWithPath: path).standardizedFileURL.path
    self.init(
      name: named.split(separator: "/").suffix(2).joined(separator: "/"), place: place, text: file.text,
      language: language ?? written.guess)
  }

  /// Where a file lies; nil for a pipe, and for a file that a shell has made for its input and deleted already.
  private static func place(ofFile path: String) -> String? {
    let place = FileIdentity.place(of: path)
    return FileIdentity(path).flatMap { FileIdentity(place) == $0 ? place : nil }
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
