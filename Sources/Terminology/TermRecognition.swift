public import Orthography

/// A term found in a text.
public struct TermHit: Sendable {
  /// Where and with which affixes.
  public let match: PhraseMatch
  /// The term of the text's language that was found.
  public let term: Term
  /// The concept it names.
  public let concept: ConceptEntry

  /// A term found in a text.
  public init(match: PhraseMatch, term: Term, concept: ConceptEntry) {
    self.match = match
    self.term = term
    self.concept = concept
  }
}

/// Recognises the terms of concepts in running text, as they are inflected there.
public enum TermRecognition {
  /// The folded forms under which a term that begins at some word of `text` may be listed.
  public static func headwords(in text: Segment) -> Set<String> {
    Set(
      text.tokens.flatMap { token in
        Morphology.termInflections(of: token.key, in: text.language).map(\.base)
      })
  }

  /// The terms of `candidates` in `text`, in the order of the text; the longest where they overlap.
  ///
  /// - Parameters:
  ///   - text: the text, read once.
  ///   - candidates: concepts that have a term beginning with a headword of the text; others do no harm but cost.
  ///   - overlaps: which of several terms on the same words.
  /// - Returns: the hits with their places and affixes.
  public static func hits(
    in text: Segment, candidates: [ConceptEntry], overlaps: TermRecognizer.Overlaps = .longest
  ) -> [TermHit] {
    var list = ConceptList(candidates, language: text.language)
    return list.hits(in: text, overlaps: overlaps)
  }
}

/// A term of a concept, read once for all lists that it is in.
public struct ConceptTerm: Sendable {
  /// The term.
  public let term: Term
  /// Its concept.
  public let concept: ConceptEntry
  /// Its words.
  public let phrase: Phrase

  /// The terms of a concept in a language.
  public static func terms(of concept: ConceptEntry, in language: Language) -> [ConceptTerm] {
    concept.terms(in: language).map {
      ConceptTerm(term: $0, concept: concept, phrase: Phrase($0.face, language: language))
    }
  }
}

/// The terms of some concepts in one language, prepared for any number of texts.
public struct ConceptList {
  private let terms: [ConceptTerm]
  private var recognizer: TermRecognizer

  /// Prepares the terms of `concepts` in `language`.
  public init(_ concepts: [ConceptEntry], language: Language) {
    self.init(terms: concepts.flatMap { ConceptTerm.terms(of: $0, in: language) }, language: language)
  }

  /// Prepares terms, which are all of `language`.
  public init(terms: [ConceptTerm], language: Language) {
    self.terms = terms
    recognizer = TermRecognizer(terms.map(\.term.face), phrases: terms.map(\.phrase), language: language)
  }

  /// The terms in `text`, in its order; the longest where they overlap.
  public mutating func hits(
    in text: Segment, overlaps: TermRecognizer.Overlaps = .longest
  ) -> [TermHit] {
    if terms.isEmpty { return [] }
    return recognizer.hits(in: text.original, overlaps: overlaps).map { hit in
      TermHit(match: hit.match, term: terms[hit.term].term, concept: terms[hit.term].concept)
    }
  }
}
