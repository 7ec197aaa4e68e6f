internal import Orthography

/// Finds what a translation only takes over in a segment; see `RepairItem`.
struct RepairScanner {
  let segment: Segment
  private let language: Language
  private let bytes: [UInt8]
  private(set) var items: [RepairItem] = []

  init(_ text: String, language: Language) {
    segment = Segment(text, language: language)
    self.language = language
    bytes = Array(text.utf8)
    let placeables = RepairPlaceables.found(in: text)
    items = placeables.map {
      RepairItem(content: .placeable($0.kind), range: $0.range, face: text.slice($0.range))
    }
    func isFree(_ range: Range<Int>) -> Bool { !placeables.contains { $0.range.overlaps(range) } }
    for number in Self.numerals(of: segment) where isFree(number.range) { addNumeral(number) }
    addMonths(isFree)
    items.sort { $0.range.lowerBound < $1.range.lowerBound }
    markDates()
    for at in items.indices { readSurroundings(of: at) }
  }

  /// The numbers in digits that belong to no name, each once.
  private static func numerals(of segment: Segment) -> [WrittenNumber] {
    let numbers = WrittenNumber.inDigits(of: segment, joinsGroups: segment.language == .azerbaijani)
    var last: Range<Int>?
    return numbers.filter { number in
      defer { last = number.range }
      return number.form == .digits && number.range != last
    }
  }

  private mutating func addNumeral(_ number: WrittenNumber) {
    let face = segment.text(number.range)
    let ending = ending(behind: number.range.upperBound)
    if let parts = date(face, at: number.range.lowerBound) {
      items += parts.dropLast()
      items.append(parts[2])
      items[items.count - 1].ending = ending
      return
    }
    let content: RepairItem.Content
    if let colon = face.firstIndex(of: ":") {
      content = .time(hour: Int(face[..<colon]) ?? 0, rest: String(face[colon...]))
    } else {
      let readings = RepairNumber.readings(face, in: language)
      content = readings.isEmpty ? .code : .number(readings)
    }
    var item = RepairItem(content: content, range: number.range, face: face)
    item.ending = ending
    item.isPercent = number.isPercent
    items.append(item)
  }

