public import Orthography

/// A duplicate or a conflict inside one glossary.
public struct GlossaryFinding: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: String, Sendable, CaseIterable {
    /// Two concepts with the same terms in two languages.
    case duplicate
    /// One term twice in one concept.
    case repeated = "repeated term"
    /// One term preferred and forbidden.
    case contradiction
    /// Two preferred terms of one concept in one language.
    case rivals = "two preferred terms"
  }

  /// What is wrong.
  public let kind: Kind
  /// 1 or 2: which of the glossaries that are joined.
  public let glossary: Int
  /// The concepts.
  public let concepts: [String]
  /// The language of the terms.
  public let language: Language
  /// The terms as printed.
  public let terms: [String]

  /// One line: the concepts, what is wrong, the terms.
  public var description: String {
    "\(concepts.joined(separator: ", ")) (\(language)): \(kind.rawValue): \(terms.joined(separator: " / "))"
  }

  /// Everything that is wrong inside `entries`.
  ///
  /// - Parameters:
  ///   - entries: the glossary.
  ///   - pivot: the language by which concepts are held against each other.
  ///   - glossary: which glossary it is, for the findings.
  /// - Returns: what an editor should look at, in the order of the glossary.
  public static func findings(
    in entries: [ConceptEntry], pivot: Language, glossary: Int = 1
  ) -> [GlossaryFinding] {
    func finding(_ kind: Kind, _ concepts: [String], _ terms: [Term]) -> GlossaryFinding {
      GlossaryFinding(
        kind: kind, glossary: glossary, concepts: concepts, language: terms[0].language,
        terms: terms.map(\.face))
    }
    var findings: [GlossaryFinding] = []
    var pairs: [[String]: (id: String, term: Term)] = [:]
    var statuses: [[String]: (id: String, term: Term)] = [:]
    for entry in entries {
      let pivots = Set(PivotGraph.keys(of: entry, pivot).map(\.key))
      for section in entry.sections {
        let preferred = section.terms.filter { $0.status == .preferred }
        if preferred.count > 1 { findings.append(finding(.rivals, [entry.id], preferred)) }
        var seen: [String: Term] = [:]
        for term in section.terms {
          let key = FoldedText(term.face, language: term.language).key
          if let known = seen.updateValue(term, forKey: key) {
            let isContradiction = Set([known.status, term.status]) == [.preferred, .forbidden]
            findings.append(finding(isContradiction ? .contradiction : .repeated, [entry.id], [known, term]))
          }
          if term.status == .preferred || term.status == .forbidden {
            // What is forbidden for one thing may be the word for another: only concepts that share a pivot conflict.
            let opposite: Term.Status = term.status == .preferred ? .forbidden : .preferred
            for pivotKey in pivots {
              let place = [section.language.tag, key, pivotKey]
              if let known = statuses[place + [opposite.rawValue]], known.id != entry.id {
                findings.append(finding(.contradiction, [known.id, entry.id], [known.term, term]))
              }
              statuses[place + [term.status.rawValue]] = (entry.id, term)
            }
          }
          if section.language != pivot, term.status != .forbidden {
            for pivotKey in pivots {
              let known = pairs.updateValue((entry.id, term), forKey: [section.language.tag, key, pivotKey])
              if let known, known.id != entry.id {
                findings.append(finding(.duplicate, [known.id, entry.id], [known.term, term]))
              }
            }
          }
        }
      }
    }
    var told: Set<GlossaryFinding> = []
    return findings.filter { told.insert($0).inserted }
  }
}
