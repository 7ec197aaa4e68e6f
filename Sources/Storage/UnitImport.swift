internal import GRDB
internal import Memory
internal import Orthography

/// Stores any number of units in one transaction, batch by batch: while one is stored, the forms of the next are read.
struct UnitImport {
  private var writer: MemoryWriter
  private let runs: PostingRuns
  private var postings: PostingWriter
  private var known: KnownUnits
  private var previous: UInt64?
  private(set) var counts = (added: 0, known: 0)

  private static let batchSize = 2048

  private let database: Database
  private let job: MemoryJob

  init(_ database: Database, folder: String, job: MemoryJob) throws {
    self.database = database
    self.job = job
    let levels = try PostingWriter.levels(database)
    writer = try MemoryWriter(database)
    runs = PostingRuns(folder: folder, levels: levels)
    postings = try PostingWriter(database, levels: levels)
    known = KnownUnits(try MemorySnapshot(database, levels: PostingLevels()))
  }

  /// Stores the units that `next` returns, until nil. A unit without a context gets the units beside it.
  mutating func run(_ next: () throws -> TranslationUnit?) throws {
    var batch = try Self.batch(next)
    var forms = PreparedBatch(batch)
    while !batch.isEmpty {
      let following = try Self.batch(next)
      let followingForms = PreparedBatch(following)
      let prepared = forms.prepared()
      let behind = following.isEmpty ? nil : followingForms
      try store(batch, prepared, behind: behind)
      batch = following
      forms = followingForms
    }
    try postings.write(runs)
    try writer.saveLastUnit()
    if let added = writer.added {
      let number = try MemoryJournal.begin(job, database)
      try MemoryJournal.end(number, count: counts.added, added: added, database)
    }
  }

  private mutating func store(
    _ batch: [TranslationUnit], _ prepared: [PreparedBatch.Prepared], behind: PreparedBatch?
  ) throws {
    for (at, var unit) in batch.enumerated() {
      if unit.context == SegmentContext() {
        let next = at + 1 < batch.count ? prepared[at + 1].hash : behind?.prepared().first?.hash
        unit.context = SegmentContext(previous: previous, next: next)
      }
      previous = prepared[at].hash
      if try known.insert(unit, hash: prepared[at].hash) {
        counts.known += 1
        continue
      }
      counts.added += 1
      let number = UInt32(truncatingIfNeeded: try writer.insert(unit))
      try runs.add(prepared[at].keys, unit: number)
    }
  }

  private static func batch(_ next: () throws -> TranslationUnit?) throws -> [TranslationUnit] {
    var batch: [TranslationUnit] = []
    batch.reserveCapacity(batchSize)
    while batch.count < batchSize, let unit = try next() { batch.append(unit) }
    return batch
  }
}
