import Foundation
import Orthography
import Terminology

/// Recognising 100,000 terms in running text, beside `grep -F -o -w -f`, which finds whole words only, in the same run.
enum Recognition {
  /// - Parameters:
  ///   - textFile: a paragraph a line.
  ///   - termFile: a term a line.
  ///   - language: of both.
  /// - Throws: where a file cannot be read or grep not run.
  static func run(textFile: String, termFile: String, language: Language) throws {
    let terms = try String(contentsOfFile: termFile, encoding: .utf8).split(separator: "\n").map(String.init)
    let data = try Data(contentsOf: URL(fileURLWithPath: textFile))
    let clock = ContinuousClock()
    var recognizer: TermRecognizer?
    let building = clock.measure { recognizer = TermRecognizer(terms, language: language) }
    guard var recognizer else { return }
    var found = 0
    let reading = clock.measure {
      data.withUnsafeBytes { (raw: UnsafeRawBufferPointer) in
        let bytes = raw.bindMemory(to: UInt8.self)
        var start = 0
        while start < bytes.count {
          var end = start
          while end < bytes.count, bytes[end] != 0xA { end += 1 }
          found += recognizer.finds(in: UnsafeBufferPointer(rebasing: bytes[start..<end])).count
          start = end + 1
        }
      }
    }
    let rate = Double(data.count) / 1e6 / (reading / .seconds(1))
    print("matcher      \(terms.count) terms prepared in \(Benchmarks.seconds(building / .seconds(1))) s")
    print("recognition  \(found) terms in \(data.count / 1_000_000) MB: \(String(format: "%.1f", rate)) MB/s")

    let grep = Process()
    grep.executableURL = URL(fileURLWithPath: "/usr/bin/grep")
    grep.arguments = ["-F", "-o", "-w", "-i", "-f", termFile, textFile]
    grep.standardOutput = FileHandle.nullDevice
    let grepping = try clock.measure {
      try grep.run()
      grep.waitUntilExit()
    }
    let grepRate = Double(data.count) / 1e6 / (grepping / .seconds(1))
    print("grep -F      whole words only, building included: \(String(format: "%.1f", grepRate)) MB/s")
  }
}
