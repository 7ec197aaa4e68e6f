/// An element with everything in it: for the small parts of a document that are read whole, such as a concept entry.
struct XMLNode {
  /// The start tag.
  let tag: XMLTag
  /// The elements in it.
  private(set) var children: [XMLNode] = []
  /// All text in it and in its elements, in order, as it stands.
  private(set) var rawText = ""
  /// True where text other than white space stands in it directly, beside elements.
  private(set) var ownsText = false

  var name: String { tag.name }
  var place: XMLPlace { tag.place }

  /// The text without white space around it, and with single spaces inside: line breaks and indentation in a document
  /// are the work of editors.
  var text: String {
    rawText.unicodeScalars.split { $0.properties.isWhitespace && $0 != "\u{A0}" }.map(String.init).joined(
      separator: " ")
  }

  /// Reads the rest of the element that `tag` opened.
  ///
  /// - Parameters:
  ///   - tag: the start tag that the reader gave last.
  ///   - limit: how many bytes of text, and how many elements, it may hold.
  /// - Throws: `InputError` where the document breaks off or breaks the limit.
  init(_ tag: XMLTag, from reader: XMLReader, limit: Int = 4 << 20) throws(InputError) {
    var budget = limit
    self = try Self.read(tag, from: reader, limit: limit, budget: &budget)
  }

  private static func read(
    _ tag: XMLTag, from reader: XMLReader, limit: Int, budget: inout Int
  ) throws(InputError) -> XMLNode {
    var node = XMLNode(tag: tag)
    budget -= tag.attributes.reduce(64) { $0 + $1.value.utf8.count }
    while let event = try reader.event() {
      if budget < 0 {
        throw reader.error(
          "more than \(limit >> 20) MB in “\(tag.name)”", at: tag.place, advice: "check what wrote it")
      }
      switch event {
      case .start(let inner):
        let child = try read(inner, from: reader, limit: limit, budget: &budget)
        node.rawText += child.rawText
        node.children.append(child)
      case .text(let text, _):
        budget -= text.utf8.count
        node.rawText += text
        if !text.utf8.allSatisfy({ $0 == 0x20 || 0x9...0xD ~= $0 }) { node.ownsText = true }
      case .end: return node
      }
    }
    throw reader.error("the document ends inside “\(tag.name)”")
  }

  private init(tag: XMLTag) { self.tag = tag }
}

extension XMLNode {
  /// The element written again on one line, without text that stands beside elements: for a person who has to mend it.
  var source: String {
    let attributes = tag.attributes.map { attribute in
      " \(attribute.space == XMLTag.xml ? "xml:" : "")\(attribute.name)=\"\(TMX.escaped(attribute.value))\""
    }.joined()
    let content = children.isEmpty ? TMX.escaped(text) : children.map(\.source).joined()
    return "<\(name)\(attributes)>\(content)</\(name)>"
  }
}
