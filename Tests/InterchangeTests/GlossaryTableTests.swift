import Orthography
import Terminology
import Testing

@testable import Interchange

@Suite("A glossary as a table")
struct GlossaryTableTests {
  static let header = "id,domain,part_of_speech,en,az,he,status,definition,context,note,source\n"

  @Test("is read with its terms, marks, definitions and contexts")
  func read() throws {
    let text =
      Self.header
      + "uav,defence,noun,unmanned aerial vehicle | drone [deprecated],PUA [abbreviation],כטב״ם [masculine acronym],,"
      + "an aircraft without a pilot | az: pilotsuz aparat,he: הכטב״ם הופל. | en: A UAV fell.,\"one,\ntwo\",UN\n"
    let reading = try GlossaryTable.read(text, file: "t.csv")
    #expect(reading.errors == [])
    let entry = try #require(reading.concepts.first)
    #expect(entry.id == "uav" && entry.domain == "defence" && entry.partOfSpeech == "noun")
    #expect(
      entry.terms.map { "\($0.language) \($0.face) \($0.status)" } == [
        "en unmanned aerial vehicle preferred", "en drone deprecated", "az PUA preferred",
        "he כטב״ם preferred",
      ])
    #expect(entry.terms(in: .hebrew)[0].gender == .masculine && entry.terms(in: .hebrew)[0].form == .acronym)
    #expect(entry.definitions == [Definition("an aircraft without a pilot")])
    #expect(entry.definition(in: .azerbaijani)?.text == "pilotsuz aparat")
    #expect(entry.terms(in: .hebrew)[0].contexts == [Context("הכטב״ם הופל.")])
    #expect(entry.note == "one,\ntwo" && entry.source == "UN")
  }

  @Test("may be delimited by tabs or semicolons, and have other languages and fewer columns")
  func delimiters() throws {
    for delimiter in [",", "\t", ";"] {
      let text = [
        ["id", "domain", "part_of_speech", "ru", "az"],
        ["gov", "politics", "noun", "правительство", "hökumət"],
      ].map { $0.joined(separator: delimiter) + "\r\n" }.joined()
      #expect(
        try GlossaryTable.read(text, file: "t").concepts.first?.terms.map(\.face) == [
          "правительство", "hökumət",
        ])
    }
  }

  @Test("tells every broken row with line and column, and keeps the others")
  func broken() throws {
    let text =
      Self.header + "a,d,noun,x,y,ז,,,,,\n" + "b,d,noun,x,y\n" + "a,d,noun,x,y,ז,,,,,\n"
      + "c,d,noun,x,y,ז,good,,,,\n"
      + "d,d,noun,x | y [bad],y,ז,,,,,\n" + "e,d,noun,,,,,,,,\n" + "f,d,noun,x,y,ז,,,no tag,,\n"
      + "g,d,noun,x,,,,,he: משפט,,\n" + "h;d;noun;x;y;ז;;;;;\n" + "i,d,noun,\"x,y,ז,,,,,\n"
      + "j,d,noun,x,y,ז,,,,,\n"
    let reading = try GlossaryTable.read(text, file: "t.csv")
    #expect(reading.concepts.map(\.id) == ["a", "j"])
    let expected = [
      "t.csv:3: 5 fields in a table of 11 columns", "t.csv:4:1: the identifier “a” stands in line 2 too",
      "t.csv:5:16: unknown status “good”", "t.csv:6:14: unknown status “bad” after a term",
      "t.csv:7:10: no term in any language", "t.csv:8:18: a context without its language",
      "t.csv:9:16: a context in he, where the concept has no term",
      "t.csv:10: 1 fields in a table of 11 columns; the row is delimited by semicolons, the header by commas",
      "t.csv:11: a quotation mark that is never closed",
    ]
    #expect(reading.errors.count == expected.count)
    for (error, message) in zip(reading.errors, expected) {
      #expect("\(error)".hasPrefix(message), "\(error)")
    }
    #expect(
      reading.rejectsTable.hasSuffix("11\t\ta quotation mark that is never closed\ti,d,noun,\"x,y,ז,,,,,\n"))
  }

  @Test(
    "without its columns is refused",
    arguments: [
      ("id,domain,en\n", "t.csv:1: no column “part_of_speech”"), ("", "t.csv:1: no header row"),
      ("id,domain,part_of_speech,xx\n", "t.csv:1: unknown column “xx”"),
      ("id,domain,part_of_speech\n", "t.csv:1: no column for a language"),
      ("id,id,part_of_speech,en\n", "t.csv:1: column “id” twice"),
    ])
  func columns(text: String, message: String) {
    #expect { try GlossaryTable.read(text, file: "t.csv") } throws: { "\($0)".hasPrefix(message) }
  }

  @Test("keeps what looks like a formula, and writes it so that no spreadsheet runs it")
  func formulas() throws {
    let faces = ["=cmd\\|' /C calc'!A0", "+1", "-x", "@SUM(A1)", "'=x", "''", "'a"]
    for face in faces {
      let read = try GlossaryTable.read(
        "id,domain,part_of_speech,en\na,,,\"\(face)\"\n", file: "t.csv"
      ).concepts
      let (text, _) = GlossaryTable.write(read)
      for cell in try CSV(text, file: "t.csv").rows.flatMap(\.fields) {
        #expect(!["=", "+", "-", "@", "\t"].contains(cell.text.prefix(1)), "\(cell.text)")
      }
      #expect(try GlossaryTable.read(text, file: "t.csv").concepts == read)
    }
    let read = try GlossaryTable.read("id,domain,part_of_speech,en\na,,,=1+1\n", file: "t.csv").concepts
    #expect(read.first?.terms.first?.face == "=1+1")
  }

  @Test("tells what it cannot say")
  func losses() {
    #expect(
      GlossaryTable.write([GlossaryFixtures.drone]).losses.lines == [
        "1 entry: history", "1 entry: notes and sources of terms", "1 entry: notes of languages",
        "1 entry: parts of speech of single terms", "1 entry: places of definitions", "1 entry: references",
        "1 entry: sources of definitions and contexts",
      ])
    #expect(GlossaryTable.write([GlossaryFixtures.aircraft]).losses.isEmpty)
  }
}

