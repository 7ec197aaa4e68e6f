private import Interchange
private import Names
public import Orthography
private import Storage
private import Terminology

/// What an editor decided about a proposal.
public struct MiningDecision: Sendable {
  /// True to store it, false never to propose it again.
  public let isAccepted: Bool
  /// A term or a name.
  public let kind: MinedPair.Kind
  /// What is named: a person, a place, an organization; for names only.
  public let named: String
  /// The source as the editor wants it.
  public let source: String
  /// The target as the editor wants it.
  public let target: String
  /// Where it was found, for provenance.
  public let place: String

  /// A decision.
  public init(
    isAccepted: Bool, kind: MinedPair.Kind, named: String = "", source: String, target: String, place: String
  ) {
    self.isAccepted = isAccepted
    self.kind = kind
    self.named = named
    self.source = source
    self.target = target
    self.place = place
  }
}

/// How many proposals were stored and rejected.
public struct MiningOutcome: Sendable {
  /// Concepts stored.
  public var terms = 0
  /// Records stored.
  public var names = 0
  /// Proposals that will not come again.
  public var rejected = 0
}

extension Newsroom {
  /// Stores accepted proposals in the glossary and the authority, with where they were found, and notes the rejected.
  ///
  /// - Parameters:
  ///   - decisions: What the editor decided.
  ///   - source: The language of the sources.
  ///   - target: The language of the targets.
  ///   - domain: The subject field of new concepts.
  ///   - editor: Who decided.
  /// - Returns: What was done.
  /// - Throws: `InputErrors` where a proposal cannot stand in a glossary, `StorageError`.
  public func decide(
    _ decisions: [MiningDecision], from source: Language, to target: Language, domain: String,
    by editor: String
  ) throws -> MiningOutcome {
    var outcome = MiningOutcome()
    let date = Self.timestamp()
    for decision in decisions where decision.isAccepted {
      let origin = decision.place.isEmpty ? "mined" : "mined from \(decision.place)"
      switch decision.kind {
      case .term:
        let concept = ConceptEntry(
          id: "", domain: domain,
          terms: [
            Term(face: Face(decision.source).text, language: source, status: .preferred),
            Term(face: Face(decision.target).text, language: target, status: .preferred),
          ], source: origin)
        if try addConcept(concept, by: editor, on: Self.day(date)).isChanged { outcome.terms += 1 }
      case .name:
        let kind = AuthorityRecord.Kind(rawValue: decision.named) ?? .person
        let record = AuthorityRecord(
          id: "", kind: kind,
          spellings: [
            Spelling(face: Face(decision.source).text, language: source, status: .preferred),
            Spelling(face: Face(decision.target).text, language: target, status: .preferred),
          ].sorted { $0.language == .english && $1.language != .english }, note: "", source: origin)
        if try addName(record).isChanged { outcome.names += 1 }
      }
    }
    let rejected = decisions.filter { !$0.isAccepted }
    let keys = rejected.map { MiningKey(source: $0.source, target: $0.target, source, target).text }
    try store.rejectMined(keys, source: source, target: target, editor: editor, date: date)
    outcome.rejected = keys.count
    return outcome
  }

  /// `2026-01-27` of `20260127T101500Z`.
  private static func day(_ date: String) -> String {
    let digits = date.utf8.prefix(8).map { String(UnicodeScalar($0)) }
    return digits[0..<4].joined() + "-" + digits[4..<6].joined() + "-" + digits[6..<8].joined()
  }
}
