#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// The rounds by which a model of word translation is learned.
struct WordTranslationTraining {
  private let sentences: [NumberedPair]
  private let settings: WordTranslationSettings
  /// The number of the pair of words in each cell, sentence after sentence, a target word a row.
  private let cells: [Int32]
  private let known: [Double]
  private(set) var model: WordTranslationModel

  init(_ all: [NumberedPair], known links: [WordLink], _ settings: WordTranslationSettings) {
    self.settings = settings
    var pairs = PairNumbers()
    var cells: [Int32] = []
    var sentences: [NumberedPair] = []
    var (sourceCount, targetCount) = (0, 0)
    for pair in all where !pair.source.isEmpty && !pair.target.isEmpty {
      let size = pair.source.count * pair.target.count
      guard cells.count + size <= settings.mostCells else { continue }
      for target in pair.target {
        for source in pair.source { cells.append(pairs.insert(source, target)) }
      }
      sentences.append(pair)
      sourceCount = max(sourceCount, Int(pair.source.max() ?? 0) + 1)
      targetCount = max(targetCount, Int(pair.target.max() ?? 0) + 1)
    }
    self.sentences = sentences
    self.cells = cells
    var known = [Double](repeating: 0, count: pairs.count)
    for link in links {
      guard let number = pairs.number(link.source, link.target) else { continue }
      known[number] = max(known[number], Double(link.strength) * settings.knownWeight)
    }
    self.known = known
    model = WordTranslationModel(
      pairs: pairs, forward: [], backward: [],
      targetAlone: Self.shares(sentences.lazy.map(\.target), targetCount),
      sourceAlone: Self.shares(sentences.lazy.map(\.source), sourceCount), forwardJumps: JumpModel(),
      backwardJumps: JumpModel())
    // Before anything is counted every pair that met is as likely, but for what is known.
    let start = known.map { 1 + 10 * $0 }
    model = with(
      forward: Self.normalized(start, by: pairs, \.source, count: sourceCount),
      backward: Self.normalized(start, by: pairs, \.target, count: targetCount))
  }

  private func with(
    forward: [Float], backward: [Float], targetAlone: [Float]? = nil, sourceAlone: [Float]? = nil,
    forwardJumps: JumpModel? = nil, backwardJumps: JumpModel? = nil
  ) -> WordTranslationModel {
    WordTranslationModel(
      pairs: model.pairs, forward: forward, backward: backward,
      targetAlone: targetAlone ?? model.targetAlone, sourceAlone: sourceAlone ?? model.sourceAlone,
      forwardJumps: forwardJumps ?? model.forwardJumps, backwardJumps: backwardJumps ?? model.backwardJumps)
  }

  private static func shares(_ sides: some Sequence<[Int32]>, _ count: Int) -> [Float] {
    var counts = [Float](repeating: 0, count: count)
    var all: Float = 0
    for side in sides {
      for word in side { counts[Int(word)] += 1 }
      all += Float(side.count)
    }
    return counts.map { $0 / max(1, all) }
  }

  private static func normalized(
    _ values: [Double], by pairs: PairNumbers, _ side: KeyPath<(source: Int32, target: Int32), Int32>,
    count: Int
  ) -> [Float] {
    var sums = [Double](repeating: 0, count: count)
    for number in values.indices { sums[Int(pairs[number][keyPath: side])] += values[number] }
    return values.indices.map { Float(values[$0] / sums[Int(pairs[$0][keyPath: side])]) }
  }

