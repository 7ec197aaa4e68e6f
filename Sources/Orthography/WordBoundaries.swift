/// Words by Unicode's boundaries alone (UAX #29), without what `Segment` knows of our languages besides: what
/// counts them has to count as others do.
public enum WordBoundaries {
  /// The words and numbers of a text, in order, in UTF-8 bytes.
  public static func words(of text: String, language: Language) -> [Range<Int>] {
    Breaker.pieces(of: text, .word, language: language).filter { $0.content != .other }.map(\.range)
  }
}
