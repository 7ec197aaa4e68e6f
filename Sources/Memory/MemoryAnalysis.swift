public import Orthography

/// What files hold and how much of it the memory knows: a row a file, and all together.
///
/// A segment that the memory has is counted as such wherever it stands. Of others that stand several times the
/// first is counted by its best match and the rest as repetitions, before any fuzzy match (GMX-V 2.0, 3.2).
public struct MemoryAnalysis: Hashable, Sendable {
  /// A file as segments.
  public struct File: Hashable, Sendable {
    /// The file as the user named it.
    public let name: String
    /// Its segments in order.
    public let segments: [String]

    /// A file.
    public init(name: String, segments: [String]) {
      self.name = name
      self.segments = segments
    }
  }

  /// A segment with what stands around it.
  public struct Segment: Hashable, Sendable {
    /// The segment.
    public let text: String
    /// What stands before it in its file.
    public let previous: String?
    /// What stands behind it.
    public let next: String?
  }

  /// Segments and their volume.
  public struct Count: Hashable, Sendable {
    /// How many segments.
    public fileprivate(set) var segments = 0
    /// How much text.
    public fileprivate(set) var volume = AnalysisVolume()

    fileprivate static func += (count: inout Count, other: Count) {
      count.segments += other.segments
      count.volume += other.volume
    }
  }

  /// What one file holds, or all of them.
  public struct Row: Hashable, Sendable {
    /// The name of the file; `total` for all.
    public let name: String
    /// What stands in each band; bands without segments are missing.
    public fileprivate(set) var bands: [AnalysisBand: Count] = [:]

    /// Everything.
    public var all: Count { bands.values.reduce(into: Count()) { $0 += $1 } }

    /// What stands in a band.
    public subscript(band: AnalysisBand) -> Count { bands[band] ?? Count() }
  }

  /// A row a file, in the order given.
  public let rows: [Row]
  /// All files together.
  public let total: Row

  /// Counts files.
  ///
  /// - Parameters:
  ///   - files: The files. Segments without a word or a number are counted, blank ones are not.
  ///   - language: The language they are written in.
  ///   - rate: The best match rate of a segment, nil for no match. It is not asked for repetitions that the memory
  ///     does not have.
  /// - Throws: What `rate` throws.
  public init(
    _ files: [File], language: Language, rate: (Segment) throws -> Int?
  ) rethrows {
    // What stood before, with the number of its first file, where the memory does not have it.
    var unknown: [String: Int] = [:]
    var rows: [Row] = []
    for (number, file) in files.enumerated() {
      var row = Row(name: file.name)
      let segments = file.segments.map { Face($0).text }.filter { !$0.isEmpty }
      for (at, text) in segments.enumerated() {
        let band: AnalysisBand
        if let first = unknown[text] {
          band = first == number ? .repetition : .crossFileRepetition
        } else {
          let segment = Segment(
            text: text, previous: at > 0 ? segments[at - 1] : nil,
            next: at + 1 < segments.count ? segments[at + 1] : nil)
          band = AnalysisBand(rate: try rate(segment))
          if !band.isExact { unknown[text] = number }
        }
        row.bands[band, default: Count()] += Count(
          segments: 1, volume: AnalysisVolume(text, language: language))
      }
      rows.append(row)
    }
    self.rows = rows
    total = rows.reduce(into: Row(name: "total")) { total, row in
      for (band, count) in row.bands { total.bands[band, default: Count()] += count }
    }
  }
}
