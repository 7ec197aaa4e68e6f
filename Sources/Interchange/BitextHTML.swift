private import Orthography

/// A page on which an editor reads two aligned articles side by side: one file, without anything from elsewhere.
///
/// Confidence is told by a word and a number as well as by colour, and a bead that has no counterpart says so.
public enum BitextHTML {
  /// `bitext` as an HTML document.
  public static func write(_ bitext: Bitext, toolVersion: String) -> String {
    let name = TMX.escaped(bitext.name)
    var page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="dragoman \(TMX.escaped(toolVersion))">
      <title>\(name)</title>
      <style>
      \(style)</style>
      </head>
      <body>
      <main>
      <h1><bdi>\(name)</bdi></h1>
      <p>\(summary(bitext))</p>
      <table>
      <thead>
      <tr><th scope="col">No.</th><th scope="col">\(bitext.sourceLanguage)</th>\
      <th scope="col">\(bitext.targetLanguage)</th><th scope="col">Confidence</th></tr>
      </thead>
      <tbody>

      """
    for (number, pair) in bitext.pairs.enumerated() { page += row(number + 1, pair, bitext) }
    return page + "</tbody>\n</table>\n</main>\n</body>\n</html>\n"
  }

  private static func row(_ number: Int, _ pair: AlignedPair, _ bitext: Bitext) -> String {
    let band = ConfidenceBand(pair.confidence)
    let (style, word) =
      pair.isMatched ? (band.rawValue, words[band] ?? "") : ("alone", "no counterpart")
    let moved = pair.isMoved ? "<br>moved" : ""
    return """
      <tr id="bead-\(number)" class="\(style)"><th scope="row">\(number)</th>\
      \(cell(pair.sourceText, bitext.sourceLanguage))\(cell(pair.targetText, bitext.targetLanguage))\
      <td class="confidence"><span aria-hidden="true">\(signs[style] ?? "")</span> \(word)<br>\
      \(percent(pair.confidence))\(moved)</td></tr>

      """
  }

  private static func cell(_ text: String, _ language: Language) -> String {
    text.isEmpty
      ? "<td></td>" : "<td lang=\"\(language)\" dir=\"\(language.direction)\">\(TMX.escaped(text))</td>"
  }

  private static let words: [ConfidenceBand: String] = [
    .high: "sure", .review: "to review", .low: "doubtful",
  ]
  /// A sign for each row of the style sheet, for those who see no colours.
  private static let signs = ["high": "●", "review": "◐", "low": "○", "alone": "–"]

  private static func percent(_ confidence: Double) -> String {
    // 99.6% is not certain.
    "\(min(99, Int((100 * confidence).rounded())))%"
  }

  private static func summary(_ bitext: Bitext) -> String {
    let matched = bitext.pairs.filter(\.isMatched)
    let counts = ConfidenceBand.allCases.map { band in
      let count = matched.count { ConfidenceBand($0.confidence) == band }
      return "\(count) \(words[band] ?? "")"
    }
    let alone = bitext.pairs.count - matched.count
    return "\(matched.count) pairs: " + counts.joined(separator: ", ")
      + (alone == 0 ? "" : "; \(alone) sentences without a counterpart") + "." + properties(bitext)
  }

  private static func properties(_ bitext: Bitext) -> String {
    guard let properties = bitext.properties else { return "" }
    let moved = properties.movedBlocks
    return
      " \(percent(properties.coverage)) of the text is matched; names agree \(properties.names.agreeing) of "
      + "\(properties.names.all), numbers \(properties.numbers.agreeing) of \(properties.numbers.all)."
      + (moved == 0
        ? "" : " \(moved) \(moved == 1 ? "block stands" : "blocks stand") elsewhere in the translation.")
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 "Noto Sans", "Noto Sans Hebrew", "Segoe UI", Arial, sans-serif; margin: 1rem; }
    main { max-width: 80rem; margin: auto; }
    h1 { font-size: 1.25rem; overflow-wrap: anywhere; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    th, td { border-bottom: 1px solid #8888; padding: .4rem .6rem; text-align: start; vertical-align: top;
      overflow-wrap: anywhere; }
    th:first-child { width: 2.5rem; } th:last-child, .confidence { width: 7.5rem; }
    .confidence { border-inline-start: .4rem solid #767676; }
    .high .confidence { border-color: #1b7f3b; } .review .confidence { border-color: #b26a00; }
    .low .confidence { border-color: #c62828; } .low td { font-style: italic; }
    .low { background: #c6282814; } .review { background: #b26a0012; }
    tr:target { outline: 2px solid; }
    @media (max-width: 40rem) { body { margin: .3rem; font-size: .9rem; } th:last-child, .confidence { width: 5rem; } }
    @media print { body { margin: 0; font-size: 9pt; } thead { display: table-header-group; }
      tr { break-inside: avoid; } main { max-width: none; } }

    """
}
