internal import Orthography

/// What differs between a stored source and a query besides what a translation only takes over.
struct RepairDifference {
  enum Kind {
    /// Nothing, or only marks that mean the same.
    case none
    /// The query is all in capitals, the source is not.
    case capitals
    /// The query begins with a capital, the source does not.
    case firstCapital
    /// The source begins with a capital, the query does not.
    case firstSmall
    /// Words.
    case other
  }

  let kind: Kind
  let stored: RepairScanner
  let wanted: RepairScanner
  let storedFrame: RepairFrame
  let wantedFrame: RepairFrame

  init(stored: RepairScanner, wanted: RepairScanner) {
    self.stored = stored
    self.wanted = wanted
    storedFrame = RepairFrame(stored.segment.original)
    wantedFrame = RepairFrame(wanted.segment.original)
    let language = stored.segment.language
    let old = Self.pieces(of: stored, in: storedFrame.core)
    let new = Self.pieces(of: wanted, in: wantedFrame.core)
    // A month that begins a segment has its capital there only.
    let haveSameCapitals = zip(stored.items, wanted.items).allSatisfy { one, other in
      one.values != other.values || LetterCase.isCapitalized(one.face) == LetterCase.isCapitalized(other.face)
    }
    kind = haveSameCapitals ? Self.kind(old, new, in: language) : .other
  }

  private static func kind(_ old: [String], _ new: [String], in language: Language) -> Kind {
    // The form has one symbol for all numbers; digits that are left belong to names.
    func forms(_ pieces: [String]) -> [[UInt32]] {
      pieces.map { piece in
        SegmentForm(piece).scalars + piece.unicodeScalars.map(\.value).filter { (0x30...0x39).contains($0) }
      }
    }
    let (oldForms, newForms) = (forms(old), forms(new))
    if oldForms == newForms { return .none }
    func lowered(_ pieces: [String]) -> [[UInt32]] {
      forms(pieces.map { LetterCase.lowercased($0, in: language) })
    }
    guard lowered(old) == lowered(new) else { return .other }
    let (oldText, newText) = (old.joined(separator: " "), new.joined(separator: " "))
    if LetterCase.isAllCapitals(newText) { return LetterCase.isAllCapitals(oldText) ? .other : .capitals }
    func capitalized(_ pieces: [String]) -> [String] {
      [LetterCase.capitalized(pieces[0], in: language)] + pieces.dropFirst()
    }
    guard forms(capitalized(old)) == forms(capitalized(new)) else { return .other }
    return LetterCase.isCapitalized(newText) ? .firstCapital : .firstSmall
  }

  /// The text between the items, with English articles before numbers made one.
  private static func pieces(of scanner: RepairScanner, in core: Range<Int>) -> [String] {
    var pieces: [String] = []
    var at = core.lowerBound
    func text(_ end: Int) -> String { at < end ? scanner.segment.text(at..<min(end, core.upperBound)) : "" }
    for item in scanner.items {
      var piece = text(item.range.lowerBound)
      if scanner.segment.language == .english, !item.isPlaceable {
        for (article, base) in [("an ", "a "), ("An ", "A ")]
        where piece == article || piece.hasSuffix(" " + article) {
          piece = piece.dropLast(3) + base
        }
      }
      pieces.append(piece)
      at = item.wholeRange.upperBound
    }
    return pieces + [text(core.upperBound)]
  }
}
