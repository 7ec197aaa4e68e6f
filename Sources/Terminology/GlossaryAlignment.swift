public import Orthography

/// Two glossaries that share a language, such as English–Azerbaijani and English–Hebrew, joined by its terms.
///
/// A pair of concepts is joined where each is the other's only candidate and nothing speaks against it, or where the
/// evidence decides between several. Whatever is left open is listed for an editor, and stays as it was.
public struct GlossaryAlignment: Sendable {
  /// A pair that was joined.
  public struct Join: Sendable {
    /// The identifiers in the first and the second glossary.
    public let first: String, second: String
    /// What speaks for it, and what against.
    public let evidence: [AlignmentEvidence]
  }

  /// Concepts of both glossaries that share pivot terms and were not joined.
  public struct Decision: Sendable {
    /// The pivot terms that they share, as printed in the first glossary.
    public let pivots: [String]
    /// The pairs that could be joined, the likeliest first.
    public let candidates: [Join]
    /// Why nobody but an editor can tell, in a few words.
    public let why: String
  }

  /// The joined concepts and those without a partner, in the order of the first glossary and then of the second.
  public let concepts: [ConceptEntry]
  /// What was joined.
  public let joins: [Join]
  /// What was left open.
  public let decisions: [Decision]
  /// What is wrong inside either glossary.
  public let findings: [GlossaryFinding]

  /// How much better than the next a pair has to be.
  private static let margin = 2

  /// Joins `first` and `second` by their terms in `pivot`.
  public init(_ first: [ConceptEntry], _ second: [ConceptEntry], pivot: Language) {
    let graph = PivotGraph(first, second, pivot: pivot)
    var joins: [Join] = []
    var decisions: [Decision] = []
    var partners: [Int: Int] = [:]
    for component in graph.components() {
      let pairs = component.map { pair in
        (
          pair: pair,
          evidence: AlignmentEvidence.between(first[pair.first], second[pair.second], pivot: pivot)
        )
      }.sorted { $1.evidence.weight < $0.evidence.weight }
      func join(_ at: Int) -> Join {
        Join(
          first: first[pairs[at].pair.first].id, second: second[pairs[at].pair.second].id,
          evidence: pairs[at].evidence)
      }
      let decided = Self.decided(pairs.map { ($0.pair, $0.evidence.weight, $0.evidence.isRefused) })
      for at in decided {
        partners[pairs[at].pair.first] = pairs[at].pair.second
        joins.append(join(at))
      }
      let joinedFirst = Set(decided.map { pairs[$0].pair.first })
      let joinedSecond = Set(decided.map { pairs[$0].pair.second })
      let open = pairs.indices.filter {
        !joinedFirst.contains(pairs[$0].pair.first) || !joinedSecond.contains(pairs[$0].pair.second)
      }
      // A concept whose only candidates have found others is simply alone.
      let waiting = open.filter {
        !joinedFirst.contains(pairs[$0].pair.first) && !joinedSecond.contains(pairs[$0].pair.second)
      }
      if waiting.isEmpty { continue }
      decisions.append(
        Decision(
          pivots: graph.pivots(of: waiting.map { pairs[$0].pair }), candidates: waiting.map(join),
          why: waiting.count == 1
            ? "the evidence speaks against it" : "several candidates, none clearly the best"))
    }
    self.joins = joins
    self.decisions = decisions
    findings = [first, second].enumerated().flatMap { at, glossary in
      GlossaryFinding.findings(in: glossary, pivot: pivot, glossary: at + 1)
    }
    concepts = Self.concepts(first, second, partners)
  }

  /// The pairs, by position, that nothing competes with.
  private static func decided(
    _ pairs: [(pair: PivotGraph.Pair, weight: Int, isRefused: Bool)]
  ) -> [Int] {
    pairs.indices.filter { at in
      let this = pairs[at]
      if this.isRefused { return false }
      let rivals = pairs.indices.filter { other in
        other != at && !pairs[other].isRefused
          && (pairs[other].pair.first == this.pair.first || pairs[other].pair.second == this.pair.second)
      }
      if rivals.isEmpty { return this.weight >= 0 }
      return this.weight >= margin && rivals.allSatisfy { pairs[$0].weight + margin <= this.weight }
    }
  }

  private static func concepts(
    _ first: [ConceptEntry], _ second: [ConceptEntry], _ partners: [Int: Int]
  ) -> [ConceptEntry] {
    var taken = Set(first.map(\.id))
    let joined = first.enumerated().map { at, entry in
      partners[at].map { entry.joined(with: second[$0]) } ?? entry
    }
    let used = Set(partners.values)
    let alone = second.enumerated().filter { !used.contains($0.offset) }.map { _, entry -> ConceptEntry in
      var (id, number) = (entry.id, 1)
      while !taken.insert(id).inserted {
        number += 1
        id = "\(entry.id)-\(number)"
      }
      return entry.named(id)
    }
    return joined + alone
  }
}

extension ConceptEntry {
  /// The entry with everything that its counterpart says; this one's own word comes first.
  fileprivate func joined(with other: ConceptEntry) -> ConceptEntry {
    let both = other.named(id).merged(with: self)
    let notes = note.split(separator: "\n") + other.note.split(separator: "\n").filter { !note.contains($0) }
    let order = sections.map(\.language) + other.sections.map(\.language)
    return ConceptEntry(
      id: id, domain: both.domain,
      sections: both.sections.sorted {
        (order.firstIndex(of: $0.language) ?? 0) < (order.firstIndex(of: $1.language) ?? 0)
      },
      definitions: both.definitions, note: notes.joined(separator: "\n"),
      source: [source, other.source == source ? "" : other.source].filter { !$0.isEmpty }.joined(
        separator: "; "),
      references: both.references, history: both.history)
  }

  /// The entry with another identifier.
  fileprivate func named(_ id: String) -> ConceptEntry {
    ConceptEntry(
      id: id, domain: domain, sections: sections, definitions: definitions, note: note, source: source,
      references: references, history: history)
  }
}
