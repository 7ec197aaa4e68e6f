internal import Orthography

/// Reads TMX 1.1 to 1.4: translation units with segments in any number of languages, without their inline codes.
public enum TMXReader {
  /// Reads the file `name`, or standard input for `-`.
  ///
  /// - Returns: sound units, and what is wrong with others, with line and column.
  /// - Throws: `InputError` where the file is no TMX at all, or too large.
  public static func read(_ name: String) throws(InputError) -> BilingualReading {
    try read(ByteSource(file: name))
  }

  static func read(_ source: ByteSource) throws(InputError) -> BilingualReading {
    var pass = TMXPass(XMLReader(source))
    return try pass.run()
  }
}

/// One TMX document while it is read.
private struct TMXPass {
  let reader: XMLReader
  private var result = BilingualReading()
  private var source: Language?

  /// The elements of a segment; `ut` is of version 1.1 and deprecated since.
  private static let roles: [String: InlineText.Role] = [
    "hi": .text, "bpt": .formatting, "ept": .formatting, "ph": .placeholder, "it": .placeholder,
    "ut": .placeholder,
  ]
  private static let versions = ["1.1", "1.2", "1.3", "1.4", "1.4b"]

  init(_ reader: XMLReader) { self.reader = reader }

  mutating func run() throws(InputError) -> BilingualReading {
    guard case .start(let root)? = try reader.event(), root.name == "tmx" else {
      throw reader.error("no TMX: the root element is not “tmx”", advice: "give a TMX file")
    }
    let version = root["version"] ?? ""
    guard Self.versions.contains(version) else {
      throw reader.error(
        "TMX of version “\(version)”", at: root.place, advice: "export it as TMX 1.4; 1.1 to 1.4 are read")
    }
    do {
      try reader.forEachElement { tag throws(InputError) in
        switch tag.name {
        case "header": try readHeader(tag)
        case "body":
          try reader.forEachElement { tag throws(InputError) in
            if tag.name == "tu" {
              try readUnit(tag)
            } else {
              result.errors.append(reader.error("“\(tag.name)” may not stand in “body”", at: tag.place))
              try reader.skipElement()
            }
          }
        default:
          result.errors.append(reader.error("“\(tag.name)” may not stand in “tmx”", at: tag.place))
          try reader.skipElement()
        }
      }
    } catch {
      // What stands before a break is sound; the rest is lost.
      result.errors.append(error)
    }
    if result.units.isEmpty, result.errors.isEmpty {
      throw reader.error("no translation unit", advice: "check what wrote the file")
    }
    return result
  }

  private mutating func readHeader(_ tag: XMLTag) throws(InputError) {
    // *all*: any of the languages may be the source.
    if let word = tag["srclang"], word.lowercased() != "*all*" {
      do {
        source = try Language(word)
      } catch {
        result.errors.append(reader.error("\(error)", at: tag.place))
      }
    }
    try reader.skipElement()
  }

  private mutating func readUnit(_ tag: XMLTag) throws(InputError) {
    var errors: [InputError] = []
    var segments: [BilingualUnit.Segment] = []
    try reader.forEachElement { child throws(InputError) in
      switch child.name {
      case "tuv":
        let (segment, found) = try readVariant(child)
        errors += found
        if let segment, !segments.contains(where: { $0.language == segment.language }) {
          segments.append(segment)
        }
      case "note", "prop": try reader.skipElement()
      default:
        errors.append(reader.error("“\(child.name)” may not stand in “tu”", at: child.place))
        try reader.skipElement()
      }
    }
    if segments.isEmpty, errors.isEmpty { errors.append(reader.error("no “tuv” in “tu”", at: tag.place)) }
    let own = tag["srclang"].flatMap { try? Language($0) }
    try result.add(
      BilingualUnit(id: tag["tuid"] ?? "", source: own ?? source, segments: segments), errors: errors,
      reader: reader)
  }

  /// A variant: its segment, and what is wrong with it.
  private func readVariant(
    _ tag: XMLTag
  ) throws(InputError) -> (segment: BilingualUnit.Segment?, errors: [InputError]) {
    var errors: [InputError] = []
    var text: PlacedText?
    try reader.forEachElement { child throws(InputError) in
      switch child.name {
      case "seg":
        let inline = try InlineText(child, from: reader, roles: Self.roles)
        errors += inline.errors
        if text != nil { errors.append(reader.error("a second “seg” in “tuv”", at: child.place)) }
        text = inline.text
      case "note", "prop": try reader.skipElement()
      default:
        errors.append(reader.error("“\(child.name)” may not stand in “tuv”", at: child.place))
        try reader.skipElement()
      }
    }
    // Before version 1.4 the language stood in an attribute of TMX's own.
    guard let word = tag.language ?? tag["lang"] else {
      errors.append(
        reader.error("a “tuv” without a language", at: tag.place, advice: "write xml:lang=\"az\""))
      return (nil, errors)
    }
    guard let text else {
      if errors.isEmpty { errors.append(reader.error("no “seg” in “tuv”", at: tag.place)) }
      return (nil, errors)
    }
    do {
      return (BilingualUnit.Segment(language: try Language(word), text: text), errors)
    } catch {
      errors.append(reader.error("\(error)", at: tag.place))
      return (nil, errors)
    }
  }
}
