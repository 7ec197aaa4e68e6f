/// A bead a line: source, target and confidence, with tabs between them, and `moved` behind where the target stands
/// elsewhere; one of the texts may be empty.
public enum BitextTSV {
  /// `bitext` as tab-separated values. Tabs and line breaks inside a sentence become spaces, as the format has no
  /// way to write them.
  public static func write(_ bitext: Bitext) -> String {
    bitext.pairs.map { pair in
      "\(cell(pair.sourceText))\t\(cell(pair.targetText))\t\(decimal(pair.confidence, digits: 4))"
        + (pair.isMoved ? "\tmoved\n" : "\n")
    }.joined()
  }

  private static func cell(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { "\t\n\r".unicodeScalars.contains($0) ? " " : $0 }))
  }
}
