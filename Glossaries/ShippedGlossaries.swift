public import Foundation

/// Where the glossaries and name files that dragoman ships are found at run time.
public enum ShippedGlossaries {
  /// The concept files, one a domain, in the order of their names.
  public static var conceptFiles: [URL] { get throws { try files(in: "concepts") } }

  /// The authority files: people, places and organizations.
  public static var nameFiles: [URL] {
    get throws { try files(in: "names").filter { $0.lastPathComponent != confusions } }
  }

  /// The table of names that are never to be taken for one another.
  public static var confusionFile: URL { directory.appendingPathComponent("names/" + confusions) }

  private static let confusions = "confusions.csv"
  private static var directory: URL { Bundle.module.bundleURL }

  private static func files(in folder: String) throws -> [URL] {
    let folder = directory.appendingPathComponent(folder)
    let urls = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return urls.filter { $0.pathExtension == "csv" }.sorted { $0.path < $1.path }
  }
}
