private import Foundation
private import Interchange
public import Names
public import Orthography
private import ShippedRomanization

/// The romanization schemes that dragoman ships.
public enum RomanizationCatalogue {
  /// All schemes: by the two languages, and within them what newsrooms do first, then standards by name.
  ///
  /// - Parameters:
  ///   - from: only schemes for names of this language, where given.
  ///   - to: only schemes that write for this language, where given.
  /// - Returns: the schemes, not compiled.
  /// - Throws: `InputError` where a file cannot be read.
  public static func schemes(from: Language? = nil, to: Language? = nil) throws -> [RomanizationScheme] {
    try ShippedRomanization.files.map(scheme)
      .filter { (from == nil || $0.from == from) && (to == nil || $0.to == to) }
      .sorted { one, other in
        (one.from.tag, one.to.tag, one.isUsual ? "" : one.name)
          < (other.from.tag, other.to.tag, other.isUsual ? "" : other.name)
      }
  }

  private static func scheme(_ file: URL) throws -> RomanizationScheme {
    do {
      return try RomanizationFile.scheme(try TextFile(file.path).text)
    } catch let error as RomanizationFile.FileError {
      throw inputError(error, file: file.lastPathComponent)
    }
  }

  /// `scheme`, compiled.
  ///
  /// - Throws: `InputError` where ICU refuses a rule.
  static func romanizer(_ scheme: RomanizationScheme) throws -> Romanizer {
    do {
      return try Romanizer(scheme)
    } catch {
      throw inputError(error, file: "\(scheme.from)-\(scheme.to).\(scheme.name).txt")
    }
  }

  private static func inputError(_ error: RomanizationFile.FileError, file: String) -> InputError {
    InputError(
      file: file, line: error.line, problem: error.problem,
      advice: "mend the scheme, or install dragoman again")
  }
}
