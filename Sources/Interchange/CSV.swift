/// A table of comma-separated values (RFC 4180) with a header row, read strictly.
///
/// UTF-8, LF or CRLF; quotation marks double inside a quoted field, which may hold line breaks.
public struct CSV: Sendable {
  /// A row and where it begins.
  public struct Row: Sendable {
    /// The line of the file, from 1.
    public let line: Int
    /// The fields in order.
    let fields: [Field]
    /// The row as it stands in the file.
    let text: String
    private let columns: [String: Int]

    init(line: Int, fields: [Field], text: String, columns: [String: Int]) {
      self.line = line
      self.fields = fields
      self.text = text
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
      guard let index = columns[column] else { return (line, 1) }
      return place(at: index, offset: offset)
    }

    /// Where a character of the field at `index` stands.
    func place(at index: Int, offset: Int = 0) -> (line: Int, column: Int) {
      let field = fields[index]
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
  struct Field: Sendable {
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
    var rejects: [GlossaryReading.Reject] = []
    try self.init(text, file: file, delimiter: .comma, required: required, rejects: &rejects)
    if let first = rejects.first?.errors.first { throw first }
  }

  /// Reads a table and sets aside the rows that are broken; reading goes on in the line behind the first of theirs.
  /// Columns may share a name where `isDistinct` is false.
  ///
  /// - Throws: `InputError` where the header is wrong.
  init(
    _ text: String, file: String, delimiter: Delimiter, required: [String] = [], isDistinct: Bool = true,
    rejects: inout [GlossaryReading.Reject]
  ) throws(InputError) {
    var reader = CSVReader(text: text, file: file, delimiter: delimiter)
    guard let first = reader.next() else {
      throw InputError(
        file: file, line: 1, problem: "no header row", advice: "name the columns in the first line")
    }
    let header: [String]
    switch first {
    case .failure(let reject): throw reject.errors[0]
    case .success(let record): header = record.fields.map(\.text)
    }
    let columns = try Self.columns(of: header, file: file, required: required, isDistinct: isDistinct)
    var rows: [Row] = []
    while let next = reader.next() {
      switch next {
      case .failure(let reject): rejects.append(reject)
      case .success(let record) where record.fields.count != header.count:
        rejects.append(.init(errors: [reader.ragged(record, header.count)], text: record.text))
      case .success(let record):
        rows.append(Row(line: record.line, fields: record.fields, text: record.text, columns: columns))
      }
    }
    self.header = header
    self.rows = rows
  }

  /// A table that was read elsewhere, such as a sheet.
  init(header: [String], rows: [Row]) {
    self.header = header
    self.rows = rows
  }

  /// Where each column stands.
  static func columns(
    of header: [String], file: String, required: [String], isDistinct: Bool = true
  ) throws(InputError) -> [String: Int] {
    var columns: [String: Int] = [:]
    for (at, name) in header.enumerated() where columns.updateValue(at, forKey: name) != nil && isDistinct {
      throw InputError(file: file, line: 1, problem: "column “\(name)” twice")
    }
    for name in required where columns[name] == nil {
      throw InputError(
        file: file, line: 1, problem: "no column “\(name)”",
        advice: "the columns are \(required.joined(separator: ","))")
    }
    return columns
  }

  /// What stands between two fields.
  enum Delimiter: UInt8, CaseIterable {
    case comma = 0x2C
    case tab = 0x9
    case semicolon = 0x3B

    var name: String {
      switch self {
      case .comma: "comma"
      case .tab: "tab"
      case .semicolon: "semicolon"
      }
    }

    /// The delimiter of a table: the one that is most frequent in its first line.
    init(of text: String) {
      let line = text.utf8.prefix { $0 != 0xA }
      self =
        Self.allCases.max { one, other in
          line.count { $0 == one.rawValue } < line.count { $0 == other.rawValue }
        } ?? .comma
    }
  }
}
