public import Orthography

#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// What the authority knows outright: which spellings are one record, and which must never be taken for one another,
/// whatever a spelling model thinks of them.
///
/// *Misir* and מצרים are one country though they share no sound, and Cuba is not Quba though they share nearly all.
public struct NameFacts: Sendable {
  private struct Face: Hashable {
    let key: String
    let language: Language
  }

  private let holders: [Face: [Int]]
  private let identifiers: [String]
  private let confusions: ConfusionPairs

  /// What `records`, with every spelling of theirs, and the forbidden confusions say; nothing where both are empty.
  public init(_ records: [AuthorityRecord] = [], confusions: ConfusionPairs = ConfusionPairs([])) {
    var holders: [Face: [Int]] = [:]
    for (number, record) in records.enumerated() {
      for spelling in record.spellings {
        let face = Face(
          key: FoldedText(spelling.face, language: spelling.language).key, language: spelling.language)
        if holders[face]?.last != number { holders[face, default: []].append(number) }
      }
    }
    self.holders = holders
    identifiers = records.map(\.id)
    self.confusions = confusions
  }

  /// The numbers of the records that have `name`, in the order given to the initialiser; empty where none does.
  func records(of name: String, language: Language) -> [Int] {
    holders.isEmpty
      ? [] : holders[Face(key: FoldedText(name, language: language).key, language: language)] ?? []
  }

  /// False where no fact can decide on `name`, whatever it is held against.
  func concern(_ name: String, language: Language) -> Bool {
    !records(of: name, language: language).isEmpty || confusions.concern(name, language)
  }

  /// Decides on two names, each with its language, of which a comparison of spellings said `score`.
  public func decision(
    _ one: String, _ first: Language, _ two: String, _ second: Language, score: Double
  ) -> NameDecision {
    let ours = records(of: one, language: first)
    let theirs = records(of: two, language: second)
    if let shared = ours.first(where: theirs.contains) {
      return NameDecision(
        score: max(score, NameDecision.certain), reason: .sameRecord(identifiers[shared]))
    }
    if let pair = confusions.forbidding(one, first, two, second) {
      return NameDecision(score: min(score, -NameDecision.certain), reason: .forbidden(pair.note))
    }
    if let our = ours.first, let their = theirs.first {
      return NameDecision(
        score: min(score, -NameDecision.certain / 2),
        reason: .differentRecords(identifiers[our], identifiers[their]))
    }
    return NameDecision(score: score, reason: .spelling)
  }
}

/// Whether two names are one, and what decided it.
public struct NameDecision: Sendable, Hashable {
  /// What decided.
  public enum Reason: Sendable, Hashable {
    /// The authority has both as spellings of this record.
    case sameRecord(String)
    /// The authority has them as spellings of these records, and of none together.
    case differentRecords(String, String)
    /// The desk forbids to take the one for the other; its note.
    case forbidden(String)
    /// One of them has more than `longestName` letters, and is no name.
    case tooLong
    /// No fact is known; the spelling model decided.
    case spelling
  }

  /// The most letters of a name. The longest in the collections that the models learned from has 80; beyond, what adds up
  /// over letters says nothing of names any more.
  public static let longestName = 200

  /// The decision on names of which one is none, by its length; nil for others.
  public static func refusal(_ one: String, _ other: String) -> NameDecision? {
    max(one.unicodeScalars.count, other.unicodeScalars.count) > longestName
      ? NameDecision(score: NameComparison.nothing, reason: .tooLong) : nil
  }

  /// The log-odds of what is known outright.
  static let certain = 8.0

  /// Log-odds that the two are one name.
  public let score: Double
  /// What decided.
  public let reason: Reason

  /// The probability that the two are one name, 0 to 1.
  public var probability: Double { 1 / (1 + exp(-score)) }
}
