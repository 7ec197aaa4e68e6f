/// The records of a delimited text, one after the other.
struct CSVReader {
  typealias Record = (line: Int, fields: [CSV.Field], text: String)

  let file: String
  let delimiter: CSV.Delimiter
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var lineStart = 0

  init(text: String, file: String, delimiter: CSV.Delimiter) {
    self.file = file
    self.delimiter = delimiter
    bytes = Array(text.utf8)
  }

  enum Next {
    case success(Record)
    case failure(GlossaryReading.Reject)
  }

  /// The next record that is no empty line; nil at the end.
  mutating func next() -> Next? {
    while at < bytes.count {
      let (begin, start) = (at, line)
      do throws(InputError) {
        let fields = try fields()
        let text = text(from: begin)
        endLine()
        if fields.count > 1 || fields[0].text != "" { return .success((start, fields, text)) }
      } catch {
        at = begin
        line = start
        while at < bytes.count, bytes[at] != 0xA { at += 1 }
        let text = text(from: begin)
        endLine()
        return .failure(.init(errors: [error], text: text))
      }
    }
    return nil
  }

  private mutating func fields() throws(InputError) -> [CSV.Field] {
    var fields = [try placedField()]
    while at < bytes.count, bytes[at] == delimiter.rawValue {
      at += 1
      fields.append(try placedField())
    }
    return fields
  }

  private func text(from begin: Int) -> String { String(decoding: bytes[begin..<at], as: UTF8.self) }

  /// A row with another number of fields than the header has.
  func ragged(_ record: Record, _ count: Int) -> InputError {
    let other = CSV.Delimiter.allCases.first { other in
      other != delimiter && record.text.utf8.count { $0 == other.rawValue } == count - 1
    }
    return InputError(
      file: file, line: record.line,
      problem: "\(record.fields.count) fields in a table of \(count) columns",
      advice: other.map { "the row is delimited by \($0.name)s, the header by \(delimiter.name)s" }
        ?? "put quotation marks around a field that holds a \(delimiter.name)")
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
          guard at == bytes.count || bytes[at] == delimiter.rawValue || bytes[at] == 0xA || bytes[at] == 0xD
          else {
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
    while at < bytes.count, bytes[at] != delimiter.rawValue, bytes[at] != 0xA, bytes[at] != 0xD {
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
