import Foundation
import Orthography
import Terminology
import Testing

@testable import Interchange

@Suite("TBX")
struct TBXTests {
  static func read(_ text: String) throws -> GlossaryReading {
    try TBXReader.read(ByteSource(name: "t.tbx", bytes: Array(text.utf8)))
  }

  /// A document of version 3 with these entries.
  static func document(
    _ entries: String, dialect: String = "TBX-Basic", style: String = "dca", header: String = "<p>x</p>"
  ) -> String {
    """
    <tbx type="\(dialect)" style="\(style)" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" \
    xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
    <tbxHeader><fileDesc><sourceDesc>\(header)</sourceDesc></fileDesc></tbxHeader>
    <text><body>
    \(entries)
    </body></text></tbx>
    """
  }

  static func entry(_ inside: String, id: String = "c1", term: String = "") -> String {
    """
    <conceptEntry id="\(id)">\(inside)<langSec xml:lang="he"><termSec><term>שגרירות</term>\(term)</termSec></langSec>
    </conceptEntry>
    """
  }

  @Test("gives back what Basic can say, in both styles", arguments: TBXStyle.allCases)
  func basic(style: TBXStyle) throws {
    let concepts = [GlossaryFixtures.drone, GlossaryFixtures.aircraft]
    let (text, losses) = TBXWriter.write(concepts, style: style, title: "t")
    #expect(losses.isEmpty)
    let reading = try Self.read(text)
    #expect(reading.errors == [])
    #expect(reading.concepts == concepts)
    #expect(reading.leftOut == [:])
    #expect(reading.entries[0].line == 12)
  }

