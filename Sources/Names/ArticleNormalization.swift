public import Orthography

/// An article held against the authority and the house style.
public enum ArticleNormalization {
  /// Everything in `article` that strays, in the order of the text. Of what is changed nothing overlaps. Addresses and
  /// code are left alone, and so is what the writer marked with [sic].
  ///
  /// - Parameters:
  ///   - article: the text.
  ///   - index: the authority's spellings in its language.
  ///   - style: how the house writes.
  ///   - known: folded words that are no unknown names: of terms, countries, names.
  /// - Returns: what strays; see `Edit.Kind` for what is only reported.
  public static func edits(
    of article: InflectedSegment, index: NameIndex, style: HouseStyle, known: Set<String> = []
  ) -> [Edit] {
    let segment = article.segment
    let marks = MarkEdits(segment: segment, style: style)
    let hits = NameFinder.hits(in: article, index: index)
    var names = NameEdits(text: article, style: style, apostrophesAreMixed: marks.apostrophesAreMixed).edits(
      hits)
    if style.leavesQuotedTitles { names = leavingTitles(names, in: segment) }
    let untouchable = SortedRanges(Untouchable.ranges(in: segment.original))
    let named = SortedRanges(names.map(\.range))
    let found = Set(hits.flatMap(\.match.tokens))
    let reports =
      Mentions(segment: segment).edits(hits) + UnknownNames(text: article, known: known, named: found).edits()
    let characters = CharacterEdits(segment: segment).edits() + LookalikeEdits(segment: segment).edits()
    let edits = names + reports + (marks.edits() + characters).filter { !named.overlaps($0.range) }
    return edits.filter { !untouchable.overlaps($0.range) }.sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  /// The edits without those inside quoted titles; what must never be printed is still reported there.
  private static func leavingTitles(_ edits: [Edit], in segment: Segment) -> [Edit] {
    let titles = SortedRanges(QuotedTitles.ranges(in: segment))
    return edits.compactMap { edit in
      guard titles.overlaps(edit.range) else { return edit }
      return edit.isForbidden ? edit.decided(false) : nil
    }
  }
}
