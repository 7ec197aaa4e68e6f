import ArgumentParser
import Memory
import Names
import Newsroom
import Orthography
import Terminology

struct MemoryConcordance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concordance", abstract: "Show words in the segments in which they were translated.",
    discussion:
      "Words are found as they are inflected. [ ] marks them, and in the translation where theirs may stand.")

  @Argument(help: "The words.")
  var words: [String]

  @Option(help: "The language of the words, whichever side they stand on.", transform: Language.argument)
  var from: Language

  @Option(help: "The language of the translations; all otherwise.", transform: Language.argument)
  var to: Language?

  @Option(help: ArgumentHelp("How many places at most.", valueName: "count"))
  var top = 20

  @OptionGroup var filter: FilterOptions
  @OptionGroup var desk: DeskOptions

  private struct Report: Encodable {
    let unit: Int64
    let source: String
    let start: Int
    let end: Int
    let confidence: Double
    let target: String
    let targetLanguage: String
    let targetStart: Int?
    let targetEnd: Int?
    let article: String
  }

  func validate() throws {
    guard top > 0 else { throw ValidationError("--top is at least 1") }
  }

  func run() throws {
    let query = words.joined(separator: " ")
    let newsroom = try desk.newsroom()
    let finds = try newsroom.concordance(query, in: from, filter: filter.filter, limit: top)
    for find in finds {
      let source = Segment(find.source.face, language: find.source.language)
      let targets = find.unit.variants.filter {
        to.map { $0 == find.source.language } != true && $0 != find.source
      }
      for target in targets where to == nil || target.language == to {
        let guess = ConcordanceGuess.place(
          of: find.hit.range, in: source, to: Segment(target.face, language: target.language))
        try show(find, target, guess)
      }
    }
    if finds.isEmpty { desk.notice("“\(query)” stands nowhere") }
  }

  private func show(_ find: ConcordanceFind, _ target: Variant, _ guess: ConcordanceGuess?) throws {
    if desk.json {
      return try JSONLine.print(
        Report(
          unit: find.unit.id, source: find.source.face, start: find.hit.range.lowerBound,
          end: find.hit.range.upperBound, confidence: find.hit.confidence, target: target.face,
          targetLanguage: target.language.tag, targetStart: guess?.range.lowerBound,
          targetEnd: guess?.range.upperBound, article: find.unit.provenance.article))
    }
    let line = ConcordanceLine(find.source.face, around: find.hit.range, language: find.source.language)
    print("\(find.unit.id)\t\(line.text())")
    let whole = guess?.range ?? 0..<0
    print("\t\(ConcordanceLine(target.face, around: whole, language: target.language).text())")
  }
}

struct MemoryFragments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fragments", abstract: "Cover a segment with pieces that were translated before.",
    discussion:
      "The longest runs of words that stored segments share with it, and the glossary's terms and names in it."
  )

  @Argument(help: "The segment.")
  var text: [String]

  @Option(help: "The language of the segment.", transform: Language.argument)
  var from: Language

  @Option(help: "The language of the translations.", transform: Language.argument)
  var to: Language

  @OptionGroup var filter: FilterOptions
  @OptionGroup var desk: DeskOptions

  private struct Report: Encodable {
    let fragment: String
    let start: Int
    let end: Int
    let source: String
    let target: String
    let targetStart: Int?
    let targetEnd: Int?
    let unit: Int64?
  }

  func run() throws {
    let query = text.joined(separator: " ")
    let newsroom = try desk.newsroom()
    let fragments = try newsroom.fragments(MemoryQuery(query, from: from, to: to, filter: filter.filter))
    for fragment in fragments {
      let piece = query.slice(fragment.run.query)
      if desk.json {
        try JSONLine.print(
          Report(
            fragment: piece, start: fragment.run.query.lowerBound, end: fragment.run.query.upperBound,
            source: fragment.source.face, target: fragment.target.face,
            targetStart: fragment.guess?.range.lowerBound, targetEnd: fragment.guess?.range.upperBound,
            unit: fragment.unit.id))
        continue
      }
      print(piece)
      let place = fragment.guess?.range ?? 0..<0
      print("  \(ConcordanceLine(fragment.source.face, around: fragment.run.stored, language: from).text())")
      print("  \(ConcordanceLine(fragment.target.face, around: place, language: to).text())")
    }
    let found = try newsroom.lookup(query, from: from, to: [to])
    for term in found.terms {
      let preferred = term.hit.concept.orderedTerms(in: to).first?.face ?? ""
      try show(term.surface, term.hit.term.face, preferred, range: term.hit.match.tokens, query)
    }
    for name in found.names {
      let preferred = name.record.preferred(in: to)?.face ?? ""
      try show(
        name.surface, name.candidate.entry.wanted, preferred, range: name.candidate.match.tokens, query)
    }
  }

  private func show(
    _ surface: String, _ source: String, _ target: String, range: Range<Int>, _ query: String
  ) throws {
    guard desk.json else { return print("\(surface)\n  \(source)\n  \(target)") }
    let place = Segment(query, language: from).range(ofTokens: range)
    try JSONLine.print(
      Report(
        fragment: surface, start: place.lowerBound, end: place.upperBound, source: source, target: target,
        targetStart: nil, targetEnd: nil, unit: nil))
  }
}
