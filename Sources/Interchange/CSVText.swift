/// Rows written as comma-separated values (RFC 4180, with LF): what `CSV` reads.
public enum CSVText {
  /// `rows` as lines, each field in quotation marks where it needs them.
  public static func write(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0xA, 0xD].contains($0) }) else { return text }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append("\"") }
      quoted.append(scalar)
    }
    return String(quoted) + "\""
  }
}
