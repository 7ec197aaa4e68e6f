import ArgumentParser
import Memory
import Newsroom
import Orthography

struct MemoryStats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count the units of the memory by language, origin, domain and review.")

  @OptionGroup var desk: DeskOptions

  private struct Report: Encodable {
    let languages: [String]
    let origin: String
    let domain: String
    let reviewed: Bool
    let units: Int
  }

  func run() throws {
    let statistics = try desk.newsroom().memoryStatistics()
    for one in statistics {
      let languages = one.languages.map(\.tag)
      if desk.json {
        try JSONLine.print(
          Report(
            languages: languages, origin: one.origin, domain: one.domain, reviewed: one.isReviewed,
            units: one.count))
      } else {
        let domain = one.domain.isEmpty ? "" : ", \(one.domain)"
        print(
          "\(one.count)\t\(languages.joined(separator: "–"))\t\(one.origin)\(domain)\t"
            + (one.isReviewed ? "reviewed" : "unreviewed"))
      }
    }
    desk.notice("\(statistics.reduce(0) { $0 + $1.count }) units")
  }
}
