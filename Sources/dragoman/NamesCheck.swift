import ArgumentParser
import Names
import Newsroom
import Orthography

struct NamesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find near-duplicates and conflicts in the authority.",
    discussion: """
      Prints a finding a line and exits with 1 where there is any. Spellings that two records share knowingly – of \
      different kinds, or with a note that names the other – are listed as ambiguous and are no findings. Names in \
      two languages look like one from a probability of \(AuthorityCheck.threshold) on.
      """)

  @OptionGroup var desk: DeskOptions

  private struct Finding: Encodable {
    let kind: String
    let records: [String]
    let language: String?
    let spellings: [String]
    let why: String
    let advice: String
  }

  func run() throws {
    let findings = try desk.newsroom().checkNames()
    for finding in findings {
      if desk.json {
        try JSONLine.print(
          Finding(
            kind: finding.kind.rawValue, records: finding.records, language: finding.language?.tag,
            spellings: finding.spellings, why: finding.why, advice: finding.advice))
      } else {
        let spellings = Set(finding.spellings).count == 1 ? [finding.spellings[0]] : finding.spellings
        let place = finding.records.joined(separator: ", ") + (finding.language.map { " (\($0))" } ?? "")
        let shown = spellings.isEmpty ? "" : " " + spellings.joined(separator: " / ")
        print("\(place): \(finding.kind.rawValue):\(shown)   \(finding.why); \(finding.advice)")
      }
    }
    let count = findings.count { !$0.isAdvisory }
    desk.notice("\(count) finding\(count == 1 ? "" : "s"), \(findings.count - count) ambiguous")
    if count > 0 { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}
