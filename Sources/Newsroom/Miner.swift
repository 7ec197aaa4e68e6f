internal import Alignment
internal import Orthography

/// Chooses and ranks what may be a term or a name among the pairs of runs of a bitext.
struct Miner {
  let pairs: [MiningPair]
  let ours: MiningReader
  let theirs: MiningReader
  let knowsNames: Bool
  private let comparison: SpellingComparison?
  /// How much words sound alike, for each word of the source and the target.
  private let resemblances: [Int64: Float]

  /// A pair that stands once only says nothing unless its words sound alike by so much.
  private static let singleResemblance = 0.6
  /// The least Dice coefficient of a pair whose words do not sound alike.
  private static let leastDice = 0.4
  /// What sounding alike is worth, in units of the log-likelihood ratio: one in e¹⁰ pairs of words does.
  private static let resemblanceWorth = 20.0
  static let mostExamples = 3

  init(
    pairs: [MiningPair], ours: MiningReader, theirs: MiningReader, links: [WordLink],
    comparison: SpellingComparison?, knowsNames: Bool
  ) {
    self.pairs = pairs
    self.ours = ours
    self.theirs = theirs
    self.knowsNames = knowsNames
    self.comparison = comparison
    var resemblances: [Int64: Float] = [:]
    for link in links {
      let key = Int64(link.source) << 32 | Int64(link.target)
      resemblances[key] = max(resemblances[key] ?? 0, link.strength)
    }
    self.resemblances = resemblances
  }

  /// The candidates of aligned sentences, best first.
  func candidates(_ alignments: [WordAlignment]) -> [MinedPair] {
    let sentences = zip(ours.words, theirs.words).map { (source: $0, target: $1) }
    let found = PhrasePair.all(in: sentences, alignments: alignments)
    let (spelledHere, spelledThere) = (ours.spelled(), theirs.spelled())
    let kept = found.compactMap { pair -> (PhrasePair, MinedPair)? in
      let place = pair.places[0]
      let (one, other) = (
        ours.sentences[place.sentence][place.source], theirs.sentences[place.sentence][place.target]
      )
      if knowsNames, !ours.known(one, spelledHere).isDisjoint(with: theirs.known(other, spelledThere)) {
        return nil
      }
      return candidate(pair).map { (pair, $0) }
    }
    let whole = withoutParts(withoutLists(kept))
    let ranked = whole.sorted { ($1.score, $0.source, $0.target) < ($0.score, $1.source, $1.target) }
    return joined(ranked)
  }

  /// The candidates, those of one dictionary form as one: stems do not tell of every form what it is a form of.
  private func joined(_ ranked: [MinedPair]) -> [MinedPair] {
    var places: [String: Int] = [:]
    return ranked.reduce(into: []) { all, pair in
      let key = MiningKey(source: pair.source, target: pair.target, ours.language, theirs.language).text
      if let at = places[key] {
        all[at].join(pair)
      } else {
        places[key] = all.count
        all.append(pair)
      }
    }
  }

  private func candidate(_ pair: PhrasePair) -> MinedPair? {
    let first = pair.places[0]
    let names = [
      ours.isName(ours.words[first.sentence][first.source]),
      theirs.isName(theirs.words[first.sentence][first.target]),
    ].compactMap(\.self)
    let isName = !names.isEmpty && names.allSatisfy(\.self)
    let alike = resemblance(first)
    if pair.places.count < 2, !isName || alike < Self.singleResemblance { return nil }
    if pair.dice < Self.leastDice, alike < Self.singleResemblance { return nil }
    let sources = pair.places.map { ours.sentences[$0.sentence][$0.source] }
    let targets = pair.places.map { theirs.sentences[$0.sentence][$0.target] }
    if !isName, ours.isCommon(sources[0]) || theirs.isCommon(targets[0]) { return nil }
    let posterior = pair.places.reduce(0) { $0 + Double($1.posterior) } / Double(pair.places.count)
    var seen: Set<Int> = []
    let examples = pair.places.filter { seen.insert($0.sentence).inserted }.prefix(Self.mostExamples)
    return MinedPair(
      kind: isName ? .name : .term,
      source: ours.face(
        of: sources, sounds: isName ? sounds(of: sources, like: targets, isSource: true) : nil),
      target: theirs.face(
        of: targets, sounds: isName ? sounds(of: targets, like: sources, isSource: false) : nil),
      sourceForms: Self.forms(sources),
      targetForms: Self.forms(targets), count: pair.places.count, dice: pair.dice,
      likelihoodRatio: pair.likelihoodRatio, resemblance: alike,
      score: (pair.likelihoodRatio + Self.resemblanceWorth * alike) * pair.dice * posterior,
      examples: examples.map { pairs[$0.sentence] })
  }

