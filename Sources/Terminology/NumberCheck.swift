internal import Orthography

/// Compares the numbers of a source and its translation, as multisets of what they may mean.
///
/// What is written in digits on one side has to be a number of the other, in digits or in words. Words alone are held against
/// each other only where each side has exactly one that the other lacks: *two* and *first* need not be counted.
public enum NumberCheck {
  /// Numbers, percentages and months that only one side has.
  public static func findings(in pair: CheckedPair) -> [CheckFinding] {
    if pair.target.segment.tokens.isEmpty || pair.source.segment.tokens.isEmpty { return [] }
    return [numbers(pair), months(pair)].flatMap { $0 }
  }

  private static func numbers(_ pair: CheckedPair) -> [CheckFinding] {
    // “on 5 300 people”: where 1 205 is not one number on both sides, it may be two.
    var best: Comparison?
    for sources in [pair.source.numbers, TextNumbers(pair.source.words, joinsGroups: false)] {
      for targets in [pair.target.numbers, TextNumbers(pair.target.words, joinsGroups: false)] {
        let comparison = Comparison(sources, targets)
        if comparison.count < best?.count ?? .max { best = comparison }
        if comparison.count == 0 { return percentages(pair) }
      }
    }
    guard let best else { return [] }
    return findings(best, pair)
  }

  private static func findings(_ comparison: Comparison, _ pair: CheckedPair) -> [CheckFinding] {
    let (sources, targets) = (comparison.sources, comparison.targets)
    func text(_ number: WrittenNumber, _ text: CheckedText) -> String { text.segment.text(number.range) }
    // What stands on one side only, and what only on the other, are one mistake where it is one of each.
    if sources.count == 1, targets.count == 1 {
      return [
        CheckFinding(
          .number, pair: pair.number, .target, targets[0].range, found: text(targets[0], pair.target),
          wanted: text(sources[0], pair.source), why: "the source has \(text(sources[0], pair.source))")
      ]
    }
    return sources.map {
      CheckFinding(
        .number, pair: pair.number, .source, $0.range, found: text($0, pair.source),
        wanted: text($0, pair.source), why: "not in the translation")
    }
      + targets.map {
        CheckFinding(
          .number, pair: pair.number, .target, $0.range, found: text($0, pair.target),
          why: "not in the source")
      }
  }

  /// A percentage that is none on the other side.
  private static func percentages(_ pair: CheckedPair) -> [CheckFinding] {
    func finding(_ here: CheckedText, _ there: CheckedText, _ side: CheckFinding.Side) -> [CheckFinding] {
      guard let number = here.numbers.numbers.first(where: \.isPercent), !there.numbers.hasPercent,
        there.numbers.numbers.contains(where: { $0.form == .digits && $0.values == number.values })
      else { return [] }
      return [
        CheckFinding(
          .number, pair: pair.number, side, number.range, found: here.segment.text(number.range) + " %",
          wanted: side == .source ? here.segment.text(number.range) + " %" : "",
          why: "no percentage in the \(side == .source ? "translation" : "source")")
      ]
    }
    return finding(pair.source, pair.target, .source) + finding(pair.target, pair.source, .target)
  }

  /// A month that differs: only where each side names one, as an editor may add or leave out a date.
  private static func months(_ pair: CheckedPair) -> [CheckFinding] {
    let (source, target) = (pair.source.numbers.months, pair.target.numbers.months)
    guard source.count == 1, target.count == 1, source[0].month != target[0].month else { return [] }
    let found = pair.target.segment.text(target[0].range)
    let other = pair.source.segment.text(source[0].range)
    return [
      CheckFinding(
        .number, pair: pair.number, .target, target[0].range, found: found, wanted: other,
        why: "the source has \(other)")
    ]
  }
}

/// What two lists of numbers do not share.
private struct Comparison {
  private(set) var sources: [WrittenNumber] = []
  private(set) var targets: [WrittenNumber] = []
  var count: Int { sources.count + targets.count }

  init(_ source: TextNumbers, _ target: TextNumbers) {
    var matching = Matching(source.numbers, target.numbers)
    matching.run()
    let (left, right) = matching.rest()
    sources = left.filter { $0.form == .digits && !Self.isDoubtful($0, target) }
    targets = right.filter { $0.form == .digits && !Self.isDoubtful($0, source) }
    let words = (left.filter { $0.form == .word }, right.filter { $0.form == .word })
    if target.hasOtherWords || source.hasOtherWords { return }
    // three ↔ dörd, three ↔ 4, 3 ↔ dörd.
    switch (sources.count, words.0.count, targets.count, words.1.count) {
    case (0, 1, 0, 1): (sources, targets) = words
    case (0, 1, 1, 0): sources = words.0
    case (1, 0, 0, 1): targets = words.1
    default: break
    }
  }

  /// True where words on the other side may say the number: 20 and *iyirmi*, 5,000,000 and *five million*.
  private static func isDoubtful(_ number: WrittenNumber, _ other: TextNumbers) -> Bool {
    guard other.hasOtherWords else { return false }
    return number.values.count > 1
      || number.values.contains {
        $0.contains(".") || $0.contains(":") || $0.count > 2 || (Int($0) ?? 0) > 12
      }
  }
}

/// Pairs numbers that may mean the same, as many as can be (bipartite matching by augmenting paths), those in digits first.
private struct Matching {
  private let left: [WrittenNumber]
  private let right: [WrittenNumber]
  private var leftOf: [Int?]
  private var rightOf: [Int?]

  init(_ left: [WrittenNumber], _ right: [WrittenNumber]) {
    func ranked(_ numbers: [WrittenNumber]) -> [WrittenNumber] {
      numbers.filter { $0.form == .digits } + numbers.filter { $0.form == .word }
        + numbers.filter { $0.form == .name } + numbers.filter { $0.form == .hint }
    }
    (self.left, self.right) = (ranked(left), ranked(right))
    rightOf = Array(repeating: nil, count: left.count)
    leftOf = Array(repeating: nil, count: right.count)
  }

  mutating func run() {
    // Digits of either side come before words of either side.
    for form in [[WrittenNumber.Form.digits], [.digits, .word], [.digits, .word, .name, .hint]] {
      for at in left.indices where form.contains(left[at].form) && rightOf[at] == nil {
        var seen: Set<Int> = []
        _ = augment(at, &seen)
      }
      for at in right.indices where form.contains(right[at].form) && leftOf[at] == nil {
        var seen: Set<Int> = []
        _ = augment(right: at, &seen)
      }
    }
  }

  private mutating func augment(_ at: Int, _ seen: inout Set<Int>) -> Bool {
    for other in right.indices where !left[at].values.isDisjoint(with: right[other].values) {
      guard seen.insert(other).inserted else { continue }
      if leftOf[other] == nil || augment(leftOf[other] ?? 0, &seen) {
        (rightOf[at], leftOf[other]) = (other, at)
        return true
      }
    }
    return false
  }

  private mutating func augment(right at: Int, _ seen: inout Set<Int>) -> Bool {
    for other in left.indices where !left[other].values.isDisjoint(with: right[at].values) {
      guard seen.insert(other).inserted else { continue }
      if rightOf[other] == nil || augment(right: rightOf[other] ?? 0, &seen) {
        (rightOf[other], leftOf[at]) = (at, other)
        return true
      }
    }
    return false
  }

  /// The numbers without a partner.
  func rest() -> (left: [WrittenNumber], right: [WrittenNumber]) {
    (
      left.indices.filter { rightOf[$0] == nil }.map { left[$0] },
      right.indices.filter { leftOf[$0] == nil }.map { right[$0] }
    )
  }
}
