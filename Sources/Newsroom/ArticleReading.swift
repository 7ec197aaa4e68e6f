internal import Alignment
internal import Interchange
internal import Orthography

/// Two articles as they are read for the aligner: their sentences, their words, and what links these.
struct ArticleReading {
  let source: AlignmentInput
  let target: AlignmentInput
  let ours: AlignReader
  let theirs: AlignReader
  let links: [WordLink]

  /// - Throws: `StorageError`.
  init(
    _ desk: AlignDesk, _ source: AlignmentInput, _ target: AlignmentInput, isSegmented: Bool,
    lexicon: BilingualLexicon? = nil
  ) throws {
    self.source = source
    self.target = target
    var ours = try AlignReader(try desk.words(source.language))
    var theirs = try AlignReader(try desk.words(target.language))
    try ours.read(source.sentences(isSegmented: isSegmented))
    try theirs.read(target.sentences(isSegmented: isSegmented))
    let comparison = desk.comparison(ours.desk, theirs.desk)
    links =
      AlignLinks(ours, theirs, comparison: comparison).links + (lexicon?.links(ours, theirs) ?? [])
    self.ours = ours
    self.theirs = theirs
  }

  /// What the aligner sees.
  var evidence: BitextEvidence { BitextEvidence(source: ours.text, target: theirs.text, links: links) }

  /// The best alignment with its text. Where the articles are no translations of each other nothing is sure, whatever
  /// single sentences look like.
  func aligned(allowsMoves: Bool) -> AlignedArticles {
    // The list of common words has the three languages; of others only letters tell.
    let areKnown = [source, target].allSatisfy { Language.firstClass.contains($0.language) }
    let weights = areKnown ? BeadFeatures.weights : BeadFeatures.weightsOfUnknownLanguages
    let evidence = evidence
    let alignment = Aligner.align(evidence, weights: weights)
    let straight = alignment.beads
    let moved = Aligner.movedBlocks(evidence, beads: straight, weights: weights)
    let found = allowsMoves ? Aligner.beads(straight, with: moved) : straight
    let coverage = TranslationCoverage(
      found, source: ours.sentences.map(\.length), target: theirs.sentences.map(\.length),
      probability: TranslationSigns(alignment, evidence).probability(
        areKnown ? TranslationSigns.weights : TranslationSigns.weightsOfUnknownLanguages))
    let beads = found.map { bead in
      let isMatched = !bead.source.isEmpty && !bead.target.isEmpty
      return Bead(
        source: bead.source, target: bead.target,
        confidence: bead.confidence * (isMatched ? coverage.trust : 1), isMoved: bead.isMoved)
    }
    let pairs = beads.map { bead in
      AlignedPair(
        source: bead.source, target: bead.target,
        sourceSentences: Array(ours.texts[bead.source]), targetSentences: Array(theirs.texts[bead.target]),
        confidence: bead.confidence, isMoved: bead.isMoved)
    }
    let numbers = Agreement.numbers(ours, theirs, beads)
    let names = Agreement.names(ours, theirs, beads)
    return AlignedArticles(
      bitext: Bitext(
        sourceLanguage: source.language, targetLanguage: target.language,
        name: "\(source.name) – \(target.name)", pairs: pairs,
        properties: Bitext.Properties(
          articles: (source.name, target.name), coverage: coverage.share, names: names, numbers: numbers,
          movedBlocks: moved.count)),
      inputs: (source, target), beads: beads, movedBlocks: moved, coverage: coverage, numbers: numbers,
      names: names)
  }
}
