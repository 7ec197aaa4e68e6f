public import Orthography
public import Terminology

/// Weblate's glossary as tab-separated values, which DeepL's servers take too: source and target, a pair a line.
public enum WeblateGlossary {
  /// The pairs of `concepts`, each source once with the preferred target.
  ///
  /// - Returns: the text, and what it does not say.
  public static func write(_ concepts: [ConceptEntry], from source: Language, to target: Language) -> (
    text: String, losses: GlossaryLosses
  ) {
    var losses = GlossaryLosses()
    var text = ""
    var seen: Set<String> = []
    for concept in concepts {
      let pairs = BilingualPairs(concept, from: source, to: target)
      var lost = pairs.losses
      if !concept.note.isEmpty { lost.insert("notes") }
      for (one, other) in pairs.all {
        let (first, second) = (clean(one.face), clean(other.face))
        if first.isEmpty || second.isEmpty { continue }
        if !seen.insert(first).inserted {
          lost.insert("further translations of one source")
          continue
        }
        text += "\(first)\t\(second)\n"
      }
      losses.add(lost)
    }
    return (text, losses)
  }

  /// Without controls and what a spreadsheet takes for a formula.
  private static func clean(_ face: String) -> String {
    let scalars = face.unicodeScalars.filter { !($0.value < 0x20 || 0x7F...0x9F ~= $0.value) }
    return String(String.UnicodeScalarView(scalars.drop { "=+-@ '".unicodeScalars.contains($0) }))
  }
}
