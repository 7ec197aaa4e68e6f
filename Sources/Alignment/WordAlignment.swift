/// Words of a sentence and of its translation that stand for each other.
public struct WordAlignment: Hashable, Sendable {
  /// A word of the source and a word of the target.
  public struct Link: Hashable, Sendable {
    /// The place of the word in the source.
    public let source: Int
    /// The place of the word in the target.
    public let target: Int
    /// How sure it is, 0 to 1: the geometric mean of what both directions believe.
    public let posterior: Float
  }

  /// The links, by target word and then by source word.
  public let links: [Link]
}

extension WordTranslationModel {
  /// The links of a sentence and its translation on which both directions agree.
  ///
  /// - Parameters:
  ///   - pair: The two; words that the model has never met are linked by their places alone.
  ///   - least: The least posterior of a link.
  ///   - alone: The probability that a word translates nothing.
  /// - Returns: The links.
  public func alignment(
    of pair: NumberedPair, atLeast least: Float = 0.3, alone: Float = 0.1
  ) -> WordAlignment {
    let numbers = pair.target.flatMap { target in
      pair.source.map { source in pairs.number(source, target).map { Int32($0) } ?? -1 }
    }
    var there = forwardOrder(pair, numbers[...])
    var back = backwardOrder(pair, numbers[...])
    var ignored = [Double](repeating: 0, count: JumpModel.count)
    there.sums(forwardJumps, alone: alone, expected: &ignored)
    back.sums(backwardJumps, alone: alone, expected: &ignored)
    var links: [WordAlignment.Link] = []
    for target in pair.target.indices {
      for source in pair.source.indices {
        let (one, other) = (
          there.cells[target * pair.source.count + source], back.cells[source * pair.target.count + target]
        )
        let posterior = (one * other).squareRoot()
        if posterior >= least {
          links.append(WordAlignment.Link(source: source, target: target, posterior: posterior))
        }
      }
    }
    return WordAlignment(links: links)
  }
}
