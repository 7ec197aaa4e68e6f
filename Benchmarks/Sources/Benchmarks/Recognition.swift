import Foundation
import Orthography
import Terminology

/// Recognising 100,000 terms in running text, beside `grep -F -o -w -f`, which finds whole words only, in the same run.
enum Recognition {
  /// How much of the text grep reads.
  static let grepSize = 4 << 20

  /// - Parameters:
  ///   - textFile: a paragraph a line.
  ///   - termFile: a term a line.
  ///   - language: of both.
  /// - Throws: where a file cannot be read or grep not run.
  static func run(textFile: String, termFile: String, language: Language) throws {
    let terms = try String(contentsOfFile: termFile, encoding: .utf8).split(separator: "\n").map(String.init)
    let data = try Data(contentsOf: URL(fileURLWithPath: textFile))
    let start = ProcessorTime.own
    var recognizer = TermRecognizer(terms, language: language)
    let prepared = ProcessorTime.own
    var found = 0
    data.withUnsafeBytes { (raw: UnsafeRawBufferPointer) in
      let bytes = raw.bindMemory(to: UInt8.self)
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0xA) ?? bytes.count
        found += recognizer.finds(in: UnsafeBufferPointer(rebasing: bytes[start..<end])).count
        start = end + 1
      }
    }
    let reading = ProcessorTime.own - prepared
    print(
      "matcher      \(terms.count) terms prepared in \(String(format: "%.2f", prepared - start)) s")
    print("recognition  \(found) terms in \(megabytes(data.count)) MB: \(rate(data.count, reading)) MB/s")
    try grep(data, termFile)
    print("all times are processor seconds of one thread")
  }

  private static func grep(_ data: Data, _ termFile: String) throws {
    let part = data.prefix(grepSize)
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("part-\(getpid()).txt")
    try part.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let grep = Process()
    grep.executableURL = URL(fileURLWithPath: "/usr/bin/grep")
    grep.arguments = ["-F", "-o", "-w", "-f", termFile, file.path]
    grep.standardOutput = FileHandle.nullDevice
    let start = ProcessorTime.ofChildren
    try grep.run()
    grep.waitUntilExit()
    let grepping = ProcessorTime.ofChildren - start
    print(
      "grep -F      whole words only, as they are listed: \(megabytes(part.count)) MB: \(rate(part.count, grepping)) MB/s"
    )
  }

  private static func megabytes(_ bytes: Int) -> String { String(format: "%.1f", Double(bytes) / 1e6) }

  private static func rate(_ bytes: Int, _ seconds: Double) -> String {
    String(format: "%.2f", Double(bytes) / 1e6 / seconds)
  }
}
