public import Foundation

/// Where the lists of common words and of publishers' lines that dragoman ships are found at run time.
public enum ShippedLexicon {
  /// The words of all three languages.
  public static var file: URL { Bundle.module.bundleURL.appendingPathComponent("words.tsv") }
  /// The lines that publishers put between paragraphs, in all three languages.
  public static var lines: URL { Bundle.module.bundleURL.appendingPathComponent("lines.tsv") }
}
