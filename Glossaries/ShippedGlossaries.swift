public import Foundation

/// Where the glossaries and name files that dragoman ships are found at run time.
public enum ShippedGlossaries {
  /// The concept files, one a domain, in the order of their names.
  public static var conceptFiles: [URL] { get throws { try files(in: "concepts") } }

  /// The authority files: people, places and organizations.
  public static var nameFiles: [URL] { get throws { try files(in: "names") } }

  private static func files(in folder: String) throws -> [URL] {
    let directory = Bundle.module.bundleURL.appendingPathComponent(folder)
    let urls = try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
    return urls.filter { $0.pathExtension == "csv" }.sorted { $0.path < $1.path }
  }
}
