public import Interchange
public import Orthography

/// A file of pairs, or two files of which line *i* says the same, ready to be checked.
public struct CheckInput: Sendable {
  /// How pairs are written.
  public enum Format: String, Sendable, CaseIterable {
    case text, tmx, xliff

    /// The format that the name of a file tells, or nil.
    public init?(fileName: String) {
      switch fileName.split(separator: ".").last?.lowercased() {
      case "tmx": self = .tmx
      case "xlf", "xliff", "sdlxliff", "mxliff": self = .xliff
      case "txt": self = .text
      default: return nil
      }
    }
  }

  /// The pairs and what is wrong with others.
  public let reading: BilingualReading
  /// The files of the source and of the target; the same for one file of pairs.
  public let files: (source: String, target: String)
  /// The languages.
  public let languages: (source: Language, target: Language)

  /// Two texts.
  ///
  /// - Throws: `InputError` where one has more lines than the other.
  public init(_ source: TextFile, _ target: TextFile, from: Language?, to: Language?) throws(InputError) {
    let from = from ?? TokenLanguage.candidates(for: source.text)[0]
    let to = to ?? TokenLanguage.candidates(for: target.text)[0]
    if from == to {
      throw InputError(
        file: target.name, problem: "in the same language as \(source.name) (\(from))",
        advice: "name the languages with --from and --to")
    }
    reading = try BilingualReading(lines: source, from, target, to)
    files = (source.name, target.name)
    languages = (from, to)
  }

  /// A file of pairs; the languages are those that it names, where there are two.
  ///
  /// - Throws: `InputError` where it is no such file, or has other languages, or more than one to translate to.
  public init(_ file: String, format: Format, from: Language?, to: Language?) throws(InputError) {
    reading = format == .xliff ? try XLIFFReader.read(file) : try TMXReader.read(file)
    files = (file, file)
    let present = reading.units.reduce(into: [Language]()) { known, unit in
      for segment in unit.segments where !known.contains(segment.language) { known.append(segment.language) }
    }
    let stated = reading.units.lazy.compactMap(\.source).first { $0 != to }
    guard let source = from ?? stated ?? present.first(where: { $0 != to }) else {
      throw reading.errors.first ?? InputError(file: file, problem: "no translation unit")
    }
    let others = present.filter { $0 != source }
    guard let target = to ?? others.first, to != nil || others.count == 1 else {
      throw InputError(
        file: file,
        problem: others.isEmpty
          ? "segments in \(source) only" : "in \(source) and \(others.map(\.tag).joined(separator: ", "))",
        advice: others.isEmpty ? "give a file of pairs" : "name the languages with --from and --to")
    }
    for wanted in [source, target] where !present.contains(wanted) {
      throw InputError(
        file: file, problem: "no segment in \(wanted)",
        advice: "it has \(present.map(\.tag).joined(separator: ", "))")
    }
    languages = (source, target)
  }
}
