internal import Orthography
internal import Terminology

/// Reads TBX: version 3 (ISO 30042:2019) in the dialects Core, Min and Basic and both styles, held to their rules,
/// others and version 2 (`martif`, ISO 30042:2008) as far as their categories are known.
///
/// An entry is read at a time. Identifiers and what points to them are compared when all entries are there.
public enum TBXReader {
  /// How much text of entries is kept; a glossary of 100,000 concepts in three languages has some 60 MB.
  public static let largestGlossary = 256 << 20

  /// Reads the file `name`, or standard input for `-`.
  ///
  /// - Returns: sound entries, rejected ones with line, column and rule, and what was left out.
  /// - Throws: `InputError` where the file is no TBX at all, or too large.
  public static func read(_ name: String) throws(InputError) -> GlossaryReading {
    try read(ByteSource(file: name))
  }

  static func read(_ source: ByteSource, largest: Int = largestGlossary) throws(InputError) -> GlossaryReading
  {
    var reading = TBXReading(XMLReader(source), largest: largest)
    try reading.run()
    return reading.result
  }
}

/// One TBX document while it is read.
private struct TBXReading {
  let reader: XMLReader
  let largest: Int
  var result = GlossaryReading()
  private var identifiers = TBXIdentifiers()
  private var size = 0

  init(_ reader: XMLReader, largest: Int) {
    self.reader = reader
    self.largest = largest
  }

  mutating func run() throws(InputError) {
    let document: TBXDocument
    guard case .start(let root)? = try reader.event() else {
      throw reader.error("no element", advice: "give a TBX file")
    }
    document = try TBXDocument(root, reader: reader)
    let (dialect, style) = (document.dialect ?? .basic, document.style)
    result.said = { known in
      let (text, _) = TBXWriter.write(known, dialect: dialect, style: style, title: "")
      let reading = try? TBXReader.read(ByteSource(name: "", bytes: Array(text.utf8)))
      return reading?.concepts ?? []
    }
    do {
      try readParts(of: document)
    } catch {
      // What stands before a break is sound; the rest is lost.
      if size > largest { throw error }
      result.reject([error])
    }
    identifiers.settle(&result, file: reader.file)
  }

  /// Everything inside the root element.
  private mutating func readParts(of document: TBXDocument) throws(InputError) {
    var open = [document.root.name]
    var entries = 0
    while let event = try reader.event() {
      switch event {
      case .end: open.removeLast()
      case .text(let text, let place):
        if !text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
          result.reject([reader.error("text directly inside “\(open.last ?? "")”", at: place)])
        }
      case .start(let tag) where tag.name == document.entryElement && open.last == "body":
        entries += 1
        try readEntry(tag, document)
      case .start(let tag) where tag.name == document.headerElement && open.count == 1:
        let node = try XMLNode(tag, from: reader)
        identifiers.declare(node, reader, &result)
        result.reject(document.headerFaults(node, reader))
      case .start(let tag) where tag.name == "back" && open.last == "text":
        let node = try XMLNode(tag, from: reader)
        identifiers.declare(node, reader, &result)
      case .start(let tag) where open.count == 1 && tag.name == "text",
        .start(let tag)
      where open.last == "text" && tag.name == "body":
        open.append(tag.name)
      case .start(let tag):
        _ = try XMLNode(tag, from: reader)
        result.reject([
          reader.error("“\(tag.name)” may not stand in “\(open.last ?? "")”", at: tag.place)
        ])
      }
    }
    if entries == 0 {
      result.reject([
        reader.error(
          "no \(document.entryElement)", advice: "a TBX file has at least one in text and body")
      ])
    }
  }

  private mutating func readEntry(_ tag: XMLTag, _ document: TBXDocument) throws(InputError) {
    let node = try XMLNode(tag, from: reader)
    size += node.size
    if size > largest {
      throw reader.error(
        "more than \(largest >> 20) MB of text in entries", at: tag.place, advice: "split the glossary")
    }
    var entry = TBXEntry(node, document: document, reader: reader)
    let concept = entry.concept()
    var errors = entry.errors
    errors += identifiers.declare(entry: node, reader)
    for (what, count) in entry.leftOut { result.leftOut[what, default: 0] += count }
    if let concept, errors.isEmpty {
      result.add(concept, at: node.place)
      identifiers.expect(entry.targets)
    } else {
      result.reject(errors, text: node.source)
    }
  }
}

/// What the root element says of a document.
struct TBXDocument {
  let root: XMLTag
  /// 2 or 3.
  let version: Int
  /// nil for a dialect whose rules are not known here.
  let dialect: TBXDialect?
  let style: TBXStyle

  /// The namespace of version 3.
  static let space = "urn:iso:std:iso:30042:ed-2"

  init(_ root: XMLTag, reader: XMLReader) throws(InputError) {
    self.root = root
    let type = root["type"] ?? ""
    switch root.name {
    case "martif":
      version = 2
      dialect = nil
      style = .attribute
    case "tbx":
      version = 3
      guard root.space == Self.space else {
        throw reader.error(
          "TBX of the namespace “\(root.space)”", at: root.place, advice: "version 3 has \(Self.space)")
      }
      guard let style = TBXStyle(rawValue: root["style"] ?? "") else {
        throw reader.error(
          "the style “\(root["style"] ?? "")”", at: root.place, advice: "write style=\"dca\" or \"dct\"")
      }
      guard type.hasPrefix("TBX-") else {
        throw reader.error(
          "the dialect “\(type)”", at: root.place, advice: "write type=\"TBX-Basic\" or another")
      }
      guard root.language != nil else {
        throw reader.error("no language of the document", at: root.place, advice: "write xml:lang=\"en\"")
      }
      self.style = style
      dialect = TBXDialect(rawValue: type)
    default:
      throw reader.error(
        "the root element “\(root.name)”", at: root.place, advice: "TBX begins with tbx or martif")
    }
  }

  var entryElement: String { version == 2 ? "termEntry" : "conceptEntry" }
  var languageElement: String { version == 2 ? "langSet" : "langSec" }
  var headerElement: String { version == 2 ? "martifHeader" : "tbxHeader" }
  var termElements: [String] { version == 2 ? ["tig", "ntig"] : ["termSec"] }

  /// What is wrong with the header: its text stands in paragraphs.
  func headerFaults(_ node: XMLNode, _ reader: XMLReader) -> [InputError] {
    guard version == 3 else { return [] }
    let paragraphs: Set = ["p", "title", "note", "item"]
    let own =
      node.ownsText && !paragraphs.contains(node.name)
      ? [reader.error("text directly inside “\(node.name)”", at: node.place, advice: "put it into p")] : []
    return own + node.children.flatMap { paragraphs.contains($0.name) ? [] : headerFaults($0, reader) }
  }
}
