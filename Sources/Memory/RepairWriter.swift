internal import Orthography

/// Writes a number, a month or a placeable as another that stands in a translation is written, with its ending and
/// its article.
struct RepairWriter {
  let scanner: RepairScanner
  /// What stands in the translation.
  let place: RepairItem

  private var language: Language { scanner.segment.language }

  /// What an item of the query means, where the stored one beside it means `value`: 3.400 beside 1.205 that is 1205
  /// has four digits too. nil where it may mean several things.
  func read(_ other: RepairItem, like one: RepairItem, of value: String) -> RepairItem? {
    guard case .number(let readings) = other.content, case .number(let stored) = one.content else {
      return other
    }
    guard let reading = stored.first(where: { $0.value == value }) else { return nil }
    let fitting = readings.count == 1 ? readings : readings.filter { $0.agrees(with: reading) }
    guard fitting.count == 1 else { return nil }
    var item = RepairItem(content: .number(fitting), range: other.range, face: other.face)
    item.ending = other.ending
    item.isDated = other.isDated
    item.isPercent = other.isPercent
    item.pads = other.pads
    (item.previous, item.next) = (other.previous, other.next)
    return item
  }

  /// The replacement of `place` by an item of the query; nil where its form is in doubt.
  func edit(to other: RepairItem, value: String) -> TargetRepair.Replacement? {
    guard let digits = text(of: other, value: value), let ending = ending(for: other, value: value) else {
      return nil
    }
    var range = place.wholeRange
    var replacement = digits + ending
    if language == .english, let article = article() {
      guard let new = self.article(before: other) else { return nil }
      if new != LetterCase.lowercased(scanner.segment.text(article), in: .english) {
        let isCapital = LetterCase.isCapitalized(scanner.segment.text(article))
        let gap = scanner.segment.text(article.upperBound..<range.lowerBound)
        replacement = (isCapital ? LetterCase.capitalized(new, in: .english) : new) + gap + replacement
        range = article.lowerBound..<range.upperBound
      }
    }
    return TargetRepair.Replacement(
      kind: kind, range: range, found: scanner.segment.text(range), replacement: replacement)
  }

  private func text(of other: RepairItem, value: String) -> String? {
    switch (place.content, other.content) {
    case (.number(let here), .number(let there)):
      guard let stored = here.first(where: { $0.value == value }) else { return nil }
      if place.isNumericDate { return padded(there[0].whole, other) }
      let others = scanner.items.compactMap { item -> RepairNumber? in
        guard case .number(let readings) = item.content, readings.count == 1 else { return nil }
        return readings[0]
      }
      return there[0].written(like: stored, among: others, in: language)
    case (.month(_, false), .month(let month, _)): return padded("\(month)", other)
    case (.month(_, true), .month(let month, _)):
      let key = FoldedText(place.face, language: language).key
      return RepairMonth(key, in: language)?.replaced(by: month, in: place.face)
    case (.time(let old, let oldRest), .time(let hour, let rest)):
      guard rest.utf8.count == oldRest.utf8.count else { return nil }
      let pads = place.face.hasPrefix("0") || old > 9 && other.face.hasPrefix("0")
      return (pads && hour < 10 ? "0" : "") + "\(hour)" + rest
    case (.placeable, .placeable), (.code, .code): return other.face
    default: return nil
    }
  }

  /// A day or a month of 05.01.2026 with its nought, where this date or else the query's has one.
  private func padded(_ digits: String, _ other: RepairItem) -> String {
    guard digits.utf8.count == 1 else { return digits }
    return (place.pads ?? other.pads ?? (language != .hebrew)) ? "0" + digits : digits
  }

  // MARK: Endings

  /// The letters of an ending without its hyphen, in lower case.
  static func letters(_ ending: String) -> String {
    let letters = ending.unicodeScalars.drop { !LetterBase.isLetter($0) }
    return LetterCase.lowercased(String(letters), in: .azerbaijani)
  }

  /// What an ending becomes behind another number; a full hour is spoken in two ways, and the stored one tells which.
  static func endings(
    _ ending: String, from old: [String], to new: [String], isPossessed: Bool
  ) -> Set<String> {
    let letters = letters(ending)
    var endings: Set<String> = []
    for (at, word) in old.enumerated() {
      for other in new.count == old.count ? [new[at]] : new {
        endings.formUnion(
          AzerbaijaniNumerals.endings(letters, movedFrom: word, to: other, isPossessed: isPossessed))
      }
    }
    return endings
  }

  /// The ending that stands behind another number; nil on doubt.
  private func ending(for other: RepairItem, value: String) -> String? {
    guard !place.ending.isEmpty else { return "" }
    if language == .english {
      guard case .number(let readings) = other.content else { return nil }
      let ending = EnglishNumerals.ordinalEnding(of: readings[0].whole)
      return LetterCase.isAllCapitals(place.ending) ? LetterCase.uppercased(ending, in: .english) : ending
    }
    var reading: RepairNumber?
    if case .number(let readings) = place.content { reading = readings.first { $0.value == value } }
    let endings = Self.endings(
      place.ending, from: place.lastWords(reading), to: other.lastWords(), isPossessed: isPossessed)
    guard endings.count == 1, let ending = endings.first else { return nil }
    let hyphen = String(place.ending.unicodeScalars.prefix { !LetterBase.isLetter($0) })
    return hyphen
      + (LetterCase.isAllCapitals(place.ending) ? LetterCase.uppercased(ending, in: .azerbaijani) : ending)
  }

  /// True where the word before is a genitive or an ablative: yanvarın 25-i, yaralılardan 3-ü.
  private var isPossessed: Bool {
    guard let before = scanner.segment.tokens.last(where: { $0.range.upperBound <= place.range.lowerBound })
    else {
      return false
    }
    return Morphology.inflections(of: before.key, in: language).contains {
      $0.endings.last?.meaning == .genitive || $0.endings.last?.meaning == .ablative
    }
  }

  // MARK: English articles

  /// The indefinite article that stands before the number.
  private func article() -> Range<Int>? {
    switch place.content {
    case .number, .time: break
    default: return nil
    }
    guard let before = scanner.segment.tokens.last(where: { $0.range.upperBound <= place.range.lowerBound }),
      before.key == "a" || before.key == "an"
    else { return nil }
    let gap = scanner.segment.text(before.range.upperBound..<place.range.lowerBound)
    return gap.unicodeScalars.allSatisfy({ Marks.isSpace($0) || "$€£₪₼".unicodeScalars.contains($0) })
      ? before.range : nil
  }

  private func article(before other: RepairItem) -> String? {
    switch other.content {
    case .number(let readings): EnglishNumerals.indefiniteArticle(before: readings[0].whole)
    case .time(let hour, _): EnglishNumerals.indefiniteArticle(before: "\(hour)")
    default: nil
    }
  }

  // MARK: Kinds

  private var kind: TargetRepair.Replacement.Kind {
    switch place.content {
    case .placeable, .code: return place.isPlaceable ? .placeable : .number
    case .month: return .date
    case .time: return .time
    case .number:
      if place.isDated { return .date }
      if place.isPercent { return .percentage }
      let isMeasure =
        !place.signs.isEmpty && place.signs != "-" || place.next.map(RepairUnits.isUnit) ?? false
      return isMeasure ? .measure : .number
    }
  }
}
