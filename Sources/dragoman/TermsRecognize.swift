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
    var report = TermHitReport(terms: list, json: json, offsets: offsets)
    var lines = try TextLines("-")
    while let line = try lines.next() {
      try line.withUnsafeBufferPointer { line in
        let finds = recognizer.finds(in: line, overlaps: all ? .all : .longest)
        report.append(finds, of: recognizer, in: line)
        try report.flush(atLeast: 1 << 16)
      }
    }
    try report.flush(atLeast: 1)
  }
}

/// What offsets are counted in.
enum OffsetUnit: String, ExpressibleByArgument {
  case utf16, utf8
}
