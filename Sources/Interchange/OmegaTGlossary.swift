public import Orthography
public import Terminology

/// OmegaT's glossaries: source, target and comment with tabs between, a pair a line; lines that begin with `#` are
/// comments, and so is one that names the character set.
public enum OmegaTGlossary {
  /// Reads the pairs of a text. Lines with the same source and comment are one concept, its targets in order.
  ///
  /// - Returns: entries without identifiers, domains and statuses but for the order of terms.
  public static func read(_ text: String, file: String, from source: Language, to target: Language)
    -> GlossaryReading
  {
    var reading = GlossaryReading()
    var pairs: [[String]: (line: Int, targets: [String])] = [:]
    var order: [[String]] = []
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (at, raw) in lines.enumerated() {
      if raw.first == "#" || raw.allSatisfy(\.properties.isWhitespace) { continue }
      let fields = raw.split(separator: "\t", omittingEmptySubsequences: false).map {
        Face(String($0)).text
      }
      guard fields.count >= 2, !fields[0].isEmpty, !fields[1].isEmpty else {
        let problem = fields.count < 2 ? "no tab" : "an empty \(fields[0].isEmpty ? "source" : "target")"
        let error = InputError(
          file: file, line: at + 1,
          column: fields.count < 2 || fields[0].isEmpty ? 1 : fields[0].unicodeScalars.count + 2,
          problem: problem, advice: "write source, target and comment with tabs between")
        reading.reject([error], text: String(raw))
        continue
      }
      let key = [fields[0]] + fields.dropFirst(2)
      if pairs[key] == nil { order.append(key) }
      pairs[key, default: (at + 1, [])].targets.append(fields[1])
    }
    for key in order {
      guard let (line, targets) = pairs[key] else { continue }
      var seen: Set<String> = []
      let distinct = targets.filter { seen.insert($0).inserted }
      let terms =
        [Term(face: key[0], language: source, status: .preferred)]
        + distinct.enumerated().map { at, face in
          Term(face: face, language: target, status: at == 0 ? .preferred : .admitted)
        }
      reading.add(
        ConceptEntry(
          id: "", domain: "", terms: terms,
          note: key.dropFirst().filter { !$0.isEmpty }.joined(separator: "\n")),
        at: XMLPlace(line: line, column: 1))
    }
    return reading
  }

  /// The pairs of `concepts` from `source` to `target`: each source term that may be used with each target term that
  /// may, the preferred one first.
  ///
  /// - Returns: the text, and what it does not say.
  public static func write(_ concepts: [ConceptEntry], from source: Language, to target: Language) -> (
    text: String, losses: GlossaryLosses
  ) {
    var losses = GlossaryLosses()
    var text = "# -*- coding: utf-8 -*-\n"
    for concept in concepts {
      let pairs = BilingualPairs(concept, from: source, to: target)
      var lost = pairs.losses
      if concept.note.contains("\n") { lost.insert("line breaks in notes") }
      losses.add(lost)
      for (one, other) in pairs.all {
        // What begins with # would be a comment.
        let first = TSVText.field(one.face)
        if first.unicodeScalars.first == "#" { continue }
        let fields = [first, TSVText.field(other.face), TSVText.field(concept.note)]
        text += fields.prefix(concept.note.isEmpty ? 2 : 3).joined(separator: "\t") + "\n"
      }
    }
    return (text, losses)
  }
}
