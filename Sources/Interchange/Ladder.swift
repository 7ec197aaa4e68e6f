/// The ladder format of aligners: a bead a line, `[0,1]:[2]:0.97`, over 0-based sentence indices.
public enum Ladder {
  /// `bitext` as a ladder, each line closed with a line feed.
  public static func write(_ bitext: Bitext) -> String {
    bitext.pairs.map { pair in
      "[\(list(pair.source))]:[\(list(pair.target))]:\(decimal(pair.confidence, digits: 4))\n"
    }.joined()
  }

  private static func list(_ range: Range<Int>) -> String { range.map(String.init).joined(separator: ",") }
}
