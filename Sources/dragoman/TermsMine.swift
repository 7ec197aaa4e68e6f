import ArgumentParser
import Foundation
import Interchange
import Memory
import Newsroom
import Orthography

struct TermsMine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mine",
    abstract: "Propose terms and names for the glossary from texts and their translations.",
    discussion: """
      Reads the units of the memory that the options mean, or the TMX and TSV files given. What the glossary and the \
      authority know is left out. To decide, write a table with --tsv, put accept or reject into its first column \
      (terms and names may be corrected there, and a name's kind may say person, place or organization), and give it \
      back with --decide: what is accepted is stored with where it was found, what is rejected is not proposed again.
      """)

  @Argument(help: "Files of translation units (.tmx, .tsv); the memory without any.")
  var files: [String] = []

  @Option(help: "The language of the sources.", transform: Language.argument)
  var from: Language

  @Option(help: "The language of the translations.", transform: Language.argument)
  var to: Language

  @Option(help: "Only units of this article.")
  var article: String?

  @Option(help: "Only units of this origin: alignment, import or editor.")
  var origin: String?

  @Option(help: "Of the memory only units of this field; the field of what --decide stores.")
  var domain: String?

  @Option(help: "At most so many proposals.")
  var top = 200

  @Option(help: ArgumentHelp("At most so many units, the newest.", valueName: "number"))
  var units = 50_000

  @Flag(help: "Print a table to decide in.")
  var tsv = false

  @Option(
    help: ArgumentHelp(
      "A table with decisions: store what is accepted, note what is rejected.", valueName: "file"))
  var decide: String?

  @Option(help: ArgumentHelp("Who decides; the user of this machine otherwise.", valueName: "name"))
  var by: String?

  @Flag(help: "Propose also what the glossary and the authority know, without their help: for measuring.")
  var unknown = false

  @Option(
    help: ArgumentHelp(
      "Write the words of each pair and their links here, a JSON object a line.", valueName: "file"))
  var links: String?

  @OptionGroup var desk: DeskOptions

  func validate() throws {
    if from == to { throw ValidationError("--from and --to are the same language") }
    if top < 1 || units < 1 { throw ValidationError("--top and --units are 1 or more") }
    if tsv, desk.json { throw ValidationError("choose --tsv or --json") }
  }

  func run() throws {
    let newsroom = try desk.newsroom()
    if let decide { return try store(decide, newsroom) }
    let pairs = try files.isEmpty ? memory(newsroom) : files.flatMap(read)
    if pairs.isEmpty {
      desk.notice("no units of \(from) and \(to): align articles with --save, or give a file")
      return
    }
    let mining = try newsroom.mine(pairs, from: from, to: to, knowsNames: !unknown)
    if let links { try write(mining.words, to: links) }
    let shown = Array(mining.candidates.prefix(top))
    if tsv { print(MiningTable.header) }
    for (number, candidate) in shown.enumerated() {
      if tsv {
        print(MiningTable.row(candidate))
      } else if desk.json {
        try JSONLine.print(MinedJSON(candidate, rank: number + 1))
      } else {
        tell(candidate, number + 1)
      }
    }
    let names = shown.count { $0.kind == .name }
    desk.notice(
      "\(pairs.count) units: \(shown.count - names) terms and \(names) names"
        + (mining.candidates.count > shown.count ? " of \(mining.candidates.count)" : ""))
  }

  private func memory(_ newsroom: Newsroom) throws -> [MiningPair] {
    var filter = UnitFilter()
    (filter.article, filter.origin, filter.domain) = (article, origin, domain)
    var pairs: [MiningPair] = []
    try newsroom.forEachUnit(filter) { pairs += self.pairs(of: $0) }
    return Array(pairs.suffix(units))
  }

  private func read(_ file: String) throws -> [MiningPair] {
    guard let format = UnitFormat.of(file: file) else {
      throw ValidationError("\(file): neither .tmx nor .tsv")
    }
    let provenance = Provenance(origin: "import", article: file, date: "", confidence: nil, isReviewed: false)
    let reader = try UnitReader(file, format: format, languages: (from, to), provenance: provenance)
    var pairs: [MiningPair] = []
    while let record = try reader.next() {
      switch record {
      case .unit(let unit, _): pairs += self.pairs(of: unit)
      case .fault(let error, _): desk.notice("\(error)")
      }
    }
    return Array(pairs.suffix(units))
  }

  private func pairs(of unit: TranslationUnit) -> [MiningPair] {
    guard let source = unit.variants(in: from).first, let target = unit.variants(in: to).first else {
      return []
    }
    return [MiningPair(source: source.face, target: target.face, place: unit.provenance.article)]
  }

  private func write(_ words: [Mining.LinkedWords], to file: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes: [UInt8] = []
    for pair in words { bytes += try encoder.encode(LinksJSON(pair)) + [0xA] }
    try AtomicFile.write(bytes, to: file)
  }

  private func tell(_ candidate: MinedPair, _ rank: Int) {
    print(
      "\(rank)  \(candidate.kind.rawValue)  \(candidate.count) ×  score \(Int(candidate.score.rounded()))")
    print("  \(from)  \(candidate.source)")
    print("  \(to)  \(candidate.target)")
    if let example = candidate.examples.first {
      print("    \(from)  \(example.source)")
      print("    \(to)  \(example.target)")
      if !example.place.isEmpty { print("    in  \(example.place)") }
    }
  }

  private func store(_ file: String, _ newsroom: Newsroom) throws {
    let decisions = try MiningTable.decisions(try TextFile(file))
    let editor = by ?? ProcessInfo.processInfo.environment["USER"] ?? ""
    let outcome = try newsroom.decide(
      decisions, from: from, to: to, domain: domain ?? "general", by: editor)
    desk.notice(
      "\(outcome.terms) terms and \(outcome.names) names stored, \(outcome.rejected) proposals rejected")
  }
}
