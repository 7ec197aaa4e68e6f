internal import Orthography

/// Finds for each number, month or placeable that a query has otherwise than a stored source where it stands in the
/// translation, and what has to stand there.
struct RepairMatching {
  let stored: RepairScanner
  let wanted: RepairScanner
  let target: RepairScanner
  /// True where source and query differ in nothing but these, so that nothing else has to prove that two numbers
  /// count the same.
  let restIsSame: Bool

  /// True where two items of one language may stand for each other: of one kind, with the same signs and the same
  /// ending.
  static func isAlike(_ one: RepairItem, _ other: RepairItem, in language: Language) -> Bool {
    guard one.isLike(other), one.ending.isEmpty == other.ending.isEmpty else { return false }
    guard language == .azerbaijani, !one.ending.isEmpty, one.face != other.face else { return true }
    return RepairWriter.endings(one.ending, from: one.lastWords(), to: other.lastWords(), isPossessed: false)
      .contains(RepairWriter.letters(other.ending))
  }

  /// What has to be replaced in the translation; nil on doubt.
  func edits() -> [TargetRepair.Replacement]? {
    var edits: [TargetRepair.Replacement] = []
    let changed = stored.items.indices.filter { stored.items[$0].values != wanted.items[$0].values }
    for at in changed {
      let (one, other) = (stored.items[at], wanted.items[at])
      guard one.values.isDisjoint(with: other.values), restIsSame || isAnchored(one, other) else {
        return nil
      }
      // The same value everywhere, and as often as in the source.
      let alike = stored.items.indices.filter { !stored.items[$0].values.isDisjoint(with: one.values) }
      guard alike.allSatisfy({ wanted.items[$0].face == other.face }) else { return nil }
      let places = target.items.filter { !$0.values.isDisjoint(with: one.values) }
      guard places.count == alike.count else { return nil }
      if alike[0] < at { continue }
      for place in places {
        guard let edit = edit(place, from: one, to: other) else { return nil }
        edits.append(edit)
      }
    }
    let isCounted = changed.contains { !stored.items[$0].isPlaceable }
    return isCounted && !isAccountedFor(changed) ? nil : edits
  }

  /// True where a word beside two numbers is the same, so that they count the same; the word behind a number
  /// decides, where there is one.
  private func isAnchored(_ one: RepairItem, _ other: RepairItem) -> Bool {
    let sameNext = one.next == other.next
    let samePrevious = one.previous == other.previous
    if one.isDated, other.isDated {
      return sameNext && one.next != nil || samePrevious && one.previous != nil
    }
    let isWordNext = one.next != nil && one.next != "#"
    let isWordPrevious = one.previous != nil && one.previous != "#"
    switch one.content {
    case .number where !one.isPercent && !isYear(one) && one.ending.isEmpty:
      return isWordNext ? sameNext : other.next == one.next && samePrevious && isWordPrevious
    default: return sameNext && isWordNext || samePrevious && isWordPrevious
    }
  }

  private func isYear(_ item: RepairItem) -> Bool {
    guard case .number(let readings) = item.content, readings[0].group == nil, readings[0].fraction.isEmpty
    else {
      return false
    }
    return item.face.utf8.count == 4
  }

  private func edit(
    _ place: RepairItem, from one: RepairItem, to other: RepairItem
  ) -> TargetRepair.Replacement? {
    let common = place.values.intersection(one.values)
    guard common.count == 1, let value = common.first else { return nil }
    let writer = RepairWriter(scanner: target, place: place)
    guard let other = writer.read(other, like: one, of: value),
      RepairAgreement.isCertain(at: place, in: target, from: one, to: other, source: stored, query: wanted)
    else { return nil }
    return writer.edit(to: other, value: value)
  }

  /// True where nothing else in source or translation may be meant by the numbers that change: every number of the
  /// translation is one of the source, and no word says what a changed number said.
  private func isAccountedFor(_ changed: [Int]) -> Bool {
    let values = stored.items.reduce(into: Set<String>()) { $0.formUnion($1.values) }
    let strangers = target.items.filter { !$0.isPlaceable && $0.values.isDisjoint(with: values) }
    let small = changed.filter { stored.items[$0].values.contains { Int($0).map { $0 <= 12 } ?? false } }
    if strangers.isEmpty, small.isEmpty { return true }
    let words = Self.words(stored)
    guard strangers.allSatisfy({ !$0.values.isDisjoint(with: words) }) else { return false }
    let all = words.union(Self.words(target))
    return small.allSatisfy { stored.items[$0].values.isDisjoint(with: all) }
  }

  /// The numbers that words say, up to twelve; not articles and not months.
  private static func words(_ scanner: RepairScanner) -> Set<String> {
    let numbers = TextNumbers(InflectedSegment(scanner.segment)).numbers
    return numbers.reduce(into: []) { words, number in
      guard number.form == .word || number.form == .hint else { return }
      let key = FoldedText(scanner.segment.text(number.range), language: scanner.segment.language).key
      if key == "a" || key == "an" || MonthNames.month(of: key) != nil { return }
      if RepairMonth(key, in: scanner.segment.language) == nil { words.formUnion(number.values) }
    }
  }
}
