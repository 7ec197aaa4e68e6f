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
      A spelling that the workspace has decided comes first; then schemes, and what a model has learned from names \
      that were spelled before.
      """)

  @Argument(help: "A name, or several words of one.")
  var text: [String] = []

  @Option(help: "The language of the name: az, az-Cyrl, he, en or ru.", transform: Language.argument)
  var from: Language?

  @Option(help: "The language it is written for.", transform: Language.argument)
  var to: Language?

  @Option(
    help: ArgumentHelp(
      "A romanization standard or practice, from --list, or \(NameSpeller.learned) for the learned model.",
      valueName: "name"))
  var scheme: String?

  @Option(
    help: ArgumentHelp("Print the name and up to so many spellings, with tabs between.", valueName: "count"))
  var best: Int?

  @Option(
    help: ArgumentHelp(
      "Geresh and gershayim as typed (' and \") or printed (׳ and ״): typed where --best answers standard input.",
      valueName: "typed|printed"))
  var marks: MarkStyle?

  @OptionGroup var desk: DeskOptions

  @Flag(help: "List the schemes, with their standards; --from and --to choose among them.")
  var list = false

  @Flag(help: "Say which scheme a spelling follows, and which words are exceptions.")
  var explain = false

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
      // A scheme alone needs no workspace.
      speller =
        scheme == nil
        ? try desk.newsroom().nameSpeller(from: from, to: to)
        : try NameSpeller(from: from, to: to, scheme: scheme)
    } catch let error as SchemeError {
      throw ValidationError("\(error)")
    }
    for name in try names() {
      // One name a line, an empty line for an empty one, so that the lines of input and output stay together.
      let candidates = try speller.spellings(of: name, limit: best ?? 1)
      if desk.json {
        try JSONLine.print(TransliterationReport(name, from: from, to: to, candidates: candidates))
      } else if best != nil {
        print(([name] + candidates.map { typeset($0.text) }).joined(separator: "\t"))
      } else {
        for candidate in candidates { print(typeset(candidate.text)) }
      }
      if explain, !desk.json {
        for candidate in candidates { Self.explanation(candidate).forEach { print("  " + $0) } }
      }
    }
  }

  private var readsLines: Bool { text.isEmpty || text == ["-"] }

  /// A spelling with its marks as they are wanted: lists that answers are held against have typed ones.
  private func typeset(_ spelling: String) -> String {
    switch marks ?? (best != nil && readsLines ? .typed : .printed) {
    case .printed: spelling
    case .typed: MarkStyle.typed(spelling)
    }
  }

  private func names() throws -> [String] {
    if !readsLines {
      let name = text.joined(separator: " ")
      if name.allSatisfy(\.isWhitespace) { throw ValidationError("the name is empty") }
      return [name]
    }
    return try NamesCommand.lines(try TextFile("-").text)
  }

  private static func explanation(_ candidate: NameSpeller.Candidate) -> [String] {
    var lines: [String]
    switch candidate.source {
    case .record(let id): lines = ["record \(id) of the workspace"]
    case .learned: lines = ["learned: from names that were spelled before"]
    case .scheme(let scheme): lines = ["\(scheme.name): \(scheme.use)", "standard: \(scheme.standard)"]
    }
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
      if desk.json {
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

/// How geresh and gershayim are written.
enum MarkStyle: String, ExpressibleByArgument {
  /// As keyboards have them: ' and ".
  case typed
  /// As print has them: ׳ and ״.
  case printed

  /// A text with typed marks.
  static func typed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar == "\u{5F3}" ? "'" : scalar == "\u{5F4}" ? "\"" : scalar
        }))
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
    /// The name of a scheme, `learned`, or `record`.
    let scheme: String
    /// The identifier of the record that decided.
    let record: String?
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
      let (scheme, record): (String, String?) =
        switch candidate.source {
        case .record(let id): ("record", id)
        case .learned: (NameSpeller.learned, nil)
        case .scheme(let scheme): (scheme.name, nil)
        }
      return Candidate(
        text: candidate.text, scheme: scheme, record: record,
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
