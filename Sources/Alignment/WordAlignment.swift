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

    /// A link.
    public init(source: Int, target: Int, posterior: Float) {
      self.source = source
      self.target = target
      self.posterior = posterior
    }
  }

  /// The links, by target word and then by source word.
  public let links: [Link]

  /// An alignment.
  public init(links: [Link]) { self.links = links }
}

extension WordTranslationModel {
  /// The share of the least posterior that is enough for two words that nothing else is linked with.
  private static let weakest: Float = 0.1

  /// The links of a sentence and its translation on which both directions agree, and then the best for words that are left
  /// over on both sides.
  ///
  /// - Parameters:
  ///   - pair: The two; words that the model has never met are linked by their places alone.
  ///   - least: The least posterior of a link.
  ///   - alone: The probability that a word translates nothing.
  /// - Returns: The links.
  public func alignment(
    of pair: NumberedPair, atLeast least: Float = 0.2, alone: Float = 0.1
  ) -> WordAlignment {
    let numbers = pair.target.flatMap { target in
      pair.source.map { source in pairs.number(source, target).map { Int32($0) } ?? -1 }
    }
    var there = forwardOrder(pair, numbers[...])
    var back = backwardOrder(pair, numbers[...])
    var ignored = [Double](repeating: 0, count: JumpModel.count)
    there.sums(forwardJumps, alone: alone, expected: &ignored)
    back.sums(backwardJumps, alone: alone, expected: &ignored)
    var (links, weak): ([WordAlignment.Link], [WordAlignment.Link]) = ([], [])
    for target in pair.target.indices {
      for source in pair.source.indices {
        let (one, other) = (
          there.cells[target * pair.source.count + source], back.cells[source * pair.target.count + target]
        )
        let posterior = (one * other).squareRoot()
        let link = WordAlignment.Link(source: source, target: target, posterior: posterior)
        if posterior >= least {
          links.append(link)
        } else if posterior >= least * Self.weakest {
          weak.append(link)
        }
      }
    }
    var (freeSource, freeTarget) = (Set(pair.source.indices), Set(pair.target.indices))
    for link in links {
      freeSource.remove(link.source)
      freeTarget.remove(link.target)
    }
    weak.sort { ($1.posterior, $0.target, $0.source) < ($0.posterior, $1.target, $1.source) }
    for link in weak where freeSource.contains(link.source) && freeTarget.contains(link.target) {
      freeSource.remove(link.source)
      freeTarget.remove(link.target)
      links.append(link)
    }
    return WordAlignment(links: links.sorted { ($0.target, $0.source) < ($1.target, $1.source) })
  }
}
