public import Orthography

/// A house style for all languages, as a style file sets it: a key and a value a line, explained in
/// `Styles/house.style`.
public struct StyleSheet: Sendable {
  /// A line of a style file that cannot be read.
  public struct LineError: Error {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int
    /// What is wrong.
    public let problem: String
    /// What to do about it.
    public let advice: String
  }

  private var styles: [Language: HouseStyle] = [:]
  private var names = "house"
  private var leavesQuotedTitles = false

  /// The style of a language.
  public func style(for language: Language) -> HouseStyle {
    var style = styles[language] ?? .standard(for: language)
    style.names = names
    style.leavesQuotedTitles = leavesQuotedTitles
    return style
  }

  /// Reads a style file; what it does not set is as in the standard style.
  ///
  /// - Throws: `LineError` with the first line that is wrong.
  public init(_ text: String) throws(LineError) {
    var seen: Set<String> = []
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let content = line.prefix { $0 != "#" }
      guard let first = content.firstIndex(where: { !$0.properties.isWhitespace }) else { continue }
      func error(_ problem: String, _ advice: String, at place: String.UnicodeScalarView.Index) -> LineError {
        LineError(
          line: number + 1, column: line.distance(from: line.startIndex, to: place) + 1, problem: problem,
          advice: advice)
      }
      guard let equals = content.firstIndex(of: "=") else {
        throw error("no “=”", "write key = value", at: first)
      }
      let words = content[first..<equals].split(whereSeparator: \.properties.isWhitespace).map(String.init)
      let key = words.joined(separator: " ")
      guard seen.insert(key).inserted else { throw error("“\(key)” twice", "leave one of them", at: first) }
      let afterEquals = content.index(after: equals)
      let values = content[afterEquals...].split(whereSeparator: \.properties.isWhitespace)
      let place = values.first?.startIndex ?? equals
      guard !values.isEmpty else { throw error("no value for “\(key)”", "write key = value", at: place) }
      do {
        try set(key, values.map(String.init))
      } catch {
        switch error {
        case .key(let advice):
          throw LineError(
            line: number + 1, column: line.distance(from: line.startIndex, to: first) + 1,
            problem: "unknown key “\(key)”", advice: advice)
        case .value(let advice):
          throw LineError(
            line: number + 1, column: line.distance(from: line.startIndex, to: place) + 1,
            problem: "“\(values.map(String.init).joined(separator: " "))” is no value of “\(key)”",
            advice: advice)
        }
      }
    }
  }

  private enum Refusal: Error {
    case key(String)
    case value(String)
  }

  private static let languageKeys = [
    "apostrophe", "quotation", "apostrophes-in-names", "apostrophes", "quotations",
  ]

  private mutating func set(_ key: String, _ values: [String]) throws(Refusal) {
    switch key {
    case "names":
      guard values.count == 1 else { throw .value("write the name of one style") }
      names = values[0]
    case "quoted-titles":
      guard ["correct", "leave"].contains(values[0]), values.count == 1 else {
        throw .value("use correct or leave")
      }
      leavesQuotedTitles = values[0] == "leave"
    default:
      let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
      guard parts.count == 2, Self.languageKeys.contains(parts[1]), let language = try? Language(parts[0])
      else {
        throw .key(
          "use names, quoted-titles, or en, az, he before ."
            + Self.languageKeys.joined(separator: ", ."))
      }
      var style = styles[language] ?? .standard(for: language)
      try Self.set(parts[1], values, in: &style)
      styles[language] = style
    }
  }

  private static func set(_ key: String, _ values: [String], in style: inout HouseStyle) throws(Refusal) {
    let marks = values.compactMap { $0.unicodeScalars.count == 1 ? $0.unicodeScalars.first : nil }
    if key == "apostrophe" {
      guard marks.count == 1, values.count == 1, Marks.isApostrophe(marks[0]) else {
        throw .value("use one apostrophe, such as ' or ’")
      }
      style.apostrophe = marks[0]
      return
    }
    if key == "quotation" {
      guard marks.count == values.count, (1...2).contains(marks.count),
        marks.allSatisfy({ Marks.isQuotation($0) || $0 == "„" })
      else { throw .value("use one or two quotation marks, such as \" or “ ” or « »") }
      style.opening = marks[0]
      style.closing = marks[marks.count - 1]
      return
    }
    guard values.count == 1, let strictness = HouseStyle.Strictness(rawValue: values[0]) else {
      throw .value("use always or when-mixed")
    }
    switch key {
    case "apostrophes-in-names": style.apostrophesInNames = strictness
    case "apostrophes": style.apostrophes = strictness
    default: style.quotations = strictness
    }
  }
}
