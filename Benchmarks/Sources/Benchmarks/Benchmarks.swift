import Foundation
import Names
import Newsroom
import Orthography

/// Ranking and comparing names at the size of a large authority, beside edit distance over the same names in the same
/// run.
@main
enum Benchmarks {
  /// Names among which is looked.
  static let authoritySize = 100_000
  /// Names that are looked for.
  static let queryCount = 300
  /// Comparisons of two names each.
  static let comparisonCount = 200_000

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.count == 4, arguments.first == "terms" {
      return try Recognition.run(
        textFile: CommandLine.arguments[2], termFile: CommandLine.arguments[3],
        language: try Language(CommandLine.arguments[4]))
    }
    if arguments.count == 3, arguments.first == "memory" {
      return try MemorySpeed.run(unitFile: CommandLine.arguments[2], queryFile: CommandLine.arguments[3])
    }
    if arguments.count >= 4, arguments.first == "memory-growth" {
      return try MemorySpeed.growth(
        unitFile: CommandLine.arguments[2], queryFile: CommandLine.arguments[3],
        sizes: CommandLine.arguments.dropFirst(4).compactMap { Int($0) })
    }
    if arguments.count == 3, arguments.first == "memory-traffic" {
      return try MemoryTraffic.run(
        unitFile: CommandLine.arguments[2], seconds: Double(CommandLine.arguments[3]) ?? 60)
    }
    guard arguments.count == 1 else {
      print(
        """
        usage: Benchmarks PAIRS                      a name a line: English, tab, Hebrew
               Benchmarks terms TEXT TERMS LANGUAGE   a paragraph a line, a term a line
               Benchmarks memory UNITS QUERIES        English, tab, Hebrew; kind of query, tab, query
               Benchmarks memory-growth UNITS QUERIES SIZE…
               Benchmarks memory-traffic UNITS SECONDS
        """)
      exit(2)
    }
    let rows = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t").map(String.init) }.filter { $0.count >= 2 }
    let authority = authority(rows.map { $0[0] })
    let queries = stride(from: 0, to: rows.count, by: max(1, rows.count / queryCount)).map { rows[$0][1] }
    let model = try NameDesk.spellingModel(.english, .hebrew)

    let training = time {
      _ = SpellingTraining(first: .english, second: .hebrew).model(
        of: rows.map { .init(one: $0[0], two: $0[1]) }, provenance: [])
    }
    print("training     \(rows.count) pairs in \(seconds(training)) s")
    print("model        \(SpellingModelFile.text(model, rarestTrigram: 3).utf8.count / 1024) KB as text")

    var ranking: NameRanking?
    let preparing = time { ranking = NameRanking(authority, model: model, queryLanguage: .hebrew) }
    guard let ranking else { return }
    var latencies = queries.map { query in time { _ = ranking.ranked(query, limit: 10) } }.sorted()
    let ranked = latencies.reduce(0, +)
    print("authority    \(authority.count) names prepared in \(seconds(preparing)) s")
    print(
      "ranking      median \(milliseconds(latencies[latencies.count / 2])) ms,"
        + " 95th percentile \(milliseconds(latencies[latencies.count * 95 / 100])) ms;"
        + " \(millions(Double(queries.count * authority.count) / ranked)) million names a second")

    // Edit distance cannot cross scripts: it looks for each name's own spelling, which is its easiest case.
    let folded = authority.map { LetterCase.lowercased($0, in: .english) }
    latencies = queries.indices.map { at in
      let pattern = Levenshtein(folded[at * 31 % folded.count])
      return time { _ = folded.reduce(0) { $0 + (pattern.distance(to: $1, limit: 3) ?? 0) } }
    }
    let distance = latencies.reduce(0, +)
    print("Levenshtein  \(millions(Double(queries.count * folded.count) / distance)) million names a second")
    print("ratio        ranking is \(String(format: "%.1f", distance / ranked)) times as fast")

    let english = rows.prefix(2000).map { model.reading($0[0], language: .english) }
    let hebrew = rows.prefix(2000).map { model.reading($0[1], language: .hebrew) }
    let comparing = time {
      for at in 0..<comparisonCount {
        _ = NameComparison(english[at % english.count], hebrew[at * 7 % hebrew.count], model: model).score
      }
    }
    print("comparison   \(millions(Double(comparisonCount) / comparing)) million full comparisons a second")
  }

  /// The names, and then first names with other people's surnames until there are enough.
  private static func authority(_ names: [String]) -> [String] {
    var all = Array(Set(names)).sorted()
    let parts = all.map { $0.split(separator: " ") }.filter { $0.count > 1 }
    var known = Set(all)
    var at = 0
    while all.count < authoritySize, at < 10 * authoritySize, !parts.isEmpty {
      let name =
        "\(parts[at % parts.count][0]) \(parts[(at * 7919 + at / parts.count) % parts.count].last ?? "")"
      if known.insert(name).inserted { all.append(name) }
      at += 1
    }
    return all
  }

  private static func time(_ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    return clock.measure(work) / .seconds(1)
  }

  static func seconds(_ value: Double) -> String { String(format: "%.1f", value) }
  private static func milliseconds(_ value: Double) -> String { String(format: "%.2f", value * 1000) }
  private static func millions(_ value: Double) -> String { String(format: "%.2f", value / 1_000_000) }
}
