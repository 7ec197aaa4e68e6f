import Newsroom
import Terminology

/// Findings as a SARIF 2.1.0 log (OASIS, 2020): one run, a rule a kind of finding, a result a finding.
struct SARIFLog: Encodable {
  struct Text: Encodable { let text: String }

  struct Rule: Encodable {
    struct Configuration: Encodable { let level: String }
    let id: String
    let name: String
    let shortDescription: Text
    let help: Text
    let defaultConfiguration: Configuration
  }

  struct Driver: Encodable {
    let name = "dragoman"
    let version: String
    let rules: [Rule]
  }

  struct Tool: Encodable { let driver: Driver }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
    let snippet: Text
  }

  struct Artifact: Encodable { let uri: String }

  struct Location: Encodable {
    struct Physical: Encodable {
      let artifactLocation: Artifact
      let region: Region
    }
    let physicalLocation: Physical
  }

  struct Result: Encodable {
    struct Properties: Encodable {
      let concept: String
      let found: String
      let segment: String
      let wanted: String
    }
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]
    let properties: Properties
  }

  struct Run: Encodable {
    let tool: Tool
    let columnKind: String
    let results: [Result]
  }

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  /// - Parameters:
  ///   - findings: What the check found, in the order of the files.
  ///   - isText: True where findings stand in plain text, whose columns are then units of UTF-16, as editors count; in XML
  ///     they are Unicode characters.
  ///   - version: The version of the program.
  init(_ findings: [PlacedFinding], isText: Bool, version: String) {
    let kinds = CheckFinding.Kind.allCases
    let results = findings.map { placed in
      let finding = placed.finding
      let columns = isText ? placed.utf16Columns : (placed.start.column, placed.end.column)
      let region = Region(
        startLine: placed.start.line, startColumn: columns.0, endLine: placed.end.line, endColumn: columns.1,
        snippet: Text(text: finding.found))
      let location = Location.Physical(
        artifactLocation: Artifact(uri: Self.uri(placed.file)), region: region)
      return Result(
        ruleId: finding.kind.rawValue, ruleIndex: kinds.firstIndex(of: finding.kind) ?? 0,
        level: finding.kind.level, message: Text(text: "\(finding.change): \(finding.why)"),
        locations: [Location(physicalLocation: location)],
        properties: .init(
          concept: finding.concept, found: finding.found, segment: placed.segment, wanted: finding.wanted))
    }
    let rules = kinds.map { kind in
      Rule(
        id: kind.rawValue, name: kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst(),
        shortDescription: Text(text: kind.summary), help: Text(text: kind.help),
        defaultConfiguration: .init(level: kind.level))
    }
    runs = [
      Run(
        tool: Tool(driver: Driver(version: version, rules: rules)),
        columnKind: isText ? "utf16CodeUnits" : "unicodeCodePoints", results: results)
    ]
  }

  /// A path as a relative reference or a file's address: what RFC 3986 reserves is escaped.
  private static func uri(_ path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let escaped = path.utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return plain.contains(byte)
        ? String(Unicode.Scalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
    return path.hasPrefix("/") ? "file://" + escaped : escaped
  }
}

extension CheckFinding.Kind {
  /// How grave SARIF shall show it.
  fileprivate var level: String {
    switch self {
    case .forbidden, .number, .untranslated: "error"
    case .missing, .name, .inconsistent: "warning"
    case .deprecated: "note"
    }
  }

  fileprivate var summary: String {
    switch self {
    case .missing: "A term of the source has no translation from the glossary."
    case .forbidden: "A forbidden term is used."
    case .deprecated: "A term is used that is going out of use."
    case .inconsistent: "One term is translated in different ways."
    case .untranslated: "Text is not translated."
    case .name: "A name is missing, or not in house spelling."
    case .number: "A number or a month disagrees with the source."
    }
  }

  fileprivate var help: String {
    switch self {
    case .missing:
      "Use the preferred term that is shown, or add the one in the translation to the glossary: dragoman terms add."
    case .forbidden, .deprecated: "Use the preferred term that is shown."
    case .inconsistent: "Decide for one of the terms in this file, where nothing speaks for another."
    case .untranslated: "Translate what still stands in the source language."
    case .name:
      "Write the name as the authority does: dragoman lookup shows its spellings, dragoman names add adds one."
    case .number: "Compare the number with the source; 1,205.5 is 1 205,5 or 1.205,5 in Azerbaijani."
    }
  }
}
