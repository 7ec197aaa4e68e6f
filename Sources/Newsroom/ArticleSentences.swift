internal import Alignment
internal import Orthography

/// A sentence with its place in the article.
struct ArticleSentence {
  let text: String
  var structure: SentenceStructure = []
}

extension AlignmentInput {
  /// Datelines stand in the first lines of an article.
  private static let mostLinesAbove = 3

  /// The sentences of the article, or its lines where each is a sentence already.
  func sentences(isSegmented: Bool) -> [ArticleSentence] {
    isSegmented ? lines : splitSentences
  }

  private var splitSentences: [ArticleSentence] {
    var last = -1
    return SentenceSplitter.sentences(of: text, language: language).map { sentence in
      var structure: SentenceStructure = sentence.isDateline ? .dateline : []
      if sentence.paragraph != last { structure.insert(.paragraph) }
      last = sentence.paragraph
      return ArticleSentence(text: text.slice(sentence.range), structure: structure)
    }
  }

  private var lines: [ArticleSentence] {
    // By bytes: \r\n is one Character, which no "\n" splits.
    var lines = text.utf8.split(separator: 0xA, omittingEmptySubsequences: false).map { line in
      ArticleSentence(text: String(Substring(line.last == 0xD ? line.dropLast() : line)))
    }
    if lines.last?.text == "" { lines.removeLast() }
    let written = lines.indices.filter { !lines[$0].text.isEmpty }
    for at in written.prefix(Self.mostLinesAbove)
    where lines[at].text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      if SentenceSplitter.sentences(of: lines[at].text, language: language).first?.isDateline == true {
        lines[at].structure.insert(.dateline)
      }
    }
    // Lines without an empty one between them tell nothing of paragraphs.
    if written.count < lines.count {
      for at in written where at == 0 || lines[at - 1].text.isEmpty { lines[at].structure.insert(.paragraph) }
    }
    return lines
  }
}
