import ArgumentParser
import Interchange
import Names
import Newsroom
import Orthography

struct Normalize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write every name of an article in house spelling.",
    discussion: """
      Prints the article in house style. With --check prints what strays, a finding a line, and exits with 1 \
      where there is any. Only findings with exactly one approved form are ever written.
      """)

  @Argument(help: "Articles; standard input without any, or for -.")
  var files: [String] = []

  @Option(
    help: "The language of the articles; told from their letters otherwise.", transform: Language.argument)
  var lang: Language?

  @Option(help: ArgumentHelp("The character set of the files, where it is not UTF-8.", valueName: "name"))
  var encoding: String?

  @Flag(help: "Print what would change, as a unified diff.")
  var diff = false

  @Flag(help: "Change the files.")
  var write = false

  @Flag(help: "Print findings and exit with 1 where there are any.")
  var check = false

  @OptionGroup var desk: DeskOptions

  func validate() throws {
    if [diff, write, check].count(where: { $0 }) > 1 {
      throw ValidationError("--diff, --write and --check exclude one another")
    }
    if write, files.isEmpty || files.contains("-") {
      throw ValidationError("--write changes files: name them")
    }
    if desk.json, !check { throw ValidationError("--json prints findings: use it with --check") }
  }

  func run() throws {
    // Everything is read before anything is written.
    let articles = try (files.isEmpty ? ["-"] : files).map { name in
      try TextFile(name, charset: encoding, language: lang)
    }
    let newsroom = try desk.newsroom()
    var findings = 0
    for article in articles {
      desk.notice(article.notice)
      let normalized = try newsroom.normalize(article.text, language: lang)
      findings += normalized.edits.count
      if check {
        try report(normalized, article)
      } else if diff {
        print(UnifiedDiff.diff(article.text, normalized.text, name: article.name), terminator: "")
      } else if write {
        try replace(article, normalized)
      } else {
        print(normalized.text, terminator: "")
      }
    }
    if check, findings > 0 { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func report(_ normalized: NormalizedArticle, _ article: TextFile) throws {
    let places = LinePlaces(normalized.original)
    for edit in normalized.edits {
      let (line, column) = places.place(of: edit.shown.lowerBound)
      if desk.json {
        try JSONLine.print(
          Finding(
            file: article.name, line: line, column: column, found: edit.found, wanted: edit.wanted,
            kind: edit.kind.rawValue, record: edit.record, why: edit.why, certain: edit.isCertain))
      } else {
        let doubt = edit.isCertain ? "" : " (not written)"
        print("\(article.name):\(line):\(column): \(edit.found) → \(edit.wanted)   \(edit.why)\(doubt)")
      }
    }
    if normalized.edits.isEmpty { return }
    let count = normalized.edits.count
    desk.notice("\(article.name): \(count) finding\(count == 1 ? "" : "s")")
  }

  private func replace(_ article: TextFile, _ normalized: NormalizedArticle) throws {
    let count = normalized.edits.count(where: \.isCertain)
    guard count > 0 else { return desk.notice("\(article.name): nothing to change") }
    guard try TextFile(article.name, charset: encoding, language: lang).bytes == article.bytes else {
      throw InputError(
        file: article.name, problem: "changed while it was read", advice: "run the command again")
    }
    let mark: [UInt8] = article.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    try AtomicFile.write(mark + Array(normalized.text.utf8), to: article.name)
    let charset = article.charset == "UTF-8" ? "" : ", now in UTF-8"
    desk.notice("\(article.name): \(count) change\(count == 1 ? "" : "s")\(charset)")
  }

  /// A finding as JSON.
  private struct Finding: Encodable {
    let file: String
    let line: Int
    let column: Int
    let found: String
    let wanted: String
    let kind: String
    let record: String?
    let why: String
    let certain: Bool
  }
}

/// Lines and columns of a text, from 1; columns in Unicode characters.
private struct LinePlaces {
  private let text: String
  /// Where each line begins, in UTF-8 bytes.
  private let starts: [Int]

  init(_ text: String) {
    self.text = text
    var starts = [0]
    for (offset, byte) in text.utf8.enumerated() where byte == 0xA { starts.append(offset + 1) }
    self.starts = starts
  }

  func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, text.slice(starts[low]..<offset).unicodeScalars.count + 1)
  }
}
