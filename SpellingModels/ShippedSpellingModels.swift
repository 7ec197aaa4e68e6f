public import Foundation

/// Where the spelling models that dragoman ships are found at run time.
public enum ShippedSpellingModels {
  /// The model of a pair of languages, whichever is named first; nil where none is shipped.
  ///
  /// - Parameters:
  ///   - one: the tag of one language.
  ///   - other: the tag of the other.
  /// - Returns: the model file.
  public static func file(_ one: String, _ other: String) -> URL? {
    ["\(one)-\(other)", "\(other)-\(one)"]
      .map { Bundle.module.bundleURL.appendingPathComponent($0 + ".model") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// The model that spells names of one language in another; nil where none is shipped.
  ///
  /// - Parameters:
  ///   - from: the tag of the language of the names.
  ///   - to: the tag of the language they are spelled in.
  /// - Returns: the model file.
  public static func transliterationFile(from: String, to: String) -> URL? {
    let file = Bundle.module.bundleURL.appendingPathComponent("\(from)-\(to).transliteration")
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }
}
