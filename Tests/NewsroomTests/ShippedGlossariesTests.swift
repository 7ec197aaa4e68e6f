import Foundation
import Interchange
import Names
import Orthography
import ShippedGlossaries
import Terminology
import Testing

@testable import Newsroom

/// What an editor's eye would stop at and a program can see.
@Suite("The shipped glossaries")
struct ShippedGlossariesTests {
  static let domains: Set<String> = [
    "diplomacy", "energy", "defence", "economy", "agriculture-water", "technology", "community-religion",
    "administration", "health", "culture", "sport", "media", "transport", "environment", "law",
    "education", "society",
  ]
  static let partsOfSpeech: Set<String> = ["noun", "verb", "adjective", "adverb", "proper noun", "phrase"]

  static func text(_ file: URL) throws -> String { try TextFile(file.path).text }

  static func concepts() throws -> [ConceptEntry] {
    try ShippedGlossaries.conceptFiles.flatMap {
      try GlossaryFile.concepts(try text($0), file: $0.lastPathComponent)
    }
  }

  static func records() throws -> [AuthorityRecord] {
    try ShippedGlossaries.nameFiles.flatMap {
      try AuthorityTable.records(try text($0), file: $0.lastPathComponent)
    }
  }

  @Test(
    "hold at least 1,500 concepts, 300 of them defined or shown in use, and 300 names, each in every language"
  )
  func complete() throws {
    let concepts = try Self.concepts()
    #expect(concepts.count >= 1_500)
    let explained = concepts.count { concept in
      concept.definition(in: .english) != nil || concept.terms.contains { !$0.contexts.isEmpty }
    }
    #expect(explained >= 300)
    for concept in concepts {
      for language in Language.firstClass {
        #expect(!concept.terms(in: language).isEmpty, "\(concept.id) has no term in \(language)")
      }
      #expect(!concept.source.isEmpty, "\(concept.id) has no source")
    }
    let records = try Self.records()
    #expect(records.count >= 300)
    for record in records {
      for language in Language.firstClass {
        #expect(record.preferred(in: language) != nil, "\(record.id) has no house spelling in \(language)")
      }
    }
  }

  @Test("use known domains and parts of speech, and every identifier once")
  func vocabulary() throws {
    let concepts = try Self.concepts()
    for concept in concepts {
      #expect(Self.domains.contains(concept.domain), "\(concept.id): domain \(concept.domain)")
      #expect(Self.partsOfSpeech.contains(concept.partOfSpeech), "\(concept.id): \(concept.partOfSpeech)")
    }
    for identifiers in [concepts.map(\.id), try Self.records().map(\.id)] {
      let doubled = Dictionary(grouping: identifiers) { $0 }.filter { $0.value.count > 1 }.keys
      #expect(doubled.isEmpty, "\(doubled)")
    }
  }

  @Test("hold no concept twice: no two agree in their preferred terms of two languages")
  func duplicates() throws {
    var seen: [String: String] = [:]
    for concept in try Self.concepts() {
      let keys = Language.firstClass.compactMap { language in
        concept.terms(in: language).first.map { "\(language) " + FoldedText($0.face, language: language).key }
      }
      for pair in [[0, 1], [0, 2], [1, 2]] where keys.count == 3 {
        let key = pair.map { keys[$0] }.joined(separator: "|")
        let other = seen.updateValue(concept.id, forKey: key)
        #expect(other == nil, "\(concept.id) and \(other ?? "")")
      }
    }
  }

