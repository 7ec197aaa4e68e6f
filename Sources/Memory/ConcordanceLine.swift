public import Orthography

/// A hit with what stands around it: keyword in context.
public struct ConcordanceLine: Hashable, Sendable {
  /// What stands before, in the order of reading.
  public let before: String
  /// The hit.
  public let hit: String
  /// What stands behind.
  public let behind: String
  /// True where the segment goes on to that side.
  public let isCut: (before: Bool, behind: Bool)
  /// The language of the segment.
  public let language: Language

  /// Cuts a segment around a range.
  ///
  /// - Parameters:
  ///   - face: The segment.
  ///   - range: The hit, in UTF-8 bytes.
  ///   - language: The segment's language.
  ///   - width: How many characters may stand on either side; only whole words do.
  public init(_ face: String, around range: Range<Int>, language: Language, width: Int = 40) {
    self.language = language
    let segment = Segment(face, language: language)
    let end = face.utf8.count
    /// The farthest border of a word from which, or up to which, not more than `width` characters stand.
    func border(_ offsets: [Int], _ text: (Int) -> String) -> Int? {
      offsets.first { text($0).unicodeScalars.count <= width }
    }
    let starts = [0] + segment.tokens.map(\.range.lowerBound).filter { $0 > 0 && $0 < range.lowerBound }
    let start = border(starts) { face.slice($0..<range.lowerBound) } ?? range.lowerBound
    let ends =
      [end] + segment.tokens.map(\.range.upperBound).filter { $0 < end && $0 > range.upperBound }.reversed()
    let stop = border(ends) { face.slice(range.upperBound..<$0) } ?? range.upperBound
    before = face.slice(start..<range.lowerBound)
    hit = face.slice(range)
    behind = face.slice(range.upperBound..<stop)
    isCut = (start > 0, stop < end)
  }

  /// The line as text, in logical order: a terminal or a page puts it in the order of its direction.
  ///
  /// - Parameters:
  ///   - marks: What is put around the hit.
  ///   - isIsolated: True to put controls around the line that keep what it stands in apart from its direction (UAX
  ///     #9); for display only.
  /// - Returns: the line, with an ellipsis where it is cut.
  public func text(marks: (String, String) = ("[", "]"), isIsolated: Bool = false) -> String {
    let line =
      (isCut.before ? "… " : "") + before + marks.0 + hit + marks.1 + behind + (isCut.behind ? " …" : "")
    guard isIsolated else { return line }
    return (language.isRightToLeft ? "\u{2067}" : "\u{2066}") + line + "\u{2069}"
  }

  /// True where both show the same.
  public static func == (one: ConcordanceLine, other: ConcordanceLine) -> Bool {
    (one.before, one.hit, one.behind, one.language) == (other.before, other.hit, other.behind, other.language)
      && one.isCut == other.isCut
  }

  /// Hashes what is shown.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(before)
    hasher.combine(hit)
    hasher.combine(behind)
  }
}