  private static func forms(_ runs: [ArraySlice<MiningReader.Word>]) -> [String] {
    var seen: Set<String> = []
    return runs.map { $0.map(\.face).joined(separator: " ") }.filter { seen.insert($0).inserted }
  }

  /// How much the words of two runs sound alike: the mean, over the words of the longer run, of the best counterpart.
  private func resemblance(_ place: PhrasePair.Place) -> Double {
    func content(_ words: [MinableWord], _ sentence: [MiningReader.Word], _ run: Range<Int>) -> [Int32] {
      run.filter { words[$0].isContent }.map { sentence[$0].form }
    }
    let one = content(ours.words[place.sentence], ours.sentences[place.sentence], place.source)
    let other = content(theirs.words[place.sentence], theirs.sentences[place.sentence], place.target)
    let best = one.reduce(into: [Float]()) { sums, source in
      sums.append(other.map { resemblances[Int64(source) << 32 | Int64($0)] ?? 0 }.max() ?? 0)
    }
    return Double(best.reduce(0, +)) / Double(max(1, one.count, other.count))
  }

  /// How much likelier than not each base of the words that are inflected in some runs is a word of the translations: the mean
  /// of the log-odds over the places that have it.
  private func sounds(
    of runs: [ArraySlice<MiningReader.Word>], like others: [ArraySlice<MiningReader.Word>], isSource: Bool
  ) -> [String: Double] {
    guard let comparison else { return [:] }
    let (reader, other) = isSource ? (ours, theirs) : (theirs, ours)
    var sums: [String: (sum: Double, count: Double)] = [:]
    for (run, translation) in zip(runs, others) {
      let numbers = translation.flatMap { other.spellings(of: $0.form).map(\.number) }
      for (base, number) in reader.spellings(of: reader.head(run)) {
        let scores = numbers.map {
          isSource ? comparison.score(number, $0) : comparison.score($0, number)
        }
        guard let best = scores.max() else { continue }
        sums[base] = ((sums[base]?.sum ?? 0) + best, (sums[base]?.count ?? 0) + 1)
      }
    }
    return sums.mapValues { $0.sum / $0.count }
  }

  /// The candidates without lists of names: *EU and NATO* says nothing that its members do not say, where both stand alone too.
  /// Where the list stands but once, nothing says that it is more than that.
  private func withoutLists(
    _ all: [(pair: PhrasePair, mined: MinedPair)]
  ) -> [(pair: PhrasePair, mined: MinedPair)] {
    let sides = all.map { item in
      let (sentence, source, target) = (
        item.pair.places[0].sentence, item.pair.places[0].source, item.pair.places[0].target
      )
      return [
        ours.members(ours.words[sentence][source], ours.sentences[sentence][source]),
        theirs.members(theirs.words[sentence][target], theirs.sentences[sentence][target]),
      ]
    }
    // How often the words of each side stand for anything.
    var counts: [[[Int32]: Int]] = [[:], [:]]
    for (item, sides) in zip(all, sides) {
      for (side, members) in sides.enumerated() where members.count == 1 {
        counts[side][members[0]] = max(counts[side][members[0]] ?? 0, item.pair.places.count)
      }
    }
    return zip(all, sides).filter { item, sides in
      guard item.mined.kind == .name else { return true }
      let count = item.pair.places.count
      return sides.enumerated().allSatisfy { side, members in
        members.count < 2 || (count > 1 && !members.allSatisfy { (counts[side][$0] ?? 0) > count })
      }
    }
    .map(\.0)
  }

  /// The candidates without those that mostly stand inside a longer one: *bütövlüyü* of *ərazi bütövlüyü*.
  private func withoutParts(_ all: [(pair: PhrasePair, mined: MinedPair)]) -> [MinedPair] {
    var bySentence: [Int: [(number: Int, place: PhrasePair.Place)]] = [:]
    for (number, item) in all.enumerated() {
      for place in item.pair.places { bySentence[place.sentence, default: []].append((number, place)) }
    }
    return all.enumerated().compactMap { number, item in
      var inside: [Int: Int] = [:]
      for place in item.pair.places {
        for (other, longer) in bySentence[place.sentence] ?? [] where other != number {
          let holds =
            longer.source.lowerBound <= place.source.lowerBound
            && longer.source.upperBound >= place.source.upperBound
            && longer.target.lowerBound <= place.target.lowerBound
            && longer.target.upperBound >= place.target.upperBound
          if holds { inside[other, default: 0] += 1 }
        }
      }
      let most = inside.values.max() ?? 0
      return most * 3 > item.pair.places.count * 2 ? nil : item.mined
    }
  }
}
