/// A table of comma-separated values (RFC 4180) with a header row, read strictly.
///
/// UTF-8, LF or CRLF; quotation marks double inside a quoted field, which may hold line breaks.
public struct CSV: Sendable {
  /// A row and where it begins.
  public struct Row: Sendable {
    /// The line of the file, from 1.
    public let line: Int
    private let fields: [Field]
    private let columns: [String: Int]

    fileprivate init(line: Int, fields: [Field], columns: [String: Int]) {
      self.line = line
      self.fields = fields
      self.columns = columns
    }

    /// The field in a column; empty for a column that the table does not have.
    public subscript(column: String) -> String { columns[column].map { fields[$0].text } ?? "" }

    /// Where a character of a field stands in the file, from 1; the beginning of the row for a column that the
    /// table does not have.
    ///
    /// - Parameters:
    ///   - column: the field's column.
    ///   - offset: the character, in Unicode scalars of the field from 0.
    /// - Returns: its line, and its column in Unicode scalars.
    public func place(in column: String, offset: Int = 0) -> (line: Int, column: Int) {
      guard let field = columns[column].map({ fields[$0] }) else { return (line, 1) }
      var place = (line: field.line, column: field.column)
      for scalar in field.text.unicodeScalars.prefix(offset) {
        if scalar == "\n" {
          place = (place.line + 1, 1)
        } else {
          // Inside a quoted field a quotation mark is written twice.
          place.column += field.isQuoted && scalar == "\"" ? 2 : 1
        }
      }
      return place
    }
  }

  /// A field, and where its first character stands.
  fileprivate struct Field: Sendable {
    let text: String
    let line: Int
    let column: Int
    let isQuoted: Bool
  }

  /// The names of the columns.
  public let header: [String]
  /// The rows after the header.
  public let rows: [Row]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - file: its name, for messages.
  ///   - required: columns that must be there.
  /// - Throws: `InputError` with the line of the first thing wrong: a missing column, a row with another number of
  ///   fields, a quotation mark out of place.
  public init(_ text: String, file: String, required: [String] = []) throws(InputError) {
    var reader = CSVReader(text: text, file: file)
    var records = try reader.records()
    guard !records.isEmpty else {
      throw InputError(
        file: file, line: 1, problem: "no header row", advice: "name the columns in the first line")
    }
    let header = records.removeFirst().fields.map(\.text)
    var columns: [String: Int] = [:]
    for (at, name) in header.enumerated() where columns.updateValue(at, forKey: name) != nil {
      throw InputError(file: file, line: 1, problem: "column “\(name)” twice")
    }
    for name in required where columns[name] == nil {
      throw InputError(
        file: file, line: 1, problem: "no column “\(name)”",
        advice: "the columns are \(required.joined(separator: ","))")
    }
    for record in records where record.fields.count != header.count {
      throw InputError(
        file: file, line: record.line,
        problem: "\(record.fields.count) fields in a table of \(header.count) columns",
        advice: "put quotation marks around a field that holds a comma")
    }
    self.header = header
    rows = records.map { Row(line: $0.line, fields: $0.fields, columns: columns) }
  }
}

private struct CSVReader {
  let file: String
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var lineStart = 0

  init(text: String, file: String) {
    self.file = file
    bytes = Array(text.utf8)
  }

  mutating func records() throws(InputError) -> [(line: Int, fields: [CSV.Field])] {
    var records: [(line: Int, fields: [CSV.Field])] = []
    while at < bytes.count {
      let start = line
      var fields: [CSV.Field] = []
      var isFirst = true
      repeat {
        if !isFirst { at += 1 }
        isFirst = false
        fields.append(try placedField())
      } while at < bytes.count && bytes[at] == 0x2C
      endLine()
      // An empty line is no record.
      if fields.map(\.text) != [""] { records.append((start, fields)) }
    }
    return records
  }

  private mutating func endLine() {
    if at < bytes.count, bytes[at] == 0xD { at += 1 }
    if at < bytes.count, bytes[at] == 0xA { at += 1 }
    startLine()
  }

  private mutating func startLine() {
    line += 1
    lineStart = at
  }

  private mutating func placedField() throws(InputError) -> CSV.Field {
    let isQuoted = at < bytes.count && bytes[at] == 0x22
    let (start, column) = (
      line, String(decoding: bytes[lineStart..<at], as: UTF8.self).unicodeScalars.count + 1
    )
    let text = try field()
    return CSV.Field(text: text, line: start, column: isQuoted ? column + 1 : column, isQuoted: isQuoted)
  }

  private mutating func field() throws(InputError) -> String {
    guard at < bytes.count, bytes[at] == 0x22 else { return try plainField() }
    at += 1
    let start = line
    var content: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == 0x22 {
        guard at < bytes.count, bytes[at] == 0x22 else {
          guard at == bytes.count || bytes[at] == 0x2C || bytes[at] == 0xA || bytes[at] == 0xD else {
            throw InputError(
              file: file, line: line, problem: "text after a closing quotation mark",
              advice: "double a quotation mark inside a quoted field")
          }
          return String(decoding: content, as: UTF8.self)
        }
        at += 1
      }
      if byte == 0xA { startLine() }
      content.append(byte)
    }
    throw InputError(file: file, line: start, problem: "a quotation mark that is never closed")
  }

  private mutating func plainField() throws(InputError) -> String {
    let start = at
    while at < bytes.count, bytes[at] != 0x2C, bytes[at] != 0xA, bytes[at] != 0xD {
      if bytes[at] == 0x22 {
        throw InputError(
          file: file, line: line, problem: "a quotation mark inside a field without them",
          advice: "put the whole field in quotation marks and double those inside")
      }
      at += 1
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }
}
