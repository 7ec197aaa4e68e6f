public import Alignment
private import Foundation
public import Interchange
private import Memory
public import Orthography
private import Storage

/// Two articles and how their sentences belong together.
public struct AlignedArticles: Sendable {
  /// The text of each bead, for writing.
  public let bitext: Bitext
  /// The beads.
  public let beads: [Bead]
  /// Numbers in the source that the aligned target has too, and all numbers in aligned source sentences.
  public let numbers: (agreeing: Int, all: Int)
  /// The same for names.
  public let names: (agreeing: Int, all: Int)
}

/// An article to align.
public struct AlignmentInput: Sendable {
  /// The name of the article, for provenance.
  public let name: String
  /// The article.
  public let text: String
  /// Its language.
  public let language: Language

  /// An article to align.
  public init(name: String, text: String, language: Language) {
    self.name = name
    self.text = text
    self.language = language
  }
}

extension Newsroom {
  /// Aligns two articles.
  ///
  /// - Parameters:
  ///   - source: the first article.
  ///   - target: the second article.
  ///   - isSegmented: true where each line of both is one sentence already; empty lines then are sentences too,
  ///     so that line numbers stay what they are.
  /// - Returns: the beads with their text.
  /// - Throws: `StorageError`.
  public func align(
    _ source: AlignmentInput, _ target: AlignmentInput, isSegmented: Bool
  ) throws -> AlignedArticles {
    let sourceSentences = sentences(of: source, isSegmented: isSegmented)
    let targetSentences = sentences(of: target, isSegmented: isSegmented)
    var ours = try AlignReader(self, source.language)
    var theirs = try AlignReader(self, target.language)
    for sentence in sourceSentences { try ours.read(sentence) }
    for sentence in targetSentences { try theirs.read(sentence) }
    let model = try? NameDesk.spellingModel(source.language, target.language)
    let links = AlignLinks(ours, theirs, model: model).links
    let beads = Aligner.align(BitextEvidence(source: ours.text, target: theirs.text, links: links))
    let pairs = beads.map { bead in
      AlignedPair(
        source: bead.source, target: bead.target,
        sourceText: sourceSentences[bead.source].joined(separator: " "),
        targetText: targetSentences[bead.target].joined(separator: " "), confidence: bead.confidence)
    }
    return AlignedArticles(
      bitext: Bitext(
        sourceLanguage: source.language, targetLanguage: target.language,
        name: "\(source.name) – \(target.name)",
        pairs: pairs),
      beads: beads,
      numbers: Agreement.numbers(ours, theirs, beads), names: Agreement.names(ours, theirs, beads))
  }

  private func sentences(of input: AlignmentInput, isSegmented: Bool) -> [String] {
    if isSegmented {
      // By bytes: \r\n is one Character, which no "\n" splits.
      var lines = input.text.utf8.split(separator: 0xA, omittingEmptySubsequences: false).map { line in
        String(Substring(line.last == 0xD ? line.dropLast() : line))
      }
      if lines.last == "" { lines.removeLast() }
      return lines
    }
    return SentenceSplitter.sentences(of: input.text, language: input.language).map {
      input.text.slice($0.range)
    }
  }

  /// Puts the beads of `articles` that have both sides into the memory, unreviewed, in place of what this pair of
  /// articles gave before.
  ///
  /// - Returns: how many units the pair now has in the memory.
  public func save(_ articles: AlignedArticles) throws -> Int {
    let bitext = articles.bitext
    let date = Self.timestamp()
    let units = bitext.pairs.filter { !$0.source.isEmpty && !$0.target.isEmpty }.map { pair in
      TranslationUnit(
        source: Variant(face: Face(pair.sourceText).text, language: bitext.sourceLanguage),
        target: Variant(face: Face(pair.targetText).text, language: bitext.targetLanguage),
        provenance: Provenance(
          origin: "alignment", article: bitext.name, date: date, confidence: pair.confidence,
          isReviewed: false))
    }
    return try store.replaceUnits(
      ofArticle: bitext.name, with: units, job: MemoryJob(command: "align", editor: "", date: date))
  }

  /// Now, in the form of ISO 8601 that TMX uses: `20260127T101500Z`.
  public static func timestamp() -> String {
    var now = time(nil)
    var utc = tm()
    gmtime_r(&now, &utc)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let date = "\(utc.tm_year + 1900)" + two(utc.tm_mon + 1) + two(utc.tm_mday)
    return date + "T" + two(utc.tm_hour) + two(utc.tm_min) + two(utc.tm_sec) + "Z"
  }
}
