internal import Orthography

/// A romanization scheme as a text file.
///
/// Header lines `# key: value` come first: `name`, `from`, `to`, `standard`, `use`, `input`, and `capitals: words`
/// where each word is to begin with a capital although the source has none. Then sections, each a line of its own:
///
/// * `# rules`: rules in ICU's syntax (UTS #35, part 2), for words in lower case whose apostrophes are all `'` and
///   whose geresh and gershayim are `׳` and `״`; `^` and `$` are the two ends of the word.
/// * `# rules for pointed words`: the same for words with niqqud, where they need other rules.
/// * `# exceptions`: `word → spelling`, a line each; they outrank the rules and keep the case of the text.
///
/// In a section, what follows `#` is a comment.
public enum RomanizationFile {
  /// A scheme file that cannot be read.
  public struct FileError: Error, CustomStringConvertible, Equatable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong.
    public let problem: String

    /// One line: where and what.
    public var description: String { "line \(line): \(problem)" }
  }

  private enum Section: String {
    case header
    case rules = "# rules"
    case pointedRules = "# rules for pointed words"
    case exceptions = "# exceptions"
  }

  /// Reads a scheme; its rules are compiled by `Romanizer`.
  ///
  /// - Parameter text: a whole scheme file.
  /// - Returns: the scheme.
  /// - Throws: `FileError` with the first line that is not what it should be.
  public static func scheme(_ text: String) throws(FileError) -> RomanizationScheme {
    var header = Header()
    var rules: [Section: [String]] = [:]
    var exceptions: [RomanizationScheme.Exception] = []
    var section = Section.header
    let lines = text.utf8.split(separator: 0xA, omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      let line = Face(String(Substring(bytes))).text
      if let next = Section(rawValue: line) {
        section = next
        rules[next] = rules[next] ?? Array(repeating: "", count: index + 1)
      } else if section == .header {
        try header.read(line, number: index + 1)
      } else if section == .exceptions {
        if let exception = try exception(line, number: index + 1) { exceptions.append(exception) }
      } else {
        // Empty lines stand for the rest of the file, so that ICU counts lines as an editor does.
        let missing = index - (rules[section]?.count ?? 0)
        rules[section]? += Array(repeating: "", count: missing) + [String(Substring(bytes))]
      }
    }
    guard let main = rules[.rules] else {
      throw FileError(line: lines.count, problem: "no section “# rules”")
    }
    return RomanizationScheme(
      name: try header.value("name"), from: try header.language("from"), to: try header.language("to"),
      standard: try header.value("standard"), use: try header.value("use"), input: try header.value("input"),
      capitalizesWords: try header.capitalizesWords(), rules: main.joined(separator: "\n"),
      pointedRules: rules[.pointedRules]?.joined(separator: "\n"), exceptions: exceptions)
  }

  private static func exception(
    _ line: String, number: Int
  ) throws(FileError) -> RomanizationScheme.Exception? {
    let statement = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
    if statement.unicodeScalars.allSatisfy({ $0 == " " }) { return nil }
    let sides = statement.split(separator: "→", omittingEmptySubsequences: false).map {
      Face(String($0)).text
    }
    guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty, !sides[0].contains(" ") else {
      throw FileError(line: number, problem: "“\(line)” is no exception: write a word → its spelling")
    }
    return RomanizationScheme.Exception(word: sides[0], spelling: sides[1], line: number)
  }

  /// The header lines of a file.
  private struct Header {
    private static let keys = ["name", "from", "to", "standard", "use", "input", "capitals"]
    private var values: [String: (text: String, line: Int)] = [:]

    mutating func read(_ line: String, number: Int) throws(FileError) {
      if line.isEmpty { return }
      guard line.hasPrefix("# "), let colon = line.firstIndex(of: ":") else {
        throw FileError(line: number, problem: "“\(line)” before “# rules”: a header line is “# key: value”")
      }
      let key = String(line[line.index(line.startIndex, offsetBy: 2)..<colon])
      guard Self.keys.contains(key) else {
        throw FileError(
          line: number, problem: "unknown key “\(key)”: use \(Self.keys.joined(separator: ", "))")
      }
      values[key] = (Face(String(line[line.index(after: colon)...])).text, number)
    }

    func value(_ key: String) throws(FileError) -> String {
      guard let value = values[key], !value.text.isEmpty else {
        throw FileError(line: 1, problem: "no “# \(key): …”")
      }
      return value.text
    }

    func language(_ key: String) throws(FileError) -> Language {
      do {
        return try Language(try value(key))
      } catch let error as LanguageError {
        throw FileError(line: values[key]?.line ?? 1, problem: "\(error)")
      } catch let error as FileError {
        throw error
      } catch {
        throw FileError(line: 1, problem: "\(error)")
      }
    }

    func capitalizesWords() throws(FileError) -> Bool {
      guard let value = values["capitals"] else { return false }
      guard value.text == "words" else {
        throw FileError(line: value.line, problem: "“\(value.text)” after “capitals”: it can only be “words”")
      }
      return true
    }
  }
}
