/// What English writes by the sound of a number in digits: 21st, 22nd; a 9-year-old, an 8-year-old.
public enum EnglishNumerals {
  /// The letters behind an ordinal: *st* of 21st, *th* of 112th.
  ///
  /// - Parameter digits: The whole number in ASCII digits.
  /// - Returns: two letters.
  public static func ordinalEnding(of digits: some StringProtocol) -> String {
    let last = digits.utf8.suffix(2).map { Int($0) - 0x30 }
    if last.count == 2, last[0] == 1 { return "th" }
    switch last.last {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }

  /// The indefinite article before a number: *an* before 8, 11, 18 and 80, *a* before 1, 9 and 100.
  ///
  /// - Parameter digits: The whole part in ASCII digits, without marks between them.
  /// - Returns: the article, or nil where the number can be spoken in two ways that differ in it: 1,800 is *one
  /// thousand eight
  ///   hundred* and *eighteen hundred*.
  public static func indefiniteArticle(before digits: some StringProtocol) -> String? {
    if digits.count == 4, digits.hasPrefix("18") || digits.hasPrefix("11") { return nil }
    let first = digits.prefix((digits.count - 1) % 3 + 1)
    return first.hasPrefix("8") || first == "11" || first == "18" ? "an" : "a"
  }
}
