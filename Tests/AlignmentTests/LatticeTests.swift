import Testing

@testable import Alignment

@Suite("Sums over all alignments")
struct LatticeTests {
  /// Nine sentences, of which the other side lacks two and joins two.
  static let evidence = AlignerTests.evidence(
    source: [90, 40, 120, 75, 60, 130, 85, 50, 95].enumerated().map { at, length in
      AlignerTests.sentence(length, "Qarabağ\(at)")
    },
    target: [(88, 0), (118, 2), (135, 3), (128, 5), (48, 7), (97, 8)].map { length, at in
      AlignerTests.sentence(length, "Qarabağ\(at)")
    })

  static func rates(_ unmatched: Double) -> BeadRates {
    BeadRates(
      (0..<20).map {
        Bead(source: $0..<$0 + 1, target: 0..<(Double($0) < 20 * unmatched ? 0 : 1), confidence: 1)
      })
  }

  @Test("are the same for many rates side by side as for each by itself")
  func totals() {
    let lattice = Lattice(Self.evidence, band: SearchBand(Self.evidence), weights: BeadFeatures.weights)
    let rates = stride(from: 0, to: 1, by: 0.1).map(Self.rates)
    for (total, rates) in zip(lattice.totals(rates), rates) {
      #expect(abs(total - lattice.forward(lattice.likelihoods(rates.shifts)).total) < 1e-9)
    }
  }

  @Test("are larger than that of no alignment, where texts have something in common")
  func apart() {
    let lattice = Lattice(Self.evidence, band: SearchBand(Self.evidence), weights: BeadFeatures.weights)
    let rates = BeadRates.estimated(lattice)
    #expect(lattice.beads(rates).total - lattice.apart(rates) > 20)
  }
}

@Suite("A piece of a long text without anchors")
struct TextBlockTests {
  static let block = TextBlock(source: 100..<10_100, target: 50..<5_050, anchors: [(10, 5), (2_000, 1_000)])

  static func bead(_ source: Int, _ target: Int, _ confidence: Double) -> Bead {
    Bead(source: source..<source + 1, target: target..<target + 1, confidence: confidence)
  }

  @Test("is aligned in windows of the same share of both sides")
  func window() throws {
    let window = try #require(Self.block.window)
    #expect(window.source.lowerBound == 100)
    #expect(window.target.lowerBound == 50)
    #expect(abs(window.source.count - 2 * window.target.count) <= 1)
    #expect(window.anchors?.map(\.source) == [10])
    #expect(TextBlock(source: 0..<900, target: 0..<1_000, anchors: nil).window == nil)
    #expect(TextBlock(source: 0..<100_000, target: 0..<3, anchors: nil).window?.target == 0..<1)
  }

  @Test("goes on where the window before it was sure for the last time")
  func cut() throws {
    let window = TextBlock(source: 0..<100, target: 0..<100, anchors: [])
    let beads = (0..<100).map { Self.bead($0, $0, (60...61).contains($0) ? 0.95 : 0.5) }
    #expect(TextBlock.cut(beads, window) == 61)
    #expect(
      TextBlock.cut(beads.map { Self.bead($0.source.lowerBound, $0.target.lowerBound, 0.4) }, window) == 75)
    let rest = Self.block.rest(behind: [Self.bead(1_099, 549, 1)])
    #expect(rest.source == 1_100..<10_100)
    #expect(rest.target == 550..<5_050)
    #expect(rest.anchors?.map(\.source) == [1_000])
    #expect(rest.anchors?.map(\.target) == [500])
  }
}
