import Foundation
import Testing

@testable import Interchange

@Suite("A file that is written")
struct OutputFileTests {
  /// A folder of its own for a test.
  static func folder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dragoman-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return FileIdentity.place(of: folder.path)
  }

  static func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test("is replaced behind a link, and the link stays; so it is where the link leads to nothing yet")
  func links() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder + "/arxiv", withIntermediateDirectories: true)
    try Data("köhnə".utf8).write(to: URL(fileURLWithPath: folder + "/arxiv/xəbər.txt"))
    for name in ["xəbər.txt", "yeni.txt"] {
      let link = folder + "/" + name
      try manager.createSymbolicLink(atPath: link, withDestinationPath: "arxiv/" + name)
      try AtomicFile.write("təzə".utf8, to: link)
      #expect(try Self.text(folder + "/arxiv/" + name) == "təzə")
      #expect(try manager.destinationOfSymbolicLink(atPath: link) == "arxiv/" + name)
    }
  }

  @Test("is a pipe where there was a pipe, and whoever reads it gets everything")
  func pipe() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    // Open for both, it waits for nobody on the other side.
    let pipe = FileHandle(fileDescriptor: open(path, O_RDWR), closeOnDealloc: true)
    let text = Data("שלום לכולם\n".utf8)
    try AtomicFile.write(text, to: path)
    #expect(try pipe.read(upToCount: text.count) == text)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test("takes the place of what a run that was killed left half written, and leaves nothing beside it")
  func remains() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(repeating: 0x78, count: 1000).write(to: URL(fileURLWithPath: folder + "/.story.tmx.part"))
    try AtomicFile.write("whole".utf8, to: folder + "/story.tmx")
    #expect(try Self.text(folder + "/story.tmx") == "whole")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["story.tmx"])
  }

  @Test("is whole, however many write it at the same time")
  func many() async throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask { try? AtomicFile.write(Array("\(number)\n".utf8) * 5000, to: folder + "/story.tmx") }
      }
    }
    let lines = try Self.text(folder + "/story.tmx").split(separator: "\n")
    #expect(lines.count == 5000 && Set(lines).count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["story.tmx"])
  }

  @Test("stays as it was where it cannot be written, and says whether the path or the disk is to blame")
  func refused() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try AtomicFile.write("old".utf8, to: folder + "/story.txt")
    try FileManager.default.createDirectory(
      atPath: folder + "/.story.txt.part", withIntermediateDirectories: true)
    #expect(throws: OutputError.self) { try AtomicFile.write("new".utf8, to: folder + "/story.txt") }
    #expect(try Self.text(folder + "/story.txt") == "old")
    #expect(throws: InputError.self) { try AtomicFile.write("new".utf8, to: folder) }
    #expect(throws: InputError.self) { try AtomicFile.write("new".utf8, to: folder + "/story.txt/x") }
  }

  @Test("is known as one file, however its path is written")
  func identity() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let manager = FileManager.default
    let path = folder + "/כתבה.txt"
    try AtomicFile.write("x".utf8, to: path)
    try manager.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "כתבה.txt")
    try manager.linkItem(atPath: path, toPath: folder + "/hard")
    try manager.createSymbolicLink(atPath: folder + "/round", withDestinationPath: "round")
    for other in ["/./כתבה.txt", "/../\((folder as NSString).lastPathComponent)/כתבה.txt", "/link", "/hard"] {
      #expect(FileIdentity(folder + other) == FileIdentity(path), "\(other)")
    }
    #expect(FileIdentity(folder + "/new.txt") == FileIdentity(folder + "/none/../new.txt"))
    #expect(FileIdentity(folder + "/new.txt") != FileIdentity(path))
    #expect(FileIdentity.place(of: folder + "/link") == path)
    #expect(FileIdentity.place(of: folder + "/round") == folder + "/round")
    #expect(FileIdentity(folder) == nil)
  }
}

private func * (bytes: [UInt8], count: Int) -> [UInt8] { (0..<count).flatMap { _ in bytes } }
