internal import Orthography

/// Something in a concept entry that cannot stand in a glossary.
public enum ConceptFault {
  /// The longest term in Unicode scalars; those of treaties have some 200.
  public static let longestTerm = 300

  /// Why `concept` cannot stand in a glossary, each in one line; nothing for a good entry.
  public static func faults(in concept: ConceptEntry) -> [String] {
    var faults = [ConceptIdentifier.problem(concept.id)].compactMap { $0 }
    if concept.terms.isEmpty { faults.append("no term in any language") }
    for term in concept.terms {
      let length = term.face.unicodeScalars.count
      if term.face.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
        faults.append("an empty term in \(term.language)")
      } else if length > longestTerm {
        faults.append("a term of \(length) characters; none has more than \(longestTerm)")
      }
    }
    return faults
  }

  /// Letters of another script among those of a term, each in one line: more often a slip of the keyboard than meant.
  public static func lookalikes(in concept: ConceptEntry) -> [String] {
    concept.terms.flatMap { term in
      CharacterFault.faults(in: term.face, language: term.language).filter { $0.kind == .lookalike }.map {
        "\(concept.id): “\(term.face)”: \($0)"
      }
    }
  }
}
