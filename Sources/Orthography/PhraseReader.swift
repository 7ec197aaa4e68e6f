/// A phrase found in a text: nothing but numbers, as a text of many megabytes has millions of them.
public struct PhraseFind: Sendable {
  /// The number of the phrase in its matcher.
  public let phrase: Int32
  /// The first of its tokens.
  public let firstToken: Int32
  /// The last of its tokens.
  public let lastToken: Int32
  /// 1 where every word stands as in the phrase, less with affixes; see `PhraseMatch.confidence`.
  public let confidence: Float
  /// How the first and the last word are read: numbers of the reader that made the find.
  let first: Int32
  let last: Int32

  /// True where neither its first nor its last word has affixes.
  public var isUninflected: Bool { first == TextForms.uninflected && last == TextForms.uninflected }

  /// The number of tokens.
  var count: Int32 { lastToken - firstToken + 1 }
}

/// Reads texts for the phrases of a matcher, and remembers each word form that it has met: text repeats its words, and what
/// a form may be an inflection of is worked out once.
public struct PhraseReader {
  private let language: Language
  private let isAzerbaijani: Bool
  private let tree: PhraseTree
  private var forms: TextForms

  private var tokens: [TextToken] = []
  private var finds: [PhraseFind] = []
  private var longest = LongestFinds()
  /// The phrase that is being followed: its first token and how that is read.
  private var start = 0
  private var first: Int32 = 0
  /// What was read only to have it at hand.
  private var touched: Int32 = 0

  private struct TextToken {
    let range: Range<Int>
    let key: WordTable<TextForms.Form>.Key
    let kind: Token.Kind
    /// The number of its form.
    var form: Int32 = -1
    /// True where only white space, a hyphen or a maqaf stands after it; see `Segment.continues(after:)`.
    var continues = false
  }

  /// A reader that has read nothing yet.
  public init(_ matcher: PhraseMatcher) {
    language = matcher.language
    isAzerbaijani = language == .azerbaijani
    tree = matcher.tree
    forms = TextForms(language: language)
  }

  /// Every phrase in a text in UTF-8, in the order of its first word; those inside others and other readings too.
  ///
  /// - Parameters:
  ///   - bytes: the text, a paragraph or so.
  ///   - longestOnly: true for the longest of overlapping phrases only, from left to right; of two of one length the surer.
  ///     What has the very same tokens is kept side by side.
  /// - Returns: the finds; `range(of:)` and `match(_:)` say more of them until the next text is read.
  public mutating func finds(in bytes: UnsafeBufferPointer<UInt8>, longestOnly: Bool) -> [PhraseFind] {
    if forms.isFull { forms = TextForms(language: language) }
    readTokens(bytes)
    readForms(bytes)
    finds.removeAll(keepingCapacity: true)
    for at in tokens.indices {
      for number in form(at).beginnings {
        let beginning = forms.beginnings[Int(number)]
        (start, first) = (at, beginning.reading.inflection)
        extend(beginning.node, beginning.number, at, beginning.reading, beginning.reading.certainty)
      }
    }
    if longestOnly, finds.count > 1 { longest.keep(&finds, tokens: tokens.count) }
    return finds
  }

  private mutating func readTokens(_ bytes: UnsafeBufferPointer<UInt8>) {
    tokens.removeAll(keepingCapacity: true)
    var words = Tokenizer(bytes, language: language)
    while let span = words.next() {
      let key = WordTable<TextForms.Form>.Key(UnsafeBufferPointer(rebasing: bytes[span.range]))
      tokens.append(TextToken(range: span.range, key: key, kind: span.kind))
    }
  }

  /// Looks up the words. Memory is asked one kind of place after another for all of them: so it answers many questions in
  /// the time of one, and most of the time is spent on waiting for it.
  private mutating func readForms(_ bytes: UnsafeBufferPointer<UInt8>) {
    var touched: Int32 = 0
    tokens.withUnsafeMutableBufferPointer { tokens in
      for at in tokens.indices { tokens[at].form = forms.forms.likelyNumber(tokens[at].key) }
      for at in tokens.indices {
        let token = tokens[at]
        tokens[at].form = forms.number(
          of: UnsafeBufferPointer(rebasing: bytes[token.range]), token.key, likely: token.form, token.kind,
          tree)
      }
      for at in tokens.indices {
        touched ^= forms.touch(forms.forms[Int(tokens[at].form)])
        guard at + 1 < tokens.count else { break }
        let gap = tokens[at].range.upperBound..<tokens[at + 1].range.lowerBound
        tokens[at].continues = Self.isConnection(bytes, gap)
      }
      for at in tokens.indices where tokens[at].continues {
        let (one, other) = (forms.forms[Int(tokens[at].form)], forms.forms[Int(tokens[at + 1].form)])
        if one.beginnings.isEmpty || other.followers.isEmpty { continue }
        let beginning = forms.beginnings[Int(one.beginnings.lowerBound)]
        let follower = forms.followers[Int(other.followers.lowerBound)]
        touched ^= tree.touch(beginning.number, beginning.node, follower.word)
      }
    }
    self.touched = touched
  }

