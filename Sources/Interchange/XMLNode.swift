/// An element with everything in it: for the small parts of a document that are read whole, such as a concept entry.
struct XMLNode {
  /// The start tag.
  let tag: XMLTag
  /// The elements in it.
  private(set) var children: [XMLNode] = []
  /// Its own text before, between and behind the elements, which stand there by their position.
  private var pieces: [Piece] = []
  /// True where text other than white space stands in it directly.
  private(set) var ownsText = false
  /// How many bytes of text are in it and its elements.
  private(set) var size = 0

  private enum Piece {
    case text(String)
    case child(Int)
  }

  var name: String { tag.name }
  var place: XMLPlace { tag.place }

  /// All text in it and in its elements, in order, as it stands.
  var rawText: String {
    if pieces.count == 1, case .text(let text) = pieces[0] { return text }
    return pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .child(let at): children[at].rawText
      }
    }.joined()
  }

  /// The text without white space around it, and with single spaces inside: line breaks and indentation in a document
  /// are the work of editors.
  var text: String {
    var bytes: [UInt8] = []
    var isSpaced = false
    for byte in rawText.utf8 {
      if byte == 0x20 || 0x9...0xD ~= byte {
        isSpaced = !bytes.isEmpty
      } else {
        if isSpaced { bytes.append(0x20) }
        isSpaced = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads the rest of the element that `tag` opened.
  ///
  /// - Parameters:
  ///   - tag: the start tag that the reader gave last.
  ///   - reader: the document.
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
        node.size += child.size
        node.pieces.append(.child(node.children.count))
        node.children.append(child)
      case .text(let text, _):
        budget -= text.utf8.count
        node.size += text.utf8.count
        node.pieces.append(.text(text))
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
