import ArgumentParser
import Newsroom

/// What became of a pair of articles, a line of the report.
struct AlignOutcome: Encodable, Sendable {
  enum Status: String, Encodable {
    case aligned, known, unrelated, failed
  }
  /// Empty where a file that cannot be read has no counterpart yet.
  let source: String
  /// The same.
  let target: String
  let output: String?
  let status: Status
  var beads: Int?
  /// Matched beads by their bands.
  var high: Int?
  var review: Int?
  var low: Int?
  /// How many sentences have no counterpart.
  var unmatched: Int?
  /// How many blocks stand elsewhere in the translation.
  var moved: Int?
  var problem: String?
  /// The exit code that the pair asks for.
  var exit = ExitStatus.done

  private enum CodingKeys: CodingKey {
    case source, target, output, status, beads, high, review, low, unmatched, moved, problem
  }

  init(source: String, target: String, output: String?, status: Status, problem: String? = nil) {
    (self.source, self.target, self.output) = (source, target, output)
    (self.status, self.problem) = (status, problem)
    if status == .unrelated { exit = .findings }
  }

  /// A pair that failed.
  init(source: String, target: String, output: String?, failure: any Error) {
    self.init(source: source, target: target, output: output, status: .failed, problem: "\(failure)")
    exit = Failure.status(of: failure)
  }

  /// Adds what the alignment of the pair came to.
  mutating func count(_ articles: AlignedArticles) {
    let counts = ConfidenceCounts(articles)
    (beads, high, review, low) = (counts.beads, counts.high, counts.review, counts.low)
    (unmatched, moved) = (counts.unmatched, articles.movedBlocks.count)
  }

  fileprivate var counts: ConfidenceCounts {
    var counts = ConfidenceCounts()
    (counts.beads, counts.high, counts.review) = (beads ?? 0, high ?? 0, review ?? 0)
    (counts.low, counts.unmatched) = (low ?? 0, unmatched ?? 0)
    return counts
  }

  /// Columns with tabs between them.
  fileprivate var line: String {
    let counts = [beads, high, review, low, unmatched].map { $0.map(String.init) ?? "" }
    return ([source, target, output ?? "", status.rawValue] + counts).joined(separator: "\t")
  }
}

extension Align {
  /// Prints what became of each pair, and of all together.
  ///
  /// - Throws: `ExitCode` with the gravest code that a pair asks for.
  func report(_ outcomes: [AlignOutcome]) throws {
    var sum = ConfidenceCounts()
    for outcome in outcomes {
      if desk.json { try JSONLine.print(outcome) } else { print(outcome.line) }
      if let problem = outcome.problem { StandardError.write("dragoman: " + problem) }
      sum.add(outcome.counts)
    }
    func count(_ status: AlignOutcome.Status) -> Int { outcomes.count { $0.status == status } }
    desk.notice(
      "\(count(.aligned)) pairs aligned, \(count(.known)) done before, \(count(.unrelated)) no translations, "
        + "\(count(.failed)) failed; \(sum.beads) beads: \(sum.description)")
    let moved = outcomes.reduce(0) { $0 + ($1.moved ?? 0) }
    if moved > 0 {
      desk.notice(
        "\(moved) blocks stand elsewhere in the translation"
          + (allowMoves ? "" : "; --allow-moves aligns them"))
    }
    let gravest = outcomes.map(\.exit.rawValue).max() ?? 0
    if gravest != 0 { throw ExitCode(gravest) }
  }
}
