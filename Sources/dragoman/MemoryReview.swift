import ArgumentParser
import Interchange
import Memory
import Newsroom
import Orthography

struct MemoryReview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "List the aligned units that wait for an editor, and accept or reject them.",
    discussion: """
      What the aligner was not sure of (confidence below 0.5) is no match until an editor has looked at it. To correct a \
      unit: dragoman memory edit 12 --target TEXT --reviewed. Exit 1 where units wait.
      """)

  @Option(help: ArgumentHelp("Units that are right, by number, with commas.", valueName: "numbers"))
  var accept: String?

  @Option(help: ArgumentHelp("Units that are wrong and go, by number, with commas.", valueName: "numbers"))
  var reject: String?

  @Flag(help: "List every aligned unit that nobody has looked at, not only the unsure.")
  var all = false

  @OptionGroup var filter: FilterOptions
  @OptionGroup var upkeep: UpkeepOptions

  private struct Line: Encodable {
    let unit: Int64
    let confidence: Double?
    let article: String
    let languages: [String]
    let segments: [String]
  }

  func validate() throws {
    let (accepted, rejected) = (try Self.numbers(accept), try Self.numbers(reject))
    if let both = accepted.first(where: rejected.contains) {
      throw ValidationError("unit \(both) cannot be both accepted and rejected")
    }
  }

  func run() throws {
    let newsroom = try upkeep.desk.newsroom()
    let (accepted, rejected) = (try Self.numbers(accept), try Self.numbers(reject))
    guard accepted.isEmpty, rejected.isEmpty else {
      for unit in accepted + rejected where try newsroom.unit(unit) == nil {
        throw InputError(
          file: "unit \(unit)", problem: "there is no such unit", advice: "memory review lists numbers")
      }
      return try upkeep.report(
        newsroom.reviewUnits(
          accepted: accepted, rejected: rejected, editor: upkeep.by, isRehearsal: upkeep.dryRun))
    }
    let queue = try newsroom.reviewQueue(filter.filter, includesSure: all)
    for unit in queue { try show(unit) }
    upkeep.desk.notice("\(queue.count) units wait for an editor")
    if !queue.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func show(_ unit: TranslationUnit) throws {
    let origin = unit.provenance
    if upkeep.desk.json {
      return try JSONLine.print(
        Line(
          unit: unit.id, confidence: origin.confidence, article: origin.article,
          languages: unit.variants.map(\.language.tag), segments: unit.variants.map(\.face)))
    }
    let percent = origin.confidence.map { "\(Int((100 * $0).rounded()))%" } ?? "–"
    print("\(unit.id)  \(percent)  \(origin.article)")
    for variant in unit.variants { print("  \(variant.language)  \(variant.face)") }
  }

  private static func numbers(_ list: String?) throws -> [Int64] {
    try (list ?? "").split(separator: ",").map { part in
      guard let number = Int64(part.filter { $0 != " " }) else {
        throw ValidationError("“\(part)” is no number of a unit; give numbers with commas, such as 12,15")
      }
      return number
    }
  }
}
