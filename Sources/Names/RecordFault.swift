internal import Orthography

/// Something in one record that cannot stand in the authority, or should not.
public struct RecordFault: Hashable, Sendable {
  /// What of the record is concerned.
  public enum Place: Hashable, Sendable {
    /// The record as a whole.
    case record
    /// Its identifier.
    case identifier
    /// A spelling by its position, and the character in Unicode scalars of the spelling from 0.
    case spelling(Int, offset: Int)
    /// A link by its position.
    case link(Int)
  }

  /// What of the record is concerned.
  public let place: Place
  /// What is wrong and what to do, in one line.
  public let problem: String
  /// What is wrong with a spelling, where it is one of its characters.
  public let spellingFault: SpellingFault.Kind?
  /// True where a record is refused; the others are only reported by a check of the authority.
  public let isRefused: Bool

  private init(_ place: Place, _ problem: String) {
    self.place = place
    self.problem = problem
    spellingFault = nil
    isRefused = true
  }

  private init(_ fault: SpellingFault, spelling: Int) {
    place = .spelling(spelling, offset: fault.offset)
    problem = fault.description
    spellingFault = fault.kind
    isRefused = fault.isRefused
  }

  /// Everything that is wrong with `record` by itself.
  public static func faults(in record: AuthorityRecord) -> [RecordFault] {
    var faults: [RecordFault] = []
    if let problem = RecordIdentifier.problem(record.id) { faults.append(RecordFault(.identifier, problem)) }
    if !AuthorityRecord.Kind.curated.contains(record.kind) {
      faults.append(
        RecordFault(.record, "kind “\(record.kind.rawValue)” is ICU's; use person, place or organization"))
    }
    if record.spellings.isEmpty { faults.append(RecordFault(.record, "no name in any language")) }
    var seen: Set<Spelling> = []
    for (at, spelling) in record.spellings.enumerated() {
      let found = SpellingFault.faults(in: spelling.face, language: spelling.language)
      faults += found.map { RecordFault($0, spelling: at) }
      for style in spelling.styles where !isStyleName(style) {
        faults.append(
          RecordFault(
            .spelling(at, offset: 0),
            "“\(style)” is no name of a style; use small letters, digits and hyphens"))
      }
      if found.isEmpty,
        !seen.insert(Spelling(face: spelling.face, language: spelling.language, status: .used)).inserted
      {
        faults.append(RecordFault(.spelling(at, offset: 0), "“\(spelling.face)” twice; leave one of them"))
      }
    }
    for language in record.languages {
      let preferred = record.spellings.count { $0.language == language && $0.status == .preferred }
      let at = record.spellings.firstIndex { $0.language == language } ?? 0
      if preferred != 1 {
        faults.append(
          RecordFault(
            .spelling(at, offset: 0),
            preferred == 0
              ? "no house spelling in \(language); a variant needs one to be corrected to"
              : "\(preferred) house spellings in \(language); one is preferred, the others are accepted"))
      }
    }
    for (at, link) in record.links.enumerated() {
      if let problem = AuthorityLink.problem(link) { faults.append(RecordFault(.link(at), problem)) }
    }
    return faults
  }

  private static func isStyleName(_ style: String) -> Bool {
    !style.isEmpty
      && style.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}
