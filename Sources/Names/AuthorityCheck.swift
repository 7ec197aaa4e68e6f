internal import Orthography

/// Near-duplicates and conflicts inside an authority.
///
/// Names are held against one another only where their consonants agree roughly, so that the number of comparisons
/// grows with the number of look-alikes and not with the square of the records.
public struct AuthorityCheck {
  /// From this probability on a spelling model's word that two names are one is a finding.
  public static let threshold = 0.95

  private let records: [AuthorityRecord]
  private let others: [AuthorityRecord]
  private let confusions: ConfusionPairs
  private let resemblance: NameResemblance

  /// Prepares a check.
  ///
  /// - Parameters:
  ///   - records: the authority.
  ///   - others: names that the authority may collide with but that are not the desk's: countries.
  ///   - confusions: names known to be two.
  ///   - models: spelling models of pairs of languages; without one its languages are not compared.
  public init(
    _ records: [AuthorityRecord], others: [AuthorityRecord], confusions: ConfusionPairs,
    models: [SpellingModel]
  ) {
    self.records = records
    self.others = others
    self.confusions = confusions
    resemblance = NameResemblance(models: models)
  }

  /// Everything that an editor has to settle: records by themselves first, then collisions of spellings, then
  /// names that look like one.
  public func findings() -> [AuthorityFinding] {
    records.flatMap(faults) + records.flatMap(confusion) + collisions() + lookalikes()
  }

  // MARK: A record by itself

  private func faults(in record: AuthorityRecord) -> [AuthorityFinding] {
    var findings = RecordFault.faults(in: record).map { fault -> AuthorityFinding in
      var spelling: Spelling?
      if case .spelling(let at, _) = fault.place { spelling = record.spellings[at] }
      let parts = fault.problem.split(separator: ";", maxSplits: 1).map(String.init)
      return AuthorityFinding(
        kind: fault.spellingFault == nil ? .layout : .character, records: [record.id],
        language: spelling?.language, spellings: spelling.map { [$0.face] } ?? [], why: parts[0],
        advice: parts.count > 1 ? String(parts[1].dropFirst()) : "correct the record")
    }
    for language in Language.firstClass where record.preferred(in: language) == nil {
      findings.append(
        AuthorityFinding(
          kind: .missingLanguage, records: [record.id], language: language, spellings: [],
          why: "no spelling in \(language)", advice: "add the house spelling"))
    }
    return findings
  }

  private func confusion(in record: AuthorityRecord) -> [AuthorityFinding] {
    let spellings = record.spellings
    for (at, one) in spellings.enumerated() {
      for other in spellings[(at + 1)...] {
        guard let pair = confusions.forbidding(one.face, one.language, other.face, other.language) else {
          continue
        }
        return [
          AuthorityFinding(
            kind: .confusion, records: [record.id],
            language: one.language == other.language ? one.language : nil,
            spellings: [one.face, other.face],
            why: "two names that are never one" + (pair.note.isEmpty ? "" : ": \(pair.note)"),
            advice: "take one of the spellings out")
        ]
      }
    }
    return []
  }

  // MARK: Collisions

  private struct Owner {
    let record: AuthorityRecord
    let spelling: Spelling
  }

  private func collisions() -> [AuthorityFinding] {
    var right: [String: [Owner]] = [:]
    var order: [String] = []
    for record in records + others {
      for spelling in record.spellings where !spelling.status.isVariant {
        let key = "\(spelling.language) \(spelling.key)"
        if right[key] == nil { order.append(key) }
        right[key, default: []].append(Owner(record: record, spelling: spelling))
      }
    }
    let kept = Set(records.map(\.id))
    var findings: [AuthorityFinding] = []
    for key in order {
      let owners = right[key] ?? []
      for (at, one) in owners.enumerated() {
        for other in owners[(at + 1)...]
        where one.record.id != other.record.id && kept.contains(one.record.id) {
          findings.append(shared(one, other))
        }
      }
    }
    for record in records {
      for spelling in record.spellings where spelling.status.isVariant {
        for owner in right["\(spelling.language) \(spelling.key)"] ?? [] where owner.record.id != record.id {
          findings.append(
            AuthorityFinding(
              kind: .variantIsRight, records: [record.id, owner.record.id], language: spelling.language,
              spellings: [spelling.face, owner.spelling.face],
              why: "a variant of \(record.id) is right for \(owner.record.id)",
              advice: "take it out of \(record.id) and say so in its note"))
        }
      }
    }
    return findings
  }

