import Alignment
import ArgumentParser
import Foundation
import Interchange
import Newsroom
import Orthography
import Synchronization

/// Aligns many pairs of articles, some at the same time, and reports them in the order of the list.
struct AlignBatch {
  /// A pair to align.
  struct Pair: Sendable {
    let source: String
    let target: String
    /// Where it is written; nil for the folder of `--out-dir`.
    var output: String?
  }

  /// What became of a pair, a line of the report.
  struct Outcome: Encodable, Sendable {
    enum Status: String, Encodable {
      case aligned, known, unrelated, failed
    }
    let source: String
    let target: String
    let output: String?
    let status: Status
    var beads: Int?
    var high: Int?
    var review: Int?
    var low: Int?
    /// How many blocks stand elsewhere in the translation.
    var moved: Int?
    var problem: String?
  }

  private let options: Align
  private let format: BitextFormat

  init(_ options: Align) {
    self.options = options
    format = options.format ?? .tmx
  }

  /// The pairs of a list: source, target and, if wanted, the output, with tabs between them; empty lines and lines that
  /// begin with # say nothing. Paths are as seen from the folder of the list.
  static func pairs(_ list: String) throws -> [Pair] {
    let folder = list == "-" ? "" : (list as NSString).deletingLastPathComponent
    func path(_ name: String) -> String {
      name.hasPrefix("/") || folder.isEmpty ? name : folder + "/" + name
    }
    var pairs: [Pair] = []
    for (line, row) in try TextFile(list).text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let text = row.trimmingCharacters(in: .whitespacesAndNewlines)
      if text.isEmpty || text.hasPrefix("#") { continue }
      let columns = text.split(separator: "\t").map { $0.trimmingCharacters(in: .whitespaces) }
      guard (2...3).contains(columns.count) else {
        throw InputError(
          file: list, line: line + 1, problem: "not source, tab, target",
          advice: "a third column is the output")
      }
      pairs.append(
        Pair(
          source: path(columns[0]), target: path(columns[1]),
          output: columns.count == 3 ? path(columns[2]) : nil))
    }
    return pairs
  }

  /// Aligns the articles of two folders that belong together.
  func run(matching ours: String, _ theirs: String) throws {
    let newsroom = try options.desk.newsroom()
    let (sources, targets) = (try Self.articles(in: ours), try Self.articles(in: theirs))
    let matches = try newsroom.match(
      sources.map { try options.input($0, language: options.from) },
      targets.map { try options.input($0, language: options.to) })
    for at in sources.indices where !matches.contains(where: { $0.source == at }) {
      options.desk.notice("\(sources[at]): no translation found")
    }
    for at in targets.indices where !matches.contains(where: { $0.target == at }) {
      options.desk.notice("\(targets[at]): no source found")
    }
    try run(matches.map { Pair(source: sources[$0.source], target: targets[$0.target]) }, newsroom)
  }

  private static func articles(in folder: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw InputError(
        file: folder, problem: "no folder that can be read", advice: "--match wants two folders of articles")
    }
    return names.filter { !$0.hasPrefix(".") }.sorted().map { folder + "/" + $0 }
  }

  /// Aligns the pairs of a list.
  func run(_ pairs: [Pair]) throws { try run(pairs, options.desk.newsroom()) }

  private func run(_ pairs: [Pair], _ newsroom: Newsroom) throws {
    let pairs = try pairs.map(placed)
    var written: [String: Int] = [:]
    for (at, pair) in pairs.enumerated() {
      guard let output = pair.output else { continue }
      if let before = written.updateValue(at, forKey: output) {
        throw InputError(
          file: output, problem: "the output of two pairs: \(pairs[before].source) and \(pair.source)",
          advice: "name the outputs in the third column")
      }
    }
    // A pair that is done is not written again, but teaches the others as if it were not.
    let isAnyLeft = pairs.contains { pair in pair.output.map { !Self.isUpToDate($0, pair) } ?? true }
    let lexicons = isAnyLeft && !options.alone ? try learned(pairs, newsroom) : [:]
    let outcomes = each(pairs, "aligning", newsroom) { pair, desk in align(pair, newsroom, desk, lexicons) }
    try report(outcomes)
  }

  private struct Languages: Hashable {
    let source: Language
    let target: Language
  }

  /// What all pairs together and the memory teach, from a first pass over the pairs.
  private func learned(_ pairs: [Pair], _ newsroom: Newsroom) throws -> [Languages: BilingualLexicon] {
    let first = each(pairs, "learning", newsroom) { pair, desk -> Bitext? in
      guard let (source, target) = try? options.inputs(pair.source, pair.target),
        let articles = try? desk.align(source, target, isSegmented: options.segmented),
        articles.coverage.isTranslation
      else { return nil }
      return articles.bitext
    }
    let bitexts = first.compactMap { $0 }
    var lexicons: [Languages: BilingualLexicon] = [:]
    for bitext in bitexts {
      let languages = Languages(source: bitext.sourceLanguage, target: bitext.targetLanguage)
      if lexicons[languages] == nil {
        lexicons[languages] = try newsroom.lexicon(languages.source, languages.target, and: bitexts)
      }
    }
    return lexicons
  }

  /// The results of `work` for each pair, in their order, so many at a time as `--jobs` says.
  private func each<Result: Sendable>(
    _ pairs: [Pair], _ what: String, _ newsroom: Newsroom, _ work: @Sendable (Pair, AlignDesk) -> Result
  ) -> [Result] {
    let results = Mutex<[Result?]>([Result?](repeating: nil, count: pairs.count))
    let next = Atomic<Int>(0)
    let progress = Mutex((bar: ProgressBar(what, total: pairs.count, isShown: !options.desk.quiet), done: 0))
    DispatchQueue.concurrentPerform(iterations: min(options.jobs, max(1, pairs.count))) { _ in
      let desk = AlignDesk(newsroom)
      while true {
        let at = next.add(1, ordering: .relaxed).oldValue
        guard at < pairs.count else { return }
        let result = work(pairs[at], desk)
        results.withLock { $0[at] = result }
        progress.withLock { progress in
          progress.done += 1
          progress.bar.show(progress.done)
        }
      }
    }
    progress.withLock { $0.bar.end() }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// A pair with the place of its output.
  private func placed(_ pair: Pair) throws -> Pair {
    guard pair.output == nil else { return pair }
    guard let folder = options.outDir else {
      guard options.save else {
        throw ValidationError("nothing would be kept: give --out-dir, --save or a third column")
      }
      return pair
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func name(_ path: String) -> String {
      ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    }
    let (one, other) = (name(pair.source), name(pair.target))
    return Pair(
      source: pair.source, target: pair.target,
      output: "\(folder)/\(one == other ? one : one + "–" + other).\(format.rawValue)")
  }

  private func align(
    _ pair: Pair, _ newsroom: Newsroom, _ desk: AlignDesk, _ lexicons: [Languages: BilingualLexicon]
  ) -> Outcome {
    func outcome(_ status: Outcome.Status, problem: String? = nil) -> Outcome {
      Outcome(source: pair.source, target: pair.target, output: pair.output, status: status, problem: problem)
    }
    if let output = pair.output, Self.isUpToDate(output, pair) { return outcome(.known) }
    do {
      let (source, target) = try options.inputs(pair.source, pair.target)
      let lexicon = lexicons[Languages(source: source.language, target: target.language)]
      let articles = try desk.align(
        source, target, isSegmented: options.segmented, lexicon: lexicon,
        allowsMoves: options.allowMoves)
      let isTranslation = articles.coverage.isTranslation
      let warning = isTranslation ? nil : Align.warning(articles, pair.source, pair.target)
      guard isTranslation || options.keepAll else { return outcome(.unrelated, problem: warning) }
      // The output comes last: where it stands, the pair is done.
      if options.save { _ = try newsroom.save(articles) }
      if let output = pair.output {
        let format = options.format ?? BitextFormat(file: output) ?? .tmx
        try AtomicFile.write(Array(try format.text(of: articles.bitext).utf8), to: output)
      }
      let counts = ConfidenceCounts(articles)
      var done = outcome(isTranslation ? .aligned : .unrelated, problem: warning)
      (done.beads, done.high, done.review, done.low) = (counts.beads, counts.high, counts.review, counts.low)
      done.moved = articles.movedBlocks.count
      return done
    } catch {
      return outcome(.failed, problem: "\(error)")
    }
  }

  /// True where an output is younger than both articles.
  private static func isUpToDate(_ output: String, _ pair: Pair) -> Bool {
    func date(_ path: String) -> Date? {
      (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    }
    guard let made = date(output), let source = date(pair.source), let target = date(pair.target) else {
      return false
    }
    return made > source && made > target
  }

  private func report(_ outcomes: [Outcome]) throws {
    var sum = ConfidenceCounts()
    for outcome in outcomes {
      if options.desk.json {
        try JSONLine.print(outcome)
      } else {
        let counts = [outcome.beads, outcome.high, outcome.review, outcome.low].map {
          $0.map(String.init) ?? ""
        }
        print(
          ([outcome.source, outcome.target, outcome.output ?? "", outcome.status.rawValue] + counts).joined(
            separator: "\t"))
      }
      if let problem = outcome.problem { StandardError.write("dragoman: " + problem) }
      var own = ConfidenceCounts()
      (own.beads, own.high) = (outcome.beads ?? 0, outcome.high ?? 0)
      (own.review, own.low) = (outcome.review ?? 0, outcome.low ?? 0)
      sum.add(own)
    }
    func count(_ status: Outcome.Status) -> Int { outcomes.count { $0.status == status } }
    options.desk.notice(
      "\(count(.aligned)) pairs aligned, \(count(.known)) done before, \(count(.unrelated)) no translations, "
        + "\(count(.failed)) failed; \(sum.beads) beads: \(sum.description)")
    let moved = outcomes.reduce(0) { $0 + ($1.moved ?? 0) }
    if moved > 0 {
      options.desk.notice(
        "\(moved) blocks stand elsewhere in the translation"
          + (options.allowMoves ? "" : "; --allow-moves aligns them"))
    }
    if count(.failed) > 0 { throw ExitCode(ExitStatus.badInput.rawValue) }
    if count(.unrelated) > 0 { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}
