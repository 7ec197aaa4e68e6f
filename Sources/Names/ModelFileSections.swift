/// A model file that cannot be read.
public struct ModelFileError: Error, CustomStringConvertible, Equatable {
  /// The line, from 1.
  public let line: Int
  /// What is wrong.
  public let problem: String

  /// One line: where and what.
  public var description: String { "line \(line): \(problem)" }
}

/// The text of a model file: lines of provenance that begin with `#`, and rows of fields in sections.
struct ModelFileSections {
  /// A row with its line, from 1.
  typealias Row = (line: Int, fields: [Substring])

  /// The header, without its marks.
  private(set) var provenance: [String] = []
  private var sections: [String: [Row]] = [:]

  init(_ text: String) {
    var section = ""
    for (number, bytes) in text.utf8.split(separator: 0xA, omittingEmptySubsequences: false).enumerated() {
      if bytes.starts(with: "# ".utf8) {
        provenance.append(String(Substring(bytes.dropFirst(2))))
      } else if bytes.first == 0x5B, bytes.last == 0x5D, !bytes.contains(0x9) {
        section = String(Substring(bytes.dropFirst().dropLast()))
      } else if !bytes.isEmpty {
        let fields = bytes.split(separator: 0x9, omittingEmptySubsequences: false).map(Substring.init)
        sections[section, default: []].append((number + 1, fields))
      }
    }
  }

  /// True where there is a section of that name.
  func has(_ name: String) -> Bool { sections[name] != nil }

  /// The rows of a section, which may be missing.
  func rowsIfAny(_ name: String) -> [Row] { sections[name] ?? [] }

  /// The rows of a section that has to be there, of so many fields each.
  func rows(_ name: String, fields: Int) throws(ModelFileError) -> [Row] {
    let rows = sections[name] ?? []
    if rows.isEmpty { throw ModelFileError(line: 1, problem: "no section [\(name)]") }
    for row in rows where row.fields.count != fields {
      throw ModelFileError(
        line: row.line, problem: "\(row.fields.count) fields in [\(name)], \(fields) expected")
    }
    return rows
  }
}
