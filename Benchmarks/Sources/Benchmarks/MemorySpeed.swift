import Foundation
import Interchange
import Memory
import Newsroom
import Orthography

/// Filling and searching a memory of any size, beside rapidfuzz comparing each query with every segment in the same run.
enum MemorySpeed {
  /// A query and what kind of query it is.
  struct Query {
    let kind: String
    let text: String
  }

  /// Queries of each kind that rapidfuzz answers.
  private static let peerQueries = 15

  /// Imports all units of `unitFile` and searches for each query of `queryFile`.
  static func run(unitFile: String, queryFile: String) throws {
    try inNewWorkspace { newsroom in
      try fill(newsroom, from: unitFile)
      let queries = try queries(queryFile)
      let latencies = try search(newsroom, queries)
      for kind in latencies.keys.sorted() {
        print("search \(kind)     \(summary(latencies[kind] ?? []))")
      }
      try peer(unitFile, queries, latencies)
      print("memory       \(ResidentMemory.peak) MB at most")
    }
  }

  /// The same for the first units of the file, as many as each of `sizes` says; of more than the file has, copies with
  /// their words in another order are made.
  static func growth(unitFile: String, queryFile: String, sizes: [Int]) throws {
    let queries = try queries(queryFile)
    for size in sizes {
      let part = NSTemporaryDirectory() + "/units-\(getpid()).tsv"
      try write(size, unitsOf: unitFile, to: part)
      defer { try? FileManager.default.removeItem(atPath: part) }
      try inNewWorkspace { newsroom in
        try fill(newsroom, from: part)
        let latencies = try search(newsroom, queries)
        for kind in latencies.keys.sorted() {
          print("\(size) units, \(kind): \(summary(latencies[kind] ?? []))")
        }
      }
    }
  }

  // MARK: Steps

  /// Makes a workspace that is gone afterwards.
  static func inNewWorkspace(_ body: (Newsroom) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "/dragoman-benchmark-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(Newsroom(workspace: try Workspace(folder: folder)))
  }

  /// Imports a table of units.
  static func fill(_ newsroom: Newsroom, from file: String) throws {
    let reader = try UnitReader(
      file, format: .tsv, languages: (.english, .hebrew),
      provenance: Provenance(origin: "import", article: "", date: "", confidence: nil, isReviewed: true))
    let (start, processor) = (Date(), ProcessorTime.own)
    let added = try newsroom.importMemory(reader, isSalvage: true).added
    let (elapsed, spent) = (Date().timeIntervalSince(start), ProcessorTime.own - processor)
    let size = try FileManager.default.attributesOfItem(
      atPath: newsroom.workspace.folder + "/workspace.sqlite")[.size]
    print(
      "import       \(added) units in \(text(elapsed)) s = \(Int(Double(added) / elapsed)) a second,"
        + " \(text(spent)) s of processor time, \(ResidentMemory.peak) MB,"
        + " file \((size as? Int ?? 0) / 1_000_000) MB")
  }

  /// The processor seconds of each search, by kind of query.
  private static func search(_ newsroom: Newsroom, _ queries: [Query]) throws -> [String: [Double]] {
    var latencies: [String: [Double]] = [:]
    for query in queries {
      let start = ProcessorTime.ofThread
      _ = try newsroom.searchMemory(MemoryQuery(query.text, from: .english, to: .hebrew))
      latencies[query.kind, default: []].append(ProcessorTime.ofThread - start)
    }
    return latencies.mapValues { $0.sorted() }
  }

  static func queries(_ file: String) throws -> [Query] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t", maxSplits: 1).map(String.init)
      return columns.count == 2 ? Query(kind: columns[0], text: columns[1]) : nil
    }
  }

  // MARK: rapidfuzz

  private static let script = """
    import sys, time
    try:
        from rapidfuzz import process
        from rapidfuzz.distance import Levenshtein
    except ImportError:
        sys.exit("rapidfuzz is not installed: pip install rapidfuzz")
    segments = [line.split("\\t", 1)[0] for line in open(sys.argv[1], encoding="utf-8")]
    for line in sys.stdin:
        start = time.process_time()
        process.extract(line.rstrip("\\n"), segments, scorer=Levenshtein.normalized_similarity,
                        processor=None, score_cutoff=.7, limit=5)
        print(time.process_time() - start, flush=True)
    """

  /// Prints how long rapidfuzz takes, and how many times that is what we take.
  private static func peer(_ unitFile: String, _ queries: [Query], _ ours: [String: [Double]]) throws {
    for kind in ours.keys.sorted() {
      let all = queries.filter { $0.kind == kind }
      let some = stride(from: 0, to: all.count, by: max(1, all.count / peerQueries)).map { all[$0].text }
      let python = Process()
      python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      python.arguments = ["python3", "-c", script, unitFile]
      let (input, output) = (Pipe(), Pipe())
      (python.standardInput, python.standardOutput) = (input, output)
      try python.run()
      try input.fileHandleForWriting.write(contentsOf: Data((some.joined(separator: "\n") + "\n").utf8))
      try input.fileHandleForWriting.close()
      let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      python.waitUntilExit()
      let theirs = answer.split(separator: "\n").compactMap { Double($0) }.sorted()
      guard let peer = middle(theirs), let own = middle(ours[kind] ?? []) else { continue }
      print("rapidfuzz \(kind)  \(summary(theirs)): \(Int(peer / own)) times as long")
    }
  }

  // MARK: Texts

  private static func middle(_ sorted: [Double]) -> Double? {
    sorted.isEmpty ? nil : sorted[sorted.count / 2]
  }

  /// The median and the 95th percentile of sorted seconds.
  static func summary(_ sorted: [Double]) -> String {
    guard let middle = middle(sorted) else { return "nothing" }
    return "p50 \(text(middle * 1000)) ms, p95 \(text(sorted[sorted.count * 95 / 100] * 1000)) ms"
  }

  static func text(_ number: Double) -> String { String(format: number < 10 ? "%.2f" : "%.1f", number) }

  private static func write(_ size: Int, unitsOf file: String, to part: String) throws {
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    _ = FileManager.default.createFile(atPath: part, contents: nil)
    guard let output = FileHandle(forWritingAtPath: part) else { throw CocoaError(.fileNoSuchFile) }
    var text = ""
    for number in 0..<size {
      let line = lines[number % lines.count]
      let copy = number / lines.count
      if copy == 0 {
        text += line
      } else {
        let columns = line.split(separator: "\t", maxSplits: 1)
        let words = columns[0].split(separator: " ")
        let turn = (words.count * copy + 2) / 3 % max(1, words.count)
        text += (words[turn...] + words[..<turn]).joined(separator: " ") + " \(copy)\t"
        text += columns.count > 1 ? columns[1] : ""
      }
      text += "\n"
      if text.utf8.count > 1 << 20 {
        try output.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try output.write(contentsOf: Data(text.utf8))
    try output.close()
  }
}
