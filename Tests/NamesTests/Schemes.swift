import Foundation
import Names
import Orthography
import ShippedRomanization

/// The shipped schemes, each read and compiled once.
enum Schemes {
  static let texts: [String: String] = {
    let files = (try? ShippedRomanization.files) ?? []
    return Dictionary(
      uniqueKeysWithValues: files.map {
        ($0.deletingPathExtension().lastPathComponent, (try? String(contentsOf: $0, encoding: .utf8)) ?? "")
      })
  }()

  private static let romanizers = texts.mapValues { try? Romanizer(try RomanizationFile.scheme($0)) }

  /// `text` as the scheme of a file such as `az-en.newsroom` writes it.
  static func spelling(_ text: String, _ file: String) -> String? {
    romanizers[file]??.romanized(text).text
  }

  static func romanization(_ text: String, _ file: String) -> Romanization? {
    romanizers[file]??.romanized(text)
  }
}
