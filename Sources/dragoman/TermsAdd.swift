import ArgumentParser
import Foundation
import Newsroom
import Orthography
import Terminology

struct TermsAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a concept to the glossary, or terms to one that is there.",
    discussion: """
      Prints the concept's identifier. The term given for a language becomes the preferred one; a former one stays \
      admitted. Other terms name their language, as in az:PUA; without it they are Hebrew in Hebrew letters, else of \
      the first language given. The change is noted with its day and with who made it.
      """)

  @Option(help: "The English term.")
  var en: String?

  @Option(help: "The Azerbaijani term.")
  var az: String?

  @Option(help: "The Hebrew term.")
  var he: String?

  @Option(help: ArgumentHelp("A term that may be used too.", valueName: "text"))
  var admitted: [String] = []

  @Option(help: ArgumentHelp("A term that goes out of use.", valueName: "text"))
  var deprecated: [String] = []

  @Option(help: ArgumentHelp("A term that must not be used.", valueName: "text"))
  var forbidden: [String] = []

  @Option(help: "The field, such as diplomacy; general for a new concept otherwise.")
  var domain = ""

  @Option(name: .customLong("pos"), help: ArgumentHelp("The part of speech.", valueName: "word"))
  var partOfSpeech = ""

  @Option(
    help: ArgumentHelp("What the concept is, or what it is in one language: az:TEXT.", valueName: "text"))
  var definition: [String] = []

  @Option(help: ArgumentHelp("A sentence with a term in it and its language: he:TEXT.", valueName: "text"))
  var context: [String] = []

  @Option(help: "The concept's identifier; made of its terms otherwise.")
  var id: String?

  @Option(help: "What an editor should know.")
  var note = ""

  @Option(help: "Who says so.")
  var source = ""

  @Option(help: ArgumentHelp("Who makes the change; the user of this machine otherwise.", valueName: "name"))
  var by: String?

  @OptionGroup var desk: DeskOptions

  func validate() throws {
    if en == nil, az == nil, he == nil { throw ValidationError("give the term: --en, --az or --he") }
  }

  func run() throws {
    let newsroom = try desk.newsroom()
    let concept = try concept()
    let isKnown = try newsroom.hasConcept(concept)
    let domain = domain.isEmpty && !isKnown ? "general" : domain
    let actor = by ?? ProcessInfo.processInfo.environment["USER"] ?? ""
    let (added, isChanged) = try newsroom.addConcept(concept.placed(in: domain), by: actor, on: Self.today)
    print(added.id)
    if !isChanged { desk.notice("\(added.id): nothing new") }
  }

  private func concept() throws -> ConceptEntry {
    let house: [(language: Language, face: String?)] = [(.english, en), (.azerbaijani, az), (.hebrew, he)]
    var terms = house.compactMap { language, face in
      face.map { Term(face: Face($0).text, language: language, status: .preferred) }
    }
    let first = terms[0].language
    for (status, texts) in [
      (Term.Status.admitted, admitted), (.deprecated, deprecated), (.forbidden, forbidden),
    ] {
      for text in texts {
        let isHebrew = TokenLanguage.candidates(for: text) == [.hebrew]
        let (face, language) = Self.tagged(text) ?? (Face(text).text, isHebrew ? .hebrew : first)
        terms.append(Term(face: face, language: language, status: status))
      }
    }
    for sentence in context {
      guard let (text, language) = Self.tagged(sentence),
        let at = terms.firstIndex(where: { $0.language == language })
      else { throw ValidationError("“\(sentence)”: begin a context with the language of a term, as in az:…") }
      terms[at] = terms[at].with(contexts: terms[at].contexts + [Context(text)])
    }
    let entry = ConceptEntry(
      id: id ?? "", domain: domain, partOfSpeech: partOfSpeech, terms: terms,
      definitions: definition.filter { Self.tagged($0) == nil }.map { Definition(Face($0).text) },
      note: Face(note).text, source: Face(source).text)
    return entry.defined(definition.compactMap(Self.tagged))
  }

  /// A text behind one of the three languages and a colon.
  private static func tagged(_ text: String) -> (text: String, language: Language)? {
    for language in Language.firstClass where text.hasPrefix(language.tag + ":") {
      return (Face(String(text.dropFirst(language.tag.count + 1))).text, language)
    }
    return nil
  }

  /// The day in universal time, as ISO 8601 writes it.
  private static var today: String {
    String(Date.now.formatted(.iso8601.year().month().day().dateSeparator(.dash)))
  }
}

extension ConceptEntry {
  /// The entry in a domain.
  fileprivate func placed(in domain: String) -> ConceptEntry {
    ConceptEntry(
      id: id, domain: domain, sections: sections, definitions: definitions, note: note, source: source,
      references: references, history: history)
  }

  /// The entry with definitions in its sections, or beside them in a language without terms.
  fileprivate func defined(_ texts: [(text: String, language: Language)]) -> ConceptEntry {
    let present = sections.map(\.language)
    let sections = sections.map { section in
      LanguageSection(
        language: section.language, terms: section.terms,
        definitions: texts.filter { $0.language == section.language }.map { Definition($0.text) },
        note: section.note, history: section.history)
    }
    let others = texts.filter { !present.contains($0.language) }.map {
      Definition($0.text, language: $0.language)
    }
    return ConceptEntry(
      id: id, domain: domain, sections: sections, definitions: definitions + others, note: note,
      source: source,
      references: references, history: history)
  }
}
