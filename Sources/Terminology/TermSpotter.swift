public import Orthography

/// A term of a glossary in a text, with every concept that has it.
public struct SpottedTerm: Sendable {
  /// The tokens that spell it.
  public let tokens: Range<Int>
  /// Where it stands, in UTF-8 bytes.
  public let range: Range<Int>
  /// The terms that it may be, the likeliest first.
  public let readings: [Reading]

  /// A term that words of a text may be, and its concept.
  public struct Reading: Sendable {
    /// The term.
    public let term: Term
    /// The concept.
    public let concept: ConceptEntry
    /// How sure that is; see `PhraseMatch.confidence`.
    public let confidence: Double
  }
}

/// Finds the terms of a glossary in texts of one language: built once, for any number of texts.
public struct TermSpotter {
  private var recognizer: TermRecognizer
  private let owners: [[(term: Term, concept: ConceptEntry)]]

  /// Prepares the terms of `concepts` in `language`.
  public init(_ concepts: [ConceptEntry], language: Language) {
    var numbers: [String: Int] = [:]
    var faces: [String] = []
    var owners: [[(term: Term, concept: ConceptEntry)]] = []
    for concept in concepts {
      for term in concept.terms(in: language) {
        let number = numbers[term.face] ?? faces.count
        if number == faces.count {
          numbers[term.face] = number
          faces.append(term.face)
          owners.append([])
        }
        owners[number].append((term, concept))
      }
    }
    self.owners = owners
    recognizer = TermRecognizer(faces, language: language)
  }

  /// The terms in `text`: the longest where they overlap, and the concepts of all terms in any reading, also inside longer
  /// ones.
  public mutating func spot(_ text: String) -> (terms: [SpottedTerm], concepts: Set<String>) {
    var terms: [SpottedTerm] = []
    for hit in recognizer.hits(in: text) {
      let readings = owners[hit.term].map {
        SpottedTerm.Reading(term: $0.term, concept: $0.concept, confidence: hit.match.confidence)
      }
      if let last = terms.last, last.tokens == hit.match.tokens {
        terms[terms.count - 1] = SpottedTerm(
          tokens: last.tokens, range: last.range, readings: last.readings + readings)
      } else {
        terms.append(SpottedTerm(tokens: hit.match.tokens, range: hit.range, readings: readings))
      }
    }
    let all = recognizer.hits(in: text, overlaps: .all)
    return (terms, Set(all.flatMap { hit in owners[hit.term].map(\.concept.id) }))
  }
}
