internal import Orthography

/// Capitals, final punctuation and quotation marks that a query has otherwise than a stored source, carried over to
/// the translation.
struct RepairDress {
  /// Edits of marks and of the first letter.
  private(set) var edits: [TargetRepair.Replacement] = []
  private let isCapitals: Bool
  private let language: Language

  /// nil where words differ, or where the translation is not dressed as its source is.
  init?(_ difference: RepairDifference, target: RepairScanner) {
    guard difference.kind != .other else { return nil }
    isCapitals = difference.kind == .capitals
    language = target.segment.language
    let text = target.segment.original
    let frame = RepairFrame(text)
    let (old, new) = (difference.storedFrame, difference.wantedFrame)
    if old.mark != new.mark {
      guard frame.mark == old.mark else { return nil }
      let mark = difference.wanted.segment.text(new.final)
      let end = frame.quotes.map { new.quotes == nil || new.final.lowerBound < $0.closing.lowerBound } ?? true
      let place = frame.final.isEmpty && end ? frame.core.upperBound..<frame.core.upperBound : frame.final
      add(.punctuation, place, in: text, mark)
    }
    if (old.quotes == nil) != (new.quotes == nil) {
      guard (frame.quotes == nil) == (old.quotes == nil) else { return nil }
      if let quotes = frame.quotes {
        add(.punctuation, quotes.opening, in: text, "")
        add(.punctuation, quotes.closing, in: text, "")
      } else {
        guard !frame.hasInnerQuotes else { return nil }
        addQuotes(like: new, of: difference.wanted, around: frame, in: text)
      }
    }
    switch difference.kind {
    case .firstCapital: addFirstCapital(in: text, frame)
    case .firstSmall:
      guard addFirstSmall(in: text, frame, difference.stored) else { return nil }
    default: break
    }
  }

  private mutating func add(
    _ kind: TargetRepair.Replacement.Kind, _ range: Range<Int>, in text: String, _ replacement: String
  ) {
    let found = text.slice(range)
    if found == replacement { return }
    edits.append(TargetRepair.Replacement(kind: kind, range: range, found: found, replacement: replacement))
  }

  private mutating func addQuotes(
    like new: RepairFrame, of wanted: RepairScanner, around frame: RepairFrame, in text: String
  ) {
    guard let quotes = new.quotes else { return }
    let typed = wanted.segment.text(quotes.opening)
    let (opening, closing) =
      typed == "\"" || language == .hebrew
      ? ("\"", "\"") : typed == "«" && language == .azerbaijani ? ("«", "»") : ("“", "”")
    add(.punctuation, frame.core.lowerBound..<frame.core.lowerBound, in: text, opening)
    let isBehindMark = new.final.upperBound <= quotes.closing.lowerBound && !new.final.isEmpty
    // A final mark that is put in at the same place has been added before and stays before.
    let end = isBehindMark ? frame.final.upperBound : frame.core.upperBound
    add(.punctuation, end..<end, in: text, closing)
  }

  // MARK: Capitals

  private mutating func addFirstCapital(in text: String, _ frame: RepairFrame) {
    guard let (range, word) = Self.firstWord(text, frame) else { return }
    // iPhone stays as it is.
    if word.unicodeScalars.dropFirst().contains(where: { LetterCase.isCapitalized(String(Character($0))) }) {
      return
    }
    add(.letterCase, range, in: text, LetterCase.capitalized(word, in: language))
  }

  /// A first word in small letters. It may be a name in the translation, where the order of words is another; false
  /// where it may: where the source has names, and in English, which writes months and nations with capitals.
  private mutating func addFirstSmall(in text: String, _ frame: RepairFrame, _ stored: RepairScanner) -> Bool
  {
    guard let (range, word) = Self.firstWord(text, frame), language.script != .hebrew else { return true }
    guard LetterCase.isCapitalized(word) else { return true }
    if language == .english {
      guard Self.smallEnglish.contains(LetterCase.lowercased(word, in: .english)) else { return false }
    } else {
      let others = stored.segment.tokens.dropFirst().map { stored.segment.text($0.range) }
      guard !others.contains(where: { LetterCase.isCapitalized($0) }), !LetterCase.isAllCapitals(word) else {
        return false
      }
    }
    let first = String(String.UnicodeScalarView(word.unicodeScalars.prefix(1)))
    let rest = String(String.UnicodeScalarView(word.unicodeScalars.dropFirst()))
    add(.letterCase, range, in: text, LetterCase.lowercased(first, in: language) + rest)
    return true
  }

  /// English words that are no names.
  private static let smallEnglish: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "in", "on", "at", "of", "for", "with", "from", "by",
    "to", "and",
    "but", "as", "if", "when", "while", "after", "before", "since", "no", "not", "some", "many", "most",
    "all",
  ]

  /// The letters that the core begins with; nil where it begins with something else.
  private static func firstWord(_ text: String, _ frame: RepairFrame) -> (Range<Int>, String)? {
    let word = text.slice(frame.core).unicodeScalars.prefix { LetterBase.isLetter($0) }
    guard !word.isEmpty else { return nil }
    let start = frame.core.lowerBound
    return (start..<start + word.reduce(0) { $0 + UTF8.width($1) }, String(word))
  }

  /// The repaired translation in capitals, without touching placeables; nil where it need not be.
  func capitals(of text: String) -> (text: String, replacement: TargetRepair.Replacement)? {
    guard isCapitals, language.script != .hebrew else { return nil }
    var upper = ""
    var at = 0
    let segment = Segment(text, language: language)
    let kept = RepairPlaceables.found(in: text).map(\.range)
    for token in segment.tokens where !kept.contains(where: { $0.overlaps(token.range) }) {
      // A foreign word has the capitals of its own language.
      upper += text.slice(at..<token.range.lowerBound)
      upper += LetterCase.uppercased(text.slice(token.range), in: token.language)
      at = token.range.upperBound
    }
    upper += text.slice(at..<text.utf8.count)
    guard upper != text else { return nil }
    return (
      upper,
      TargetRepair.Replacement(kind: .letterCase, range: 0..<text.utf8.count, found: text, replacement: upper)
    )
  }
}
