import Interchange
import Newsroom

/// The table in which an editor decides about proposals.
enum MiningTable {
  static let columns = [
    "decision", "kind", "source", "target", "count", "score", "source example", "target example", "where",
  ]
  static var header: String { columns.joined(separator: "\t") }

  /// A proposal to decide about.
  static func row(_ candidate: MinedPair) -> String {
    let example = candidate.examples.first
    let cells = [
      "", candidate.kind.rawValue, candidate.source, candidate.target, "\(candidate.count)",
      "\((candidate.score * 10).rounded() / 10)", example?.source ?? "", example?.target ?? "",
      example?.place ?? "",
    ]
    return cells.map(cell).joined(separator: "\t")
  }

  private static func cell(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" || $0 == "\n" || $0 == "\r" ? " " : $0 }))
  }

  /// What an editor decided; rows without a decision are passed over.
  ///
  /// - Throws: `InputErrors` with every row that cannot be read.
  static func decisions(_ file: TextFile) throws -> [MiningDecision] {
    var decisions: [MiningDecision] = []
    var errors: [InputError] = []
    for (number, line) in file.text.utf8.split(separator: 0xA, omittingEmptySubsequences: false).enumerated()
    {
      let cells = line.split(separator: 0x9, omittingEmptySubsequences: false).map { cell in
        String(Substring(cell.last == 0xD ? cell.dropLast() : cell))
      }
      guard let verdict = cells.first, !verdict.isEmpty, verdict != columns[0] else { continue }
      func fail(_ problem: String, _ advice: String) {
        errors.append(InputError(file: file.name, line: number + 1, problem: problem, advice: advice))
      }
      guard verdict == "accept" || verdict == "reject" else {
        fail("“\(verdict)” is no decision", "write accept or reject, or leave the cell empty")
        continue
      }
      guard cells.count >= 4, !cells[2].isEmpty, !cells[3].isEmpty else {
        fail("no source or no target", "keep the columns as terms mine --tsv writes them")
        continue
      }
      let named = ["name", "person", "place", "organization"]
      guard cells[1] == "term" || named.contains(cells[1]) else {
        fail("unknown kind “\(cells[1])”", "write term, name, person, place or organization")
        continue
      }
      decisions.append(
        MiningDecision(
          isAccepted: verdict == "accept", kind: cells[1] == "term" ? .term : .name, named: cells[1],
          source: cells[2], target: cells[3], place: cells.count > 8 ? cells[8] : ""))
    }
    if !errors.isEmpty { throw InputErrors(errors) }
    return decisions
  }
}

/// A proposal as JSON.
struct MinedJSON: Encodable {
  struct Example: Encodable {
    let source: String
    let target: String
    let place: String
  }

  let rank: Int
  let kind: String
  let source: String
  let target: String
  let sourceForms: [String]
  let targetForms: [String]
  let count: Int
  let score: Double
  let dice: Double
  let likelihoodRatio: Double
  let resemblance: Double
  let examples: [Example]

  init(_ pair: MinedPair, rank: Int) {
    func short(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    self.rank = rank
    kind = pair.kind.rawValue
    source = pair.source
    target = pair.target
    sourceForms = pair.sourceForms
    targetForms = pair.targetForms
    count = pair.count
    score = short(pair.score)
    dice = short(pair.dice)
    likelihoodRatio = short(pair.likelihoodRatio)
    resemblance = short(pair.resemblance)
    examples = pair.examples.map { Example(source: $0.source, target: $0.target, place: $0.place) }
  }
}

/// The words of a pair of sentences and their links as JSON.
struct LinksJSON: Encodable {
  let source: [String]
  let target: [String]
  let sourceStems: [Int32]
  let targetStems: [Int32]
  let links: [[Int]]

  init(_ words: Mining.LinkedWords) {
    source = words.source
    target = words.target
    sourceStems = words.sourceStems
    targetStems = words.targetStems
    links = words.links
  }
}