  @Test("tells what Min and Core cannot say, and says the rest", arguments: TBXStyle.allCases)
  func smaller(style: TBXStyle) throws {
    let min = TBXWriter.write([GlossaryFixtures.drone], dialect: .min, style: style, title: "t")
    #expect(
      min.losses.lines == [
        "1 entry: contexts", "1 entry: definitions", "1 entry: genders", "1 entry: history",
        "1 entry: kinds of form", "1 entry: pictures",
        "1 entry: references to concepts that are not in the file",
        "1 entry: sources",
      ])
    let read = try #require(try Self.read(min.text).concepts.first)
    #expect(read.domain == "defence")
    #expect(read.terms.map(\.status) == GlossaryFixtures.drone.terms.map(\.status))
    #expect(read.references == [Reference(.page, "https://example.org/?a=1&b=2", label: "page")])
    let core = TBXWriter.write([GlossaryFixtures.drone], dialect: .core, style: style, title: "t")
    #expect(core.losses.counts.count == 12)
    let bare = try #require(try Self.read(core.text).concepts.first)
    #expect(bare.terms.map(\.face) == GlossaryFixtures.drone.terms.map(\.face))
    #expect(bare.note == "UN & EU <usage>" && bare.section(in: .english)?.note == "spell it out\nonce")
  }

  @Test("that is broken is refused with line, column and rule")
  func refused() throws {
    let note = "<termNote type=\"partOfSpeech\">"
    let cases: [(entries: String, message: String)] = [
      (Self.entry("<admin type=\"source\">a</admin><admin>b</admin>"), "4:53: “admin” without a type"),
      (Self.entry("<descrip type=\"mood\">x</descrip>"), "4:23: “mood” is no data category of TBX-Basic"),
      (
        Self.entry("", term: "<descrip type=\"definition\">x</descrip>"),
        "4:75: “definition” in “termSec”; it may stand in conceptEntry, langSec only"
      ),
      (
        Self.entry("", term: note + "nominal</termNote>"),
        "4:75: “nominal” as partOfSpeech; use adjective, adverb, noun, other, verb"
      ),
      (Self.entry("", term: "<term>b</term>"), "4:75: a second term in “termSec”"),
      (Self.entry("", term: "<note>n</note>" + note + "noun</termNote>"), "4:89: “termNote” behind what is"),
      (
        Self.entry(
          "<descripGrp><descrip type=\"definition\">a</descrip><descrip type=\"definition\">b</descrip></descripGrp>"
        ),
        "4:73: a second descrip in “descripGrp”"
      ),
      (
        Self.entry("<transacGrp><transac type=\"transactionType\">x</transac></transacGrp>"),
        "4:35: “x” as transactionType"
      ),
      (
        Self.entry(
          "<transacGrp><transac type=\"transactionType\">creation</transac><date>1.2.26</date></transacGrp>"),
        "4:85: the date “1.2.26”"
      ),
      (Self.entry("<xref type=\"xGraphic\" target=\"a.png\">x</xref>"), "4:23: the address “a.png”"),
      (
        Self.entry("<ref type=\"crossReference\" target=\"c9\">x</ref>"),
        "4:23: a reference to “c9”, which the file"
      ),
      (Self.entry("") + "\n" + Self.entry(""), "6:1: the identifier “c1” stands in line 4 too"),
      (Self.entry("", id: ""), "4:1: an entry without an identifier"),
      (Self.entry("text"), "4:1: text directly inside “conceptEntry”"),
      (Self.entry("<min:subjectField>x</min:subjectField>"), "4:23: “subjectField” is not in the style dca"),
      (Self.entry("<what/>"), "4:23: “what” may not stand in “conceptEntry”"),
      ("<conceptEntry id=\"a\"/>", "4:1: an entry without langSec"),
      ("<conceptEntry id=\"a\"><langSec xml:lang=\"xx\"/></conceptEntry>", "4:22: the language “xx”"),
      (
        "<conceptEntry id=\"a\"><langSec xml:lang=\"he\"/></conceptEntry>",
        "4:22: a language section without a term"
      ),
      (
        "<conceptEntry id=\"a\"><langSec xml:lang=\"he\"><termSec><note>x</note></termSec></langSec></conceptEntry>",
        "4:45: no term at the beginning of “termSec”"
      ), ("", "5:15: no conceptEntry"),
    ]
    for (entries, message) in cases {
      let reading = try Self.read(Self.document(entries))
      let first = reading.errors.first?.description ?? "accepted"
      #expect(first.hasPrefix("t.tbx:" + message), "\(first)")
    }
  }

  @Test("that breaks off or is something else is refused")
  func broken() throws {
    let half = Self.document(Self.entry("") + "\n<conceptEntry id=\"c2\"><langSec></conceptEntry>")
    let reading = try Self.read(half)
    #expect(reading.concepts.map(\.id) == ["c1"])
    #expect(reading.errors.map(\.line) == [6])
    let cases = [
      ("<html/>", "t.tbx:1:1: the root element “html”"), ("{}", "t.tbx:1:1: not well-formed XML"),
      ("<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\"/>", "t.tbx:1:1: TBX of the namespace “”"),
      (
        "<tbx type=\"TBX-Basic\" style=\"x\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\"/>",
        "t.tbx:1:1: the style “x”"
      ),
    ]
    for (text, message) in cases {
      #expect { try Self.read(text) } throws: { "\($0)".hasPrefix(message) }
    }
    let header = try Self.read(Self.document(Self.entry(""), header: "x"))
    #expect(header.errors.first?.problem == "text directly inside “sourceDesc”")
  }

  @Test("sets aside only the entries that are broken, and those that point to them")
  func salvage() throws {
    let reading = try Self.read(
      Self.document(
        [
          Self.entry("", id: "a"), Self.entry("<admin>x</admin>", id: "b"),
          Self.entry("<ref type=\"crossReference\" target=\"b\">x</ref>", id: "c"),
          Self.entry("<ref type=\"crossReference\" target=\"a\">x</ref>", id: "d"),
          Self.entry("<ref type=\"crossReference\" target=\"c\">x</ref>", id: "e"),
        ].joined(separator: "\n")))
    #expect(reading.concepts.map(\.id) == ["a", "d"])
    #expect(reading.rejects.map { $0.errors[0].line } == [6, 8, 12])
    #expect(
      reading.rejectsTable.hasPrefix(
        "6\t22\t“admin” without a type; name its data category\t<conceptEntry id=\"b\"><admin>x</admin>"))
  }

  @Test("larger than fits is refused before it fills the memory")
  func large() throws {
    let text = Self.document((0..<100).map { Self.entry("", id: "c\($0)") }.joined())
    #expect {
      try TBXReader.read(ByteSource(name: "t.tbx", bytes: Array(text.utf8)), largest: 1 << 10)
    } throws: {
      "\($0)".contains("of text in entries; split the glossary")
    }
  }

  @Test("of version 2 is read, with both kinds of term elements")
  func martif() throws {
    let text = """
      <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
      <martif type="TBX" xml:lang="en"><martifHeader><fileDesc/></martifHeader><text><body>
      <termEntry id="e1"><descrip type="subjectField">law</descrip><descrip type="definition">a tax</descrip>
      <langSet xml:lang="en"><tig><term>levy</term><termNote type="partOfSpeech">noun</termNote>
      <termNote type="administrativeStatus">standardizedTerm-admn-sts</termNote><termNote type="frequency">x</termNote></tig>
      </langSet><langSet xml:lang="iw"><ntig><termGrp><term id="t1">היטל</term>
      <termNote type="termType">fullForm</termNote></termGrp></ntig></langSet></termEntry>
      </body></text></martif>
      """
    let reading = try Self.read(text)
    #expect(reading.errors == [])
    let entry = try #require(reading.concepts.first)
    #expect(entry.domain == "law" && entry.definitions == [Definition("a tax")])
    #expect(
      entry.terms.map { "\($0.language) \($0.face) \($0.status)" } == [
        "en levy preferred", "he היטל preferred",
      ])
    #expect(entry.terms.map(\.form) == [nil, .fullForm])
    #expect(reading.leftOut == ["frequency": 1])
  }
}
