import ArgumentParser
import Interchange
import Orthography
import Terminology

struct TermsRecognize: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognize",
    abstract: "Find terms in texts as they are inflected there.",
    discussion: """
      Reads standard input, of any size, and prints a line for each line of it. In Azerbaijani and English the last word of a term may have \
      endings, in Hebrew each word, and the first word prefixes.
      """)

  @Option(help: "The language of terms and text: az, en or he.", transform: Language.argument)
  var lang: Language

  @Option(help: ArgumentHelp("The terms, one a line.", valueName: "file"))
  var terms: String

  @Flag(help: "Report every term, also inside longer ones and in less likely readings.")
  var all = false

  @Option(help: "Count offsets in units of UTF-16 or in bytes of UTF-8.")
  var offsets = OffsetUnit.utf16

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func run() throws {
    let list = try NamesCommand.lines(try TextFile(terms).text)
    var recognizer = TermRecognizer(list, language: lang)
    var lines = try TextLines("-")
    while let line = try lines.next() {
      let hits = recognizer.hits(in: line, overlaps: all ? .all : .longest)
      if json {
        try JSONLine.print(
          Report(hits: hits.map { Report.Hit($0, term: list[$0.term], line: line, offsets) }))
      } else {
        let found = hits.map { hit in
          let surface = line.slice(hit.range)
          return surface == list[hit.term] ? surface : "\(list[hit.term]) (\(surface))"
        }
        print(found.joined(separator: "\t"))
      }
    }
  }

  private struct Report: Encodable {
    struct Hit: Encodable {
      let term: String
      let surface: String
      let start: Int
      let end: Int
      let prefix: String
      let suffix: String
      let affixes: String
      let confidence: Double

      init(_ hit: TermRecognizer.Hit, term: String, line: String, _ unit: OffsetUnit) {
        self.term = term
        surface = line.slice(hit.range)
        start = unit.offset(hit.range.lowerBound, in: line)
        end = unit.offset(hit.range.upperBound, in: line)
        prefix = hit.match.prefixes.joined()
        suffix = hit.match.endings.map(\.surface).joined()
        affixes = hit.match.description
        confidence = (hit.match.confidence * 100).rounded() / 100
      }
    }

    let hits: [Hit]
  }
}

/// What offsets are counted in.
enum OffsetUnit: String, ExpressibleByArgument {
  case utf16, utf8

  /// An offset in bytes of UTF-8 in this unit.
  func offset(_ bytes: Int, in text: String) -> Int {
    switch self {
    case .utf8: bytes
    case .utf16:
      text.utf16.distance(from: text.startIndex, to: text.utf8.index(text.startIndex, offsetBy: bytes))
    }
  }
}
