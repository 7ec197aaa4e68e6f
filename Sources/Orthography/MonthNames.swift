private import CICU

/// Names of the twelve months as they stand in datelines, from CLDR.
public enum MonthNames {
  /// Every name that `month` knows, without prefixes.
  static var all: some Sequence<String> { table.keys }

  /// The month, 1 to 12, that a folded word names in any of the three languages: *yanvar*, *Jan*, בינואר.
  public static func month(of key: String) -> Int? {
    if let month = table[key] { return month }
    guard key.hasPrefix("ב") else { return nil }
    return table[String(key.dropFirst())]
  }

  /// The name of a month, 1 to 12, as it stands in a date of `language`; nil where CLDR has none.
  ///
  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - language: The language.
  ///   - isAbbreviated: True for *Jan*.
  /// - Returns: the name in the letters that the language writes it with: *January*, *yanvar*.
  public static func name(of month: Int, in language: Language, isAbbreviated: Bool = false) -> String? {
    filled { cicu_month_name(language.tag, Int32(month), isAbbreviated, false, $0.baseAddress, $0.count) }
  }

  private static let table: [String: Int] = {
    var months: [String: Int] = [:]
    for language in Language.firstClass {
      for month in 1...12 {
        for (abbreviated, standalone) in [(false, false), (false, true), (true, false), (true, true)] {
          let name = filled {
            cicu_month_name(
              language.tag, Int32(month), abbreviated, standalone, $0.baseAddress, $0.count)
          }
          guard let name else { continue }
          let key = FoldedText(name, language: language).key
          months[key.hasSuffix(".") ? String(key.dropLast()) : key] = month
        }
      }
    }
    // The usual English short form that CLDR does not have.
    months["sept"] = 9
    return months
  }()
}
