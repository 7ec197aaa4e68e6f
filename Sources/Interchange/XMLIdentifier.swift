/// Identifiers as XML allows them: they begin with a letter and have no spaces. Other characters are written as
/// `_x25_`, with their number, which reading turns back.
enum XMLIdentifier {
  /// `id` as an identifier of XML.
  static func written(_ id: String) -> String {
    let scalars = Array(id.unicodeScalars)
    var output = String.UnicodeScalarView()
    for (at, scalar) in scalars.enumerated() {
      let isLater = ("0"..."9").contains(scalar) || scalar == "-" || scalar == "."
      let isEscape = scalar == "_" && at + 1 < scalars.count && scalars[at + 1] == "x"
      if !isEscape, isLetter(scalar) || at > 0 && isLater {
        output.append(scalar)
      } else {
        output.append(contentsOf: "_x\(String(scalar.value, radix: 16))_".unicodeScalars)
      }
    }
    return String(output)
  }

  /// The identifier that was written as `text`.
  static func read(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var output = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      if first == "_", rest.dropFirst().first == "x" {
        let digits = rest.dropFirst(2).prefix { $0 != "_" }
        let isClosed = digits.endIndex < rest.endIndex
        if isClosed, digits.count <= 6, let number = UInt32(String(digits), radix: 16),
          let scalar = Unicode.Scalar(number)
        {
          output.append(scalar)
          rest = rest[rest.index(after: digits.endIndex)...]
          continue
        }
      }
      output.append(first)
      rest = rest.dropFirst()
    }
    return String(output)
  }

  /// Letters of the alphabets that XML has in names since its first edition.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_": true
    default:
      (0xC0...0x24F).contains(scalar.value) && scalar.properties.isAlphabetic
        || (0x5D0...0x5EA).contains(scalar.value) || (0x410...0x44F).contains(scalar.value)
    }
  }
}
