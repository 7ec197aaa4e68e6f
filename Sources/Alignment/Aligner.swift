/// Aligns the sentences of two texts: the likeliest path of beads, and how sure each bead is.
public enum Aligner {
  /// The beads of the best alignment, in order; every sentence of both texts is in exactly one.
  ///
  /// Confidence is the posterior probability of the bead among all alignments of the pair, by forward–backward over the
  /// lattice that was searched. Time and memory grow with the length of the texts, not with its square: long texts are
  /// searched near anchors.
  ///
  /// - Parameters:
  ///   - evidence: the two texts.
  ///   - weights: what each feature of a bead weighs.
  /// - Returns: the beads with their confidence.
  public static func align(
    _ evidence: BitextEvidence, weights: BeadFeatures.Vector = BeadFeatures.weights
  ) -> [Bead] {
    let source = evidence.source.sentences.indices
    let target = evidence.target.sentences.indices
    guard !source.isEmpty, !target.isEmpty else {
      return source.map { Bead(source: $0..<$0 + 1, target: 0..<0, confidence: 1) }
        + target.map { Bead(source: 0..<0, target: $0..<$0 + 1, confidence: 1) }
    }
    return TextBlock.blocks(evidence).flatMap { block in
      let part = BitextEvidence(evidence, source: block.source, target: block.target)
      let lattice = Lattice(part, band: SearchBand(part, around: block.anchors), weights: weights)
      return lattice.beads(BeadRates.estimated(lattice)).map { bead in
        Bead(
          source: bead.source.offset(by: block.source.lowerBound),
          target: bead.target.offset(by: block.target.lowerBound), confidence: bead.confidence)
      }
    }
  }
}

extension Lattice {
  /// The beads of the likeliest path with their posteriors.
  func beads(_ rates: BeadRates) -> [Bead] {
    let likelihoods = likelihoods(rates.shifts)
    let sums = forwardBackward(likelihoods)
    return path(rates.shifts).map { row, column, number in
      let shape = BeadShape.all[number]
      var confidence = posterior(row, column, number, likelihoods, sums)
      // A sentence without a translation is the same bead wherever the other text stands meanwhile.
      if number == BeadShape.deletion {
        confidence = band.columns[row].reduce(0) { $0 + posterior(row, $1, number, likelihoods, sums) }
      } else if number == BeadShape.insertion {
        confidence = rows(at: column).reduce(0) { $0 + posterior($1, column, number, likelihoods, sums) }
      }
      return Bead(
        source: row..<row + shape.source, target: column..<column + shape.target,
        confidence: min(1, max(0, confidence)))
    }
  }

  /// The rows whose band has a column; bounds of the band never go back.
  private func rows(at column: Int) -> Range<Int> {
    let first = band.columns.partition { $0.upperBound >= column }
    return first..<max(first, band.columns.partition { $0.lowerBound > column })
  }
}

extension [ClosedRange<Int>] {
  /// The first index for which `holds`, which holds for all after it; the count where there is none.
  fileprivate func partition(_ holds: (ClosedRange<Int>) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
