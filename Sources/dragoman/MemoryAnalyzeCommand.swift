import ArgumentParser
import Interchange
import Memory
import Newsroom
import Orthography

struct MemoryAnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Count files, and how much of them the memory knows.",
    discussion: """
      dragoman memory analyze story.en.txt --from en --to az
      dragoman memory analyze *.xliff --from en --to he --csv > volume.csv

      Words and characters are counted by GMX-V 2.0. A segment of a text is a sentence; of TMX and XLIFF the source \
      segments are counted. Each counts once: by its best match from 100 up, else as a repetition of an earlier one in \
      the same file or in another, else by its best match.
      """)

  @Argument(help: "Texts, TMX or XLIFF files; standard input for -.")
  var files: [String]

  @Option(help: "The language of the files.", transform: Language.argument)
  var from: Language

  @Option(help: "The language to translate to.", transform: Language.argument)
  var to: Language

  @Option(
    help: "text, tmx or xliff; told from each file's name otherwise.", transform: CheckInput.Format.argument)
  var format: CheckInput.Format?

  @Flag(help: "Print comma-separated values, a row for each band of each file.")
  var csv = false

  @Flag(help: "Skip units that cannot be read, and tell which.")
  var salvage = false

  @Option(help: ArgumentHelp("The character set of texts, where it is not UTF-8.", valueName: "name"))
  var encoding: String?

  @OptionGroup var desk: DeskOptions

  func validate() throws {
    if desk.json, csv { throw ValidationError("--json and --csv exclude one another") }
    if from == to { throw ValidationError("--from and --to are the same language") }
    if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read only once") }
  }

  func run() throws {
    let inputs = try files.map(input)
    let errors = inputs.flatMap(\.errors)
    if !errors.isEmpty {
      guard salvage else { throw InputErrors(errors) }
      for error in errors { desk.notice("skipped: \(error)") }
    }
    let analysis = try desk.newsroom().analyze(inputs, from: from, to: to)
    if desk.json {
      for row in analysis.rows + [analysis.total] { try JSONLine.print(AnalysisReport(row)) }
    } else if csv {
      print(CSVText.write(AnalysisText.values(analysis)), terminator: "")
    } else {
      for line in AnalysisText.table(analysis) { print(line) }
    }
  }

  private func input(_ name: String) throws -> AnalysisInput {
    let format = format ?? CheckInput.Format(fileName: name) ?? .text
    if format != .text { return try AnalysisInput(name, format: format, language: from) }
    let file = try TextFile(name, charset: encoding, language: from)
    desk.notice(file.notice)
    return AnalysisInput(file, language: from)
  }
}

/// A row of an analysis as JSON.
struct AnalysisReport: Encodable {
  struct Count: Encodable {
    let segments: Int
    let words: Int
    let characters: Int
    let punctuation: Int
    let whiteSpace: Int

    init(_ count: MemoryAnalysis.Count) {
      segments = count.segments
      words = count.volume.words
      characters = count.volume.characters
      punctuation = count.volume.punctuation
      whiteSpace = count.volume.whiteSpace
    }
  }

  let file: String
  let bands: [String: Count]
  let total: Count

  init(_ row: MemoryAnalysis.Row) {
    file = row.name
    bands = Dictionary(
      uniqueKeysWithValues: AnalysisBand.allCases.map { ($0.rawValue, Count(row[$0])) })
    total = Count(row.all)
  }
}

/// An analysis as text.
enum AnalysisText {
  /// A header, then a row for each band of each file, for spreadsheets.
  static func values(_ analysis: MemoryAnalysis) -> [[String]] {
    let header = ["file", "band", "segments", "words", "characters", "punctuation", "white space"]
    return [header]
      + analysis.rows.flatMap { row in
        AnalysisBand.allCases.map { band in
          let count = row[band]
          let volume = count.volume
          return [row.name, band.rawValue]
            + [count.segments, volume.words, volume.characters, volume.punctuation, volume.whiteSpace].map(
              String.init)
        }
      }
  }

  /// The words of each file by bands, and then segments, words and characters of all.
  static func table(_ analysis: MemoryAnalysis) -> [String] {
    let columns: [(title: String, bands: [AnalysisBand])] = [
      ("102", [.doubleContext]), ("101", [.context]), ("100", [.exact]),
      ("repeated", [.repetition, .crossFileRepetition]), ("95-99", [.nearly]), ("85-94", [.high]),
      ("75-84", [.middle]), ("50-74", [.low]), ("none", [.none]), ("words", AnalysisBand.allCases),
    ]
    let rows = analysis.rows.count == 1 ? analysis.rows : analysis.rows + [analysis.total]
    var lines = [["words by file"] + columns.map(\.title)]
    lines += rows.map { row in
      [row.name] + columns.map { column in String(column.bands.reduce(0) { $0 + row[$1].volume.words }) }
    }
    var bands = [["all by band", "segments", "words", "%", "characters"]]
    let all = analysis.total.all
    for band in AnalysisBand.allCases {
      bands.append(line(band.rawValue, analysis.total[band], of: all.volume.words))
    }
    bands.append(line("total", all, of: all.volume.words))
    return aligned(lines) + [""] + aligned(bands)
  }

  private static func line(_ name: String, _ count: MemoryAnalysis.Count, of words: Int) -> [String] {
    let share = words == 0 ? 0 : (count.volume.words * 1000 / words + 5) / 10
    return [name, "\(count.segments)", "\(count.volume.words)", "\(share)", "\(count.volume.characters)"]
  }

  /// The first column to the left, the others to the right.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + space : space + row[column]
      }.joined(separator: "  ")
    }
  }
}
