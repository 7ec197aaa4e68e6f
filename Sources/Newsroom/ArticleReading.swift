internal import Alignment
internal import Interchange
internal import Orthography

/// Two articles as they are read for the aligner: their sentences, their words, and what links these.
struct ArticleReading {
  let source: AlignmentInput
  let target: AlignmentInput
  let sourceSentences: [String]
  let targetSentences: [String]
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
    sourceSentences = source.sentences(isSegmented: isSegmented)
    targetSentences = target.sentences(isSegmented: isSegmented)
    var ours = AlignReader(try desk.words(source.language))
    var theirs = AlignReader(try desk.words(target.language))
    try ours.read(sourceSentences)
    try theirs.read(targetSentences)
    let comparison = desk.comparison(ours.desk, theirs.desk)
    links =
      AlignLinks(ours, theirs, comparison: comparison).links + (lexicon?.links(ours, theirs) ?? [])
    self.ours = ours
    self.theirs = theirs
  }

  /// What the aligner sees.
  var evidence: BitextEvidence { BitextEvidence(source: ours.text, target: theirs.text, links: links) }

  /// The beads of the best alignment.
  var beads: [Bead] {
    // The list of common words has the three languages; of others only letters tell.
    let areKnown = [source, target].allSatisfy { Language.firstClass.contains($0.language) }
    return Aligner.align(
      evidence, weights: areKnown ? BeadFeatures.weights : BeadFeatures.weightsOfUnknownLanguages)
  }

  /// The beads with their text. Where the articles are no translations of each other nothing is sure, whatever single
  /// sentences look like.
  func aligned(_ found: [Bead]) -> AlignedArticles {
    let coverage = TranslationCoverage(
      found, source: ours.sentences.map(\.length), target: theirs.sentences.map(\.length))
    let beads =
      coverage.isTranslation
      ? found
      : found.map { bead in
        let isMatched = !bead.source.isEmpty && !bead.target.isEmpty
        return Bead(
          source: bead.source, target: bead.target,
          confidence: bead.confidence * (isMatched ? coverage.share : 1))
      }
    let pairs = beads.map { bead in
      AlignedPair(
        source: bead.source, target: bead.target,
        sourceText: sourceSentences[bead.source].joined(separator: " "),
        targetText: targetSentences[bead.target].joined(separator: " "), confidence: bead.confidence)
    }
    return AlignedArticles(
      bitext: Bitext(
        sourceLanguage: source.language, targetLanguage: target.language,
        name: "\(source.name) – \(target.name)", pairs: pairs),
      beads: beads, coverage: coverage,
      numbers: Agreement.numbers(ours, theirs, beads), names: Agreement.names(ours, theirs, beads))
  }
}

extension AlignmentInput {
  /// The sentences of the article, or its lines where each is a sentence already.
  func sentences(isSegmented: Bool) -> [String] {
    guard isSegmented else {
      return SentenceSplitter.sentences(of: text, language: language).map { text.slice($0.range) }
    }
    // By bytes: \r\n is one Character, which no "\n" splits.
    var lines = text.utf8.split(separator: 0xA, omittingEmptySubsequences: false).map { line in
      String(Substring(line.last == 0xD ? line.dropLast() : line))
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
