internal import Orthography

/// One document of XLIFF 2.0 to 2.2 while it is read: a unit holds segments, each with a source and a target.
struct XLIFF2Pass {
  private let reader: XMLReader
  private let source: Language
  private let target: Language?
  private var result = BilingualReading()

  private static let roles: [String: InlineText.Role] = [
    "pc": .text, "mrk": .text, "sc": .formatting, "ec": .formatting, "sm": .formatting, "em": .formatting,
    "ph": .placeholder, "cp": .placeholder,
  ]

  init(_ reader: XMLReader, _ root: XMLTag) throws(InputError) {
    self.reader = reader
    guard let source = try XLIFFReader.language("srcLang", of: root, reader) else {
      throw reader.error("an “xliff” without a language", at: root.place, advice: "write srcLang=\"en\"")
    }
    self.source = source
    target = try XLIFFReader.language("trgLang", of: root, reader)
  }

  mutating func run() throws(InputError) -> BilingualReading {
    do {
      try readGroup()
    } catch {
      result.errors.append(error)
    }
    return result
  }

  private mutating func readGroup() throws(InputError) {
    try reader.forEachElement { tag throws(InputError) in
      if tag["translate"] == "no" { return try reader.skipElement() }
      switch tag.name {
      case "file", "group": try readGroup()
      case "unit": try readUnit(tag)
      default: try reader.skipElement()
      }
    }
  }

  private mutating func readUnit(_ unit: XMLTag) throws(InputError) {
    try reader.forEachElement { tag throws(InputError) in
      // What may be ignored has white space and codes only.
      if tag.name == "segment" { try readSegment(tag, of: unit) } else { try reader.skipElement() }
    }
  }

  private mutating func readSegment(_ tag: XMLTag, of unit: XMLTag) throws(InputError) {
    var pair = XLIFFPair()
    try reader.forEachElement { child throws(InputError) in
      guard child.name == "source" || child.name == "target" else { return try reader.skipElement() }
      let inline = try InlineText(child, from: reader, roles: Self.roles)
      pair.errors += inline.errors
      if child.name == "source" { pair.source = inline.text } else { pair.target = inline.text }
    }
    if pair.source == nil { pair.errors.append(reader.error("no “source” in “segment”", at: tag.place)) }
    let id = [unit["id"], tag["id"]].compactMap { $0 }.joined(separator: "/")
    try result.add(pair.unit(id, tag, from: source, to: target), errors: pair.errors, reader: reader)
  }
}
