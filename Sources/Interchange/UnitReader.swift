public import Memory
public import Orthography

/// What a file of translation units holds next.
public enum UnitRecord: Sendable {
  /// A sound unit, and the line on which it begins.
  case unit(TranslationUnit, line: Int)
  /// A unit that cannot be read, and its text where the format has lines.
  case fault(InputError, text: String)
}

/// The formats of memories.
public enum UnitFormat: String, CaseIterable, Sendable {
  /// Source, tab, target.
  case tsv
  /// TMX 1.1 to 1.4.
  case tmx

  /// The format that a file's name tells, or nil.
  public static func of(file: String) -> UnitFormat? {
    let name = file.utf8.split(separator: UInt8(ascii: ".")).last.map { String(Substring($0)) } ?? ""
    return allCases.first { LetterCase.lowercased(name, in: .english) == $0.rawValue }
  }
}

/// Reads translation units one at a time, so that a memory of a million units takes no more room than one of ten.
public final class UnitReader {
  private enum Source {
    case table(UnitTable)
    case exchange(TMXUnits)
  }
  private var source: Source

  /// A reader of `file`, or of standard input for `-`.
  ///
  /// - Parameters:
  ///   - file: The file's name.
  ///   - format: What it is.
  ///   - languages: The languages of the two columns of a table; TMX says its own.
  ///   - provenance: Where units come from of which the file does not say it.
  /// - Throws: `InputError` where there is no such file or it is of another kind.
  public init(
    _ file: String, format: UnitFormat, languages: (source: Language, target: Language)?,
    provenance: Provenance
  ) throws(InputError) {
    switch format {
    case .tsv:
      guard let languages else {
        throw InputError(
          file: file, problem: "a table does not say its languages", advice: "give --from and --to")
      }
      source = .table(try UnitTable(file, languages: languages, provenance: provenance))
    case .tmx: source = .exchange(try TMXUnits(ByteSource(file: file), provenance: provenance))
    }
  }

  /// The next unit, or what is wrong with it; nil behind the last.
  ///
  /// - Throws: `InputError` where nothing behind can be read.
  public func next() throws(InputError) -> UnitRecord? {
    switch source {
    case .table(var table):
      defer { source = .table(table) }
      return try table.next()
    case .exchange(let exchange): return try exchange.next()
    }
  }

  /// What the file holds that is no unit of its own and was left out, with how often.
  public var leftOut: [String: Int] {
    if case .exchange(let exchange) = source { return exchange.leftOut }
    return [:]
  }
}

/// Units as a table of two columns: source, tab, target; more columns are left alone.
struct UnitTable {
  private var lines: TextLines
  private var line = 0
  private let file: String
  private let languages: (source: Language, target: Language)
  private let provenance: Provenance

  init(
    _ file: String, languages: (source: Language, target: Language), provenance: Provenance
  ) throws(InputError) {
    self.file = file
    lines = try TextLines(file)
    self.languages = languages
    self.provenance = provenance
  }

  mutating func next() throws(InputError) -> UnitRecord? {
    while let text = try lines.next() {
      line += 1
      if text.isEmpty { continue }
      let columns = text.utf8.split(separator: 0x9, maxSplits: 2, omittingEmptySubsequences: false)
      guard columns.count >= 2 else {
        return .fault(
          InputError(
            file: file, line: line, problem: "one column", advice: "write source, tab, target"), text: text)
      }
      let unit = TranslationUnit(
        source: Variant(face: String(Substring(columns[0])), language: languages.source),
        target: Variant(face: String(Substring(columns[1])), language: languages.target),
        provenance: provenance)
      if let fault = unit.fault {
        return .fault(InputError(file: file, line: line, problem: fault.description), text: text)
      }
      return .unit(unit, line: line)
    }
    return nil
  }
}
