import Testing

@testable import Interchange

@Suite("An XML document")
struct XMLReaderTests {
  /// The events of a document, an event a line, each with its place; fed so many bytes at a time.
  static func events(_ bytes: [UInt8], piece: Int = 7, limits: XMLReader.Limits = .init()) throws -> [String]
  {
    var rest = bytes[...]
    let source = ByteSource(name: "d.xml") {
      defer { rest = rest.dropFirst(piece) }
      return Array(rest.prefix(piece))
    }
    let reader = XMLReader(source, limits: limits)
    var events: [String] = []
    while let event = try reader.event() {
      let place = "\(reader.place.line):\(reader.place.column)"
      switch event {
      case .start(let tag):
        let attributes = tag.attributes.map { " \($0.name)=\($0.value)" }.joined()
        events.append("\(place) <\(tag.name)\(attributes)>")
      case .end(let name, _): events.append("\(place) </\(name)>")
      case .text(let text, _): events.append("\(place) \(text)")
      }
    }
    return events
  }

  @Test("is told event by event, with line and column in characters", arguments: [1, 7, 1000])
  func places(piece: Int) throws {
    let document = """
      <?xml version="1.0"?>
      <!-- söz --><a>
        <b
          x="ı">ərazi &amp; <![CDATA[<הון>]]>&#x5D0;</b><c/><b>שלום</b>
      </a>
      """
    #expect(
      try Self.events(Array(document.utf8), piece: piece) == [
        "2:13 <a>", "2:16 \n  ", "3:3 <b x=ı>", "4:11 ərazi & <הון>א", "4:47 </b>", "4:51 <c>", "4:51 </c>",
        "4:55 <b>", "4:58 שלום", "4:62 </b>", "4:66 \n", "5:1 </a>",
      ])
  }

  @Test("may be in any character set that it names")
  func charset() throws {
    let bytes =
      Array("<?xml version=\"1.0\" encoding=\"windows-1255\"?><a>".utf8) + [0xF9, 0xEC, 0xE5, 0xED]
      + Array("</a>".utf8)
    #expect(try Self.events(bytes) == ["1:46 <a>", "1:49 שלום", "1:53 </a>"])
  }

  @Test("has names in namespaces, and a language")
  func namespaces() throws {
    let document = "<t xmlns='urn:a' xmlns:m='urn:b'><m:p xml:lang='he' type='a&amp;b&lt;&#x5D0;'/></t>"
    let reader = XMLReader(ByteSource(name: "d.xml", bytes: Array(document.utf8)))
    guard case .start(let outer)? = try reader.event(), case .start(let inner)? = try reader.event() else {
      Issue.record("no elements")
      return
    }
    #expect(outer.space == "urn:a" && inner.space == "urn:b" && inner.name == "p")
    #expect(inner.language == "he" && inner["type"] == "a&b<א" && inner["lang"] == nil)
  }

  @Test(
    "that is broken or hostile is refused with line and column",
    arguments: [
      ("<a>\n<b></a>", "d.xml:2:8: not well-formed XML: Opening and ending tag mismatch: b line 2 and a"),
      ("<ab>c", "d.xml:1:5: not well-formed XML"), ("", "d.xml:1:1: not well-formed XML"),
      ("<a>&nbsp;</a>", "d.xml:1:10: the entity “nbsp”; write the characters"),
      ("<a>a & b</a>", "d.xml:1:7: not well-formed XML"),
      ("<!DOCTYPE a SYSTEM 'file:///etc/hostname'>\n<a>&x;</a>", "d.xml:2:7: the entity “x”"),
      ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>", "d.xml:1:14: the entity “x”"),
      (
        "<!DOCTYPE a [\n<!ENTITY h 'ha'>\n<!ENTITY g '&h;&h;&h;&h;'>]><a>&g;</a>",
        "d.xml:2:1: the entity “h”"
      ),
      ("<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://192.0.2.1/x'> %p;]><a/>", "d.xml:1:14: the entity “p”"),
      ("<a>\u{1}</a>", "d.xml:1:4: not well-formed XML"),
      ("<a>&#x1F;</a>", "d.xml:1:10: not well-formed XML"),
      ("<a><m:b/></a>", "d.xml:1:8: not well-formed XML: Namespace prefix m on b is not defined"),
      ("\n<?xml version='1.0'?><a/>", "d.xml:2:6: not well-formed XML"),
      ("<a/>rubbish", "d.xml:1:5: not well-formed XML"), ("{\"a\": 1}", "d.xml:1:1: not well-formed XML"),
      ("<a x='1' x='2'/>", "d.xml:1:15: not well-formed XML: Attribute x redefined"),
    ])
  func refused(document: String, message: String) {
    #expect {
      try Self.events(Array(document.utf8), piece: 1000)
    } throws: { error in
      if !"\(error)".hasPrefix(message) { print("\(error)") }
      return "\(error)".hasPrefix(message)
    }
  }

  @Test("may name a DTD, which nobody reads")
  func doctype() throws {
    let document = "<!DOCTYPE a SYSTEM \"http://192.0.2.1/a.dtd\"><a>x</a>"
    #expect(try Self.events(Array(document.utf8)).count == 3)
  }

  @Test("is refused where it is deeper or longer than a limit")
  func limits() {
    let limits = XMLReader.Limits(depth: 10, length: 1 << 10)
    let deep = String(repeating: "<a>", count: 11) + String(repeating: "</a>", count: 11)
    let long = "<a>" + String(repeating: "sö ", count: 1000) + "</a>"
    let attribute = "<a x='" + String(repeating: "sö ", count: 1000) + "'/>"
    for (document, problem) in [
      (deep, "elements more than 10 deep at “a”"), (long, "a text of more than 1 KB"),
      (attribute, "a text of more than 1 KB"),
    ] {
      #expect {
        try Self.events(Array(document.utf8), limits: limits)
      } throws: {
        ($0 as? InputError)?.problem == problem
      }
    }
  }

  @Test("tells everything that stands before the break")
  func before() throws {
    let reader = XMLReader(ByteSource(name: "d.xml", bytes: Array("<a><b/><c></a>".utf8)))
    for _ in 0..<4 { #expect(try reader.event() != nil) }
    #expect(throws: InputError.self) { try reader.event() }
    #expect(throws: InputError.self) { try reader.event() }
  }

  @Test("of any size is read in little memory")
  func streaming() throws {
    var left = 2_000
    let row = Array(String(repeating: "<tu><seg>ərazi bütövlüyü</seg></tu>\n", count: 500).utf8)
    let source = ByteSource(name: "-") {
      left -= 1
      if left == 1_999 { return Array("<body>".utf8) }
      return left > 0 ? row : left == 0 ? Array("</body>".utf8) : []
    }
    let reader = XMLReader(source)
    var count = 0
    while let event = try reader.event() { if case .start = event { count += 1 } }
    #expect(count == 1 + 1_998 * 500 * 2)
    #expect(reader.place.line == 1_998 * 500 + 1)
  }
}
