import Foundation
import Interchange
import Newsroom
import Orthography
import Testing

@Suite("An article and its translation")
struct ArticleKeyTests {
  /// A project with a workspace and two articles in it.
  struct Project {
    let folder: String
    let desk: Newsroom

    init(at folder: URL) throws {
      for path in ["2026-01-27/az", "2026-01-27/en", "2026-01-28/az", "2026-01-28/en"] {
        try FileManager.default.createDirectory(
          at: folder.appendingPathComponent(path), withIntermediateDirectories: true)
        let text = path.hasSuffix("az") ? "Görüş Bakıda olub, nazir əlavə etdi." : "The meeting was in Baku."
        try Data(text.utf8).write(to: folder.appendingPathComponent(path + "/story.txt"))
      }
      self.folder = folder.path
      desk = Newsroom(workspace: try Workspace(folder: folder.path + "/.dragoman"))
    }

    func article(_ path: String, _ language: Language) throws -> AlignmentInput {
      try AlignmentInput(TextFile(path.hasPrefix("/") ? path : folder + "/" + path), language: language)
    }

    func key(_ source: String, _ target: String) throws -> String {
      try desk.key(of: article(source, .azerbaijani), article(target, .english))
    }
  }

  private static func temporary() -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("dragoman-\(UUID().uuidString)")
  }

  @Test("are one pair, however their paths are written, and another than those of the next day")
  func paths() throws {
    let place = Self.temporary()
    defer { try? FileManager.default.removeItem(at: place) }
    let project = try Project(at: place)
    let key = try project.key("2026-01-27/az/story.txt", "2026-01-27/en/story.txt")
    #expect(key == "2026-01-27/az/story.txt\n2026-01-27/en/story.txt")
    #expect(try project.key("./2026-01-27/../2026-01-27/az/story.txt", "2026-01-27/en//story.txt") == key)
    try FileManager.default.createSymbolicLink(
      atPath: project.folder + "/today", withDestinationPath: "2026-01-27")
    #expect(try project.key("today/az/story.txt", "today/en/story.txt") == key)
    #expect(try project.key("2026-01-28/az/story.txt", "2026-01-28/en/story.txt") != key)
    #expect(try project.article("2026-01-28/az/story.txt", .azerbaijani).name == "az/story.txt")
  }

  @Test("are the same pair in a project that was moved, and lie where they lie outside of it")
  func moved() throws {
    let (place, other) = (Self.temporary(), Self.temporary())
    defer { for folder in [place, other] { try? FileManager.default.removeItem(at: folder) } }
    let project = try Project(at: place)
    let names = ("2026-01-27/az/story.txt", "2026-01-27/en/story.txt")
    #expect(try Project(at: other).key(names.0, names.1) == project.key(names.0, names.1))
    let outside = try project.key(other.path + "/" + names.0, names.1)
    #expect(outside == FileIdentity.place(of: other.path) + "/" + names.0 + "\n" + names.1)
  }

  @Test("that are no files are told by their names")
  func names() throws {
    let desk = try #require(Desk.shared)
    let source = AlignmentInput(name: "xəbər 12", text: "Yağış yağdı.", language: .azerbaijani)
    let target = AlignmentInput(name: "ידיעה 12", text: "ירד גשם.", language: .hebrew)
    #expect(desk.key(of: source, target) == "xəbər 12\nידיעה 12")
  }
}
