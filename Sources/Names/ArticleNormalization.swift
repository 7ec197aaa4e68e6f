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
    let untouchable = Untouchable.ranges(in: segment.original)
    func isFree(_ edit: Edit) -> Bool { !untouchable.contains { $0.overlaps(edit.range) } }
    var edits = names.filter(isFree)
    for edit in marks.edits() where isFree(edit) && !names.contains(where: { $0.range.overlaps(edit.range) })
    {
      edits.append(edit)
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
