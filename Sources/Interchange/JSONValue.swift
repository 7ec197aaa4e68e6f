/// A value of a JSON text (RFC 8259), and where it stands.
///
/// Read by hand rather than by Foundation, which neither says where a value stands nor refuses unpaired surrogates
/// with a place.
public struct JSONValue: Sendable {
  /// What a value may be.
  public enum Content: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number as it is written.
    case number(String)
    /// A string without its escapes.
    case string(String)
    /// Values in order.
    case array([JSONValue])
    /// Members in order, each name once.
    case object([(name: String, value: JSONValue)])
  }

  /// What the value is.
  public let content: Content
  /// The line that it begins in, from 1.
  public let line: Int
  /// The column that it begins at, in Unicode scalars from 1.
  public let column: Int

  /// The values of a text: one, or any number one after another as in JSON lines.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - file: its name, for messages.
  /// - Returns: the values in order.
  /// - Throws: `InputError` with line and column of the first thing wrong.
  public static func values(_ text: String, file: String) throws(InputError) -> [JSONValue] {
    var reader = JSONReader(text: text, file: file)
    return try reader.values()
  }

  /// What the value is called in a message.
  public var kind: String {
    switch content {
    case .null: "null"
    case .boolean: "a truth value"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

private struct JSONReader {
  let file: String
  private let scalars: [Unicode.Scalar]
  private var at = 0
  private var line = 1
  private var lineStart = 0

  /// Deeper nesting is an attack: a record needs four levels.
  private static let deepest = 32

  init(text: String, file: String) {
    scalars = Array(text.unicodeScalars)
    self.file = file
  }

  mutating func values() throws(InputError) -> [JSONValue] {
    var values: [JSONValue] = []
    skipSpace()
    while at < scalars.count {
      values.append(try value(depth: 0))
      skipSpace()
    }
    return values
  }

  private func failure(_ problem: String, _ advice: String = "", at place: Int? = nil) -> InputError {
    InputError(
      file: file, line: line, column: (place ?? at) - lineStart + 1, problem: problem, advice: advice)
  }

  private mutating func skipSpace() {
    while at < scalars.count, [" ", "\t", "\r", "\n"].contains(scalars[at]) {
      at += 1
      if scalars[at - 1] == "\n" {
        line += 1
        lineStart = at
      }
    }
  }

  private mutating func value(depth: Int) throws(InputError) -> JSONValue {
    guard at < scalars.count else { throw failure("the text ends where a value should stand") }
    if depth > Self.deepest { throw failure("nested more than \(Self.deepest) levels deep") }
    let (line, column) = (line, at - lineStart + 1)
    let content: JSONValue.Content =
      switch scalars[at] {
      case "{": .object(try members(depth: depth))
      case "[": .array(try elements(depth: depth))
      case "\"": .string(try string())
      case "-", "0"..."9": .number(try number())
      default: try word()
      }
    return JSONValue(content: content, line: line, column: column)
  }

  private mutating func word() throws(InputError) -> JSONValue.Content {
    let words: [(text: String, content: JSONValue.Content)] = [
      ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
    ]
    for (text, content) in words where scalars[at...].starts(with: text.unicodeScalars) {
      at += text.unicodeScalars.count
      return content
    }
    throw failure("no JSON value begins with “\(scalars[at])”", "put quotation marks around text")
  }

  private mutating func number() throws(InputError) -> String {
    let start = at
    while at < scalars.count, scalars[at].isASCII, "+-.eE0123456789".unicodeScalars.contains(scalars[at]) {
      at += 1
    }
    let text = String(String.UnicodeScalarView(scalars[start..<at]))
    guard Double(text) != nil else { throw failure("“\(text)” is no number", at: start) }
    return text
  }

  private mutating func elements(depth: Int) throws(InputError) -> [JSONValue] {
    var elements: [JSONValue] = []
    try list(until: "]") { (reader: inout JSONReader) throws(InputError) in
      elements.append(try reader.value(depth: depth + 1))
    }
    return elements
  }

  private mutating func members(depth: Int) throws(InputError) -> [(name: String, value: JSONValue)] {
    var members: [(name: String, value: JSONValue)] = []
    var names: Set<String> = []
    try list(until: "}") { (reader: inout JSONReader) throws(InputError) in
      guard reader.at < reader.scalars.count, reader.scalars[reader.at] == "\"" else {
        throw reader.failure("no name of a member", "write \"name\": value")
      }
      let start = reader.at
      let name = try reader.string()
      guard names.insert(name).inserted else {
        throw reader.failure("the member “\(name)” twice", "leave one of them", at: start)
      }
      reader.skipSpace()
      guard reader.at < reader.scalars.count, reader.scalars[reader.at] == ":" else {
        throw reader.failure("no colon after the name of a member")
      }
      reader.at += 1
      reader.skipSpace()
      members.append((name, try reader.value(depth: depth + 1)))
    }
    return members
  }

  /// What stands between brackets, with commas between.
  private mutating func list(
    until end: Unicode.Scalar, _ item: (inout JSONReader) throws(InputError) -> Void
  ) throws(InputError) {
    at += 1
    skipSpace()
    if at < scalars.count, scalars[at] == end {
      at += 1
      return
    }
    while true {
      try item(&self)
      skipSpace()
      guard at < scalars.count else { throw failure("“\(end)” is missing at the end") }
      let mark = scalars[at]
      guard mark == "," || mark == end else { throw failure("neither a comma nor “\(end)”") }
      at += 1
      if mark == end { return }
      skipSpace()
    }
  }

  private mutating func string() throws(InputError) -> String {
    let start = at
    at += 1
    var text = String.UnicodeScalarView()
    while at < scalars.count {
      let scalar = scalars[at]
      switch scalar {
      case "\"":
        at += 1
        return String(text)
      case "\\": text.append(try escape())
      case _ where scalar.value < 0x20:
        throw failure("a control character in a string", "write it as \\u00XX, or close the string")
      default:
        text.append(scalar)
        at += 1
      }
    }
    throw failure("a string that is never closed", at: start)
  }

  private mutating func escape() throws(InputError) -> Unicode.Scalar {
    let start = at
    guard at + 1 < scalars.count else { throw failure("an escape without a character") }
    let letter = scalars[at + 1]
    at += 2
    switch letter {
    case "\"", "\\", "/": return letter
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": break
    default:
      at = start
      throw failure("unknown escape \\\(letter)", "double the backslash")
    }
    var unit = try hexadecimal(from: start)
    if (0xD800..<0xDC00).contains(unit), at + 1 < scalars.count, scalars[at] == "\\", scalars[at + 1] == "u" {
      at += 2
      let low = try hexadecimal(from: start)
      if (0xDC00..<0xE000).contains(low) { unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) }
    }
    guard let scalar = Unicode.Scalar(unit) else {
      throw failure(
        "an unpaired surrogate \\u\(String(unit, radix: 16)), which is no character",
        "write the character itself, or both halves of the pair", at: start)
    }
    return scalar
  }

  private mutating func hexadecimal(from start: Int) throws(InputError) -> UInt32 {
    let digits = scalars[at..<min(at + 4, scalars.count)]
    guard digits.count == 4, digits.allSatisfy({ $0.properties.isASCIIHexDigit }),
      let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
    else { throw failure("\\u without four hexadecimal digits", at: start) }
    at += 4
    return value
  }
}
