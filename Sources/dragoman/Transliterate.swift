import ArgumentParser
import Interchange
import Names
import Newsroom
import Orthography

struct Transliterate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Spell names in the letters of another language.",
    discussion: """
      dragoman transliterate "İlham Əliyev" --from az --to en
      dragoman transliterate Şuşa --from az --to ru
      dragoman transliterate --list --from he
      Without TEXT, or with -, each line of standard input is a name. ru is Russian as the media of the region spell \
      Azerbaijani names in it.
      """)

  @Argument(help: "A name, or several words of one.")
  var text: [String] = []

  @Option(help: "The language of the name: az, az-Cyrl, he, en or ru.", transform: Language.argument)
  var from: Language?

  @Option(help: "The language it is written for.", transform: Language.argument)
  var to: Language?

  @Option(help: ArgumentHelp("A romanization standard or practice, from --list.", valueName: "name"))
  var scheme: String?

  @Option(
    help: ArgumentHelp("Print the name and up to so many spellings, with tabs between.", valueName: "count"))
  var best: Int?

  @Flag(help: "List the schemes, with their standards; --from and --to choose among them.")
  var list = false

  @Flag(help: "Say which scheme a spelling follows, and which words are exceptions.")
  var explain = false

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func validate() throws {
    if let best, best < 1 { throw ValidationError("--best is at least 1") }
    if !list, from == nil || to == nil {
      throw ValidationError("name both languages with --from and --to, or see --list")
    }
  }

  func run() throws {
    if list { return try printSchemes() }
    guard let from, let to else { return }
    let speller: NameSpeller
    do {
      speller = try NameSpeller(from: from, to: to, scheme: scheme)
    } catch let error as SchemeError {
      throw ValidationError("\(error)")
    }
    for name in try names() {
      // One name a line, an empty line for an empty one, so that the lines of input and output stay together.
      let candidates = speller.spellings(of: name, limit: best ?? 1)
      if json {
        try JSONLine.print(TransliterationReport(name, from: from, to: to, candidates: candidates))
      } else if best != nil {
        print(([name] + candidates.map(\.text)).joined(separator: "\t"))
      } else {
        for candidate in candidates { print(candidate.text) }
      }
      if explain, !json {
        for candidate in candidates { Self.explanation(candidate).forEach { print("  " + $0) } }
      }
    }
  }

  private func names() throws -> [String] {
    if !text.isEmpty, text != ["-"] {
      let name = text.joined(separator: " ")
      if name.allSatisfy(\.isWhitespace) { throw ValidationError("the name is empty") }
      return [name]
    }
    return try NamesCommand.lines(try TextFile("-").text)
  }

  private static func explanation(_ candidate: NameSpeller.Candidate) -> [String] {
    let scheme = candidate.scheme
    var lines = ["\(scheme.name): \(scheme.use)", "standard: \(scheme.standard)"]
    let exceptions = candidate.words.filter { $0.origin == .exception }
    if !exceptions.isEmpty {
      lines.append(
        "exceptions: " + exceptions.map { "\($0.original) → \($0.spelling)" }.joined(separator: ", "))
    }
    let untouched = candidate.words.filter { $0.origin == .untouched }
    if !untouched.isEmpty {
      lines.append("in another script: " + untouched.map(\.original).joined(separator: ", "))
    }
    return lines
  }

  private func printSchemes() throws {
    for scheme in try RomanizationCatalogue.schemes(from: from, to: to) {
      if json {
        try JSONLine.print(SchemeReport(scheme))
      } else {
        print("\(scheme.from) → \(scheme.to)  \(scheme.name)")
        print("    \(scheme.use)")
        print("    standard: \(scheme.standard)")
        print("    input: \(scheme.input)")
      }
    }
  }
}

/// A transliterated name as JSON.
struct TransliterationReport: Encodable {
  struct Word: Encodable {
    let original: String
    let spelling: String
    let origin: String
  }

  struct Candidate: Encodable {
    let text: String
    let scheme: String
    let words: [Word]
  }

  let name: String
  let from: String
  let to: String
  let candidates: [Candidate]

  init(_ name: String, from: Language, to: Language, candidates: [NameSpeller.Candidate]) {
    self.name = name
    self.from = from.tag
    self.to = to.tag
    self.candidates = candidates.map { candidate in
      Candidate(
        text: candidate.text, scheme: candidate.scheme.name,
        words: candidate.words.map {
          Word(original: $0.original, spelling: $0.spelling, origin: $0.origin.rawValue)
        })
    }
  }
}

/// A scheme as JSON.
struct SchemeReport: Encodable {
  let name: String
  let from: String
  let to: String
  let standard: String
  let use: String
  let input: String

  init(_ scheme: RomanizationScheme) {
    name = scheme.name
    from = scheme.from.tag
    to = scheme.to.tag
    standard = scheme.standard
    use = scheme.use
    input = scheme.input
  }
}
