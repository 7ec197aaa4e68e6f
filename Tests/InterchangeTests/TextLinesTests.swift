import Testing

@testable import Interchange

@Suite("The lines of a text of any size")
struct TextLinesTests {
  private func lines(_ bytes: [UInt8], piece: Int = 5) throws -> [String] {
    var rest = bytes[...]
    var lines = TextLines(
      ByteSource(name: "t.txt") {
        defer { rest = rest.dropFirst(piece) }
        return Array(rest.prefix(piece))
      })
    var found: [String] = []
    while let line = try lines.next() { found.append(String(decoding: line, as: UTF8.self)) }
    return found
  }

  @Test(
    "come one by one, whatever pieces the text comes in and whatever ends them",
    arguments: [1, 2, 3, 7, 1000])
  func pieces(piece: Int) throws {
    let text = "\u{FEFF}sülh müqaviləsi\r\n\nהסכם שלום\npeace"
    #expect(try lines(Array(text.utf8), piece: piece) == ["sülh müqaviləsi", "", "הסכם שלום", "peace"])
    #expect(try lines(Array("a\n".utf8), piece: piece) == ["a"])
    #expect(try lines([], piece: piece).isEmpty)
  }

  @Test("that are no UTF-8 or have no end are an error with the line")
  func broken() throws {
    #expect { _ = try lines([0x61, 0xA, 0xFF, 0xA]) } throws: { "\($0)".hasPrefix("t.txt:2: not UTF-8") }
    #expect {
      _ = try lines([UInt8](repeating: 0x61, count: TextFile.longestLine + 10), piece: 1 << 16)
    } throws: {
      "\($0)".hasPrefix("t.txt:1: a line longer than 1 MB")
    }
  }
}
