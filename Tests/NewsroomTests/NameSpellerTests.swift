import Foundation
import Interchange
import Names
import Orthography
import ShippedGlossaries
import Testing

@testable import Newsroom

@Suite("Spelling a name in another language")
struct NameSpellerTests {
  @Test("asks the newsroom's practice first, then the standards, and repeats no spelling")
  func order() throws {
    let speller = try NameSpeller(from: .azerbaijani, to: .english)
    #expect(speller.schemes.map(\.name) == ["newsroom", "odni-2015", "plain", "resolution-498"])
    let spellings = try speller.spellings(of: "Rəşad Çıraq", limit: 5).map(\.text)
    #expect(spellings.prefix(3) == ["Rashad Chirag", "Rashad Chyrag", "Rasad Ciraq"])
    #expect(Set(spellings).count == 5)
    #expect(try speller.spellings(of: "Rəşad Çıraq", limit: 1).map(\.text) == ["Rashad Chirag"])
    #expect(try speller.spellings(of: "", limit: 5).map(\.text) == [""])
  }

  @Test("asks what was learned first where the letters hide the sound, but not before what is settled")
  func learned() throws {
    let speller = try NameSpeller(from: .english, to: .hebrew)
    let found = try speller.spellings(of: "Zuckerman", limit: 5)
    #expect(found.count == 5)
    #expect(found.map(\.text).contains("צוקרמן"))
    #expect(found.allSatisfy { if case .learned = $0.source { true } else { false } })
    let settled = try #require(try speller.spellings(of: "Michael", limit: 5).first)
    #expect(settled.text == "מייקל")
    #expect({ if case .scheme = settled.source { true } else { false } }())
    let alone = try NameSpeller(from: .english, to: .hebrew, scheme: NameSpeller.learned)
    #expect(alone.schemes.isEmpty)
    #expect(try alone.spellings(of: "Goldman", limit: 1).map(\.text) == ["גולדמן"])
  }

  @Test("gives a record of the workspace before anything else")
  func record() throws {
    let desk = try #require(Desk.shared)
    let speller = try desk.nameSpeller(from: .english, to: .hebrew)
    let found = try #require(try speller.spellings(of: "Gideon Saar", limit: 3).first)
    #expect(found.text == "גדעון סער")
    #expect({ if case .record("gideon-saar") = found.source { true } else { false } }())
    let other = try desk.nameSpeller(from: .azerbaijani, to: .hebrew)
    #expect(try other.spellings(of: "Misir", limit: 1).map(\.text) == ["מצרים"])
  }

  @Test("knows Russian as a language of names in both directions")
  func russian() throws {
    #expect(
      try NameSpeller(from: .azerbaijani, to: .russian).spellings(of: "Şuşa", limit: 1).map(\.text) == [
        "Шуша"
      ])
    #expect(
      try NameSpeller(from: .russian, to: .azerbaijani).spellings(of: "Шуша", limit: 1).map(\.text) == [
        "Şuşa"
      ])
  }

  @Test("says which schemes there are where it has none of that name")
  func unknown() throws {
    #expect {
      _ = try NameSpeller(from: .hebrew, to: .english, scheme: "iso")
    } throws: {
      "\($0)" == "unknown scheme “iso” from he to en: there is newsroom, academy-2006, ala-lc, iso-259"
    }
    #expect {
      _ = try NameSpeller(from: .hebrew, to: .russian)
    } throws: {
      "\($0)".hasPrefix("no scheme from he to ru: there is az to az-Cyrl, ")
    }
  }

  /// Two places that say how Bakı is spelled must say the same.
  @Test("agrees with the shipped glossaries about every exception that both know")
  func glossaries() throws {
    var words: [String: [AuthorityRecord]] = [:]
    for file in try ShippedGlossaries.nameFiles {
      let records = try AuthorityTable.records(try TextFile(file.path).text, file: file.lastPathComponent)
      for record in records {
        for spelling in record.spellings where !spelling.status.isVariant {
          words["\(spelling.language) \(spelling.face)", default: []].append(record)
        }
      }
    }
    var known = 0
    for scheme in try RomanizationCatalogue.schemes()
    where scheme.isUsual && Language.firstClass.contains(scheme.to) {
      for exception in scheme.exceptions {
        guard let records = words["\(scheme.from) \(exception.word)"] else { continue }
        known += 1
        let right = records.flatMap(\.spellings).filter { $0.language == scheme.to && !$0.status.isVariant }
        #expect(
          right.contains { $0.face == exception.spelling },
          "\(scheme.from)-\(scheme.to).\(scheme.name):\(exception.line): \(exception.word) → \(exception.spelling)"
        )
      }
    }
    #expect(known > 20)
  }
}
