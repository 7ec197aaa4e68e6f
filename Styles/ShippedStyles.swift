public import Foundation

/// Where the house styles that dragoman ships are found at run time.
public enum ShippedStyles {
  /// The names of the styles.
  public static let names = ["house", "trend", "bgn"]

  /// The file of a style; nil for a name that is none.
  public static func file(_ name: String) -> URL? {
    names.contains(name) ? Bundle.module.bundleURL.appendingPathComponent("\(name).style") : nil
  }
}
