import Memory
import Names
import Newsroom
import Orthography
import Terminology

/// A lookup as an editor reads it.
enum LookupText {
  static func lines(_ result: LookupResult) -> [String] {
    var lines: [String] = []
    for found in result.terms {
      let concept = found.hit.concept
      lines.append(
        heading(
          found.hit.term.face, "term · \(concept.domain) · \(concept.source)", found.hit.term.status.rawValue,
          surface: found.surface, match: found.hit.match))
      for target in result.targets {
        for term in concept.orderedTerms(in: target) {
          let form = CaseTransfer.form(of: term, for: found.hit.match, source: result.source)
          lines.append(row(target, term.face, term.status.rawValue + (form.map { "   here: " + $0 } ?? "")))
        }
      }
      if let definition = concept.definition(in: result.source) { lines.append("  " + definition.text) }
      if !concept.note.isEmpty { lines.append("  " + concept.note) }
    }
    for suggestion in result.suggestions {
      lines.append(padded(suggestion.term.face, 20) + "did you mean this? · \(suggestion.concept.domain)")
      for target in result.targets {
        for term in suggestion.concept.orderedTerms(in: target) {
          lines.append(row(target, term.face, term.status.rawValue))
        }
      }
    }
    for found in result.names {
      let record = found.record
      let entry = found.candidate.entry
      lines.append(
        heading(
          entry.isSurname ? record.preferred(in: result.source)?.face ?? entry.wanted : entry.wanted,
          "\(record.kind.rawValue) · \(record.source)",
          entry.status.isVariant ? "variant spelling" : "preferred",
          surface: found.surface, match: found.candidate.match))
      for target in result.targets {
        for spelling in record.spellings where spelling.language == target && !spelling.status.isVariant {
          lines.append(row(target, spelling.face, spelling.status.rawValue))
        }
      }
      if !record.note.isEmpty { lines.append("  " + record.note) }
    }
    if !result.memory.isEmpty {
      let count = result.memory.count
      lines.append(padded("memory", 20) + (count == 1 ? "1 match" : "\(count) matches"))
      for match in result.memory { lines += MemoryText.lines(match) }
    }
    return lines
  }

  private static func heading(
    _ face: String, _ kind: String, _ status: String, surface: String, match: PhraseMatch
  ) -> String {
    var line = padded(face, 20) + kind
    if status != "preferred" { line += " · " + status }
    let affixes = match.description
    if surface != face { line += "   here: " + surface + (affixes.isEmpty ? "" : " (\(affixes))") }
    return line
  }

  private static func row(_ language: Language, _ face: String, _ status: String) -> String {
    "  " + padded(language.tag, 4) + padded(face, 36) + status
  }

  /// `text` and spaces up to `width`; two spaces where it is longer.
  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: text.count < width ? width - text.count : 2)
  }
}

/// A memory match as an editor reads it.
enum MemoryText {
  static func lines(_ match: MemoryMatch) -> [String] {
    let rate = String(match.receipt.rate)
    let margin = String(repeating: " ", count: 6)
    return [
      "  " + rate + String(repeating: " ", count: max(1, 4 - rate.count)) + match.source.face,
      margin + (match.repair?.target ?? match.target.face),
      margin + match.receipt.description + "   " + origin(match.unit.provenance),
    ]
  }

  private static func origin(_ provenance: Provenance) -> String {
    provenance.article + ", " + (provenance.isReviewed ? "reviewed" : "unreviewed")
  }
}
