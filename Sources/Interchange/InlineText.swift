/// The text of a segment in XML, read without its inline codes.
///
/// Formatting leaves no mark, as half a word may be bold. A code that stands for something – a line break, a picture – keeps
/// two words apart.
struct InlineText {
  /// What an element inside a segment is.
  enum Role {
    /// Its text is text of the segment.
    case text
    /// A code whose content is not text.
    case formatting
    /// A code that stands for something.
    case placeholder
  }

  /// The text.
  private(set) var text: PlacedText
  /// What may not stand in a segment.
  private(set) var errors: [InputError] = []

  /// How many codes were left out.
  private(set) var codes = 0

  private var hasGap = false
  private var budget = 4 << 20

  /// Reads the rest of the element that `tag` opened.
  ///
  /// - Parameters:
  ///   - tag: The element's start tag.
  ///   - reader: The file, just behind the tag.
  ///   - roles: The elements that may stand in it, by name.
  /// - Throws: `InputError` where the file is not well-formed.
  init(_ tag: XMLTag, from reader: XMLReader, roles: [String: Role]) throws(InputError) {
    text = PlacedText("", line: tag.place.line, column: tag.place.column)
    try read(reader, roles)
  }

  private mutating func read(_ reader: XMLReader, _ roles: [String: Role]) throws(InputError) {
    while let event = try reader.piece() {
      switch event {
      case .end: return
      case .text(let piece, let place): try append(piece, place, reader)
      case .start(let tag):
        switch roles[tag.name] {
        case .text: try read(reader, roles)
        case .formatting:
          codes += 1
          try reader.skipElement()
        case .placeholder:
          codes += 1
          hasGap = true
          try reader.skipElement()
        case nil:
          errors.append(reader.error("“\(tag.name)” may not stand in a segment", at: tag.place))
          try reader.skipElement()
        }
      }
    }
  }

  private mutating func append(_ piece: String, _ place: XMLPlace, _ reader: XMLReader) throws(InputError) {
    budget -= piece.utf8.count
    if budget < 0 { throw reader.error("more than 4 MB in a segment", advice: "check what wrote it") }
    if hasGap, let before = text.text.unicodeScalars.last, let after = piece.unicodeScalars.first,
      Self.isWordPart(before), Self.isWordPart(after)
    {
      text.append(" ", line: place.line, column: place.column)
    }
    hasGap = false
    text.append(piece, line: place.line, column: place.column)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

extension XMLReader {
  /// Reads on to the end of the element that was opened last, and gives each element in it to `body`, which has to read it
  /// to its end.
  func forEachElement(_ body: (XMLTag) throws(InputError) -> Void) throws(InputError) {
    while let event = try event() {
      switch event {
      case .start(let tag): try body(tag)
      case .end: return
      case .text: continue
      }
    }
  }

  /// Reads over the rest of the element that was opened last.
  func skipElement() throws(InputError) {
    var depth = 1
    while depth > 0, let event = try event() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: continue
      }
    }
  }
}
