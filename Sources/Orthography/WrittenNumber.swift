/// A number as a text writes it, with everything that it may mean.
public struct WrittenNumber: Hashable, Sendable {
  /// How a number is written.
  public enum Form: Sendable {
    /// In digits: 1,205.5; 27-də; ה־19.
    case digits
    /// In digits that belong to a name: F-16, COVID-19, 5G.
    case name
    /// As a word that says nothing else: three, üç, שלוש.
    case word
    /// As something that may be a number: *one*, the first, XXI, ג׳, a month's name.
    case hint
  }

  /// Where it stands, in UTF-8 bytes.
  public let range: Range<Int>
  /// How it is written.
  public let form: Form
  /// Everything that it may mean, each in its shortest form: 1.205 is `1205` and `1.205`, half past three `3:30`.
  public let values: Set<String>
  /// True where a per cent sign or word stands beside it.
  public let isPercent: Bool

  /// A number.
  public init(range: Range<Int>, form: Form, values: Set<String>, isPercent: Bool = false) {
    self.range = range
    self.form = form
    self.values = values
    self.isPercent = isPercent
  }

  /// The numbers that a text writes in digits, in its order.
  ///
  /// - Parameters:
  ///   - segment: The text.
  ///   - joinsGroups: True to read 1 205 as one number, false as two.
  /// - Returns: the numbers; of a date such as 27.01.2026 all three have the same range.
  public static func inDigits(of segment: Segment, joinsGroups: Bool) -> [WrittenNumber] {
    // Most sentences have none.
    Scalars.hasDigits(segment.original) ? NumeralScanner(segment, joinsGroups: joinsGroups).numbers() : []
  }
}

/// The numbers of a text.
public struct TextNumbers: Hashable, Sendable {
  /// The numbers, those in digits first, each group in the order of the text.
  public let numbers: [WrittenNumber]
  /// The months that are named beside a day or a year, 1 to 12.
  public let months: [(month: Int, range: Range<Int>)]
  /// True where words speak of more than twelve, of parts or of multiples: *twenty*, *half*, *doubled*.
  public let hasOtherWords: Bool
  /// True where a per cent sign or word stands anywhere.
  public let hasPercent: Bool

  /// The numbers of `text`.
  ///
  /// - Parameters:
  ///   - text: The text and the readings of its words.
  ///   - joinsGroups: True to read 1 205 as one number, false as two.
  public init(_ text: InflectedSegment, joinsGroups: Bool = true) {
    let words = NumberWordReader(text)
    numbers = WrittenNumber.inDigits(of: text.segment, joinsGroups: joinsGroups) + words.numbers
    months = words.months
    hasOtherWords = words.hasOtherWords
    hasPercent = words.hasPercent || text.segment.original.unicodeScalars.contains { $0 == "%" || $0 == "٪" }
  }

  /// True where both have the same numbers in the same places.
  public static func == (one: TextNumbers, other: TextNumbers) -> Bool {
    one.numbers == other.numbers && one.months.map(\.month) == other.months.map(\.month)
  }

  /// Hashes the numbers.
  public func hash(into hasher: inout Hasher) { hasher.combine(numbers) }
}
