/// Rows written as comma-separated values (RFC 4180, with LF): what `CSV` reads.
public enum CSVText {
  /// `rows` as lines, each field in quotation marks where it needs them.
  public static func write(_ rows: [[String]]) -> String { write(rows, delimiter: .comma) }

  /// `rows` with another delimiter.
  static func write(_ rows: [[String]], delimiter: CSV.Delimiter) -> String {
    rows.map { row in
      let fields = row.map { field($0, delimiter: delimiter) }
      return fields.joined(separator: String(Unicode.Scalar(delimiter.rawValue))) + "\n"
    }.joined()
  }

  private static func field(_ text: String, delimiter: CSV.Delimiter) -> String {
    guard text.utf8.contains(where: { [0x22, delimiter.rawValue, 0xA, 0xD].contains($0) }) else {
      return text
    }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append("\"") }
      quoted.append(scalar)
    }
    return String(quoted) + "\""
  }
}
