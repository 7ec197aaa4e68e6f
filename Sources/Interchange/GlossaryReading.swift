internal import Orthography
public import Terminology

/// What reading a glossary gave: its entries, those that could not be read, and what had no place in an entry.
public struct GlossaryReading: Sendable {
  /// An entry and where it begins.
  public struct PlacedEntry: Sendable {
    /// The entry.
    public let entry: ConceptEntry
    /// The line of the file, from 1.
    public let line: Int
    /// The column, from 1.
    public let column: Int
  }

  /// An entry that cannot be read, or the rest of a file that breaks off.
  public struct Reject: Sendable {
    /// Everything that is wrong with it.
    public let errors: [InputError]
    /// The entry as it stands in the file, where that is known.
    public let text: String
  }

  /// The entries that are sound, in the order of the file.
  public internal(set) var entries: [PlacedEntry] = []
  /// Those that are not, in the order of the file.
  public internal(set) var rejects: [Reject] = []
  /// What the file says and an entry has no place for, and how often.
  public internal(set) var leftOut: [String: Int] = [:]

  /// Something the user should be told about how the file was read, or nil.
  public var notice: String?

  /// What a file like this one – of its format, columns and languages – says of concepts that are known already.
  var said: @Sendable ([ConceptEntry]) -> [ConceptEntry] = { $0 }

  /// What this file says that differs from what it would say of `known`.
  ///
  /// - Returns: the file's entries, those of known identifiers with everything that the file cannot say.
  public func revisions(of known: [ConceptEntry]) -> [ConceptEntry] {
    let languages = Set(concepts.flatMap { $0.sections.map(\.language) })
    let told = Dictionary(
      said(known.map { $0.limited(to: languages) }).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let byIdentifier = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return concepts.map { new in
      byIdentifier[new.id].map { $0.revised(from: told[new.id], to: new) } ?? new
    }
  }

  /// The entries without their places.
  public var concepts: [ConceptEntry] { entries.map(\.entry) }

  /// Everything that is wrong with any entry.
  public var errors: [InputError] { rejects.flatMap(\.errors) }

  /// The rejects as a table: line, column, reason and entry with tabs between, one problem a line.
  public var rejectsTable: String {
    rejects.flatMap { reject in
      reject.errors.map { error in
        let reason = error.advice.isEmpty ? error.problem : "\(error.problem); \(error.advice)"
        let fields = [
          error.line.map(String.init) ?? "", error.column.map(String.init) ?? "", reason, reject.text,
        ]
        return fields.map(TSVText.field).joined(separator: "\t") + "\n"
      }
    }.joined()
  }

  /// The reading without the entries that `faults` finds something wrong with: they are rejected.
  public func rejecting(_ faults: (PlacedEntry) -> [InputError]) -> GlossaryReading {
    var reading = self
    reading.entries = []
    for placed in entries {
      let errors = faults(placed)
      if errors.isEmpty { reading.entries.append(placed) } else { reading.reject(errors) }
    }
    reading.rejects.sort { ($0.errors[0].line ?? 0) < ($1.errors[0].line ?? 0) }
    return reading
  }

  mutating func reject(_ errors: [InputError], text: String = "") {
    if !errors.isEmpty { rejects.append(Reject(errors: errors, text: text)) }
  }

  mutating func add(_ entry: ConceptEntry, at place: XMLPlace) {
    entries.append(PlacedEntry(entry: entry, line: place.line, column: place.column))
  }
}

/// What an export could not say.
public struct GlossaryLosses: Sendable, Equatable {
  /// What is lost, such as `definitions`, and in how many entries.
  public private(set) var counts: [String: Int] = [:]

  /// True where the file says everything.
  public var isEmpty: Bool { counts.isEmpty }

  /// A line a loss, the most frequent first: `3 entries: definitions`.
  public var lines: [String] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { what, count in
      "\(count) \(count == 1 ? "entry" : "entries"): \(what)"
    }
  }

  init() {}

  /// Counts each of the losses of one entry once.
  mutating func add(_ losses: Set<String>) {
    for loss in losses { counts[loss, default: 0] += 1 }
  }
}

/// Fields of tab-separated lines, which cannot hold tabs and line breaks.
enum TSVText {
  static func field(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
  }
}

extension ConceptEntry {
  /// The entry without what it says in other languages.
  fileprivate func limited(to languages: Set<Language>) -> ConceptEntry {
    ConceptEntry(
      id: id, domain: domain, sections: sections.filter { languages.contains($0.language) },
      definitions: definitions, note: note, source: source, references: references, history: history)
  }
}
