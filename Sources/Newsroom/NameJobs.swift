private import Foundation
private import Interchange
public import Names
public import Orthography
private import ShippedSpellingModels
private import Synchronization

/// Ranking and comparing names across languages. It needs no workspace: what it knows is in the spelling models.
public enum NameDesk {
  /// The spelling model of two languages.
  ///
  /// - Parameters:
  ///   - one: one of the languages.
  ///   - other: the other.
  /// - Returns: the model, which serves both directions.
  /// - Throws: `ModelError` where none is shipped, `InputError` where it cannot be read.
  public static func spellingModel(_ one: Language, _ other: Language) throws -> SpellingModel {
    guard let file = ShippedSpellingModels.file(one.tag, other.tag) else {
      throw ModelError(one: one, other: other)
    }
    return try model(file, SpellingModelFile.model)
  }

  /// The model that spells names of one language in another; nil where none is shipped.
  static func transliterationModel(from: Language, to: Language) throws -> TransliterationModel? {
    guard let file = ShippedSpellingModels.transliterationFile(from: from.tag, to: to.tag) else { return nil }
    return try model(file, TransliterationModelFile.model)
  }

  /// The models that were read, by their file: each is asked for at every pair of articles.
  private static let models = Mutex<[URL: any Sendable]>([:])

  private static func model<Model: Sendable>(_ file: URL, _ read: (String) throws -> Model) throws -> Model {
    if let known = models.withLock({ $0[file] as? Model }) { return known }
    do {
      let model = try read(try TextFile(file.path).text)
      models.withLock { $0[file] = model }
      return model
    } catch let error as ModelFileError {
      throw InputError(
        file: file.lastPathComponent, line: error.line, problem: error.problem,
        advice: "install dragoman again")
    }
  }
}

/// Two languages for which there is no spelling model.
public struct ModelError: Error, CustomStringConvertible {
  /// One of the languages.
  public let one: Language
  /// The other.
  public let other: Language

  /// One line: which languages, and which there are.
  public var description: String {
    "no spelling model for \(one) and \(other): there is one for each two of az, en, he and ru, and within az, en and he"
  }
}
