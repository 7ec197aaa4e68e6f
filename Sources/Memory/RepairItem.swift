internal import Orthography

/// Something in a segment that a translation only takes over: a number, a month, a time, a placeable.
struct RepairItem {
  enum Content: Equatable {
    /// A number with everything that it may mean.
    case number([RepairNumber])
    /// 1 to 12, in digits in a date such as 27.01.2026 or by its name.
    case month(Int, isNamed: Bool)
    /// An hour and what stands behind it: 19:30.
    case time(hour: Int, rest: String)
    /// An address, a tag or a field.
    case placeable(RepairPlaceables.Kind)
    /// Digits that mean something only as they are written: 007, 1.2.3.
    case code
  }

  let content: Content
  /// Where it stands, in UTF-8 bytes, without an ending.
  let range: Range<Int>
  /// The text of `range`.
  let face: String
  /// The letters behind a numeral: -ci of 2025-ci with its hyphen, st of 21st; empty for none.
  var ending = ""
  /// True for a day, a month or a year beside another of them.
  var isDated = false
  /// In a date such as 05.01.2026: whether a nought stands before single digits; nil where none is single.
  var pads: Bool?
  /// True for a part of such a date.
  var isNumericDate = false
  /// True where a per cent sign or word stands beside it.
  var isPercent = false
  /// Signs that touch it and decide what it counts: a currency, a minus, a degree.
  var signs = ""
  /// The folded words on both sides; nil where there is none or a punctuation mark stands between, `#` for another
  /// item.
  var previous: String?
  var next: String?

  /// The range with the ending.
  var wholeRange: Range<Int> { range.lowerBound..<range.upperBound + ending.utf8.count }

  /// The values that the item may stand for; two items say the same where they share one.
  var values: Set<String> {
    switch content {
    case .number(let readings): Set(readings.map(\.value))
    case .month(let month, _): ["month \(month)"]
    case .time(let hour, let rest): ["\(hour)\(rest)"]
    case .placeable, .code: [face]
    }
  }

  /// True where `other` may take the place of this item in the same sentence.
  func isLike(_ other: RepairItem) -> Bool {
    guard isPercent == other.isPercent, signs == other.signs else { return false }
    switch (content, other.content) {
    case (.number, .number), (.time, .time), (.code, .code), (.month, .month): return true
    case (.placeable(let one), .placeable(let two)): return one == two
    default: return false
    }
  }

  var isPlaceable: Bool {
    if case .placeable = content { return true }
    return false
  }

  /// True for a whole number that may be one: in *1 soldier was* the words agree with it.
  var isOne: Bool { values == ["1"] }

  /// The last word of a number as Azerbaijani speaks it, likeliest first; a full hour may be spoken in two ways.
  func lastWords(_ reading: RepairNumber? = nil) -> [String] {
    switch content {
    case .number(let readings): return [(reading ?? readings[0]).lastWord].compactMap { $0 }
    case .time(let hour, let rest):
      let minutes = rest.split(separator: ":").last ?? "00"
      let words = minutes == "00" ? [minutes, Substring("\(hour)")] : [minutes]
      return words.compactMap { AzerbaijaniNumerals.lastWord(of: $0) }
    default: return []
    }
  }
}
