import ArgumentParser
import Interchange
import Newsroom
import Orthography
import Terminology

struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "Find the terms of the glossary in texts, keep it, and exchange it with other programs.",
    subcommands: [
      TermsRecognize.self, TermsCheck.self, TermsAdd.self, TermsList.self, TermsImport.self, TermsExport.self,
      TermsMerge.self, TermsMine.self,
    ])
}

/// The languages of a file of pairs.
struct PairLanguages: ParsableArguments {
  @Option(help: "The source language of a file of pairs (omegat, weblate).", transform: Language.argument)
  var from: Language?

  @Option(help: "The target language of a file of pairs.", transform: Language.argument)
  var to: Language?

  /// The languages, where both are given.
  ///
  /// - Throws: `ValidationError` where `format` wants them.
  func languages(for format: GlossaryFormat) throws -> (source: Language, target: Language)? {
    guard let from, let to else {
      if format.hasPairs { throw ValidationError("\(format.rawValue) holds pairs: name --from and --to") }
      return nil
    }
    if from == to { throw ValidationError("--from and --to are the same language") }
    return (from, to)
  }
}

extension GlossaryFormat {
  /// The format of a command-line argument.
  static func argument(_ word: String) throws -> GlossaryFormat {
    guard let format = GlossaryFormat(rawValue: word) else {
      throw ValidationError(
        "unknown format “\(word)”: use \(allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return format
  }

  /// The format asked for, else the one that the file's name tells, else CSV.
  static func of(_ asked: GlossaryFormat?, file: String?) -> GlossaryFormat {
    asked ?? file.flatMap { GlossaryFormat(fileName: $0) } ?? .csv
  }
}

/// A concept as JSON.
struct ConceptJSON: Encodable {
  struct TermJSON: Encodable {
    let language: String
    let text: String
    let status: String
    let gender: String?
    let form: String?
    let contexts: [String]?
    let note: String?
  }

  let id: String
  let domain: String
  let partOfSpeech: String
  let terms: [TermJSON]
  let definitions: [String]?
  let note: String
  let source: String

  init(_ concept: ConceptEntry) {
    func some(_ texts: [String]) -> [String]? { texts.isEmpty ? nil : texts }
    id = concept.id
    domain = concept.domain
    partOfSpeech = concept.partOfSpeech
    terms = concept.terms.map { term in
      TermJSON(
        language: term.language.tag, text: term.face, status: term.status.rawValue,
        gender: term.gender?.rawValue, form: term.form?.rawValue, contexts: some(term.contexts.map(\.text)),
        note: term.note.isEmpty ? nil : term.note)
    }
    definitions = some((concept.definitions + concept.sections.flatMap(\.definitions)).map(\.text))
    note = concept.note
    source = concept.source
  }
}
