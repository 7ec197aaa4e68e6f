import Memory
import Names
import Newsroom
import Orthography
import Terminology

/// A lookup as JSON.
struct LookupReport: Encodable {
  struct Translation: Encodable {
    let language: String
    let text: String
    let status: String
    /// The text in the case of the source, where that can be told.
    var inflected: String?
  }

  struct FoundTerm: Encodable {
    let term: String
    let surface: String
    let affixes: String
    let confidence: Double
    let status: String
    let concept: String
    let domain: String
    let partOfSpeech: String
    let translations: [Translation]
    let definition: String?
    let note: String
    let source: String
  }

  struct Suggestion: Encodable {
    let term: String
    let concept: String
    let domain: String
    let distance: Int
    let translations: [Translation]
  }

  struct FoundName: Encodable {
    let name: String
    let surface: String
    let affixes: String
    let confidence: Double
    let status: String
    let record: String
    let kind: String
    let translations: [Translation]
    let note: String
    let source: String
  }

  let query: String
  let from: String
  let to: [String]
  let terms: [FoundTerm]
  let names: [FoundName]
  let memory: [MemoryReport.Match]
  let suggestions: [Suggestion]

  init(_ result: LookupResult) {
    query = result.query
    from = result.source.tag
    to = result.targets.map(\.tag)
    terms = result.terms.map { found in
      let concept = found.hit.concept
      return FoundTerm(
        term: found.hit.term.face, surface: found.surface, affixes: found.hit.match.description,
        confidence: found.hit.match.confidence, status: found.hit.term.status.rawValue, concept: concept.id,
        domain: concept.domain, partOfSpeech: concept.partOfSpeech,
        translations: result.targets.flatMap { target in
          concept.orderedTerms(in: target).map {
            Translation(
              language: target.tag, text: $0.face, status: $0.status.rawValue,
              inflected: CaseTransfer.form(of: $0, for: found.hit.match, source: result.source))
          }
        },
        definition: concept.definition(in: result.source)?.text, note: concept.note, source: concept.source)
    }
    names = result.names.map { found in
      let entry = found.candidate.entry
      return FoundName(
        name: entry.wanted, surface: found.surface, affixes: found.candidate.match.description,
        confidence: found.candidate.match.confidence, status: entry.status.rawValue, record: found.record.id,
        kind: found.record.kind.rawValue,
        translations: result.targets.flatMap { target in
          found.record.spellings.filter { $0.language == target && !$0.status.isVariant }.map {
            Translation(language: target.tag, text: $0.face, status: $0.status.rawValue)
          }
        },
        note: found.record.note, source: found.record.source)
    }
    memory = result.memory.map(MemoryReport.Match.init)
    suggestions = result.suggestions.map { suggestion in
      Suggestion(
        term: suggestion.term.face, concept: suggestion.concept.id, domain: suggestion.concept.domain,
        distance: suggestion.distance,
        translations: result.targets.flatMap { target in
          suggestion.concept.orderedTerms(in: target).map {
            Translation(language: target.tag, text: $0.face, status: $0.status.rawValue)
          }
        })
    }
  }
}

/// A search of the memory as JSON.
struct MemoryReport: Encodable {
  struct Match: Encodable {
    let unit: Int64
    let source: String
    let target: String
    let targetLanguage: String
    let repaired: String?
    let rate: Int
    let receipt: String
    let provenance: Provenance

    init(_ match: MemoryMatch) {
      unit = match.unit.id
      source = match.source.face
      target = match.target.face
      targetLanguage = match.target.language.tag
      repaired = match.repair?.target
      rate = match.receipt.rate
      receipt = match.receipt.description
      let origin = match.unit.provenance
      provenance = Provenance(
        origin: origin.origin, article: origin.article, date: origin.date, confidence: origin.confidence,
        reviewed: origin.isReviewed)
    }
  }

  struct Provenance: Encodable {
    let origin: String
    let article: String
    let date: String
    let confidence: Double?
    let reviewed: Bool
  }

  let query: String
  let matches: [Match]
  let micros: Int
}
