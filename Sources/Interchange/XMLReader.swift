private import CXML

/// What an XML document holds, in the order of the document.
enum XMLEvent {
  /// A start tag.
  case start(XMLTag)
  /// The end of the element that was opened last.
  case end(name: String, place: XMLPlace)
  /// All text up to the next tag, with character references resolved; comments and instructions leave no mark.
  case text(String, place: XMLPlace)
}

/// Where something begins in a document: line and column, in characters, from 1.
struct XMLPlace: Hashable {
  let line: Int
  let column: Int
}

/// A start tag.
struct XMLTag {
  /// The name without a prefix.
  let name: String
  /// The namespace's name; empty for none.
  let space: String
  let attributes: [XMLAttribute]
  let place: XMLPlace

  /// The namespace that `xml:` stands for.
  static let xml = "http://www.w3.org/XML/1998/namespace"

  /// The value of an attribute without a prefix, or of one in the namespace `space`.
  subscript(name: String, in space: String = "") -> String? {
    attributes.first { $0.name == name && $0.space == space }?.value
  }

  /// The value of `xml:lang`.
  var language: String? { self["lang", in: Self.xml] }
}

/// An attribute of a start tag.
struct XMLAttribute {
  let name: String
  let space: String
  let value: String
}

/// A streaming XML 1.0 reader: an event at a time, each with its place, and never the whole document in memory.
///
/// It stands on libxml2's push parser and not on its text reader: that one parses ahead of what it reports and knows
/// no column. Entities are neither expanded nor loaded: a document that declares one, or uses one that XML itself does
/// not have, is refused. A DOCTYPE may name a DTD; nobody reads it. Every character set that libxml2 knows is read.
final class XMLReader {
  /// What a document may ask of a reader.
  struct Limits {
    /// How deep elements may stand in one another.
    var depth = 200
    /// How many bytes a text or an attribute may have.
    var length = 1 << 20
  }

  /// The file, for messages.
  let file: String
  /// Where the last event began.
  private(set) var place = XMLPlace(line: 1, column: 1)

  private let limits: Limits
  private let source: ByteSource
  private let parser: OpaquePointer?
  private var next = 0
  private var count = 0
  private var isDone = false
  private var failure: InputError?

  /// A reader of the bytes of `source`.
  init(_ source: ByteSource, limits: Limits = Limits()) {
    self.source = source
    self.limits = limits
    file = source.name
    parser = cxml_open(limits.depth, limits.length)
  }

  deinit { cxml_close(parser) }

  /// An error at a place of the document.
  func error(_ problem: String, at place: XMLPlace? = nil, advice: String = "") -> InputError {
    let place = place ?? self.place
    return InputError(file: file, line: place.line, column: place.column, problem: problem, advice: advice)
  }

  /// The next event, or nil behind the end of the document.
  ///
  /// - Throws: `InputError` where the document is not well-formed, declares an entity or breaks a limit. What was
  ///   read before is sound.
  func event() throws(InputError) -> XMLEvent? { try event(joinsText: true) }

  /// The next event like `event()`, but of a text no more than stands in the document as it is told: up to a reference,
  /// a comment or a CDATA section, so that the place of each character follows from that of the first.
  func piece() throws(InputError) -> XMLEvent? { try event(joinsText: false) }

  private func event(joinsText: Bool) throws(InputError) -> XMLEvent? {
    guard let first = try queued() else { return nil }
    place = Self.place(of: first)
    switch first.kind {
    case CXML_START:
      next += 1
      return .start(tag(first))
    case CXML_END:
      next += 1
      return .end(name: String(first.text), place: place)
    default:
      var text = ""
      while let event = try queued(), event.kind == CXML_TEXT {
        text += String(event.text)
        next += 1
        if !joinsText { break }
      }
      return .text(text, place: place)
    }
  }

  /// The event that comes next, of which nothing is taken.
  private func queued() throws(InputError) -> cxml_event? {
    while next == count {
      if let failure { throw failure }
      if isDone { return nil }
      try feed()
    }
    return cxml_event_at(parser, next)
  }

  private func feed() throws(InputError) {
    guard let parser else { throw InputError(file: file, problem: "no memory to read it") }
    let bytes = try source.next()
    isDone = bytes.isEmpty
    let problem = cxml_feed(parser, bytes, bytes.count, isDone)
    next = 0
    count = cxml_event_count(parser)
    // What stands before the problem is told first.
    if problem != CXML_FINE { failure = failure(problem) }
  }

  private func failure(_ problem: cxml_problem) -> InputError {
    let message = String(cString: cxml_message(parser))
    let place = XMLPlace(line: Int(cxml_line(parser)), column: Int(cxml_column(parser)))
    switch problem {
    case CXML_ENTITY:
      return error(
        "the entity “\(message)”", at: place,
        advice: "write the characters themselves: dragoman expands and loads no entities")
    case CXML_TOO_DEEP:
      return error(
        "elements more than \(limits.depth) deep at “\(message)”", at: place, advice: "check what wrote it")
    case CXML_TOO_LONG:
      return error(
        "a text of more than \(limits.length >> 10) KB", at: place,
        advice: "check what wrote it, or cut the text")
    case CXML_NO_MEMORY: return error("no memory to read on", at: place)
    default:
      return error(
        "not well-formed XML: \(message)", at: place, advice: "export it again or mend it in an XML editor")
    }
  }

  private func tag(_ event: cxml_event) -> XMLTag {
    let attributes = (0..<event.attribute_count).map { at in
      let attribute = cxml_attribute_at(parser, event.first_attribute + at)
      return XMLAttribute(
        name: String(attribute.name), space: String(attribute.space), value: String(attribute.value))
    }
    return XMLTag(
      name: String(event.text), space: String(event.space), attributes: attributes, place: place)
  }

  private static func place(of event: cxml_event) -> XMLPlace {
    XMLPlace(line: Int(event.line), column: Int(event.column))
  }
}

extension String {
  fileprivate init(_ text: cxml_text) {
    let bytes = UnsafeRawBufferPointer(start: text.bytes, count: text.length)
    self = String(decoding: bytes, as: UTF8.self)
  }
}