  @Test("are written in the right script, without look-alikes, niqqud or typed marks in Hebrew")
  func script() throws {
    let terms = try Self.concepts().flatMap { concept in
      concept.terms.map { (concept.id, $0.language, $0.face) }
    }
    let spellings = try Self.records().flatMap { record in
      record.spellings.map { (record.id, $0.language, $0.face) }
    }
    // An Azerbaijani spelling in an English text is a variant to be corrected.
    let strays = Set(try Self.records().flatMap(\.spellings).filter { $0.status.isVariant }.map(\.face))
    for (id, language, face) in terms + spellings {
      let scalars = face.unicodeScalars
      let hebrew = scalars.contains { (0x5D0...0x5EA).contains($0.value) }
      let latin = scalars.contains { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
      if language == .hebrew {
        // Latin abbreviations such as UNESCO and 5G stand in Hebrew copy as they are.
        #expect(
          hebrew || LetterCase.isAllCapitals(face) || face.contains(where: \.isNumber), "\(id): \(face)")
        #expect(!scalars.contains { $0 == "'" || $0 == "\"" }, "\(id): use ׳ and ״ in \(face)")
      } else {
        #expect(latin && !hebrew, "\(id): \(face)")
      }
      #expect(
        !scalars.contains { (0x400...0x4FF).contains($0.value) || $0 == "ǝ" || $0 == "Ǝ" }, "\(id): \(face)")
      #expect(!scalars.contains { (0x591...0x5BD).contains($0.value) }, "\(id): niqqud in \(face)")
      if language == .english, !strays.contains(face) {
        #expect(!face.contains { "əğışƏĞİŞ".contains($0) }, "\(id): \(face)")
      }
      #expect(!Segment(face, language: language).tokens.isEmpty, "\(id): no word in \(face)")
    }
  }

  @Test("hold nothing that cannot be seen, and no white space out of place")
  func invisible() throws {
    for file in try ShippedGlossaries.conceptFiles + ShippedGlossaries.nameFiles {
      let table = try CSV(try Self.text(file), file: file.lastPathComponent)
      for row in table.rows {
        for column in table.header {
          let face = Face(row[column])
          #expect(
            face.irregularities.isEmpty,
            "\(file.lastPathComponent):\(row.line) \(column): \(face.irregularities)")
        }
      }
    }
  }

  @Test("never call a spelling a variant that is right for somebody or something else")
  func variants() throws {
    var right: [String: String] = [:]
    let records = try Self.records() + DisplayName.all(.country).map(AuthorityRecord.init)
    for record in records {
      for spelling in record.spellings where !spelling.status.isVariant {
        right["\(spelling.language) " + FoldedText(spelling.face, language: spelling.language).key] =
          record.id
      }
    }
    for record in records {
      for spelling in record.spellings where spelling.status.isVariant {
        let other = right[
          "\(spelling.language) " + FoldedText(spelling.face, language: spelling.language).key]
        #expect(other == nil, "\(record.id): \(spelling.face) is right for \(other ?? "")")
      }
    }
  }

  @Test(
    "answer for the words of the first story",
    arguments: [
      "strategic partnership", "territorial integrity", "bilateral relations", "drip irrigation",
      "smart city",
      "smart village", "water scarcity", "unmanned aerial vehicle", "electronic warfare", "reconnaissance",
      "military-technical cooperation", "multiculturalism", "religious tolerance", "private sector",
      "energy security",
      "digital transformation", "diplomatic relations", "Patriotic War", "foreign minister",
      "key trade partner",
    ])
  func required(term: String) throws {
    let concept = try #require(
      try Self.concepts().first {
        $0.terms(in: .english).contains { $0.face.lowercased() == term.lowercased() }
      })
    #expect(Language.firstClass.allSatisfy { !concept.terms(in: $0).isEmpty })
  }

  @Test(
    "name the people and places of the first story",
    arguments: [
      "Gideon Sa'ar", "Azer Garayev", "Ilham Aliyev", "Baku", "Guba", "Karabakh", "East Zangezur", "Davos",
      "Jerusalem",
      "Azertac",
    ])
  func requiredNames(name: String) throws {
    let key = FoldedText(name, language: .english).key
    #expect(
      try Self.records().contains { record in
        record.spellings.contains {
          $0.language == .english && FoldedText($0.face, language: .english).key == key
        }
      })
  }

  @Test(
    "that are broken are refused with file, line and reason",
    arguments: [
      (
        "id,domain,part_of_speech,en,az,he,status,note,source\na,b,noun,x,y,ז,good,,s\n",
        "t.csv:2:16: unknown status “good”"
      ),
      (
        "id,domain,part_of_speech,en,az,he,status,note,source\na,b,noun,x | z [bad],y,ז,preferred,,s\n",
        "t.csv:2:14: unknown status “bad” after a term"
      ),
      ("id,en\n", "t.csv:1: no column “domain”"),
    ])
  func broken(text: String, message: String) {
    #expect { try GlossaryFile.concepts(text, file: "t.csv") } throws: { "\($0)".hasPrefix(message) }
  }
}
