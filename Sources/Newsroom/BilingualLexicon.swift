internal import Alignment
public import Interchange
private import Memory
public import Orthography
private import Storage

/// Which words of two languages translate which, learned from sentences and their translations: what the memory and earlier
/// articles teach about the next one.
public struct BilingualLexicon: Sendable {
  /// The first language.
  public let source: Language
  /// The second language.
  public let target: Language
  /// The translations of each stem, with how sure they are.
  private let translations: [String: [(stem: String, strength: Float)]]

  /// Weaker translations are noise.
  private static let least: Float = 0.15
  /// Whatever was learned, a stem is a rough thing.
  private static let most: Float = 0.9

  /// The lexicon of sentences and their translations.
  ///
  /// - Parameters:
  ///   - pairs: sentences of `source` and of `target`.
  ///   - source: the first language.
  ///   - target: the second language.
  public init(_ pairs: [(source: String, target: String)], source: Language, target: Language) {
    self.source = source
    self.target = target
    var (ours, theirs) = (StemNumbers(source), StemNumbers(target))
    let numbered = pairs.map {
      NumberedPair(source: ours.numbers(in: $0.source), target: theirs.numbers(in: $0.target))
    }
    let model = WordTranslationModel.trained(on: numbered, settings: WordTranslationSettings(orderRounds: 0))
    var translations: [String: [(stem: String, strength: Float)]] = [:]
    for link in model.links(atLeast: Self.least) {
      translations[ours.stems[Int(link.source)], default: []].append(
        (theirs.stems[Int(link.target)], min(Self.most, link.strength)))
    }
    self.translations = translations
  }

  /// The links of the words of two texts.
  func links(_ ours: AlignReader, _ theirs: AlignReader) -> [WordLink] {
    var byStem: [String: [Int32]] = [:]
    for (number, form) in theirs.forms.enumerated() where form.word.kind != .number && !form.word.stem.isEmpty
    {
      byStem[form.word.stem, default: []].append(Int32(number))
    }
    var links: [WordLink] = []
    for (number, form) in ours.forms.enumerated() where form.word.kind != .number {
      for (stem, strength) in translations[form.word.stem] ?? [] {
        for other in byStem[stem] ?? [] { links.append(WordLink(Int32(number), other, strength: strength)) }
      }
    }
    return links
  }
}

/// The stems of one language, numbered as they come.
private struct StemNumbers {
  private(set) var stems: [String] = []
  private var numbers: [String: Int32] = [:]
  private let language: Language

  init(_ language: Language) { self.language = language }

  mutating func numbers(in sentence: String) -> [Int32] {
    Segment(sentence, language: language).tokens.filter { $0.kind == .word }.map { token in
      let stem = LexiconStem.stem(of: token.key, language: token.language)
      if let known = numbers[stem] { return known }
      let number = Int32(stems.count)
      stems.append(stem)
      numbers[stem] = number
      return number
    }
  }
}

extension Newsroom {
  /// So many of the latest units of the memory are learned from.
  private static var latestUnits: Int { 5_000 }
  /// Fewer sentences than this teach nothing.
  private static var leastPairs: Int { 30 }

  /// What the memory teaches about two languages: its latest units, and what else is given.
  ///
  /// - Parameters:
  ///   - source: the first language.
  ///   - target: the second language.
  ///   - articles: articles that were aligned already; their sure beads are learned from.
  ///   - keys: of articles whose units teach nothing, but for those that an editor has reviewed: what is being aligned may not
  ///     confirm itself by what an earlier run made of it.
  /// - Returns: the lexicon; nil where there is too little to learn from.
  /// - Throws: `StorageError`.
  public func lexicon(
    _ source: Language, _ target: Language, and articles: [Bitext] = [], without keys: Set<String> = []
  ) throws -> BilingualLexicon? {
    var pairs: [(source: String, target: String)] = []
    for id in try store.latestUnits(Self.latestUnits, without: keys) {
      guard let unit = try store.unit(id), !unit.provenance.awaitsReview,
        let one = unit.variants(in: source).first, let other = unit.variants(in: target).first
      else { continue }
      pairs.append((one.face, other.face))
    }
    for bitext in articles where bitext.sourceLanguage == source && bitext.targetLanguage == target {
      for pair in bitext.pairs where pair.isMatched && pair.confidence >= Self.surePair {
        pairs.append((pair.sourceText, pair.targetText))
      }
    }
    return pairs.count < Self.leastPairs ? nil : BilingualLexicon(pairs, source: source, target: target)
  }

  /// Beads that are surer than this teach more good than harm.
  private static var surePair: Double { 0.8 }
}
