public import Foundation

/// Where the list of common words that dragoman ships is found at run time.
public enum ShippedLexicon {
  /// The words of all three languages.
  public static var file: URL { Bundle.module.bundleURL.appendingPathComponent("words.tsv") }
}
