/// Where the words of a segment go in an analysis: how much work the memory and the text itself take off a
/// translator.
public enum AnalysisBand: String, Hashable, Sendable, CaseIterable {
  /// The same segment between the same neighbours.
  case doubleContext = "102"
  /// The same segment beside one of the same neighbours.
  case context = "101"
  /// The same segment.
  case exact = "100"
  /// A segment that stood in the same file before and that the memory does not have.
  case repetition = "repetition"
  /// A segment that stood in an earlier file.
  case crossFileRepetition = "cross-file repetition"
  /// Numbers, marks or a few letters differ.
  case nearly = "95-99"
  /// Little differs.
  case high = "85-94"
  /// Some words differ.
  case middle = "75-84"
  /// Much differs.
  case low = "50-74"
  /// Nothing of use.
  case none = "none"

  /// The band of a match rate; nil is no match.
  public init(rate: Int?) {
    self =
      switch rate ?? 0 {
      case 102...: .doubleContext
      case 101: .context
      case 100: .exact
      case 95...99: .nearly
      case 85...94: .high
      case 75...84: .middle
      case 50...74: .low
      default: .none
      }
  }

  /// The least match rate of any band; what is lower need not be looked for.
  public static let leastRate = 50

  /// True where nothing is left to translate whether or not the segment is repeated.
  var isExact: Bool { self == .doubleContext || self == .context || self == .exact }
}
