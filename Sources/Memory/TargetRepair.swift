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
  /// True where query and source differ in nothing else, so that the match counts as 99.
  public let isComplete: Bool

  /// Repairs a stored translation for a query.
  ///
  /// - Parameters:
  ///   - query: The segment to translate.
  ///   - source: The stored segment that is like it.
  ///   - target: The stored translation.
  ///   - from: The language of query and source.
  ///   - to: The language of the translation.
  /// - Returns: the repair, or nil where nothing can be replaced without doubt.
  public static func repair(
    query: String, source: String, target: String, from: Language, to: Language
  ) -> TargetRepair? {
    guard Language.firstClass.contains(from), Language.firstClass.contains(to), query != source,
      max(query.utf8.count, source.utf8.count, target.utf8.count) <= longest
    else { return nil }
    let stored = RepairScanner(source, language: from)
    let wanted = RepairScanner(query, language: from)
    guard stored.items.count == wanted.items.count,
      zip(stored.items, wanted.items).allSatisfy({ RepairMatching.isAlike($0, $1, in: from) })
    else { return nil }
    let difference = RepairDifference(stored: stored, wanted: wanted)
    let translation = RepairScanner(target, language: to)
    guard
      let edits = RepairMatching(
        stored: stored, wanted: wanted, target: translation, restIsSame: difference.kind != .other
      ).edits()
    else { return nil }
    if let dress = RepairDress(difference, target: translation) {
      return TargetRepair(target, edits + dress.edits, isComplete: true, capitals: dress.capitals(of:))
    }
    return edits.isEmpty ? nil : TargetRepair(target, edits, isComplete: false)
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
