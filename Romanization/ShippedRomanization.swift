public import Foundation

/// Where the romanization schemes that dragoman ships are found at run time.
public enum ShippedRomanization {
  /// The scheme files, in the order of their names.
  public static var files: [URL] {
    get throws {
      let directory = Bundle.module.bundleURL.appendingPathComponent("schemes")
      let urls = try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
      return urls.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
    }
  }
}
