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

  /// Aligns the pairs of a list.
  ///
  /// - Parameters:
  ///   - pairs: the pairs.
  ///   - list: the file that names them.
  /// - Throws: `InputError` where an output would take the place of a file that is read, `StorageError`, and `ExitCode`
  ///   where a pair failed.
  func run(_ pairs: [Pair], of list: String) throws {
    try options.report(outcomes(of: pairs, options.desk.newsroom(), besides: [list]))
  }

  /// Aligns the articles of two folders that belong together. What cannot be read in them is told, and the rest is aligned.
  func run(matching ours: String, _ theirs: String) throws {
    let newsroom = try options.desk.newsroom()
    let (sources, targets) = (try Self.articles(in: ours), try Self.articles(in: theirs))
    var unread: [AlignOutcome] = []
    let left = readable(sources, options.from, &unread) { file, error in
      AlignOutcome(source: file, target: "", output: nil, failure: error)
    }
    let right = readable(targets, options.to, &unread) { file, error in
      AlignOutcome(source: "", target: file, output: nil, failure: error)
    }
    let matches = try newsroom.match(left.map(\.article), right.map(\.article))
    for at in left.indices where !matches.contains(where: { $0.source == at }) {
      options.desk.notice("\(left[at].file): no translation found")
    }
    for at in right.indices where !matches.contains(where: { $0.target == at }) {
      options.desk.notice("\(right[at].file): no source found")
    }
    let pairs = matches.map { Pair(source: left[$0.source].file, target: right[$0.target].file) }
    if matches.isEmpty {
      StandardError.write("dragoman: no article in \(ours) has a translation in \(theirs)")
    }
    try options.report(unread + outcomes(of: pairs, newsroom, besides: sources + targets))
    if matches.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private static func articles(in folder: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw InputError(
        file: folder, problem: "no folder that can be read", advice: "--match wants two folders of articles")
    }
    let articles = names.filter { !$0.hasPrefix(".") }.sorted()
    if articles.isEmpty {
      throw InputError(
        file: folder, problem: "no articles in it", advice: "--match wants two folders of articles")
    }
    return articles.map { folder + "/" + $0 }
  }

  private func readable(
    _ files: [String], _ language: Language?, _ unread: inout [AlignOutcome],
    _ failed: (String, any Error) -> AlignOutcome
  ) -> [(file: String, article: AlignmentInput)] {
    files.compactMap { file in
      do {
        return (file, try options.input(file, language: language))
      } catch {
        unread.append(failed(file, error))
        return nil
      }
    }
  }

  /// Aligns `pairs`, unless an output of theirs would take the place of a file that is read: an article of a pair, or one
  /// of `others`.
  private func outcomes(
    of pairs: [Pair], _ newsroom: Newsroom, besides others: [String]
  ) throws -> [AlignOutcome] {
    let pairs = try pairs.map(placed)
    var places = OutputPlaces(inputs: pairs.flatMap { [$0.source, $0.target] } + others)
    for pair in pairs { if let output = pair.output { try places.take(output, for: pair.source) } }
    if let folder = options.outDir {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    // A pair that is done is not written again, but teaches the others as if it were not.
    let isAnyLeft = pairs.contains { pair in pair.output.map { !Self.isUpToDate($0, pair) } ?? true }
    let lexicons = isAnyLeft && !options.alone ? try learned(pairs, newsroom) : [:]
    return each(pairs, "aligning", newsroom) { pair, desk in align(pair, newsroom, desk, lexicons) }
  }

  private struct Languages: Hashable {
    let source: Language
    let target: Language
  }

  /// What the first pass makes of a pair.
  private struct Lesson {
    /// The key of the pair's units in the memory.
    let key: String
    /// Nil where the articles are no translations.
    let bitext: Bitext?
  }

  /// What all pairs together and the memory teach, from a first pass over the pairs. What the memory has of these pairs is
  /// left out: a run that was interrupted has saved some of them, and would be taught by these twice.
  private func learned(_ pairs: [Pair], _ newsroom: Newsroom) throws -> [Languages: BilingualLexicon] {
    let lessons = each(pairs, "learning", newsroom) { pair, desk -> Lesson? in
      guard let (source, target) = try? options.inputs(pair.source, pair.target) else { return nil }
      let articles = try? desk.align(source, target, isSegmented: options.segmented)
      return Lesson(
        key: newsroom.key(of: source, target),
        bitext: articles.flatMap { $0.coverage.isTranslation ? $0.bitext : nil })
    }.compactMap { $0 }
    let (bitexts, keys) = (lessons.compactMap(\.bitext), Set(lessons.map(\.key)))
    var lexicons: [Languages: BilingualLexicon] = [:]
    for bitext in bitexts {
      let languages = Languages(source: bitext.sourceLanguage, target: bitext.targetLanguage)
      if lexicons[languages] == nil {
        lexicons[languages] = try newsroom.lexicon(
          languages.source, languages.target, and: bitexts, without: keys)
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
  ) -> AlignOutcome {
    func outcome(_ status: AlignOutcome.Status, problem: String? = nil) -> AlignOutcome {
      AlignOutcome(
        source: pair.source, target: pair.target, output: pair.output, status: status, problem: problem)
    }
    if let output = pair.output, Self.isUpToDate(output, pair) { return outcome(.known) }
    do {
      let (source, target) = try options.inputs(pair.source, pair.target)
      let lexicon = lexicons[Languages(source: source.language, target: target.language)]
      let articles = try desk.align(
        source, target, isSegmented: options.segmented, lexicon: lexicon,
        allowsMoves: options.allowMoves)
      let isTranslation = articles.coverage.isTranslation
      var warning = isTranslation ? nil : Align.warning(articles, pair.source, pair.target)
      if options.save, !isTranslation { warning? += try Align.standing(articles, newsroom) }
      guard isTranslation || options.keepAll else { return outcome(.unrelated, problem: warning) }
      // The output comes last: where it stands, the pair is done.
      if options.save { _ = try newsroom.save(articles) }
      if let output = pair.output {
        let format = options.format ?? BitextFormat(file: output) ?? .tmx
        try AtomicFile.write(Array(try format.text(of: articles.bitext).utf8), to: output)
      }
      var done = outcome(isTranslation ? .aligned : .unrelated, problem: warning)
      done.count(articles)
      return done
    } catch {
      return AlignOutcome(
        source: pair.source, target: pair.target, output: pair.output, failure: error)
    }
  }

  /// True where an output is younger than both articles, wherever links lead.
  private static func isUpToDate(_ output: String, _ pair: Pair) -> Bool {
    func date(_ path: String) -> Date? {
      let file = try? FileManager.default.attributesOfItem(atPath: FileIdentity.place(of: path))
      return file?[.type] as? FileAttributeType == .typeRegular ? file?[.modificationDate] as? Date : nil
    }
    guard let made = date(output), let source = date(pair.source), let target = date(pair.target) else {
      return false
    }
    return made > source && made > target
  }
}
