private import CICU

/// Names of the twelve months as they stand in datelines, from CLDR.
enum MonthNames {
  /// The month, 1 to 12, that a folded word names in any of the three languages: *yanvar*, *Jan*, בינואר.
  static func month(of key: String) -> Int? {
    if let month = table[key] { return month }
    guard key.hasPrefix("ב") else { return nil }
    return table[String(key.dropFirst())]
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
