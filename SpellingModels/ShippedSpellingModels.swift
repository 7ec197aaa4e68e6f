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
}
