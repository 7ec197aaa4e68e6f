/// Two texts and the links between their words, prepared for scoring beads: who occurs where, and what would be found by
/// chance.
public struct BitextEvidence: Sendable {
  /// The source.
  public let source: AlignableText
  /// The target.
  public let target: AlignableText

  let lengths: LengthModel
  let marks: MarkModel
  let structure: StructureModel
  let sourceChance: ChanceTable
  let targetChance: ChanceTable
  /// For each sentence how many numbers it has that the other text does not.
  let sourceOrphans: [Int]
  let targetOrphans: [Int]
  /// From 0, where hardly a word is linked and a sentence without matches is nothing odd, to 1.
  let density: Float
  /// The links of each word of the source, with what a match is worth.
  private let links: LinkTable
  /// The sentences of each word of the target, ascending.
  private let places: PlaceTable
  /// Where these texts begin in those that `places` and the models were made of.
  private let start: (source: Int, target: Int)

  /// True where the texts begin with their first sentences, and are no later part.
  var isOpening: Bool { start == (0, 0) }

  /// Prepares two texts; of several links between the same words the strongest counts.
  public init(source: AlignableText, target: AlignableText, links: [WordLink]) {
    self.source = source
    self.target = target
    lengths = LengthModel(source, target)
    marks = MarkModel(source, target)
    structure = StructureModel(source, target)
    let sourcePlaces = PlaceTable(source)
    places = PlaceTable(target)
    let table = LinkTable(links, wordCount: source.words.count)
    self.links = table
    var sourceMisses = [Float](repeating: 1, count: source.words.count)
    var targetMisses = [Float](repeating: 1, count: target.words.count)
    for word in source.words.indices {
      for link in table[word] {
        let other = Int(link.target)
        sourceMisses[word] *= 1 - link.strength * places.share(of: other)
        targetMisses[other] *= 1 - link.strength * sourcePlaces.share(of: word)
      }
    }
    sourceChance = ChanceTable(source, shares: sourceMisses.map { 1 - $0 })
    targetChance = ChanceTable(target, shares: targetMisses.map { 1 - $0 })
    let linked = [(source, sourceMisses), (target, targetMisses)].map { text, misses in
      let words = text.sentences.lazy.flatMap(\.words)
      return Float(words.count { misses[Int($0)] < 1 })
        / Float(max(1, text.sentences.reduce(0) { $0 + $1.words.count }))
    }
    density = min(1, linked.reduce(1, min) / Self.usualDensity)
    sourceOrphans = Self.orphans(source, sourceMisses)
    targetOrphans = Self.orphans(target, targetMisses)
    start = (0, 0)
  }

  /// A part of both texts with what the whole texts tell: for aligning long texts piece by piece.
  init(_ whole: BitextEvidence, source ours: Range<Int>, target theirs: Range<Int>) {
    source = AlignableText(words: whole.source.words, sentences: Array(whole.source.sentences[ours]))
    target = AlignableText(words: whole.target.words, sentences: Array(whole.target.sentences[theirs]))
    lengths = LengthModel(whole.lengths, source: ours, target: theirs)
    marks = whole.marks
    structure = whole.structure
    sourceChance = ChanceTable(whole.sourceChance, sentences: ours)
    targetChance = ChanceTable(whole.targetChance, sentences: theirs)
    sourceOrphans = Array(whole.sourceOrphans[ours])
    targetOrphans = Array(whole.targetOrphans[theirs])
    density = whole.density
    links = whole.links
    places = whole.places
    start = (whole.start.source + ours.lowerBound, whole.start.target + theirs.lowerBound)
  }

  /// The least share of words with links in texts of languages that much is known about.
  private static let usualDensity: Float = 0.25

  private static func orphans(_ text: AlignableText, _ misses: [Float]) -> [Int] {
    text.sentences.map { sentence in
      sentence.distinctWords.count { text.words[Int($0)].kind == .number && misses[Int($0)] == 1 }
    }
  }

  /// A word of the source and a word in a sentence of the target that may be its translation.
  struct Match {
    let source: Int32
    let target: Int32
    let sentence: Int32
    let gain: Float
  }

  /// The matches of the words of a source sentence, all or some, in some target sentences.
  func matches(
    of sentence: Int, in columns: Range<Int>, where isWanted: (Int32) -> Bool = { _ in true }
  ) -> [Match] {
    var matches: [Match] = []
    let (offset, columns) = (
      Int32(start.target), columns.lowerBound + start.target..<columns.upperBound + start.target
    )
    for word in source.sentences[sentence].distinctWords where isWanted(word) {
      for link in links[Int(word)] {
        for place in places.sentences(of: Int(link.target), in: columns) {
          matches.append(
            Match(source: word, target: link.target, sentence: place - offset, gain: link.gain))
        }
      }
    }
    return matches
  }

  /// How many sentences of the target a source word may be translated in, at most.
  func targetCount(of word: Int) -> Int {
    links[word].reduce(0) { $0 + places.sentences(of: Int($1.target), in: 0..<target.sentences.count).count }
  }
}

/// Links by the number of the source word.
struct LinkTable: Sendable {
  struct Link: Sendable {
    let target: Int32
    let strength: Float
    let gain: Float
  }

  private let starts: [Int32]
  private let links: [Link]

  init(_ all: [WordLink], wordCount: Int) {
    let sorted = all.sorted {
      ($0.source, $0.target, $1.strength) < ($1.source, $1.target, $0.strength)
    }
    var starts = [Int32](repeating: 0, count: wordCount + 1)
    var links: [Link] = []
    var last: WordLink?
    for link in sorted {
      if let last, last.source == link.source, last.target == link.target { continue }
      last = link
      links.append(
        Link(target: link.target, strength: min(1, link.strength), gain: ChanceTable.gain(link.strength)))
      starts[Int(link.source) + 1] += 1
    }
    for word in 0..<wordCount { starts[word + 1] += starts[word] }
    self.starts = starts
    self.links = links
  }

  subscript(word: Int) -> ArraySlice<Link> { links[Int(starts[word])..<Int(starts[word + 1])] }
}

/// In which sentences each word of a text stands.
struct PlaceTable: Sendable {
  private let starts: [Int32]
  private let sentences: [Int32]
  private let count: Int

  init(_ text: AlignableText) {
    count = text.sentences.count
    var counts = [Int32](repeating: 0, count: text.words.count + 1)
    for sentence in text.sentences {
      for word in sentence.distinctWords { counts[Int(word) + 1] += 1 }
    }
    for word in text.words.indices { counts[word + 1] += counts[word] }
    starts = counts
    var next = counts
    var sentences = [Int32](repeating: 0, count: Int(counts[text.words.count]))
    for (number, sentence) in text.sentences.enumerated() {
      for word in sentence.distinctWords {
        sentences[Int(next[Int(word)])] = Int32(number)
        next[Int(word)] += 1
      }
    }
    self.sentences = sentences
  }

  /// The share of sentences that have a word.
  func share(of word: Int) -> Float { Float(starts[word + 1] - starts[word]) / Float(max(1, count)) }

  /// The sentences of a word among some, ascending.
  func sentences(of word: Int, in columns: Range<Int>) -> ArraySlice<Int32> {
    let all = sentences[Int(starts[word])..<Int(starts[word + 1])]
    if columns.count >= count { return all }
    let first = Self.lowerBound(all, Int32(columns.lowerBound))
    let last = Self.lowerBound(all, Int32(columns.upperBound))
    return all[first..<last]
  }

  private static func lowerBound(_ all: ArraySlice<Int32>, _ value: Int32) -> Int {
    var (low, high) = (all.startIndex, all.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if all[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
