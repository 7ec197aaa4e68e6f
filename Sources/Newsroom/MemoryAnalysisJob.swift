public import Interchange
public import Memory
public import Orthography

/// A file whose segments are to be counted and looked up.
public struct AnalysisInput: Sendable {
  /// The file and its segments.
  public let file: MemoryAnalysis.File
  /// The units of a bilingual file that could not be read.
  public let errors: [InputError]

  /// A text, as its sentences.
  public init(_ text: TextFile, language: Language) {
    let sentences = SentenceSplitter.sentences(of: text.text, language: language)
    file = MemoryAnalysis.File(name: text.name, segments: sentences.map { text.text.slice($0.range) })
    errors = []
  }

  /// The source segments of a TMX or XLIFF file.
  ///
  /// - Throws: `InputError` where it is no such file, or has nothing in `language`.
  public init(_ name: String, format: CheckInput.Format, language: Language) throws(InputError) {
    let reading = format == .xliff ? try XLIFFReader.read(name) : try TMXReader.read(name)
    let segments = reading.units.compactMap { $0.segment(in: language)?.text.text }
    guard !segments.isEmpty else {
      let present = Set(reading.units.flatMap(\.segments).map(\.language.tag)).sorted()
      throw InputError(
        file: name, problem: "no segment in \(language)",
        advice: present.isEmpty ? "check what wrote the file" : "it has \(present.joined(separator: ", "))")
    }
    file = MemoryAnalysis.File(name: name, segments: segments)
    errors = reading.errors
  }
}

extension Newsroom {
  /// Counts files, and how much of them the memory knows.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - source: The language they are written in.
  ///   - target: The language of the translations wanted.
  /// - Returns: a row a file, and all together.
  /// - Throws: `StorageError`.
  public func analyze(
    _ files: [AnalysisInput], from source: Language, to target: Language
  ) throws -> MemoryAnalysis {
    try MemoryAnalysis(files.map(\.file), language: source) { segment in
      let context = SegmentContext(
        previous: segment.previous.map { SegmentForm($0).hash },
        next: segment.next.map { SegmentForm($0).hash })
      let query = MemoryQuery(
        segment.text, from: source, to: target, minimumRate: AnalysisBand.leastRate, limit: 1,
        context: context)
      return try searchMemory(query).first?.receipt.rate
    }
  }
}
