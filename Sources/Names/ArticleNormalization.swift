public import Orthography

/// An article held against the authority and the house style.
public enum ArticleNormalization {
  /// Everything in `article` that strays, in the order of the text and without overlaps. Addresses and code are
  /// left alone, and so is what the writer marked with [sic].
  public static func edits(of article: InflectedSegment, index: NameIndex, style: HouseStyle) -> [Edit] {
    let segment = article.segment
    let marks = MarkEdits(segment: segment, style: style)
    let names = NameEdits(text: article, style: style, apostrophesAreMixed: marks.apostrophesAreMixed)
      .edits(NameFinder.hits(in: article, index: index))
    let untouchable = SortedRanges(Untouchable.ranges(in: segment.original))
    let named = SortedRanges(names.map(\.range))
    let edits =
      (names + (marks.edits() + CharacterEdits(segment: segment).edits()).filter { !named.overlaps($0.range) })
      .filter { !untouchable.overlaps($0.range) }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
