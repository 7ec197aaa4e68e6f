import ArgumentParser
import Interchange
import Newsroom

/// The formats that a bitext is written in.
enum BitextFormat: String, ExpressibleByArgument, CaseIterable {
  case tmx, tsv, ladder, html, json

  /// The format that the name of a file tells.
  init?(file: String) {
    guard let ending = file.split(separator: ".").last else { return nil }
    self.init(rawValue: String(ending))
  }

  /// `bitext` in this format.
  func text(of bitext: Bitext) throws -> String {
    switch self {
    case .tmx: TMX.write(bitext, toolVersion: Newsroom.version, date: Newsroom.timestamp())
    case .tsv: BitextTSV.write(bitext)
    case .ladder: Ladder.write(bitext)
    case .html: BitextHTML.write(bitext, toolVersion: Newsroom.version)
    case .json: try BitextJSON.write(bitext)
    }
  }
}

/// How many beads of an alignment, or of many, can be trusted how far.
struct ConfidenceCounts {
  var beads = 0
  var high = 0
  var review = 0
  var low = 0

  init() {}

  init(_ articles: AlignedArticles) {
    for pair in articles.bitext.pairs {
      beads += 1
      switch ConfidenceBand(pair.confidence) {
      case .high: high += 1
      case .review: review += 1
      case .low: low += 1
      }
    }
  }

  mutating func add(_ other: ConfidenceCounts) {
    beads += other.beads
    high += other.high
    review += other.review
    low += other.low
  }

  var description: String { "\(high) high, \(review) to review, \(low) low" }
}
