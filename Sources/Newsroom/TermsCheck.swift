private import Interchange
private import Names
private import Orthography
private import Storage
public import Terminology

/// A finding with its place in a file.
public struct PlacedFinding: Sendable {
  /// The finding.
  public let finding: CheckFinding
  /// The file of its side.
  public let file: String
  /// The unit's identifier; of texts the number of the line.
  public let segment: String
  /// Where it begins and ends: lines and columns in Unicode characters, from 1.
  public let start: (line: Int, column: Int)
  /// Behind its last character.
  public let end: (line: Int, column: Int)
  /// The columns of both in units of UTF-16, where the segment is a line of a text.
  public let utf16Columns: (Int, Int)
}

/// A bitext held against glossary and authority.
public struct CheckedBitext: Sendable {
  /// The findings in the order of the pairs.
  public let findings: [PlacedFinding]
  /// How many pairs were checked.
  public let pairs: Int
}

extension Newsroom {
  /// Holds a translation against its source, the glossary and the authority.
  ///
  /// - Throws: `StorageError`.
  public func checkTerms(_ input: CheckInput) throws -> CheckedBitext {
    var desk = try CheckDesk(self, input)
    for unit in input.reading.units { desk.check(unit) }
    return CheckedBitext(findings: desk.placed(), pairs: desk.pairs.count)
  }
}

/// What a check needs, built once for all pairs, and what it has found.
private struct CheckDesk {
  let input: CheckInput
  /// The segments of each pair, for the places of findings.
  private(set) var pairs: [(id: String, source: PlacedText, target: PlacedText)] = []
  private var findings: [CheckFinding] = []
  private var consistency = ConsistencyCheck()
  private var spotters: (source: TermSpotter, target: TermSpotter)
  private var names: (source: NameSpotter, target: NameSpotter)

  init(_ newsroom: Newsroom, _ input: CheckInput) throws {
    self.input = input
    let (source, target) = input.languages
    let concepts = try newsroom.store.concepts()
    spotters = (TermSpotter(concepts, language: source), TermSpotter(concepts, language: target))
    // Languages, scripts and currencies are words rather than names.
    let records = try newsroom.store.records().filter { record in
      AuthorityRecord.Kind.curated.contains(record.kind) || record.kind == .country
    }
    let curated = Set(try newsroom.store.authority().map(\.id))
    names = try (
      NameSpotter(records, curated: curated, in: source, other: target),
      NameSpotter(records, curated: curated, in: target, other: source)
    )
  }

  mutating func check(_ unit: BilingualUnit) {
    guard let source = unit.segment(in: input.languages.source)?.text,
      let target = unit.segment(in: input.languages.target)?.text, !source.isBlank
    else { return }
    let pair = CheckedPair(
      number: pairs.count, line: target.place(of: 0).line,
      source: Self.text(source, input.languages.source, &spotters.source, &names.source),
      target: Self.text(target, input.languages.target, &spotters.target, &names.target))
    pairs.append((unit.id, source, target))
    findings += TermCheck.findings(in: pair)
    // A sentence that nobody has translated has nothing else to say.
    if findings.last?.pair == pair.number, findings.last?.kind == .untranslated, findings.last?.wanted == "" {
      return
    }
    findings += NameCheck.findings(in: pair) + NumberCheck.findings(in: pair)
    consistency.add(pair)
  }

  private static func text(
    _ text: PlacedText, _ language: Language, _ terms: inout TermSpotter, _ names: inout NameSpotter
  ) -> CheckedText {
    let words = InflectedSegment(Segment(text.text, language: language))
    return CheckedText(words, spotter: &terms, names: names.spot(words))
  }

  /// Everything found, in the order of the pairs, with its places.
  func placed() -> [PlacedFinding] {
    let all = (findings + consistency.findings()).enumerated().sorted {
      ($0.element.pair, $0.offset) < ($1.element.pair, $1.offset)
    }
    return all.map { _, finding in
      let pair = pairs[finding.pair]
      let text = finding.side == .source ? pair.source : pair.target
      return PlacedFinding(
        finding: finding, file: finding.side == .source ? input.files.source : input.files.target,
        segment: pair.id, start: text.place(of: finding.range.lowerBound),
        end: text.place(of: finding.range.upperBound),
        utf16Columns: (
          text.text.slice(0..<finding.range.lowerBound).utf16.count + 1,
          text.text.slice(0..<finding.range.upperBound).utf16.count + 1
        ))
    }
  }
}
