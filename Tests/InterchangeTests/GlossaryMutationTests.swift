import Foundation
import Orthography
import Terminology
import Testing

@testable import Interchange

@Suite("A damaged glossary")
struct GlossaryMutationTests {
  typealias Seeded = GlossaryRoundTripTests.Seeded

  /// `bytes` with a few of them changed, doubled or cut off.
  static func damaged(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[at] = Array("<>&\"',;|[]\\\t\n=".utf8).randomElement(using: &random) ?? 0x3C
      case 2: bytes.insert(contentsOf: bytes[at..<min(at + 40, bytes.count)], at: at)
      case 3: bytes.removeSubrange(at..<min(at + 20, bytes.count - 1))
      default: bytes = Array(bytes[..<max(1, at)])
      }
    }
    return bytes
  }

  @Test(
    "is read in part or refused, and every reason has its file",
    arguments: ["tbx", "tags", "csv", "matecat", "omegat", "xlsx"])
  func mutations(format: String) throws {
    let concepts =
      [GlossaryFixtures.drone, GlossaryFixtures.aircraft] + GlossaryRoundTripTests.entries(5, seed: 6)
    let good: [UInt8] =
      switch format {
      case "tbx": Array(TBXWriter.write(concepts, title: "t").text.utf8)
      case "tags": Array(TBXWriter.write(concepts, style: .tag, title: "t").text.utf8)
      case "csv": Array(GlossaryTable.write(concepts).text.utf8)
      case "matecat": Array(MateCatGlossary.write(concepts).text.utf8)
      case "omegat": Array(OmegaTGlossary.write(concepts, from: .english, to: .hebrew).text.utf8)
      default: try GlossarySheet.write(concepts).bytes
      }
    var random = Seeded(state: 7)
    for _ in 0..<(format == "xlsx" ? 60 : 200) {
      let bytes = Self.damaged(good, &random)
      do {
        let text = String(decoding: bytes, as: UTF8.self)
        let reading: GlossaryReading =
          switch format {
          case "tbx", "tags": try TBXReader.read(ByteSource(name: "f", bytes: bytes))
          case "csv": try GlossaryTable.read(text, file: "f")
          case "matecat": try MateCatGlossary.read(text, file: "f")
          case "omegat": OmegaTGlossary.read(text, file: "f", from: .english, to: .hebrew)
          default: try GlossarySheetTests.file(bytes) { try GlossarySheet.read($0) }
          }
        #expect(reading.errors.allSatisfy { $0.line != nil && !$0.problem.isEmpty })
        #expect(reading.concepts.allSatisfy { !$0.terms.isEmpty })
      } catch {
        #expect(error is InputError)
      }
    }
  }
}
