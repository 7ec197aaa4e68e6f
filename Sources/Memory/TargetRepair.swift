public import Orthography

/// A stored translation with what the query has otherwise put in the place of what the stored source had: numbers,
/// dates, times, measures, percentages, addresses and fields, letter case and final punctuation.
///
/// Nothing is repaired on doubt. A number is replaced only where source and query have the same numbers in the same
/// order but for their values, each beside the same word; where the translation writes the stored value exactly as
/// often as the source and has no number that the source lacks; and where no word of the translation agrees with
/// the number. Numbers in words and digits of names (F-16, 5G) are never touched, and either everything that
/// differs can be replaced or nothing is.
public struct TargetRepair: Hashable, Sendable {
  /// Something that was replaced.
  public struct Replacement: Hashable, Sendable {
    /// What was replaced, in the words that a receipt shows.
    public enum Kind: String, Sendable {
      /// A number that counts nothing in particular.
      case number
      /// A day, a month or a year.
      case date
      /// A time of day.
      case time
      /// A number with a unit or a currency.
      case measure
      /// A percentage.
      case percentage
      /// An address, a tag or a field.
      case placeable
      /// Capitals.
      case letterCase = "case"
      /// Final punctuation, and quotation marks around the whole.
      case punctuation
      /// A name or a term.
      case name
    }

    /// What was replaced.
    public let kind: Kind
    /// Where it stood in the stored translation, in UTF-8 bytes; empty for what is new.
    public let range: Range<Int>
    /// What stood there.
    public let found: String
    /// What stands there now.
    public let replacement: String
  }

  /// The repaired translation.
  public let target: String
  /// What was replaced, in the order of the stored translation; empty where only marks differ that mean the same.
  public let replacements: [Replacement]
  /// True where query and source differ in nothing else, so that the match counts as 99 unless a name was swapped.
  public let isComplete: Bool

  /// What was replaced, for a receipt: `12 → 14 in the translation`.
  public var summary: String {
    if replacements.isEmpty { return "marks that mean the same" }
    return replacements.map { "\($0.found.isEmpty ? "nothing" : $0.found) → \($0.replacement)" }
      .joined(separator: ", ") + " in the translation"
  }

  /// True where a name or a term is another.
  public var swapsNames: Bool { replacements.contains { $0.kind == .name } }

  /// Repairs a stored translation for a query.
  ///
  /// - Parameters:
  ///   - query: The segment to translate.
  ///   - source: The stored segment that is like it.
  ///   - target: The stored translation.
  ///   - from: The language of query and source.
  ///   - to: The language of the translation.
  ///   - names: The names and terms that the query has in the place of others.
  /// - Returns: the repair, or nil where nothing can be replaced without doubt.
  public static func repair(
    query: String, source: String, target: String, from: Language, to: Language, names: [RepairNameSwap] = []
  ) -> TargetRepair? {
    guard Language.firstClass.contains(from), Language.firstClass.contains(to), query != source,
      max(query.utf8.count, source.utf8.count, target.utf8.count) <= longest
    else { return nil }
    // The source as it would be with the query's names.
    let stored = RepairScanner(swapped(source, names, query), language: from)
    let wanted = RepairScanner(query, language: from)
    guard stored.items.count == wanted.items.count,
      zip(stored.items, wanted.items).allSatisfy({ RepairMatching.isAlike($0, $1, in: from) })
    else { return nil }
    let difference = RepairDifference(stored: stored, wanted: wanted)
    let restIsSame = difference.kind != .other
    if !restIsSame, names.isEmpty, zip(stored.items, wanted.items).allSatisfy({ $0.values == $1.values }) {
      return nil
    }
    let translation = RepairScanner(target, language: to)
    guard
      var edits = RepairMatching(
        stored: stored, wanted: wanted, target: translation, restIsSame: restIsSame
      ).edits()
    else { return nil }
    for name in names {
      // Verbs of Hebrew say of which gender a name is: where they are the same, it is too.
      let edit = name.replacement(in: translation.segment, agrees: from == .hebrew && restIsSame)
      guard let edit, !edits.contains(where: { $0.range.overlaps(edit.range) }) else { return nil }
      edits.append(edit)
    }
    if let dress = RepairDress(difference, target: translation),
      !dress.edits.contains(where: { edit in edits.contains { $0.range.overlaps(edit.range) } })
    {
      return TargetRepair(target, edits + dress.edits, isComplete: true, capitals: dress.capitals(of:))
    }
    return edits.isEmpty ? nil : TargetRepair(target, edits, isComplete: false)
  }

  /// A stored source with the names of the query in the place of its own.
  private static func swapped(_ source: String, _ names: [RepairNameSwap], _ query: String) -> String {
    names.sorted { $0.source.range.lowerBound > $1.source.range.lowerBound }.reduce(into: source) {
      text, name in
      let range = name.source.range
      text =
        text.slice(0..<range.lowerBound) + query.slice(name.query.range)
        + text.slice(range.upperBound..<text.utf8.count)
    }
  }

  /// Longer segments are no sentences; in bytes.
  private static let longest = 20_000

  /// A translation with its replacements carried out, then written in other capitals where that is wanted.
  init(
    _ stored: String, _ edits: [Replacement], isComplete: Bool,
    capitals: ((String) -> (text: String, replacement: Replacement)?)? = nil
  ) {
    let edits = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var text = ""
    var at = 0
    for edit in edits {
      text += stored.slice(at..<edit.range.lowerBound) + edit.replacement
      at = edit.range.upperBound
    }
    text += stored.slice(at..<stored.utf8.count)
    let changed = capitals?(text)
    target = changed?.text ?? text
    replacements = edits + (changed.map { [$0.replacement] } ?? [])
    self.isComplete = isComplete
  }
}