  @inline(__always)
  private static func isConnection(_ bytes: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>) -> Bool {
    if gap.count == 1 { return bytes[gap.lowerBound] == 0x20 || bytes[gap.lowerBound] == 0x2D }
    return !gap.isEmpty && isLongConnection(bytes, gap)
  }

  private static func isLongConnection(_ bytes: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>) -> Bool {
    var at = gap.lowerBound
    while at < gap.upperBound {
      let (scalar, length) = bytes.scalar(at)
      guard
        Scalars.isSpace(scalar) || Scalars.isDash(scalar) || Scalars.isInvisible(scalar)
          || Scalars.isBidiControl(scalar)
      else { return false }
      at += length
    }
    return true
  }

  @inline(__always)
  private func form(_ token: Int) -> TextForms.Form { forms.forms[Int(tokens[token].form)] }

  /// Adds the phrases that end at a node, and follows those that go on.
  ///
  /// - Parameters:
  ///   - node: the node.
  ///   - number: its number.
  ///   - at: the token that led there.
  ///   - last: how that is read.
  ///   - certainty: of the least sure word so far.
  private mutating func extend(
    _ node: PhraseTree.Node, _ number: Int32, _ at: Int, _ last: TextForms.Reading, _ certainty: Float
  ) {
    // Azerbaijani inflects the last word of a phrase only.
    let mayGoOn = node.goesOn && tokens[at].continues && !(isAzerbaijani && last.hasEndings)
    // The construct state leans on the word after it.
    if last.isConstruct, !tokens[at].continues || form(at + 1).isFunctionWord { return }
    var ending = tree.ending(at: node)
    while let found = ending {
      if isAllowed(found.capitals, count: at - start + 1) {
        add(
          PhraseFind(
            phrase: found.phrase, firstToken: Int32(start), lastToken: Int32(at), confidence: certainty,
            first: first, last: last.inflection))
      }
      ending = tree.ending(after: found)
    }
    guard mayGoOn else { return }
    for follower in form(at + 1).followers {
      let reading = forms.followers[Int(follower)]
      if let child = tree.child(number, node, reading.word) {
        extend(child.node, child.number, at + 1, reading, min(certainty, reading.certainty))
      }
    }
  }

  /// Adds a find, or puts it in the place of a less sure one of the same phrase on the same words.
  @inline(__always)
  private mutating func add(_ find: PhraseFind) {
    // Only a compound's head can be read in two ways.
    var at = isAzerbaijani ? finds.count - 1 : -1
    while at >= 0, finds[at].firstToken == find.firstToken {
      if finds[at].phrase == find.phrase, finds[at].lastToken == find.lastToken {
        if finds[at].confidence < find.confidence { finds[at] = find }
        return
      }
      at -= 1
    }
    finds.append(find)
  }

  /// baku or bill in running text is no Baku and no Bill; a query that is nothing else may be typed anyhow.
  @inline(__always)
  private func isAllowed(_ capitals: PhraseTree.Capitals, count: Int) -> Bool {
    switch capitals {
    case .any: true
    // The first two letters tell UAVs and XİN-in from words.
    case .abbreviation: count == tokens.count || form(start).beginsAllCapitals
    case .capitalized: count == tokens.count || form(start).isCapitalized
    }
  }

  // MARK: The text that was read last

  /// Where a find stands in the text that was read last, in UTF-8 bytes.
  public func range(of find: PhraseFind) -> Range<Int> {
    tokens[Int(find.firstToken)].range.lowerBound..<tokens[Int(find.lastToken)].range.upperBound
  }

  /// The tokens and affixes of a find in the text that was read last.
  public func match(_ find: PhraseFind) -> PhraseMatch {
    PhraseMatch(
      tokens: Int(find.firstToken)..<Int(find.lastToken) + 1,
      prefixes: forms.inflections[Int(find.first)].prefixes,
      endings: forms.inflections[Int(find.last)].endings,
      confidence: Double(find.confidence))
  }

  /// True where the first letter of a find in the text that was read last is a capital.
  public func isCapitalized(_ find: PhraseFind) -> Bool {
    for token in find.firstToken...find.lastToken {
      let form = form(Int(token))
      if form.hasLetters { return form.isCapitalized }
    }
    return false
  }

  /// True where the endings of `other` explain more of the word than those of `find`, and are such as every noun takes:
  /// şəhər+lər+də beside şəhərlər+də.
  public func isExplained(_ find: PhraseFind, by other: PhraseFind) -> Bool {
    forms.isExplained(find.last, by: other.last)
  }
}
