import ArgumentParser
import Names
import Newsroom
import Orthography

struct NamesAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a name to the authority, or spellings to one that is there.",
    discussion: """
      Prints the record's identifier. The spelling given for a language becomes the house's; a former one stays \
      accepted. A variant is corrected to the house spelling in Hebrew text where it is in Hebrew letters, else in \
      English and Azerbaijani text; en:TEXT, az:TEXT or he:TEXT says in which alone.
      """)

  @Option(help: "What is named: person, place or organization.", transform: AuthorityRecord.Kind.argument)
  var kind: AuthorityRecord.Kind

  @Option(help: "The English spelling.")
  var en: String?

  @Option(help: "The Azerbaijani spelling.")
  var az: String?

  @Option(help: "The Hebrew spelling.")
  var he: String?

  @Option(help: ArgumentHelp("Another right spelling, never corrected.", valueName: "text"))
  var accepted: [String] = []

  @Option(help: ArgumentHelp("A spelling that occurs and is corrected.", valueName: "text"))
  var variant: [String] = []

  @Option(help: ArgumentHelp("A spelling that was right once and is corrected.", valueName: "text"))
  var deprecated: [String] = []

  @Option(help: ArgumentHelp("A spelling that must not be printed.", valueName: "text"))
  var never: [String] = []

  @Option(help: "The record's identifier; made of its names otherwise.")
  var id: String?

  @Option(help: "What an editor should know.")
  var note = ""

  @Option(help: "Who says so.")
  var source = "editor"

  @Option(help: ArgumentHelp("A web address, or an item such as wikidata:Q42.", valueName: "link"))
  var link: [String] = []

  @OptionGroup var desk: DeskOptions

  func validate() throws {
    if en == nil, az == nil, he == nil { throw ValidationError("give the name: --en, --az or --he") }
  }

  func run() throws {
    let record = AuthorityRecord(
      id: id ?? "", kind: kind, spellings: spellings(), note: note, source: source, links: link)
    let (added, isChanged) = try desk.newsroom().addName(record)
    print(added.id)
    if !isChanged { desk.notice("\(added.id): nothing new") }
  }

  private func spellings() -> [Spelling] {
    let house: [(language: Language, face: String?)] = [(.english, en), (.azerbaijani, az), (.hebrew, he)]
    var spellings = house.compactMap { language, face in
      face.map { Spelling(face: cleaned($0), language: language, status: .preferred) }
    }
    let named = spellings.map(\.language)
    let others: [(Spelling.Status, [String])] = [
      (.accepted, accepted), (.used, variant), (.deprecated, deprecated), (.never, never),
    ]
    for (status, texts) in others {
      for text in texts {
        for (face, language) in readings(of: text, among: named)
        where !spellings.contains(where: { $0.face == face && $0.language == language }) {
          spellings.append(Spelling(face: face, language: language, status: status))
        }
      }
    }
    return spellings
  }

  /// The languages whose texts a variant may stand in.
  private func readings(of text: String, among named: [Language]) -> [(face: String, language: Language)] {
    for language in Language.firstClass where text.hasPrefix(language.tag + ":") {
      return [(cleaned(String(text.dropFirst(language.tag.count + 1))), language)]
    }
    let isHebrew = TokenLanguage.candidates(for: text) == [.hebrew]
    let languages = named.filter { ($0 == .hebrew) == isHebrew }
    return languages.isEmpty
      ? [(cleaned(text), isHebrew ? .hebrew : .english)] : languages.map { (cleaned(text), $0) }
  }

  /// The text in NFC with single spaces, unless something in it cannot be seen: that is refused.
  private func cleaned(_ text: String) -> String {
    let face = Face(text)
    return face.irregularities.allSatisfy { $0.kind == .notNormalized || $0.kind == .whitespace }
      ? face.text : text
  }
}

extension AuthorityRecord.Kind {
  /// The kind of a command-line argument.
  static func argument(_ word: String) throws -> AuthorityRecord.Kind {
    guard let kind = AuthorityRecord.Kind(rawValue: word), curated.contains(kind) else {
      throw ValidationError("unknown kind “\(word)”: use person, place or organization")
    }
    return kind
  }
}
