/// Words of measure, folded, that a receipt calls a number by.
enum RepairUnits {
  static func isUnit(_ word: String) -> Bool { units.contains(word) }

  private static let units: Set<String> = [
    "km", "kilometers", "kilometres", "m", "meters", "metres", "cm", "mm", "kg", "kilograms", "g", "tons",
    "tonnes",
    "miles", "feet", "inches", "hectares", "barrels", "degrees", "kilometer", "kilometr", "metr", "santimetr",
    "kiloqram", "kq", "ton", "mil", "fut", "hektar", "barel", "dərəcə", "manat", "dollar", "dollars", "avro",
    "euros",
    "manats", "shekels", "şekel", "ק\"מ", "קילומטר", "קילומטרים", "מטר", "מטרים", "ס\"מ", "מ\"מ", "ק\"ג",
    "טון", "מעלות",
    "דולר", "דולרים", "אירו", "שקל", "שקלים", "ש\"ח", "מנאט", "חביות",
  ]
}
