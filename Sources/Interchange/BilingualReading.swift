public import Orthography

/// A translation unit as a bilingual file has it: segments that say the same.
public struct BilingualUnit: Sendable {
  /// What a unit says in one language.
  public struct Segment: Sendable {
    /// The language.
    public let language: Language
    /// The text without inline codes; blank where nobody has translated it.
    public let text: PlacedText
  }

  /// The identifier in the file; may be empty.
  public let id: String
  /// The language that was translated from, where the unit or the file says so.
  public let source: Language?
  /// The segments in the order of the file, one a language.
  public let segments: [Segment]

  /// The segment in a language, or nil.
  public func segment(in language: Language) -> Segment? { segments.first { $0.language == language } }
}

/// What reading a bilingual file gave: its translation units, and those that could not be read.
public struct BilingualReading: Sendable {
  /// The units that are sound, in the order of the file.
  public internal(set) var units: [BilingualUnit] = []
  /// What is wrong with those that are not, in the order of the file.
  public internal(set) var errors: [InputError] = []

  /// How much text of segments is kept; a memory of a million units has some 200 MB.
  static let largestFile = 512 << 20

  private var size = 0

  init() {}

  /// Two files of which line *i* says the same; pairs of blank lines are no units.
  ///
  /// - Throws: `InputError` where one has more lines than the other.
  public init(
    lines source: TextFile, _ sourceLanguage: Language, _ target: TextFile, _ targetLanguage: Language
  ) throws(InputError) {
    let (sources, targets) = (Self.lines(source.text), Self.lines(target.text))
    guard sources.count == targets.count else {
      throw InputError(
        file: target.name, problem: "\(targets.count) lines, and \(source.name) has \(sources.count)",
        advice: "align them first: dragoman align --out x.tmx, then check x.tmx")
    }
    for (at, (one, other)) in zip(sources, targets).enumerated() {
      let segments = [
        BilingualUnit.Segment(language: sourceLanguage, text: PlacedText(one, line: at + 1)),
        BilingualUnit.Segment(language: targetLanguage, text: PlacedText(other, line: at + 1)),
      ]
      if segments.allSatisfy(\.text.isBlank) { continue }
      units.append(BilingualUnit(id: "\(at + 1)", source: sourceLanguage, segments: segments))
    }
  }

  /// The lines of a text, without empty ones at its end.
  private static func lines(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }

  /// Adds a unit, or what is wrong with it.
  mutating func add(_ unit: BilingualUnit, errors found: [InputError], reader: XMLReader) throws(InputError) {
    if !found.isEmpty { return errors += found }
    size += unit.segments.reduce(0) { $0 + $1.text.text.utf8.count }
    if size > Self.largestFile {
      throw reader.error(
        "more than \(Self.largestFile >> 20) MB of text in segments", advice: "split the file")
    }
    units.append(unit)
  }
}
