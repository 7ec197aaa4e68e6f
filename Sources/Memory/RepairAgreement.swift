internal import Orthography

/// Whether the words around a number stay right when the number changes.
enum RepairAgreement {
  /// True where no word of the translation has to change with the number.
  ///
  /// - Parameters:
  ///   - place: The number in the translation.
  ///   - target: The translation.
  ///   - old: The number in the stored source.
  ///   - new: The number in the query.
  ///   - source: The stored source.
  ///   - query: The query.
  /// - Returns: false on doubt.
  static func isCertain(
    at place: RepairItem, in target: RepairScanner, from old: RepairItem, to new: RepairItem,
    source: RepairScanner, query: RepairScanner
  ) -> Bool {
    if hour(old) != hour(new), isTime(old, in: source) || isTime(new, in: query) || isTime(place, in: target)
    {
      let scanners = [(source, old), (query, new), (target, place)]
      if scanners.contains(where: { speaksOfPartOfDay($0.0, near: $0.1) }) { return false }
    }
    guard case .number = place.content, !place.isDated, let next = place.next, next != "#" else {
      return true
    }
    switch target.segment.language {
    case .english: return old.isOne == new.isOne || isUncounted(place, next, in: target)
    case .hebrew:
      if old.isOne != new.isOne {
        // Where English has the same word after 1 as after others, that word is not counted: Category 1 hurricane.
        return source.segment.language == .english && old.next != nil && old.next == new.next
      }
      return place.isPercent || isSmall(old) == isSmall(new) || staysInHebrew(place, next, in: target)
    // *Saat 6 da* is *saat 7 də*, whether the ending stands apart by mistake or *da* means *too*.
    case .azerbaijani:
      let end = place.wholeRange.upperBound
      let behind = target.segment.text(end..<target.segment.original.utf8.count)
      return !(behind.unicodeScalars.first.map(Marks.isSpace) ?? false) || !AzerbaijaniNumerals.isEnding(next)
    default: return true
    }
  }

  // MARK: Times

  private static func hour(_ item: RepairItem) -> String? {
    switch item.content {
    case .time(let hour, _): "\(hour)"
    case .number(let readings):
      readings[0].fraction.isEmpty && readings[0].whole.count <= 2 ? readings[0].whole : nil
    default: nil
    }
  }

  /// True for 19:30 and for what follows *saat* or stands before *a.m.*
  private static func isTime(_ item: RepairItem, in scanner: RepairScanner) -> Bool {
    if case .time = item.content { return true }
    guard hour(item) != nil, !item.isDated, !item.isPercent else { return false }
    return item.next.map(afterHours.contains) ?? false || item.previous.map(beforeHours.contains) ?? false
  }

  private static let beforeHours: Set<String> = [
    "saat", "saatı", "שעה", "בשעה", "לשעה", "משעה", "השעה", "at",
  ]
  private static let afterHours: Set<String> = ["a.m", "p.m", "am", "pm", "o'clock"]

  /// True where three words before or behind an item say which part of the day it is: at another hour it may be
  /// another.
  private static func speaksOfPartOfDay(_ scanner: RepairScanner, near item: RepairItem) -> Bool {
    let tokens = scanner.segment.tokens
    let first = tokens.firstIndex { $0.range.upperBound > item.range.lowerBound } ?? tokens.count
    return tokens[max(0, first - 4)..<min(tokens.count, first + 5)].contains { token in
      partsOfDay.contains(token.key) || token.key.hasPrefix("günorta") || token.key.hasPrefix("gecə")
    }
  }

  private static let partsOfDay: Set<String> = [
    "a.m", "p.m", "am", "pm", "morning", "evening", "afternoon", "night", "noon", "midnight", "tonight",
    "səhər",
    "axşam", "sübh", "səhərə", "axşama", "בוקר", "בבוקר", "הבוקר", "צהריים", "בצהריים", "הצהריים", "אחה\"צ",
    "ערב", "בערב",
    "הערב", "לילה", "בלילה", "הלילה", "חצות",
  ]

  // MARK: Nouns

  /// True where an English word behind a number is no noun in the plural.
  private static func isUncounted(_ place: RepairItem, _ next: String, in target: RepairScanner) -> Bool {
    if place.isPercent || !place.ending.isEmpty { return true }
    let behind = target.segment.text(place.range.upperBound..<target.segment.original.utf8.count)
    // A 1-year-old, a 5-year-old.
    if let first = behind.unicodeScalars.first, Marks.isDash(first) { return true }
    return ["percent", "per", "hundred", "thousand", "million", "billion", "trillion"].contains(next)
  }

  /// True for two to ten, after which Hebrew never has a noun in the singular.
  private static func isSmall(_ item: RepairItem) -> Bool {
    guard case .number(let readings) = item.content, let number = Int(readings[0].whole) else { return false }
    return (2...10).contains(number)
  }

  /// True where a Hebrew word is the same after 5 and after 15: a plural, an abbreviation, a million, what follows
  /// an age.
  private static func staysInHebrew(_ place: RepairItem, _ next: String, in target: RepairScanner) -> Bool {
    if next != "אלפים", next.hasSuffix("ים") || next.hasSuffix("ות") { return true }
    if next.unicodeScalars.contains("\"") || ["מיליון", "מיליארד", "טריליון"].contains(next) { return true }
    return isLabelled(place, in: target)
  }

  /// True behind a word that numbers do not count: aged 5, page 5, the 5th century (המאה ה-5).
  private static func isLabelled(_ place: RepairItem, in target: RepairScanner) -> Bool {
    let before = target.segment.tokens.filter { $0.range.upperBound <= place.range.lowerBound }.suffix(2).map(
      \.key)
    guard let last = before.last else { return false }
    return labels.contains(last == "ה" || last == "ב" ? before[0] : last)
  }

  private static let labels: Set<String> = [
    "בן", "בת", "בני", "בנות", "גיל", "בגיל", "שעה", "בשעה", "שנת", "בשנת", "מספר", "סעיף", "עמוד", "פרק",
    "קטגוריה", "דרגה",
    "בדרגה", "בעוצמה", "עוצמה", "כביש", "ערוץ", "המאה", "במאה", "הפעם", "בפעם", "השנה", "המחוז",
  ]
}
