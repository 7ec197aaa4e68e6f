internal import Alignment
private import Foundation
private import Names
public import Orthography
private import Storage
private import Terminology

/// A sentence with its translation, and where it stands.
public struct MiningPair: Sendable {
  /// The sentence.
  public let source: String
  /// Its translation.
  public let target: String
  /// The article or file.
  public let place: String

  /// A sentence with its translation.
  public init(source: String, target: String, place: String) {
    self.source = source
    self.target = target
    self.place = place
  }
}

/// A term or a name that a bitext proposes for the glossary.
public struct MinedPair: Sendable {
  /// What is proposed.
  public enum Kind: String, Sendable, CaseIterable {
    /// A concept of the glossary.
    case term
    /// A record of the authority.
    case name
  }

  /// What is proposed.
  public let kind: Kind
  /// The dictionary form in the source.
  public let source: String
  /// The dictionary form in the target.
  public let target: String
  /// The forms in which it stands in the source.
  public private(set) var sourceForms: [String]
  /// The forms in which it stands in the target.
  public private(set) var targetForms: [String]
  /// How often the two translate each other.
  public private(set) var count: Int
  /// Dice's coefficient.
  public let dice: Double
  /// The log-likelihood ratio against chance.
  public let likelihoodRatio: Double
  /// How much the two sound alike, 0 to 1.
  public let resemblance: Double
  /// What candidates are ranked by.
  public let score: Double
  /// Sentences where it stands.
  public private(set) var examples: [MiningPair]

  /// Takes over where another candidate stands that is proposed as the same.
  mutating func join(_ other: MinedPair) {
    sourceForms += other.sourceForms.filter { !sourceForms.contains($0) }
    targetForms += other.targetForms.filter { !targetForms.contains($0) }
    count += other.count
    examples += other.examples.prefix(Miner.mostExamples - examples.count)
  }
}

/// What mining a bitext gave.
public struct Mining: Sendable {
  /// The words of a pair of sentences, and which stand for each other.
  public struct LinkedWords: Sendable {
    /// The words of the source as they are printed.
    public let source: [String]
    /// The words of the target.
    public let target: [String]
    /// What the words are learned from.
    public let sourceStems: [Int32]
    /// The same for the target.
    public let targetStems: [Int32]
    /// Places in the two.
    public let links: [[Int]]
  }

  /// The candidates, best first.
  public let candidates: [MinedPair]
  /// The words of each pair.
  public let words: [LinkedWords]
}

extension Newsroom {
  /// Proposes terms and names for the glossary from sentences and their translations.
  ///
  /// - Parameters:
  ///   - pairs: The bitext.
  ///   - source: The language of the sentences.
  ///   - target: The language of the translations.
  ///   - knowsNames: False to take the authority and the glossary for empty, as in a measurement.
  /// - Returns: What the glossary and the authority do not know yet and nobody has rejected.
  /// - Throws: `StorageError`, `InputError` where a shipped list cannot be read.
  public func mine(
    _ pairs: [MiningPair], from source: Language, to target: Language, knowsNames: Bool = true
  ) throws -> Mining {
    let desk = AlignDesk(self)
    var ours = try MiningReader(try desk.words(source))
    var theirs = try MiningReader(try desk.words(target))
    try ours.read(pairs.map(\.source))
    try theirs.read(pairs.map(\.target))
    let comparison = desk.comparison(ours.reader.desk, theirs.reader.desk)
    let links = AlignLinks(
      ours.reader, theirs.reader, comparison: comparison, usesRecords: knowsNames
    ).links
    let known = links.map {
      WordLink(ours.stems[Int($0.source)], theirs.stems[Int($0.target)], strength: $0.strength)
    }
    let numbered = pairs.indices.map {
      NumberedPair(source: ours.words[$0].map(\.stem), target: theirs.words[$0].map(\.stem))
    }
    let translation = WordTranslationModel.trained(on: numbered, known: known)
    let alignments = numbered.map { translation.alignment(of: $0) }
    let miner = Miner(
      pairs: pairs, ours: ours, theirs: theirs, links: links, comparison: comparison,
      knowsNames: knowsNames)
    let decided = knowsNames ? try store.miningRejections(source: source, target: target) : []
    let candidates = miner.candidates(alignments).filter {
      !decided.contains(MiningKey(source: $0.source, target: $0.target, source, target).text)
    }
    let words = pairs.indices.map { at in
      Mining.LinkedWords(
        source: ours.sentences[at].map(\.face), target: theirs.sentences[at].map(\.face),
        sourceStems: numbered[at].source, targetStems: numbered[at].target,
        links: alignments[at].links.map { [$0.source, $0.target] })
    }
    return Mining(candidates: candidates, words: words)
  }
}

/// What a rejected pair is known by: both sides folded.
struct MiningKey {
  let text: String

  init(source: String, target: String, _ sourceLanguage: Language, _ targetLanguage: Language) {
    let one = FoldedText(source, language: sourceLanguage).key
    text = one + "\t" + FoldedText(target, language: targetLanguage).key
  }
}
