#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// A word of a sentence as mining sees it.
public struct MinableWord: Hashable, Sendable {
  /// The number of its stem.
  public let stem: Int32
  /// True for a word that a term may begin or end with.
  public let isContent: Bool
  /// True for a word that may stand inside a term and says nothing by itself, such as *of*.
  public let isInner: Bool
  /// True where the next word may belong to the same term: no mark stands between the two.
  public let continues: Bool

  /// A word.
  public init(stem: Int32, isContent: Bool, isInner: Bool = false, continues: Bool) {
    self.stem = stem
    self.isContent = isContent
    self.isInner = isInner
    self.continues = continues
  }
}

/// Runs of words that translate each other, how often they do, and how that compares with chance.
public struct PhrasePair: Sendable {
  /// Where the two stand.
  public struct Place: Hashable, Sendable {
    /// The number of the pair of sentences.
    public let sentence: Int
    /// The words of the source.
    public let source: Range<Int>
    /// The words of the target.
    public let target: Range<Int>
    /// The mean posterior of the links between them.
    public let posterior: Float
  }

  /// Where the two stand as translations of each other, in the order of the text.
  public internal(set) var places: [Place]
  /// In how many pairs of sentences the run of the source stands.
  public internal(set) var sourceCount = 0
  /// In how many the run of the target stands.
  public internal(set) var targetCount = 0
  /// Dice's coefficient of the two, 0 to 1.
  public internal(set) var dice = 0.0
  /// Dunning's log-likelihood ratio against independence.
  public internal(set) var likelihoodRatio = 0.0

  /// The most words of a run.
  public static let mostWords = 4

  /// The pairs of runs that word links hold together: every link of a content word of either leads into the other, and the words at both
  /// ends are linked (Och and Ney's consistent phrases).
  ///
  /// - Parameters:
  ///   - sentences: The words of the pairs of sentences.
  ///   - alignments: The links of each.
  /// - Returns: The pairs, in the order in which they are met first.
  public static func all(
    in sentences: [(source: [MinableWord], target: [MinableWord])], alignments: [WordAlignment]
  ) -> [PhrasePair] {
    var numbers: [[Int32]: Int] = [:]
    var pairs: [PhrasePair] = []
    var keys: [(source: [Int32], target: [Int32])] = []
    var sourceCounts: [[Int32]: Int] = [:]
    var targetCounts: [[Int32]: Int] = [:]
    for (number, sentence) in sentences.enumerated() {
      let sources = runs(sentence.source)
      for key in Set(sources.map { stems(sentence.source[$0]) }) { sourceCounts[key, default: 0] += 1 }
      let targets = Set(runs(sentence.target))
      for key in Set(targets.map { stems(sentence.target[$0]) }) { targetCounts[key, default: 0] += 1 }
      // What *the* or *of* is linked with says nothing of terms.
      let links = alignments[number].links.filter {
        sentence.source[$0.source].isContent && sentence.target[$0.target].isContent
      }
      for source in sources {
        guard let found = image(of: source, links), targets.contains(found.target) else {
          continue
        }
        let (one, other) = (stems(sentence.source[source]), stems(sentence.target[found.target]))
        let place = Place(
          sentence: number, source: source, target: found.target, posterior: found.posterior)
        let key = one + [-1] + other
        if let at = numbers[key] {
          pairs[at].places.append(place)
        } else {
          numbers[key] = pairs.count
          pairs.append(PhrasePair(places: [place]))
          keys.append((one, other))
        }
      }
    }
    for at in pairs.indices {
      let together = Set(pairs[at].places.map(\.sentence)).count
      pairs[at].sourceCount = max(together, sourceCounts[keys[at].source] ?? 0)
      pairs[at].targetCount = max(together, targetCounts[keys[at].target] ?? 0)
      pairs[at].dice = 2 * Double(together) / Double(pairs[at].sourceCount + pairs[at].targetCount)
      pairs[at].likelihoodRatio = likelihoodRatio(
        together: together, source: pairs[at].sourceCount, target: pairs[at].targetCount,
        all: sentences.count)
    }
    return pairs
  }

  /// The runs of words that may be terms.
  private static func runs(_ words: [MinableWord]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for start in words.indices where words[start].isContent {
      var end = start
      while end < words.count, end - start < mostWords, words[end].isContent || words[end].isInner {
        if words[end].isContent { runs.append(start..<end + 1) }
        if !words[end].continues { break }
        end += 1
      }
    }
    return runs
  }

  private static func stems(_ words: ArraySlice<MinableWord>) -> [Int32] {
    words.lazy.filter(\.isContent).map(\.stem)
  }

  /// What a run is linked with, where nothing else is linked with that, and both ends of both are linked.
  private static func image(
    of source: Range<Int>, _ all: [WordAlignment.Link]
  ) -> (target: Range<Int>, posterior: Float)? {
    let links = all.filter { source.contains($0.source) }
    guard let first = links.map(\.target).min(), let last = links.map(\.target).max(),
      links.contains(where: { $0.source == source.lowerBound }),
      links.contains(where: { $0.source == source.upperBound - 1 }), last - first < mostWords
    else { return nil }
    let target = first..<last + 1
    guard all.allSatisfy({ !target.contains($0.target) || source.contains($0.source) }) else {
      return nil
    }
    return (target, links.reduce(0) { $0 + $1.posterior } / Float(links.count))
  }

  /// Dunning's −2 log λ of a two-by-two table; 0 where the two meet no more often than by chance.
  static func likelihoodRatio(together: Int, source: Int, target: Int, all: Int) -> Double {
    guard together * all > source * target else { return 0 }
    func part(_ observed: Int, _ row: Int, _ column: Int) -> Double {
      guard observed > 0, row > 0, column > 0 else { return 0 }
      return Double(observed) * log(Double(observed) * Double(all) / (Double(row) * Double(column)))
    }
    return 2
      * (part(together, source, target) + part(source - together, source, all - target)
        + part(target - together, all - source, target)
        + part(all - source - target + together, all - source, all - target))
  }
}
