internal import Orthography
internal import Terminology

/// A cell that holds a list: parts with ` | ` between, and marks in brackets after a part. A backslash before a
/// character takes its meaning away.
enum GlossaryCell {
  /// A part of a cell.
  struct Part {
    /// The text without backslashes.
    var text: String
    /// The words in brackets after it.
    var marks: [String] = []
    /// The language tag before a colon at its beginning, where it is one.
    var language: Language?
    /// Where it begins, in scalars of the cell.
    let offset: Int
  }

  /// Takes a cell apart.
  ///
  /// - Parameters:
  ///   - cell: the cell.
  ///   - hasMarks: true where brackets at the end of a part are marks.
  ///   - hasLanguages: true where a part may begin with a language tag.
  /// - Returns: the parts that are not empty.
  static func parts(_ cell: String, hasMarks: Bool = false, hasLanguages: Bool = false) -> [Part] {
    split(cell).compactMap { raw, offset in
      var scalars = raw[...]
      var part = Part(text: "", offset: offset)
      if hasMarks, scalars.last?.isPlain("]") ?? false,
        let open = scalars.lastIndex(where: { $0.isPlain("[") })
      {
        let marks = String(String.UnicodeScalarView(scalars[(open + 1)...].dropLast().map(\.scalar)))
        part.marks = marks.split { $0 == "," || $0 == " " }.map(String.init)
        scalars = scalars[..<open]
      }
      if hasLanguages, let colon = scalars.firstIndex(where: { $0.isPlain(":") }),
        colon + 1 < scalars.endIndex, scalars[colon + 1].isPlain(" "), (2...8).contains(colon),
        !scalars[..<colon].contains(where: \.isEscaped)
      {
        let tag = String(String.UnicodeScalarView(scalars[..<colon].map(\.scalar)))
        if let language = try? Language(tag), language.tag == tag {
          part.language = language
          scalars = scalars[(colon + 1)...]
        }
      }
      part.text = Face(String(String.UnicodeScalarView(scalars.map(\.scalar)))).text
      return part.text.isEmpty ? nil : part
    }
  }

  /// A text as a part of a cell.
  static func part(_ text: String, marks: [String] = [], language: Language? = nil, mayBeTagged: Bool = false)
    -> String
  {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if "|[]\\".unicodeScalars.contains(scalar) { output.append("\\") }
      output.append(scalar)
    }
    var part = String(output)
    if let language {
      part = "\(language.tag): \(part)"
    } else if mayBeTagged, parts(part, hasLanguages: true).first?.language != nil {
      part = "\\" + part
    }
    return marks.isEmpty ? part : "\(part) [\(marks.joined(separator: ", "))]"
  }

  private struct Scalar {
    let scalar: Unicode.Scalar
    let isEscaped: Bool

    func isPlain(_ other: Unicode.Scalar) -> Bool { !isEscaped && scalar == other }
  }

  /// The pieces between bars, without white space around them.
  private static func split(_ cell: String) -> [(piece: [Scalar], offset: Int)] {
    var pieces: [(piece: [Scalar], offset: Int)] = [([], 0)]
    var isEscaped = false
    for (offset, scalar) in cell.unicodeScalars.enumerated() {
      if !isEscaped, scalar == "\\" {
        isEscaped = true
        continue
      }
      defer { isEscaped = false }
      if !isEscaped, scalar == "|" {
        pieces.append(([], offset + 1))
      } else if pieces[pieces.count - 1].piece.isEmpty, scalar.properties.isWhitespace {
        pieces[pieces.count - 1].offset = offset + 1
      } else {
        pieces[pieces.count - 1].piece.append(Scalar(scalar: scalar, isEscaped: isEscaped))
      }
    }
    return pieces.map { piece, offset in
      (Array(piece.reversed().drop { $0.scalar.properties.isWhitespace }.reversed()), offset)
    }
  }
}

/// Cells of a file that a spreadsheet may open: a text that begins like a formula gets an apostrophe before it, which
/// reading takes off again.
enum FormulaGuard {
  private static let openers: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]

  static func guarded(_ cell: String) -> String { needsApostrophe(cell) ? "'" + cell : cell }

  static func unguarded(_ cell: String) -> String {
    cell.unicodeScalars.first == "'" && needsApostrophe(String(cell.unicodeScalars.dropFirst()))
      ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  /// True also behind apostrophes, so that taking one off always gives back what was written.
  private static func needsApostrophe(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return openers.contains(first)
  }
}
