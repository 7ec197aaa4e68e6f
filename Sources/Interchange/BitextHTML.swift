private import Orthography

/// A page on which an editor reads two aligned articles side by side: one file, without anything from elsewhere.
///
/// What asks for a look is listed on top, and each of these beads has a link to the next, so that the tabulator key too
/// goes from one to the next. Confidence is told by a word, a number and the stripe of a row as well as by colour.
public enum BitextHTML {
  /// `bitext` as an HTML document.
  public static func write(_ bitext: Bitext, toolVersion: String) -> String {
    var page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="dragoman \(TMX.escaped(toolVersion))">
      <title>\(TMX.escaped(bitext.name))</title>
      <style>
      \(style)</style>
      </head>
      <body>
      <main>
      <h1 id="title">\(heading(bitext))</h1>
      <p>\(summary(bitext))</p>
      \(list(bitext))
      <table role="table" aria-labelledby="title">
      <thead role="rowgroup">
      <tr role="row"><th role="columnheader" scope="col">Bead</th>\
      <th role="columnheader" scope="col">Confidence</th>\
      \(columnHead(bitext.sourceLanguage))\(columnHead(bitext.targetLanguage))</tr>
      </thead>
      <tbody role="rowgroup">

      """
    let asking = bitext.pairs.indices.filter { asksForLook(bitext.pairs[$0]) }
    let places = movedPlaces(bitext)
    var following = asking.makeIterator()
    _ = following.next()
    for (index, pair) in bitext.pairs.enumerated() {
      var state = state(pair)
      if let place = places[index] { state.append(place) }
      if asksForLook(pair) { state.append(step(to: following.next())) }
      page += row(index, pair, state: state.map { "<div>\($0)</div>" }.joined(), bitext)
    }
    return page + """
      </tbody>
      </table>
      </main>
      <footer><p>The units of a TMX file have the numbers of these beads; the memory has numbers of its own, which \
      <code>dragoman memory review</code> lists. The small numbers count the sentences of each article.</p></footer>
      </body>
      </html>

      """
  }

  // MARK: - What stands above the table

  /// The names of both articles. Each part of a path stands by itself and paths run from left to right, so that a
  /// Hebrew file or folder does not change places with what stands beside it.
  private static func heading(_ bitext: Bitext) -> String {
    guard let articles = bitext.properties?.articles else { return "<bdi>\(TMX.escaped(bitext.name))</bdi>" }
    return [articles.source, articles.target].map { name in
      name.split(separator: "/", omittingEmptySubsequences: false)
        .map { "<bdi dir=\"ltr\">\(TMX.escaped(String($0)))</bdi>" }.joined(separator: "/")
    }.joined(separator: " – ")
  }

  private static func summary(_ bitext: Bitext) -> String {
    let bands = bitext.bands
    let counts = ConfidenceBand.allCases.map { "\(bands[$0] ?? 0) \(words[$0] ?? "")" }
    let alone = bitext.pairs.reduce(0) { $0 + ($1.isMatched ? 0 : $1.source.count + $1.target.count) }
    return counted(bitext.pairs.count, "bead") + ": " + counts.joined(separator: ", ")
      + (alone == 0 ? "" : "; \(counted(alone, "sentence")) without a counterpart") + "." + properties(bitext)
  }

  private static func properties(_ bitext: Bitext) -> String {
    guard let properties = bitext.properties else { return "" }
    var parts = ["\(percent(properties.coverage)) of the text is matched"]
    // An article without names has none that could agree.
    for (word, agreement) in [("names", properties.names), ("numbers", properties.numbers)]
    where agreement.all > 0 {
      parts.append("\(word) agree \(agreement.agreeing) of \(agreement.all)")
    }
    let text = " " + parts.joined(separator: ", ") + "."
    let moved = properties.movedBlocks
    guard moved > 0 else { return text }
    let isAligned = bitext.pairs.contains(where: \.isMoved)
    return text
      + " \(counted(moved, "block")) \(moved == 1 ? "stands" : "stand") elsewhere in the translation"
      + (isAligned
        ? "." : " and \(moved == 1 ? "is" : "are") not aligned (<code>--allow-moves</code> does that).")
  }

  /// The beads that ask for a look, by reason, and a switch that hides the others.
  private static func list(_ bitext: Bitext) -> String {
    let reasons: [(name: String, holds: (AlignedPair) -> Bool)] = [
      ("Doubtful", { ConfidenceBand($0.confidence) == .low }),
      ("To review", { ConfidenceBand($0.confidence) == .review }),
      ("Without a counterpart", { !$0.isMatched }), ("Moved", \.isMoved),
    ]
    let lines = reasons.compactMap { reason -> String? in
      let links = bitext.pairs.indices.filter { reason.holds(bitext.pairs[$0]) }.map(link)
      return links.isEmpty ? nil : "<li>\(reason.name): \(links.joined(separator: " "))</li>"
    }
    guard !lines.isEmpty else { return "<p>No bead asks for a look.</p>" }
    return """
      <nav id="list" aria-labelledby="list-title">
      <h2 id="list-title">Beads that ask for a look</h2>
      <ul>
      \(lines.joined(separator: "\n"))
      </ul>
      </nav>
      <input type="checkbox" id="only" autocomplete="off"> <label for="only">Show only these beads</label>
      """
  }

  /// The head stands where the text of its column begins.
  private static func columnHead(_ language: Language) -> String {
    let name = languages[language.tag] ?? language.tag
    return "<th role=\"columnheader\" scope=\"col\" dir=\"\(language.direction)\">\(name)</th>"
  }

  // MARK: - The rows

  /// iPhones forget that a table is one where style lays out its rows anew, as on narrow screens; hence the roles.
  private static func row(_ index: Int, _ pair: AlignedPair, state: String, _ bitext: Bitext) -> String {
    let settled = asksForLook(pair) ? "" : " settled"
    return """
      <tr role="row" id="bead-\(index + 1)" class="\(ConfidenceBand(pair.confidence).rawValue)\(settled)">\
      <th role="rowheader" scope="row">\(index + 1)</th><td role="cell" class="state">\(state)</td>\
      \(cell(pair.source, pair.sourceSentences, bitext.sourceLanguage))\
      \(cell(pair.target, pair.targetSentences, bitext.targetLanguage))</tr>

      """
  }

  private static func cell(_ range: Range<Int>, _ sentences: [String], _ language: Language) -> String {
    guard !range.isEmpty else { return "<td role=\"cell\">no counterpart</td>" }
    return "<td role=\"cell\" lang=\"\(language)\" dir=\"\(language.direction)\">"
      + zip(range, sentences).map { "<p><small>\($0 + 1)</small> <span>\(TMX.escaped($1))</span></p>" }
      .joined()
      + "</td>"
  }

  /// What is known of a bead, in lines: how sure it is, and its shape where it is not one sentence to one.
  private static func state(_ pair: AlignedPair) -> [String] {
    let band = ConfidenceBand(pair.confidence)
    let sign = "<span aria-hidden=\"true\">\(signs[band] ?? "")</span>"
    let isPlain = !pair.isMatched || (pair.source.count == 1 && pair.target.count == 1)
    return ["\(sign) <b>\(words[band] ?? "")</b> \(percent(pair.confidence))"]
      + (isPlain ? [] : ["\(pair.source.count) to \(pair.target.count)"])
  }

  private static func asksForLook(_ pair: AlignedPair) -> Bool {
    ConfidenceBand(pair.confidence) != .high || !pair.isMatched || pair.isMoved
  }

  private static func step(to index: Int?) -> String {
    guard let index else { return "<a class=\"step\" href=\"#list\">back to the list</a>" }
    return "<a class=\"step\" href=\"#bead-\(index + 1)\">next: \(index + 1)</a>"
  }

  /// Where the translation of each moved bead stands: after the bead that has the last sentence before its block.
  private static func movedPlaces(_ bitext: Bitext) -> [Int: String] {
    let moved = Set(bitext.pairs.filter(\.isMoved).flatMap(\.target))
    var beads: [Int: Int] = [:]
    for (index, pair) in bitext.pairs.enumerated() where !pair.isMoved {
      for sentence in pair.target { beads[sentence] = index }
    }
    var places: [Int: String] = [:]
    for (index, pair) in bitext.pairs.enumerated() where pair.isMoved {
      var sentence = pair.target.lowerBound - 1
      while moved.contains(sentence) { sentence -= 1 }
      places[index] =
        "<b>moved</b>: the translation has it "
        + (beads[sentence].map { "after \(link($0))" } ?? "at its beginning")
    }
    return places
  }

  // MARK: - Words

  private static let words: [ConfidenceBand: String] = [
    .high: "sure", .review: "to review", .low: "doubtful",
  ]
  private static let signs: [ConfidenceBand: String] = [.high: "●", .review: "◐", .low: "○"]
  private static let languages = [
    "az": "Azerbaijani", "az-Cyrl": "Azerbaijani (Cyrillic)", "he": "Hebrew", "en": "English",
    "ru": "Russian",
  ]

  private static func link(_ index: Int) -> String { "<a href=\"#bead-\(index + 1)\">\(index + 1)</a>" }

  private static func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  private static func percent(_ confidence: Double) -> String {
    // Rounded down: 99.6% is not certain, and 89.9%, which is to be reviewed, is no 90%, which is sure. What binary
    // fractions lack does not count: 100 × 0.57 is 56.99….
    "\(min(99, Int((1_000_000 * confidence).rounded()) / 10_000))%"
  }

  // MARK: - Style

  /// Text has a contrast of at least 4.5 to 1 and stripes of 3 to 1 on every ground. Nothing is slanted: Hebrew has no
  /// italics.
  private static let style = """
    :root { color-scheme: light dark; --text: #1b1b1b; --page: #fff; --muted: #595959; --line: #c4c4c4; --link: #0b57d0;
      --high: #1b7f3b; --review: #b26a00; --low: #c62828; --review-ground: #fff4e0; --low-ground: #fdebe9; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --text: #e6e6e6; --page: #141414; --muted: #a6a6a6; --line: #484848; --link: #8ab4f8;
        --high: #4caf6d; --review: #e0a040; --low: #ff7b72; --review-ground: #2c2213; --low-ground: #371c1b; } }
    html { scroll-padding-top: 4rem; }
    body { font: 1rem/1.5 "Noto Sans", "Noto Sans Hebrew", "Segoe UI", Arial, sans-serif; margin: 1rem;
      color: var(--text); background: var(--page); }
    main, footer { max-width: 80rem; margin: auto; overflow-wrap: anywhere; }
    h1 { font-size: 1.25em; } h2 { font-size: 1em; margin: 1rem 0 .25rem; }
    ul { margin: 0 0 1rem; padding-inline-start: 1.25rem; }
    a { color: var(--link); } nav a { padding: .25rem .4rem; }
    input { width: 1.1rem; height: 1.1rem; vertical-align: middle; }
    footer, small, .settled .state { color: var(--muted); } footer { font-size: .875em; }
    table { border-spacing: 0; width: 100%; table-layout: fixed; margin-top: 1rem; }
    th, td { padding: .4rem .6rem; text-align: start; vertical-align: top; }
    th:first-child { width: 3em; } th:nth-child(2) { width: 9.5em; }
    tbody th, tbody td { border-bottom: 1px solid var(--line); } tbody th { border-inline-start: var(--stripe); }
    .high { --stripe: .15rem solid var(--high); }
    .review { --stripe: .4rem solid var(--review); background: var(--review-ground); }
    .low { --stripe: .5rem double var(--low); background: var(--low-ground); }
    .state { font-size: .875em; } .high div:first-child b { font-weight: normal; }
    td p { display: flex; align-items: baseline; gap: .5em; margin: 0; } td p + p { margin-top: .3rem; }
    small { font-size: .75em; min-width: 1.5em; flex: none; text-align: end; user-select: none; }
    tr:target { outline: 3px solid var(--link); outline-offset: -3px; }
    #only:checked ~ table .settled:not(:target) { display: none; }
    @media screen and (min-width: 40.01rem) {
      thead th { position: sticky; top: 0; background: var(--page); border-bottom: 1px solid var(--text); } }
    @media (max-width: 40rem) {
      html { scroll-padding-top: .5rem; } body { margin: .5rem; }
      table, tbody { display: block; } thead { position: absolute; clip-path: inset(50%); }
      tbody tr { display: grid; grid-template-columns: auto 1fr; padding: .3rem 0;
        border-bottom: 1px solid var(--line); border-inline-start: var(--stripe); }
      tbody th, tbody td { border: 0; }
      tbody td:nth-child(n + 3) { grid-column: 1 / -1; }
      tbody td:nth-child(4) { border-top: 1px dotted var(--line); }
      th, td, th:first-child, th:nth-child(2) { width: auto; padding: .2rem .4rem; }
      .state div { display: inline-block; margin-inline-end: .75rem; } .step { padding: .3rem 0; } }
    @media print {
      body { margin: 0; font-size: 9.5pt; } main, footer { max-width: none; }
      tr { break-inside: avoid; } h2 { break-after: avoid; } a { color: inherit; text-decoration: none; }
      input, label, .step { display: none; } tr:target { outline: none; } }

    """
}
