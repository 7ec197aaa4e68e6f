public import Orthography

/// A term found in a text.
public struct TermHit: Sendable {
  /// Where and with which affixes.
  public let match: PhraseMatch
  /// The term of the text's language that was found.
  public let term: Term
  /// The concept it names.
  public let concept: ConceptEntry
}

/// Recognises the terms of a glossary in running text, as they are inflected there.
public enum TermRecognition {
  /// The terms of `candidates` in `text`, in the order of the text; the longest where they overlap.
  ///
  /// - Parameters:
  ///   - text: the text, read once.
  ///   - candidates: concepts that have a term beginning with a headword of the text; others do no harm but cost.
  ///   - keepingOverlaps: true to report shorter terms inside longer ones as well.
  /// - Returns: the hits with their places and affixes.
  public static func hits(
    in text: InflectedSegment, candidates: [ConceptEntry], keepingOverlaps: Bool = false
  ) -> [TermHit] {
    var byHeadword: [String: [(phrase: Phrase, term: Term, concept: ConceptEntry)]] = [:]
    for concept in candidates {
      for term in concept.terms(in: text.segment.language) {
        let phrase = Phrase(term.face, language: term.language)
        guard let headword = phrase.words.first else { continue }
        byHeadword[headword, default: []].append((phrase, term, concept))
      }
    }
    var found: [TermHit] = []
    for at in text.segment.tokens.indices {
      var seen: Set<Term> = []
      for headword in text.headwords(at: at) {
        for candidate in byHeadword[headword] ?? [] {
          guard let match = text.match(candidate.phrase, at: at), seen.insert(candidate.term).inserted else {
            continue
          }
          found.append(TermHit(match: match, term: candidate.term, concept: candidate.concept))
        }
      }
    }
    return keepingOverlaps ? found : InflectedSegment.longest(found) { $0.match }
  }
}
