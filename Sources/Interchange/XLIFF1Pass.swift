internal import Orthography

/// One document of XLIFF 1.0 to 1.2 while it is read: files with languages of their own, groups, and units that may be
/// locked (`translate="no"`). Alternative translations are no translations and left out.
struct XLIFF1Pass {
  private let reader: XMLReader
  private var result = BilingualReading()
  private var languages: (source: Language, target: Language?) = (.english, nil)

  private static let roles: [String: InlineText.Role] = [
    "g": .text, "mrk": .text, "bpt": .formatting, "ept": .formatting, "bx": .formatting, "ex": .formatting,
    "x": .placeholder, "ph": .placeholder, "it": .placeholder,
  ]

  init(_ reader: XMLReader) { self.reader = reader }

  mutating func run() throws(InputError) -> BilingualReading {
    do {
      try reader.forEachElement { file throws(InputError) in
        guard file.name == "file" else { return try reader.skipElement() }
        guard let source = try XLIFFReader.language("source-language", of: file, reader) else {
          throw reader.error(
            "a “file” without a language", at: file.place, advice: "write source-language=\"en\"")
        }
        languages = (source, try XLIFFReader.language("target-language", of: file, reader))
        try reader.forEachElement { tag throws(InputError) in
          if tag.name == "body" { try readGroup() } else { try reader.skipElement() }
        }
      }
    } catch {
      result.errors.append(error)
    }
    return result
  }

  private mutating func readGroup() throws(InputError) {
    try reader.forEachElement { tag throws(InputError) in
      switch tag.name {
      case "group": try readGroup()
      case "trans-unit" where tag["translate"] != "no": try readUnit(tag)
      default: try reader.skipElement()
      }
    }
  }

  private mutating func readUnit(_ tag: XMLTag) throws(InputError) {
    var pair = XLIFFPair()
    var target = languages.target
    try reader.forEachElement { child throws(InputError) in
      guard child.name == "source" || child.name == "target" else { return try reader.skipElement() }
      let inline = try InlineText(child, from: reader, roles: Self.roles)
      pair.errors += inline.errors
      if child.name == "source" {
        pair.source = inline.text
      } else {
        pair.target = inline.text
        if let word = child.language { target = (try? Language(word)) ?? target }
      }
    }
    if pair.source == nil { pair.errors.append(reader.error("no “source” in “trans-unit”", at: tag.place)) }
    try result.add(
      pair.unit(tag["id"] ?? "", tag, from: languages.source, to: target), errors: pair.errors, reader: reader
    )
  }
}