  /// One round: what each cell is believed to be under the model as it is, and the model that this makes likeliest.
  mutating func improve(withOrder isOrdered: Bool) {
    var forward = [Double](repeating: 0, count: model.pairs.count)
    var backward = forward
    var targetAlone = [Double](repeating: 0, count: model.targetAlone.count)
    var sourceAlone = [Double](repeating: 0, count: model.sourceAlone.count)
    var forwardJumps = [Double](repeating: 0, count: JumpModel.count)
    var backwardJumps = forwardJumps
    var start = 0
    for pair in sentences {
      let size = pair.source.count * pair.target.count
      let numbers = cells[start..<start + size]
      start += size
      var there = model.forwardOrder(pair, numbers)
      var back = model.backwardOrder(pair, numbers)
      if isOrdered {
        there.sums(model.forwardJumps, alone: settings.alone, expected: &forwardJumps)
        back.sums(model.backwardJumps, alone: settings.alone, expected: &backwardJumps)
      } else {
        there.sumsWithoutOrder(alone: settings.alone)
        back.sumsWithoutOrder(alone: settings.alone)
      }
      var cell = 0
      for (row, target) in pair.target.enumerated() {
        targetAlone[Int(target)] += Double(there.alone[row])
        for column in pair.source.indices {
          let number = numbers[numbers.startIndex + cell]
          let (one, other) = (there.cells[cell], back.cells[column * pair.target.count + row])
          if isOrdered {
            let both = Double((one * other).squareRoot())
            forward[Int(number)] += both
            backward[Int(number)] += both
          } else {
            forward[Int(number)] += Double(one)
            backward[Int(number)] += Double(other)
          }
          cell += 1
        }
      }
      for (column, source) in pair.source.enumerated() {
        sourceAlone[Int(source)] += Double(back.alone[column])
      }
    }
    model = with(
      forward: estimated(forward, \.source, model.sourceAlone.count),
      backward: estimated(backward, \.target, model.targetAlone.count),
      targetAlone: Self.estimatedAlone(targetAlone), sourceAlone: Self.estimatedAlone(sourceAlone),
      forwardJumps: isOrdered ? JumpModel(counts: forwardJumps) : nil,
      backwardJumps: isOrdered ? JumpModel(counts: backwardJumps) : nil)
  }

  /// The probabilities that counts make likeliest under the prior.
  private func estimated(
    _ counts: [Double], _ side: KeyPath<(source: Int32, target: Int32), Int32>, _ words: Int
  ) -> [Float] {
    var sums = [Double](repeating: 0, count: words)
    for number in counts.indices {
      sums[Int(model.pairs[number][keyPath: side])] += counts[number] + settings.prior + known[number]
    }
    let logs = sums.map { Self.digamma($0) }
    return counts.indices.map { number in
      let count = counts[number] + settings.prior + known[number]
      return Float(exp(Self.digamma(count) - logs[Int(model.pairs[number][keyPath: side])]))
    }
  }

  private static func estimatedAlone(_ counts: [Double]) -> [Float] {
    let all = counts.reduce(0, +) + 0.1 * Double(counts.count)
    return counts.map { Float(($0 + 0.1) / all) }
  }

  /// The derivative of the logarithm of the gamma function, for positive values.
  static func digamma(_ value: Double) -> Double {
    var (value, sum) = (value, 0.0)
    while value < 6 {
      sum -= 1 / value
      value += 1
    }
    let inverse = 1 / (value * value)
    return sum + log(value) - 0.5 / value
      - inverse * (1 / 12.0 - inverse * (1 / 120.0 - inverse * (1 / 252.0 - inverse / 240)))
  }
}

extension WordTranslationModel {
  /// What words without a pair in the model are worth.
  private static let unseen: Float = 1e-9

  /// The cells of a pair of sentences for generating the target.
  func forwardOrder(_ pair: NumberedPair, _ numbers: ArraySlice<Int32>) -> WordOrder {
    WordOrder(
      places: pair.source.count, words: pair.target.count,
      cells: numbers.map { $0 < 0 ? Self.unseen : forward[Int($0)] },
      alone: pair.target.map { Int($0) < targetAlone.count ? targetAlone[Int($0)] : Self.unseen })
  }

  /// The cells for generating the source: a source word a row.
  func backwardOrder(_ pair: NumberedPair, _ numbers: ArraySlice<Int32>) -> WordOrder {
    let (rows, columns) = (pair.target.count, pair.source.count)
    var cells = [Float](repeating: Self.unseen, count: rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        let number = numbers[numbers.startIndex + row * columns + column]
        if number >= 0 { cells[column * rows + row] = backward[Int(number)] }
      }
    }
    return WordOrder(
      places: rows, words: columns, cells: cells,
      alone: pair.source.map { Int($0) < sourceAlone.count ? sourceAlone[Int($0)] : Self.unseen })
  }
}
