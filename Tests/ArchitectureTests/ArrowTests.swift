import Foundation
import Testing

@Suite("The house")
struct ArrowTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// What each room may import, from the drawing in docs/architecture.md.
  static let arrows: [String: Set<String>] = [
    "Orthography": ["CICU"],
    "Names": ["Orthography"],
    "Terminology": ["Orthography"],
    "Memory": ["Orthography"],
    "Alignment": ["Orthography"],
    "Interchange": ["Orthography", "Memory", "Terminology", "CXML", "CZip"],
    "Storage": ["Orthography", "Names", "Terminology", "Memory"],
    "Newsroom": [
      "Orthography", "Names", "Terminology", "Memory", "Alignment", "Interchange", "Storage",
      "ShippedGlossaries", "ShippedLexicon", "ShippedRomanization", "ShippedSpellingModels", "ShippedStyles",
    ],
    "dragoman": [
      "Newsroom", "Orthography", "Names", "Terminology", "Memory", "Alignment", "Interchange", "Storage",
    ],
  ]

  static func sources(of room: String) throws -> [URL] {
    let folder = root.appendingPathComponent("Sources").appendingPathComponent(room)
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "swift" }
  }

  @Test("has arrows that point down only", arguments: arrows.keys.sorted())
  func imports(room: String) throws {
    let rooms = Set(Self.arrows.keys).union([
      "CICU", "CXML", "CLibXML2", "CZip", "ShippedGlossaries", "ShippedLexicon", "ShippedRomanization",
      "ShippedSpellingModels", "ShippedStyles",
    ])
    let allowed = try #require(Self.arrows[room])
    for file in try Self.sources(of: room) {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), at + 1 < words.count, at <= 1 else { continue }
        let name = String(words[at + 1])
        #expect(
          !rooms.contains(name) || allowed.contains(name), "\(room)/\(file.lastPathComponent) imports \(name)"
        )
      }
    }
  }

  @Test("has every room in the drawing")
  func rooms() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appendingPathComponent("Sources").path)
    #expect(
      Set(folders) == Set(Self.arrows.keys).union(["CICU", "CLibXML2", "CXML", "CZip", "dragoman-train"]))
  }

  @Test(
    "keeps the types of C libraries out of its headers",
    arguments: [
      ("CICU/include/cicu.h", ["unicode/", "UChar"]), ("CXML/include/cxml.h", ["libxml/", "xmlChar", "Ptr"]),
      ("CZip/include/czip.h", ["minizip/", "unz", "zipFile"]),
    ])
  func header(file: String, foreign: [String]) throws {
    let header = Self.root.appendingPathComponent("Sources").appendingPathComponent(file)
    let text = try String(contentsOf: header, encoding: .utf8)
    for word in foreign { #expect(!text.contains(word)) }
  }
}