@Suite("A glossary for another program")
struct ForeignGlossaryTests {
  static let drone = GlossaryFixtures.drone

  @Test("of OmegaT has pairs and comments, and is read with every odd line told")
  func omegat() throws {
    let text = """
      # -*- coding: utf-8 -*-
      embassy\tsəfirlik\tdiplomacy\r
      embassy\tsəfarətxana\tdiplomacy
      bank\tbank

      bank\tsahil\tof a river
      no tab here
      levy\t
      """
    let reading = OmegaTGlossary.read(text, file: "g.txt", from: .english, to: .azerbaijani)
    #expect(
      reading.concepts.map { $0.terms.map(\.face) + [$0.note] } == [
        ["embassy", "səfirlik", "səfarətxana", "diplomacy"], ["bank", "bank", ""],
        ["bank", "sahil", "of a river"],
      ])
    #expect(reading.concepts[0].terms.map(\.status) == [.preferred, .preferred, .admitted])
    #expect(
      reading.errors.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.problem)" } == [
        "7:1 no tab", "8:6 an empty target",
      ])
    let (written, losses) = OmegaTGlossary.write([Self.drone], from: .english, to: .azerbaijani)
    #expect(
      written
        == "# -*- coding: utf-8 -*-\nunmanned aerial vehicle\tpilotsuz uçuş aparatı\tUN & EU <usage>\n"
        + "unmanned aerial vehicle\tPUA\tUN & EU <usage>\n")
    #expect(losses.lines.contains("1 entry: deprecated and forbidden terms"))
  }

  @Test("of Weblate has each source once, without a header")
  func weblate() {
    let concepts = [
      Self.drone, GlossaryFixtures.entry("a", "=drone\u{7}", "dron", "רחפן"), GlossaryFixtures.aircraft,
    ]
    let (text, losses) = WeblateGlossary.write(
      concepts + [GlossaryFixtures.aircraft], from: .english, to: .hebrew)
    #expect(text == "unmanned aerial vehicle\tכטב״ם\ndrone\tרחפן\naircraft\tכלי טיס\n")
    #expect(losses.counts["further translations of one source"] == 1)
  }

  @Test("of MateCat has a term a language, and what is forbidden in rows of its own")
  func matecat() throws {
    let text = """
      Forbidden,Domain,Subdomain,Definition,en-GB,Notes,Example of use,az-AZ,Notes,Example of use
      ,Diplomacy,Missions,a mission,embassy,n,He left the embassy.,səfirlik,,
      true,,,,drone,,,uçan robot,,
      maybe,,,,a,,,b,,
      ,,,,,,,,,
      """
    let reading = try MateCatGlossary.read(text, file: "m.csv")
    #expect(reading.concepts.map(\.domain) == ["Diplomacy / Missions", ""])
    #expect(reading.concepts[0].terms.map(\.note) == ["n", ""])
    #expect(reading.concepts[0].terms[0].contexts == [Context("He left the embassy.")])
    #expect(reading.concepts[1].terms.map(\.status) == [.preferred, .forbidden])
    #expect(
      reading.errors.map(\.description) == [
        "m.csv:4:1: “maybe” as Forbidden; use TRUE, FALSE or nothing",
        "m.csv:5:5: no term in any language; write one or delete the row",
      ])
    let rows = try CSV(
      MateCatGlossary.write([Self.drone]).text, file: "m", delimiter: .comma, isDistinct: false,
      rejects: &Self.none
    ).rows.map { $0.fields.map(\.text) }
    #expect(
      rows.map { [$0[0], $0[4], $0[7], $0[10]] } == [
        ["", "unmanned aerial vehicle", "pilotsuz uçuş aparatı", "כטב״ם"],
        ["", "drone", "pilotsuz uçuş aparatı", "כטב״ם"], ["TRUE", "robot plane", "", ""],
        ["", "unmanned aerial vehicle", "PUA", "כטב״ם"],
      ])
    #expect { try MateCatGlossary.read("Forbidden,Domain,Xyz\n", file: "m") } throws: {
      "\($0)".hasPrefix("m:1: unknown column “Xyz”")
    }
  }

  nonisolated(unsafe) static var none: [GlossaryReading.Reject] = []
}

