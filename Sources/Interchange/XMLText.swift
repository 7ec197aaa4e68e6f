/// An XML document while it is written, two spaces a level.
struct XMLText {
  private var lines = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var names: [String] = []

  init() {}

  /// A part of a document, for the place where `document` stands: to be added to it.
  init(partOf document: XMLText) {
    lines = ""
    names = document.names
  }

  /// Adds a part in which every element is closed.
  mutating func add(_ part: XMLText) { lines += part.lines }

  /// The document; every element has to be closed.
  var text: String { lines }

  private var indentation: String { String(repeating: "  ", count: names.count) }

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    lines += "\(indentation)<\(name)\(Self.text(of: attributes))>\n"
    names.append(name)
  }

  mutating func close(_ count: Int = 1) {
    for _ in 0..<count {
      let name = names.removeLast()
      lines += "\(indentation)</\(name)>\n"
    }
  }

  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    lines += "\(indentation)<\(name)\(Self.text(of: attributes))>\(TMX.escaped(text))</\(name)>\n"
  }

  private static func text(of attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(TMX.escaped($0.1))\"" }.joined()
  }
}
