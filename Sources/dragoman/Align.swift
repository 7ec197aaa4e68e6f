import Alignment
import ArgumentParser
import Foundation
import Interchange
import Newsroom
import Orthography

struct Align: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Align the sentences of articles and their translations.",
    discussion: """
      One pair: dragoman align story.az.txt story.en.txt --out story.tmx --save

      A list of pairs (source, tab, target[, tab, output] a line): dragoman align --batch pairs.tsv --jobs 2 --out-dir aligned. \
      A pair whose output is newer than its articles is passed over, so that a run that was interrupted goes on where it \
      stopped.

      Two folders, of which nobody knows which article belongs to which: dragoman align --match az en --out-dir aligned
      """)

  @Argument(help: "The article and its translation; with --match two folders of articles.")
  var files: [String] = []

  @Option(help: "The language of the article; told from its letters otherwise.", transform: Language.argument)
  var from: Language?

  @Option(
    help: "The language of the translation; told from its letters otherwise.", transform: Language.argument)
  var to: Language?

  @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var out: String?

  @Option(help: "tmx, tsv, ladder, html or json; told from the name of the file otherwise, or tsv.")
  var format: BitextFormat?

  @Option(help: ArgumentHelp("Align every pair of a list.", valueName: "file"))
  var batch: String?

  @Flag(help: "Find out which articles of two folders belong together, and align these.")
  var match = false

  @Option(help: ArgumentHelp("Where --batch and --match write, a file a pair.", valueName: "folder"))
  var outDir: String?

  @Option(help: "How many pairs --batch and --match align at the same time.")
  var jobs = 1

  @Flag(help: "Let --batch and --match write pairs too that look like no translations of each other.")
  var keepAll = false

  @Flag(help: "Learn nothing from the memory and from the other pairs of a list.")
  var alone = false

  @Flag(help: "Align blocks too that stand elsewhere in the translation; otherwise they are only told.")
  var allowMoves = false

  @Flag(help: "Each line of both files is one sentence.")
  var segmented = false

  @Flag(help: "Put the translation units into the memory, unreviewed.")
  var save = false

  @Option(help: ArgumentHelp("The character set of the files, where it is not UTF-8.", valueName: "name"))
  var encoding: String?

  @OptionGroup var desk: DeskOptions

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs is at least 1") }
    if batch != nil || match {
      guard batch == nil || !match && files.isEmpty else {
        throw ValidationError("--batch reads its pairs from the list: give no articles and no --match")
      }
      guard !match || files.count == 2 else { throw ValidationError("--match wants two folders") }
      if match, FileIdentity.place(of: files[0]) == FileIdentity.place(of: files[1]) {
        throw ValidationError("--match wants two folders, and \(files[0]) and \(files[1]) are one")
      }
      guard out == nil else { throw ValidationError("--out is for one pair; give --out-dir") }
      return
    }
    guard outDir == nil else { throw ValidationError("--out-dir is for --batch and --match; give --out") }
    guard files.count == 2 else { throw ValidationError("give an article and its translation") }
    if files == ["-", "-"] {
      throw ValidationError("only one of the two articles can be standard input")
    }
    if let out {
      var places = OutputPlaces(inputs: files)
      do { try places.take(out, for: files[0]) } catch { throw ValidationError("\(error)") }
    }
  }

  func run() throws {
    if let batch { return try AlignBatch(self).run(AlignBatch.pairs(batch), of: batch) }
    if match { return try AlignBatch(self).run(matching: files[0], files[1]) }
    let (source, target) = try inputs(files[0], files[1])
    let newsroom = try desk.newsroom()
    let key = newsroom.key(of: source, target)
    let lexicon = alone ? nil : try newsroom.lexicon(source.language, target.language, without: [key])
    let articles = try newsroom.align(
      source, target, isSegmented: segmented, lexicon: lexicon, allowsMoves: allowMoves)
    let format = format ?? (desk.json ? .json : out.flatMap(BitextFormat.init(file:)) ?? .tsv)
    let output = try format.text(of: articles.bitext)
    if let out {
      try AtomicFile.write(Array(output.utf8), to: out)
    } else {
      try StandardOutput.write(Array(output.utf8))
    }
    summarize(articles)
    guard articles.coverage.isTranslation else {
      let warning = Self.warning(articles, files[0], files[1])
      guard save else { return desk.notice("dragoman: \(warning); do not trust the result") }
      StandardError.write("dragoman: \(warning); nothing was saved" + (try Self.standing(articles, newsroom)))
      throw ExitCode(ExitStatus.findings.rawValue)
    }
    if save { desk.notice("saved \(try newsroom.save(articles)) units, unreviewed" + Self.queue(articles)) }
  }

  /// Both articles, read and checked.
  func inputs(_ source: String, _ target: String) throws -> (source: AlignmentInput, target: AlignmentInput) {
    let ours = try input(source, language: from)
    let theirs = try input(target, language: to)
    try ours.check(against: theirs, named: (source, target))
    return (ours, theirs)
  }

  func input(_ name: String, language: Language?) throws -> AlignmentInput {
    let file = try TextFile(name, charset: encoding, language: language)
    desk.notice(file.notice)
    return try AlignmentInput(file, language: language)
  }

  /// That two articles do not belong together.
  static func warning(_ articles: AlignedArticles, _ source: String, _ target: String) -> String {
    let percent = Int((100 * articles.coverage.probability).rounded())
    return "\(source) and \(target) do not look like translations of each other (\(percent)% likely)"
  }

  /// That earlier units of two articles stay, where there are any.
  static func standing(_ articles: AlignedArticles, _ newsroom: Newsroom) throws -> String {
    let count = try newsroom.countUnits(of: articles)
    return count == 0
      ? ""
      : ", and \(count) units saved earlier stand: dragoman memory review --all --article '\(articles.bitext.name)'"
  }

  private static func queue(_ articles: AlignedArticles) -> String {
    let count = articles.bitext.pairs.count { $0.isMatched && ConfidenceBand($0.confidence) == .low }
    return count == 0 ? "" : "; \(count) wait for an editor: dragoman memory review"
  }

  /// What an editor wants to know before trusting the result.
  private func summarize(_ articles: AlignedArticles) {
    let shapes = articles.bitext.shapes.map { "\($0.count) × \($0.shape)" }.joined(separator: ", ")
    desk.notice(
      "\(articles.beads.count) beads: \(shapes)     confidence: \(ConfidenceCounts(articles).description)")
    desk.notice(
      "names agree \(articles.names.agreeing)/\(articles.names.all), "
        + "numbers \(articles.numbers.agreeing)/\(articles.numbers.all)")
    for block in articles.movedBlocks {
      desk.notice(
        "moved: \(Self.sentences(block.source)) of the source \(block.source.count == 1 ? "stands" : "stand") as "
          + "\(Self.sentences(block.target)) in the translation"
          + (allowMoves ? "" : " (--allow-moves aligns that)"))
    }
  }

  /// Sentences by their numbers from 1.
  private static func sentences(_ range: Range<Int>) -> String {
    range.count == 1
      ? "sentence \(range.upperBound)" : "sentences \(range.lowerBound + 1)–\(range.upperBound)"
  }
}
