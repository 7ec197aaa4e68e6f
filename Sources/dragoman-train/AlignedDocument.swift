import Alignment
import ArgumentParser
import Foundation
import Interchange
import Newsroom
import Orthography

/// A pair of articles whose alignment is known.
struct AlignedDocument {
  let pair: String
  /// Its number in the folder: the same document has the same in every pair of languages and every variant.
  let place: Int
  let source: AlignmentInput
  let target: AlignmentInput
  let gold: [Bead]

  /// Where articles are read from, and as what.
  struct Options: ParsableArguments {
    @Argument(help: "The folder of the articles.")
    var data: String

    @Argument(help: "The variants to learn from.")
    var variants: [String]

    @Flag(help: "Read the articles as languages of which nothing is known but letters.")
    var asUnknown = false

    /// How the data is laid out, for the help.
    static let layout = """
      DATA holds a folder for each variant, in it a folder for each pair of languages (az-en, he-en, az-he), in it \
      NNN.src and NNN.tgt (a sentence a line) and NNN.gold (a ladder).
      """

    static let pairs = ["az-en", "he-en", "az-he"]
    /// Languages in the same scripts of which the desk knows nothing.
    private static let strangers = ["az": "tr", "en": "de", "he": "yi"]

    /// The documents of a variant in all pairs of languages.
    func documents(_ variant: String) throws -> [AlignedDocument] {
      try Self.pairs.flatMap { pair in
        let folder = "\(data)/\(variant)/\(pair)"
        let languages = try pair.split(separator: "-").map { tag in
          try Language((asUnknown ? Self.strangers[String(tag)] : nil) ?? String(tag))
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
          .filter { $0.hasSuffix(".gold") }.sorted()
        return try names.enumerated().map { place, name in
          let document = String(name.dropLast(".gold".count))
          func input(_ end: String, _ language: Language) throws -> AlignmentInput {
            AlignmentInput(
              name: name, text: try TextFile("\(folder)/\(document).\(end)").text, language: language)
          }
          return AlignedDocument(
            pair: pair, place: place, source: try input("src", languages[0]),
            target: try input("tgt", languages[1]),
            gold: try AlignedDocument.beads(of: TextFile("\(folder)/\(name)")))
        }
      }
    }
  }

  /// Calls `body` with a new workspace, which is removed afterwards.
  static func withNewsroom<Value>(_ body: (Newsroom) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(Newsroom(workspace: try Workspace(folder: folder.path)))
  }

  /// The beads of a ladder with both sides, in order.
  private static func beads(of file: TextFile) throws -> [Bead] {
    var beads: [Bead] = []
    for (line, row) in file.text.split(separator: "\n").enumerated() {
      let sides = row.split(separator: "[").map { side in
        side.prefix { $0 != "]" }.split(separator: ",").compactMap { number in
          Int(number.filter { $0 != " " })
        }
      }
      guard sides.count == 2 else {
        throw InputError(file: file.name, line: line + 1, problem: "no bead of a ladder, such as [0,1]:[2]")
      }
      guard let first = sides[0].first, let last = sides[0].last, let from = sides[1].first,
        let to = sides[1].last
      else { continue }
      beads.append(Bead(source: first..<last + 1, target: from..<to + 1, confidence: 1))
    }
    return beads.sorted { $0.source.lowerBound < $1.source.lowerBound }
  }
}
