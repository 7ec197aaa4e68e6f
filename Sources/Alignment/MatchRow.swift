/// What the words of one source sentence, alone and with the one or two after it, match in each target sentence of the
/// band, alone and with the one or two after it.
struct MatchRow {
  /// The target sentences.
  let columns: Range<Int>
  /// By number of target sentences, then by the first of them: what the words of the source sentence find there.
  private(set) var ours: [[SIMD4<Float>]]
  /// By number of source sentences from this one on, then by target sentence: what its words find in those.
  private(set) var theirs: [[SIMD4<Float>]]

  /// - Parameters:
  ///   - evidence: the two texts.
  ///   - groups: the matches of the source sentence and of the two after it, each sorted by target sentence and word.
  ///   - columns: the target sentences of the band.
  init(_ evidence: BitextEvidence, _ groups: ArraySlice<[BitextEvidence.Match]>, columns: Range<Int>) {
    self.columns = columns
    let none = [SIMD4<Float>](repeating: .zero, count: columns.count)
    ours = [none, none, none]
    theirs = [none, none, none]
    guard let own = groups.first else { return }
    addOurs(own, evidence.source.words)
    addTheirs(groups, evidence.target.words)
  }

  private mutating func addOurs(_ matches: [BitextEvidence.Match], _ words: [AlignableWord]) {
    let sorted = matches.sorted {
      ($0.source, $0.sentence, $1.gain) < ($1.source, $1.sentence, $0.gain)
    }
    // For each word its best match in each sentence.
    var best: [BitextEvidence.Match] = []
    for match in sorted {
      if let last = best.last, last.source == match.source, last.sentence == match.sentence { continue }
      best.append(match)
    }
    for (at, match) in best.enumerated() {
      let kind = Int(words[Int(match.source)].kind.rawValue)
      let column = Int(match.sentence)
      for count in 1...BeadShape.longest {
        for start in max(columns.lowerBound, column - count + 1)...column
        where start + count <= columns.upperBound {
          if isBest(at, best, start..<start + count) {
            ours[count - 1][start - columns.lowerBound][kind] += match.gain
          }
        }
      }
    }
  }

  /// True where no other sentence of a range has a better match for the word, nor an earlier one as good.
  private func isBest(_ at: Int, _ best: [BitextEvidence.Match], _ range: Range<Int>) -> Bool {
    let match = best[at]
    var other = at - 1
    while other >= 0, best[other].source == match.source, Int(best[other].sentence) >= range.lowerBound {
      if best[other].gain >= match.gain { return false }
      other -= 1
    }
    other = at + 1
    while other < best.count, best[other].source == match.source, Int(best[other].sentence) < range.upperBound
    {
      if best[other].gain > match.gain { return false }
      other += 1
    }
    return true
  }

  private mutating func addTheirs(_ groups: ArraySlice<[BitextEvidence.Match]>, _ words: [AlignableWord]) {
    var all: [BitextEvidence.Match] = []
    for (count, group) in groups.prefix(BeadShape.longest).enumerated() {
      all += group
      let sorted = all.sorted {
        ($0.sentence, $0.target, $1.gain) < ($1.sentence, $1.target, $0.gain)
      }
      all.removeAll(keepingCapacity: true)
      for match in sorted where columns.contains(Int(match.sentence)) {
        if let last = all.last, last.target == match.target, last.sentence == match.sentence { continue }
        all.append(match)
        let kind = Int(words[Int(match.target)].kind.rawValue)
        theirs[count][Int(match.sentence) - columns.lowerBound][kind] += match.gain
      }
    }
    for count in groups.count..<BeadShape.longest where count > 0 { theirs[count] = theirs[count - 1] }
  }

  /// What the source sentence finds in so many target sentences from `column` on.
  func ours(_ count: Int, _ column: Int) -> SIMD4<Float> {
    columns.contains(column) ? ours[count - 1][column - columns.lowerBound] : .zero
  }

  /// What a target sentence finds in so many source sentences from this one on.
  func theirs(_ count: Int, _ column: Int) -> SIMD4<Float> {
    columns.contains(column) ? theirs[count - 1][column - columns.lowerBound] : .zero
  }
}