  private func shared(_ one: Owner, _ other: Owner) -> AuthorityFinding {
    let isKnown = one.record.kind != other.record.kind || tellsApart(one.record, other.record)
    return AuthorityFinding(
      kind: isKnown ? .ambiguous : .sharedSpelling, records: [one.record.id, other.record.id],
      language: one.spelling.language, spellings: [one.spelling.face, other.spelling.face],
      why: "one spelling is right for a \(one.record.kind.rawValue) and a \(other.record.kind.rawValue)",
      advice: isKnown
        ? "nothing, if a reader can tell them apart"
        : "merge the records, or name the other one in a note if they are two")
  }

  /// True where a note names the other record: by its identifier or by a right spelling.
  private func tellsApart(_ one: AuthorityRecord, _ other: AuthorityRecord) -> Bool {
    func names(_ note: String, _ record: AuthorityRecord) -> Bool {
      guard !note.isEmpty else { return false }
      if note.split(separator: " ").contains(where: { $0.hasPrefix(record.id) }) { return true }
      let words = " " + Segment(note, language: .english).tokens.map(\.key).joined(separator: " ") + " "
      return record.spellings.contains { spelling in
        let phrase = Phrase(spelling.face, language: spelling.language).words.joined(separator: " ")
        return !spelling.status.isVariant && !phrase.isEmpty && words.contains(" \(phrase) ")
      }
    }
    return names(one.note, other) || names(other.note, one)
  }

  // MARK: Look-alikes

  private func lookalikes() -> [AuthorityFinding] {
    var blocks: [String: [Owner]] = [:]
    var order: [String] = []
    for record in records {
      for spelling in record.spellings where !spelling.status.isVariant {
        let key = record.kind.rawValue + " " + resemblance.block(spelling)
        if blocks[key] == nil { order.append(key) }
        blocks[key, default: []].append(Owner(record: record, spelling: spelling))
      }
    }
    var findings: [AuthorityFinding] = []
    var settled: Set<[String]> = []
    for key in order {
      let owners = blocks[key] ?? []
      for (at, one) in owners.enumerated() {
        for other in owners[(at + 1)...] where one.record.id != other.record.id {
          let pair = [one.record.id, other.record.id].sorted()
          guard !settled.contains(pair), let why = lookalike(one, other) else { continue }
          settled.insert(pair)
          findings.append(
            AuthorityFinding(
              kind: .lookalike, records: pair,
              language: one.spelling.language == other.spelling.language ? one.spelling.language : nil,
              spellings: one.record.id == pair[0]
                ? [one.spelling.face, other.spelling.face] : [other.spelling.face, one.spelling.face],
              why: why, advice: "merge the records, or name the other one in a note if they are two"))
        }
      }
    }
    return findings
  }

  /// Why two names look like one, or nil where they do not or are known to be two.
  private func lookalike(_ one: Owner, _ other: Owner) -> String? {
    let (first, second) = (one.spelling, other.spelling)
    // The very same spelling is a collision, which is told already.
    if first.language == second.language, first.key == second.key { return nil }
    guard let why = resemblance.reason(first, second, threshold: Self.threshold) else { return nil }
    if first.language != second.language, resemblance.contradicts(one.record, other.record) { return nil }
    if confusions.forbidding(first.face, first.language, second.face, second.language) != nil { return nil }
    return tellsApart(one.record, other.record) ? nil : why
  }
}
