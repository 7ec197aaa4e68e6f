/// Aligns the sentences of two texts: the likeliest path of beads, and how sure each bead is.
public enum Aligner {
  /// The best alignment.
  ///
  /// Confidence is the posterior probability of the bead among all alignments of the pair, by forward–backward over the
  /// lattice that was searched. Time and memory grow with the length of the texts, not with its square: long texts are
  /// searched near anchors.
  ///
  /// - Parameters:
  ///   - evidence: the two texts.
  ///   - weights: what each feature of a bead weighs.
  /// - Returns: the beads with their confidence, and how much speaks for them.
  public static func align(
    _ evidence: BitextEvidence, weights: BeadFeatures.Vector = BeadFeatures.weights
  ) -> TextAlignment {
    var gain = 0.0
    var beads: [Bead] = []
    for block in TextBlock.blocks(evidence) {
      var rest = block
      while let window = rest.window {
        let head = align(window, of: evidence, weights)
        let cut = TextBlock.cut(head.beads, window)
        beads += head.beads[..<cut]
        gain += head.gain * Double(cut) / Double(head.beads.count)
        rest = rest.rest(behind: head.beads[..<cut])
      }
      let tail = align(rest, of: evidence, weights)
      beads += tail.beads
      gain += tail.gain
    }
    return TextAlignment(beads: beads, gain: gain)
  }

  private static func align(
    _ block: TextBlock, of evidence: BitextEvidence, _ weights: BeadFeatures.Vector
  ) -> TextAlignment {
    let (source, target) = (block.source, block.target)
    if source.isEmpty || target.isEmpty {
      let alone =
        source.map { Bead(source: $0..<$0 + 1, target: target.lowerBound..<target.lowerBound, confidence: 1) }
        + target.map {
          Bead(source: source.upperBound..<source.upperBound, target: $0..<$0 + 1, confidence: 1)
        }
      return TextAlignment(beads: alone, gain: 0)
    }
    let part = BitextEvidence(evidence, source: source, target: target)
    let lattice = Lattice(part, band: SearchBand(part, around: block.anchors), weights: weights)
    let rates = BeadRates.estimated(lattice)
    let (beads, total) = lattice.beads(rates)
    return TextAlignment(
      beads: beads.map { bead in
        Bead(
          source: bead.source.offset(by: source.lowerBound),
          target: bead.target.offset(by: target.lowerBound),
          confidence: bead.confidence)
      }, gain: total - lattice.apart(rates))
  }
}

extension Lattice {
  /// The beads of the likeliest path with their posteriors, and the logarithm of the sum over all paths.
  func beads(_ rates: BeadRates) -> (beads: [Bead], total: Double) {
    let likelihoods = likelihoods(rates.shifts)
    let sums = forwardBackward(likelihoods)
    let beads = path(rates.shifts).map { row, column, number in
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
    return (beads, sums.total)
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