@Suite("What a format can say comes back from it")
struct GlossaryRoundTripTests {
  /// Entries made at random, of everything that dragoman's own layout can say.
  static func entries(_ count: Int, seed: UInt64) -> [ConceptEntry] {
    var random = Seeded(state: seed)
    return (0..<count).map { number in
      let languages = Language.firstClass.shuffled(using: &random).prefix(
        Int.random(in: 1...3, using: &random))
      let pos = ["noun", "verb", "adjective", ""].randomElement(using: &random) ?? ""
      let sections = Language.firstClass.filter(languages.contains).map { language in
        LanguageSection(
          language: language,
          terms: (0..<Int.random(in: 1...3, using: &random)).map { at in
            Term(
              face: text(language, &random), language: language,
              status: Term.Status.allCases.randomElement(using: &random) ?? .admitted,
              partOfSpeech: pos, gender: [.masculine, .feminine, nil].randomElement(using: &random) ?? nil,
              form: [.acronym, .shortForm, nil].randomElement(using: &random) ?? nil,
              contexts: at == 0 && Bool.random(using: &random) ? [Context(text(language, &random))] : [])
          },
          definitions: Bool.random(using: &random) ? [Definition(text(language, &random))] : [])
      }
      return ConceptEntry(
        id: "c\(number)", domain: "law", sections: sections,
        definitions: Bool.random(using: &random) ? [Definition(text(.english, &random))] : [],
        note: Bool.random(using: &random) ? text(.english, &random) + "\n" + text(.hebrew, &random) : "",
        source: text(.azerbaijani, &random))
    }
  }

  /// Words and marks that trip readers.
  static func text(_ language: Language, _ random: inout Seeded) -> String {
    let words = [
      Language.english: ["Sa'ar's", "sky", "az: x", "[deprecated]", "a"],
      .azerbaijani: ["ərazi", "bütövlüyü", "İ", "ı", "he: y"], .hebrew: ["צה״ל", "שלום", "ו\"כ"],
    ]
    let marks = [
      "|", ",", ";", "\"", "\\", "=1", "-", "@", "&amp;", "<b>", "]", "[", "'", "#", ":", "😀", "''=x",
    ]
    return (0..<Int.random(in: 1...4, using: &random)).map { _ in
      (Bool.random(using: &random) ? words[language] ?? [] : marks).randomElement(using: &random) ?? ""
    }.joined(separator: " ")
  }

  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  @Test("as dragoman's own table, with commas and with tabs", arguments: [false, true])
  func own(withTabs: Bool) throws {
    let entries = Self.entries(300, seed: 1)
    let (text, losses) = GlossaryTable.write(entries, withTabs: withTabs)
    #expect(losses.isEmpty, "\(losses.lines)")
    let reading = try GlossaryTable.read(text, file: "t")
    #expect(reading.errors == [])
    let differing = zip(reading.concepts, entries).first { $0 != $1 }
    #expect(differing == nil)
    #expect(reading.concepts.count == entries.count)
  }

  @Test("as TBX-Basic, in both styles", arguments: TBXStyle.allCases)
  func basic(style: TBXStyle) throws {
    let entries = Self.entries(300, seed: 2)
    let (text, losses) = TBXWriter.write(entries, style: style, title: "t")
    #expect(losses.isEmpty, "\(losses.lines)")
    let reading = try TBXReader.read(ByteSource(name: "t", bytes: Array(text.utf8)))
    #expect(reading.errors == [])
    let differing = zip(reading.concepts, entries).first { $0 != $1 }
    #expect(differing == nil)
    #expect(reading.concepts.count == entries.count)
  }

  @Test("as MateCat's and OmegaT's rows, of entries with a term in each language")
  func rows() throws {
    var random = Seeded(state: 3)
    let entries = (0..<200).map { _ in
      ConceptEntry(
        id: "", domain: "law / courts",
        terms: Language.firstClass.map {
          Term(
            face: Self.text($0, &random), language: $0, status: .preferred,
            contexts: [Context(Self.text($0, &random))], note: Self.text($0, &random))
        }, definitions: [Definition(Self.text(.english, &random))])
    }
    let matecat = try MateCatGlossary.read(MateCatGlossary.write(entries).text, file: "m")
    #expect(matecat.errors == [] && matecat.concepts == entries)
    let pairs = (0..<200).map { number in
      ConceptEntry(
        id: "", domain: "",
        terms: [Language.hebrew, .azerbaijani].map {
          Term(face: "x\(number) " + Self.text($0, &random), language: $0, status: .preferred)
        }, note: Self.text(.english, &random))
    }
    let omegat = OmegaTGlossary.write(pairs, from: .hebrew, to: .azerbaijani).text
    #expect(OmegaTGlossary.read(omegat, file: "o", from: .hebrew, to: .azerbaijani).concepts == pairs)
  }
}
