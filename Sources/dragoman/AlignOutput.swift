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

/// How many beads of an alignment, or of many, can be trusted how far, and how much has no counterpart.
struct ConfidenceCounts {
  var beads = 0
  /// Matched beads, by their bands.
  var high = 0
  var review = 0
  var low = 0
  /// Sentences without a counterpart.
  var unmatched = 0

  init() {}

  init(_ articles: AlignedArticles) {
    let bands = articles.bitext.bands
    beads = articles.beads.count
    (high, review, low) = (bands[.high] ?? 0, bands[.review] ?? 0, bands[.low] ?? 0)
    unmatched = articles.bitext.sentencesAlone
  }

  mutating func add(_ other: ConfidenceCounts) {
    beads += other.beads
    high += other.high
    review += other.review
    low += other.low
    unmatched += other.unmatched
  }

  var description: String {
    "\(high) high, \(review) to review, \(low) low"
      + (unmatched == 0
        ? "" : "; \(unmatched) \(unmatched == 1 ? "sentence" : "sentences") without a counterpart")
  }
}
