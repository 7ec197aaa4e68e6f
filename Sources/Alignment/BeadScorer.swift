/// Measures the beads that begin at a source sentence: rows are asked for in ascending order, so that only three are held.
struct BeadScorer {
  private let evidence: BitextEvidence
  private let band: SearchBand
  /// The marks and the structure of the sentences of both sides.
  private let marks: (source: [SentenceMarks], target: [SentenceMarks])
  private let structures: (source: [SentenceStructure], target: [SentenceStructure])
  /// The matches of the source sentences from `first` on.
  private var groups: [[BitextEvidence.Match]] = []
  private var rows: [MatchRow] = []
  private var first = 0

  /// Evidence that explains so much of the other side makes a sentence no stranger, in nats.
  private static let explained: Float = 2
  /// Sentences that share less than this share nothing, in nats.
  private static let leastShared: Float = 0.5

  init(_ evidence: BitextEvidence, band: SearchBand) {
    self.evidence = evidence
    self.band = band
    let (source, target) = (evidence.source.sentences, evidence.target.sentences)
    marks = (source.map(\.marks), target.map(\.marks))
    structures = (source.map(\.structure), target.map(\.structure))
  }

  /// Makes ready for beads that begin at a source sentence.
  mutating func move(to sentence: Int) {
    let drop = min(max(0, sentence - first), groups.count)
    groups.removeFirst(drop)
    rows.removeFirst(min(drop, rows.count))
    first = sentence
    let count = evidence.source.sentences.count
    // The row of the third sentence needs the two after it.
    while groups.count < 2 * BeadShape.longest - 1, first + groups.count < count {
      groups.append(evidence.matches(of: first + groups.count, in: band.sentences(first + groups.count)))
    }
    while rows.count < BeadShape.longest, rows.count < groups.count {
      let at = rows.count
      rows.append(
        MatchRow(
          evidence, groups[at..<min(groups.count, at + BeadShape.longest)],
          columns: band.sentences(first + at)))
    }
  }

  /// What is measured of a bead of a shape at the current source sentence and a target sentence.
  func features(_ shape: BeadShape, _ column: Int) -> BeadFeatures.Vector {
    var values = BeadFeatures.Vector.zero
    func set(_ feature: BeadFeatures.Feature, _ value: Float) { values[feature.rawValue] = value }
    switch shape.family {
    case .oneToOne: break
    case .unmatched: set(.unmatched, 1)
    case .twoToOne: set(.twoToOne, 1)
    case .twoToTwo: set(.twoToTwo, 1)
    case .threeToOne: set(.threeToOne, 1)
    case .larger: set(.larger, 1)
    }
    let source = first..<first + shape.source
    let target = column..<column + shape.target
    let structure = evidence.structure.score(structures.source, source, structures.target, target)
    if shape.family == .unmatched {
      let own = shape.source == 1 ? marks.source[first] : marks.target[column]
      if !own.contains(.fullStop) { set(.unmatchedFragment, 1) }
      set(.marks, structure)
      return values
    }
    set(.length, Float(evidence.lengths.score(source, target)))

    var ours = SIMD4<Float>.zero
    var theirs = SIMD4<Float>.zero
    for at in 0..<shape.source { ours += rows[at].ours(shape.target, column) }
    for at in target { theirs += rows[0].theirs(shape.source, at) }
    var chance = SIMD4<Float>.zero
    let targetDraws = evidence.lengths.targetDraws(target)
    let sourceDraws = evidence.lengths.sourceDraws(source)
    for at in source { chance += evidence.sourceChance.sum(at, draws: targetDraws) }
    for at in target { chance += evidence.targetChance.sum(at, draws: sourceDraws) }
    let score = (ours + theirs - chance) / 2
    set(.numbers, score[Int(AlignableWord.Kind.number.rawValue)])
    set(.names, score[Int(AlignableWord.Kind.name.rawValue)])
    set(.words, score[Int(AlignableWord.Kind.word.rawValue)])
    if ours.sum() < Self.leastShared { set(.nothingShared, evidence.density) }

    var (ourMarks, theirMarks) = (SentenceMarks(), SentenceMarks())
    for at in source { ourMarks.formUnion(marks.source[at]) }
    for at in target { theirMarks.formUnion(marks.target[at]) }
    let markScore = evidence.marks.score(ourMarks, shape.source, theirMarks, shape.target)
    set(.marks, Float(markScore) + structure)
    if shape.family == .oneToOne {
      if ourMarks.contains(.fullStop) != theirMarks.contains(.fullStop) { set(.fragmentAndSentence, 1) }
      if first == 0, column == 0, evidence.isOpening { set(.opening, 1) }
    }
    set(.strangers, evidence.density * strangers(shape, target, ours.sum(), theirs.sum()))
    var orphans = 0
    for at in source { orphans += evidence.sourceOrphans[at] }
    for at in target { orphans += evidence.targetOrphans[at] }
    // A table of figures is one orphan among many, not a hundred.
    set(.orphanNumbers, Float(min(orphans, 4)))
    return values
  }

  /// For each sentence of a side of several how little it explains of the other side: its marginal share of the matches
  /// there, from 1 for nothing to 0 for enough.
  private func strangers(_ shape: BeadShape, _ target: Range<Int>, _ ours: Float, _ theirs: Float) -> Float {
    func strange(_ explained: Float) -> Float { max(0, 1 - explained / Self.explained) }
    func found(_ row: Int, _ count: Int) -> Float {
      target.reduce(0) { $0 + rows[row].theirs(count, $1).sum() }
    }
    func given(_ column: Int, _ count: Int) -> Float {
      (0..<shape.source).reduce(0) { $0 + rows[$1].ours(count, column).sum() }
    }
    var strangers: Float = 0
    let column = target.lowerBound
    if shape.source == 2 {
      strangers += strange(theirs - found(0, 1)) + strange(theirs - found(1, 1))
    } else if shape.source == 3 {
      let (head, tail) = (found(0, 2), found(1, 2))
      strangers += strange(theirs - head) + strange(theirs - tail)
      strangers += strange(min(head - found(0, 1), tail - found(2, 1)))
    }
    if shape.target == 2 {
      strangers += strange(ours - given(column, 1)) + strange(ours - given(column + 1, 1))
    } else if shape.target == 3 {
      let (head, tail) = (given(column, 2), given(column + 1, 2))
      strangers += strange(ours - head) + strange(ours - tail)
      strangers += strange(min(head - given(column, 1), tail - given(column + 2, 1)))
    }
    return strangers
  }
}
