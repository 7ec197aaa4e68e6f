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
    let terms = candidates.flatMap { concept in
      concept.terms(in: text.language).map { (term: $0, concept: concept) }
    }
    if terms.isEmpty { return [] }
    var recognizer = TermRecognizer(terms.map(\.term.face), language: text.language)
    return recognizer.hits(in: text.original, overlaps: overlaps).map { hit in
      TermHit(match: hit.match, term: terms[hit.term].term, concept: terms[hit.term].concept)
    }
  }
}
