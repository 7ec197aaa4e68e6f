internal import Orthography

/// Reads XLIFF: versions 1.0 to 1.2 (`XLIFF1Pass`) and 2.0 to 2.2 (`XLIFF2Pass`), without inline codes.
public enum XLIFFReader {
  /// Reads the file `name`, or standard input for `-`.
  ///
  /// - Returns: sound units, a blank target where there is none, and what is wrong with others, with line and column.
  /// - Throws: `InputError` where the file is no XLIFF at all, or too large.
  public static func read(_ name: String) throws(InputError) -> BilingualReading {
    try read(ByteSource(file: name))
  }

  static func read(_ source: ByteSource) throws(InputError) -> BilingualReading {
    let reader = XMLReader(source)
    guard case .start(let root)? = try reader.event(), root.name == "xliff" else {
      throw reader.error("no XLIFF: the root element is not “xliff”", advice: "give an XLIFF file")
    }
    let result: BilingualReading
    switch root["version"] ?? "" {
    case "1.0", "1.1", "1.2":
      var pass = XLIFF1Pass(reader)
      result = try pass.run()
    case "2.0", "2.1", "2.2":
      var pass = try XLIFF2Pass(reader, root)
      result = try pass.run()
    case let version:
      throw reader.error(
        "XLIFF of version “\(version)”", at: root.place, advice: "export it as XLIFF 1.2 or 2.0")
    }
    if result.units.isEmpty, result.errors.isEmpty {
      throw reader.error("no translation unit", advice: "check what wrote the file")
    }
    return result
  }

  /// The language of an attribute.
  static func language(
    _ attribute: String, of tag: XMLTag, _ reader: XMLReader
  ) throws(InputError) -> Language? {
    guard let word = tag[attribute] else { return nil }
    do {
      return try Language(word)
    } catch {
      throw reader.error("\(error)", at: tag.place)
    }
  }
}

/// What stands between `segment`, or `trans-unit`, and its end: the source and the target.
struct XLIFFPair {
  var source: PlacedText?
  var target: PlacedText?
  var errors: [InputError] = []

  /// The pair as a unit; without a target, or with one in no known language, the target is blank.
  func unit(
    _ id: String, _ tag: XMLTag, from source: Language, to target: Language?
  ) -> BilingualUnit {
    let place = tag.place
    var segments: [BilingualUnit.Segment] = []
    if let text = self.source { segments.append(.init(language: source, text: text)) }
    if let target {
      let text = self.target ?? PlacedText("", line: place.line, column: place.column)
      segments.append(.init(language: target, text: text))
    }
    return BilingualUnit(id: id, source: source, segments: segments)
  }
}
