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
      where there is any. Only findings with exactly one approved form are ever written; --interactive asks about \
      every finding. A file that is changed is kept beside it as FILE.bak.
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

  @Flag(help: "Ask about every finding on the terminal, and change the files as answered.")
  var interactive = false

  @Option(help: ArgumentHelp("The house style: house, trend, bgn or a style file.", valueName: "name|file"))
  var style = "house"

  @Flag(help: "Leave names in quoted titles as they are, whatever the style says.")
  var skipQuotedTitles = false

  @OptionGroup var desk: DeskOptions

  func validate() throws {
    if [diff, write, check, interactive].count(where: { $0 }) > 1 {
      throw ValidationError("--diff, --write, --check and --interactive exclude one another")
    }
    if write || interactive, files.isEmpty || files.contains("-") {
      throw ValidationError("\(write ? "--write" : "--interactive") changes files: name them")
    }
    if interactive, !Terminal.isInteractive {
      throw ValidationError(
        "--interactive asks on a terminal: standard input and output have to be one; use --check")
    }
    if desk.json, !check { throw ValidationError("--json prints findings: use it with --check") }
  }

  func run() throws {
    // Everything is read before anything is written.
    let articles = try (files.isEmpty ? ["-"] : files).map { name in
      try TextFile(name, charset: encoding, language: lang)
    }
    let sheet = try Newsroom.style(style)
    let newsroom = try desk.newsroom()
    var findings = 0
    for article in articles {
      desk.notice(article.notice)
      let normalized = try newsroom.normalize(
        article.text, language: lang, style: sheet, leavesQuotedTitles: skipQuotedTitles)
      findings += normalized.edits.count
      if check {
        try report(normalized, article)
      } else if diff {
        print(UnifiedDiff.diff(article.text, normalized.text, name: article.name), terminator: "")
      } else if write {
        try replace(article, normalized.edits)
      } else if interactive {
        let review = Review(article: article, edits: normalized.edits)
        try replace(article, review.decisions())
        if review.isStopped { break }
      } else {
        print(normalized.text, terminator: "")
      }
    }
    if check, findings > 0 { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func report(_ normalized: NormalizedArticle, _ article: TextFile) throws {
    let places = TextPlaces(normalized.original)
    for edit in normalized.edits {
      let start = places.place(of: edit.shown.lowerBound)
      if desk.json {
        try JSONLine.print(
          Finding(
            file: article.name, line: start.line, column: start.column, found: edit.found,
            wanted: edit.wanted,
            kind: edit.kind.rawValue, record: edit.record, why: edit.why, certain: edit.isCertain,
            byte: [edit.shown.lowerBound, edit.shown.upperBound],
            utf16: [start.utf16, places.place(of: edit.shown.upperBound).utf16]))
      } else {
        let doubt = edit.isCertain ? "" : " (not written)"
        print(
          "\(article.name):\(start.line):\(start.column): \(edit.found) → \(edit.wanted)   \(edit.why)\(doubt)"
        )
      }
    }
    if normalized.edits.isEmpty { return }
    let count = normalized.edits.count
    desk.notice("\(article.name): \(count) finding\(count == 1 ? "" : "s")")
  }

  private func replace(_ article: TextFile, _ edits: [Edit]) throws {
    let count = edits.count(where: \.isCertain)
    guard count > 0 else { return desk.notice("\(article.name): nothing to change") }
    let mark: [UInt8] = article.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    // As late as can be: an editor may have saved the file while questions were asked.
    guard try TextFile(article.name, charset: encoding, language: lang).bytes == article.bytes else {
      throw InputError(
        file: article.name, problem: "changed since it was read, and left as it is",
        advice: "run the command again")
    }
    let backup = article.name + ".bak"
    try AtomicFile.write(article.bytes, to: backup)
    try AtomicFile.write(mark + Array(edits.applied(to: article.text).utf8), to: article.name)
    let charset = article.charset == "UTF-8" ? "" : ", now in UTF-8"
    desk.notice("\(article.name): \(count) change\(count == 1 ? "" : "s")\(charset); before: \(backup)")
  }

  /// A finding as JSON. Offsets are pairs of where what was found begins and ends in the text, from 0.
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
    let byte: [Int]
    let utf16: [Int]
  }
}