  /// Day, month and year of 27.01.2026.
  private func date(_ face: String, at start: Int) -> [RepairItem]? {
    let parts = face.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]), Int(parts[2]) != nil,
      (1...31).contains(day), (1...12).contains(month), parts[0].count <= 2, parts[1].count <= 2,
      parts[2].count == 4
    else { return nil }
    var start = start
    let pads =
      parts.contains { $0.hasPrefix("0") } ? true : parts.contains { $0.utf8.count == 1 } ? false : nil
    let contents: [RepairItem.Content] = [
      .number([RepairNumber(whole: "\(day)")]), .month(month, isNamed: false),
      .number([RepairNumber(whole: String(parts[2]))]),
    ]
    return zip(parts, contents).map { part, content in
      defer { start += part.utf8.count + 1 }
      var item = RepairItem(content: content, range: start..<start + part.utf8.count, face: String(part))
      item.isDated = true
      item.isNumericDate = true
      item.pads = pads
      return item
    }
  }

  /// -ci of 2025-ci, st of 21st; empty where the letters there are no ending of a numeral.
  private func ending(behind end: Int) -> String {
    // No ending is longer than ten letters.
    let rest = Array(String(decoding: bytes[end..<min(bytes.count, end + 24)], as: UTF8.self).unicodeScalars)
    func word(from start: Int) -> String {
      String(String.UnicodeScalarView(rest.dropFirst(start).prefix { LetterBase.isLetter($0) }))
    }
    switch language {
    case .english:
      let letters = word(from: 0)
      let isKnown = ["st", "nd", "rd", "th"].contains(LetterCase.lowercased(letters, in: .english))
      return isKnown ? letters : ""
    case .azerbaijani:
      // 2026-cı, and what hands write besides: 2026cı, 2026'cı, 2026 -cı.
      let joint = rest.prefix { Marks.isSpace($0) }.count
      let isJoined = joint < rest.count && (Marks.isDash(rest[joint]) || Marks.isApostrophe(rest[joint]))
      if joint > (isJoined ? 1 : 0) { return "" }
      let start = isJoined ? joint + 1 : 0
      let letters = word(from: start)
      let isEnding =
        isJoined && joint == 0
        ? Self.mayBeEnding(letters) : AzerbaijaniNumerals.isEnding(Self.lowered(letters))
      return isEnding ? String(String.UnicodeScalarView(rest.prefix(start))) + letters : ""
    default: return ""
    }
  }

  /// True where letters behind a hyphen are an ending, or may be one that we do not know, so that nothing then moves
  /// it; other letters are a word: 9-mərtəbəli.
  private static func mayBeEnding(_ letters: String) -> Bool {
    let word = lowered(letters)
    let count = word.unicodeScalars.count
    return (1...5).contains(count)
      || count > 5
        && (2...4).contains {
          AzerbaijaniNumerals.isEnding(String(String.UnicodeScalarView(word.unicodeScalars.prefix($0))))
        }
  }

  private static func lowered(_ letters: String) -> String {
    LetterCase.lowercased(letters, in: .azerbaijani)
  }

  // MARK: Dates

  private mutating func addMonths(_ isFree: (Range<Int>) -> Bool) {
    for at in segment.tokens.indices where segment.tokens[at].kind == .word {
      let range = segment.tokens[at].range
      guard isFree(range), let month = RepairMonth(segment.tokens[at].key, in: language) else { continue }
      var item = RepairItem(
        content: .month(month.number, isNamed: true), range: range, face: segment.text(range))
      // Whether a word that stands in no date is a month at all; dates are marked afterwards.
      item.isDated = month.isCertain(at, in: segment)
      items.append(item)
    }
  }

  /// Marks days and years beside months, and drops words that are months only beside them.
  private mutating func markDates() {
    var certain: Set<Int> = []
    for at in items.indices {
      guard case .month(_, true) = items[at].content else { continue }
      if items[at].isDated { certain.insert(at) }
      items[at].isDated = false
      for other in [at - 1, at + 1] where isDayOrYear(other) && touches(other, at) {
        items[at].isDated = true
        items[other].isDated = true
      }
    }
    // January 27, 2026
    for at in items.indices where isDayOrYear(at) && !items[at].isDated && items[at].face.utf8.count == 4 {
      items[at].isDated =
        items.indices.contains(at - 1) && items[at - 1].isDated && isDayOrYear(at - 1) && touches(at - 1, at)
    }
    items = items.enumerated().filter { at, item in
      guard case .month(_, true) = item.content else { return true }
      return item.isDated || certain.contains(at)
    }.map(\.element)
  }

  private func isDayOrYear(_ at: Int) -> Bool {
    guard items.indices.contains(at), case .number(let readings) = items[at].content,
      let number = readings.first, number.fraction.isEmpty, number.group == nil, let value = Int(number.whole)
    else { return false }
    return (1...31).contains(value) || (1000...2999).contains(value)
  }

  /// True where nothing stands between two items, in either order, but spaces, a comma, a hyphen with a prefix or
  /// the word for *year*: 27 yanvar, 2026-cı il yanvarın 27-si, ב־27 בינואר.
  private func touches(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (items[min(one, other)], items[max(one, other)])
    guard first.wholeRange.upperBound <= second.range.lowerBound else { return false }
    let gap = segment.text(first.wholeRange.upperBound..<second.range.lowerBound)
    let letters = gap.unicodeScalars.filter { LetterBase.isLetter($0) }
    let isPlain = gap.unicodeScalars.allSatisfy {
      LetterBase.isLetter($0) || Marks.isSpace($0) || Marks.isDash($0) || $0 == "," || $0 == "."
    }
    let word = LetterCase.lowercased(String(String.UnicodeScalarView(letters)), in: language)
    return isPlain && ["", "il", "ilin", "of", "the", "ב", "ה", "ל"].contains(word)
  }

  // MARK: Surroundings

  private mutating func readSurroundings(of at: Int) {
    let range = items[at].wholeRange
    items[at].signs = sign(before: range.lowerBound) + sign(behind: range.upperBound)
    let before = segment.tokens.lastIndex { $0.range.upperBound <= range.lowerBound }
    let behind = segment.tokens.firstIndex { $0.range.lowerBound >= range.upperBound }
    if at > 0, (before.map { segment.tokens[$0].range.lowerBound } ?? 0) < items[at - 1].wholeRange.upperBound
    {
      items[at].previous = "#"
    } else if let before, isJoined(segment.tokens[before].range.upperBound..<range.lowerBound) {
      items[at].previous = segment.tokens[before].key
    }
    if at + 1 < items.count,
      (behind.map { segment.tokens[$0].range.upperBound } ?? .max) > items[at + 1].range.lowerBound
    {
      items[at].next = "#"
    } else if let behind, isJoined(range.upperBound..<segment.tokens[behind].range.lowerBound) {
      items[at].next = segment.tokens[behind].key
    }
  }

  /// True where no punctuation mark parts a number from a word.
  private func isJoined(_ gap: Range<Int>) -> Bool {
    segment.text(gap).unicodeScalars.allSatisfy {
      Marks.isSpace($0) || Marks.isDash($0) || Self.signs.contains($0)
    }
  }

  private static let signs: Set<Unicode.Scalar> = ["$", "€", "£", "₼", "₪", "₽", "¥", "%", "°", "№", "±"]

  private func sign(before start: Int) -> String {
    var scalars = Array(
      String(decoding: bytes[max(0, start - 8)..<start], as: UTF8.self).unicodeScalars)
    if let last = scalars.last, Marks.isDash(last), scalars.count > 1 || start == last.utf8Width {
      // A hyphen joins; a minus has a space before it.
      scalars.removeLast()
      return scalars.last.map { Marks.isSpace($0) } ?? true ? "-" : ""
    }
    if let last = scalars.last, Marks.isSpace(last) { scalars.removeLast() }
    return scalars.last.map { Self.signs.contains($0) ? String(Character($0)) : "" } ?? ""
  }

  private func sign(behind end: Int) -> String {
    let text = String(decoding: bytes[end..<min(bytes.count, end + 8)], as: UTF8.self)
    let first = text.unicodeScalars.first { !Marks.isSpace($0) }
    return first.map { Self.signs.contains($0) && $0 != "%" ? String(Character($0)) : "" } ?? ""
  }
}

extension Unicode.Scalar {
  fileprivate var utf8Width: Int { UTF8.width(self) }
}
