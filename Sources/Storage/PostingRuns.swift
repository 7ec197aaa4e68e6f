private import Dispatch
private import Foundation
internal import Memory
private import Synchronization

/// The postings of an import: gathered in memory, sorted on another thread a run at a time, kept in a file that has no name,
/// and at the end read back all runs at once, list by list. So each list is written once, however large the import is.
final class PostingRuns {
  /// A posting: the key of a list, and in the bits below a unit less the base of its run.
  static let unitBits: UInt64 = 20
  /// Postings of a run: 48 MB, held twice and once more while they are sorted.
  private static let capacity = 6 << 20
  /// A sorted run.
  private struct Run {
    let base: UInt32
    let offset: Int
    let count: Int
  }

  private let folder: String
  /// Room for postings, of which the first `count` are there.
  private var gathered: [UInt64] = []
  private var count = 0
  private var base: UInt32?
  /// How many postings came for each place (`PostingLevels.place`), so that lists that are too long in any case are given up
  /// early. Several lists share a place, hence the slack.
  private var counts = [UInt16](repeating: 0, count: PostingLevels.count)
  private static let enough = UInt16(2 * PostingList.longest)

  private let background = DispatchQueue(label: "postings")
  private let outcome = Outcome()
  private var file: FileHandle?
  private var fileSize = 0

  /// Runs for an import into a store in `folder` whose lists have `levels`.
  init(folder: String, levels: PostingLevels) {
    self.folder = folder
    for place in counts.indices where levels.levels[place] == PostingLevels.full {
      counts[place] = Self.enough
    }
  }

  /// Notes that `unit` belongs to the lists `keys`. Units come in ascending order.
  func add(_ keys: [UInt64], unit: UInt32) throws {
    if count + keys.count > Self.capacity || unit - (base ?? unit) >= 1 << Self.unitBits { try putAside() }
    if count + keys.count > gathered.count {
      let size = min(Self.capacity, 2 * (count + keys.count) + 4096)
      gathered += [UInt64](repeating: 0, count: max(size, count + keys.count) - gathered.count)
    }
    let first = base ?? unit
    base = first
    let low = UInt64(unit - first)
    var end = count
    counts.withUnsafeMutableBufferPointer { counts in
      gathered.withUnsafeMutableBufferPointer { gathered in
        for key in keys {
          let place = PostingLevels.place(key)
          let count = counts[place]
          let isForm = Grams.isFormKey(key)
          if count >= Self.enough, !isForm { continue }
          counts[place] = isForm ? count : count &+ 1
          gathered[end] = key << Self.unitBits | low
          end += 1
        }
      }
    }
    count = end
  }

  /// Hands each list over once, in the order of keys, with its units in ascending order.
  func forEachList(_ body: (_ key: UInt64, _ units: [UInt32]) throws -> Void) throws {
    var runs: [RunReader] = []
    if file != nil {
      try putAside()
      let stored = try settled()
      runs = try stored.map { try RunReader(file: file, offset: $0.offset, count: $0.count, base: $0.base) }
    } else {
      gathered.removeLast(gathered.count - count)
      RadixSort.sort(&gathered)
      runs = [RunReader(sorted: gathered, base: base ?? 0)]
      gathered = []
      count = 0
    }
    var units: [UInt32] = []
    while let key = runs.lazy.compactMap(\.key).min() {
      units.removeAll(keepingCapacity: true)
      for at in runs.indices where runs[at].key == key { try runs[at].takeUnits(of: key, into: &units) }
      try body(key, units)
    }
  }

  /// Has what was gathered sorted and written, and begins a new run.
  private func putAside() throws {
    guard count > 0, let base else { return }
    let file = try file ?? Self.unnamedFile(in: folder)
    self.file = file
    _ = try settled()
    gathered.removeLast(gathered.count - count)
    let run = Run(base: base, offset: fileSize, count: count)
    fileSize += run.count * MemoryLayout<UInt64>.size
    let postings = Handover(gathered)
    gathered = []
    count = 0
    self.base = nil
    let descriptor = file.fileDescriptor
    background.async { [outcome] in
      var values = postings.take()
      RadixSort.sort(&values)
      let problem = Self.write(values, to: descriptor, at: run.offset)
      outcome.state.withLock { state in
        state.runs.append(run)
        state.problem = state.problem ?? problem
      }
    }
  }

  /// The runs that are written, once all are.
  private func settled() throws -> [Run] {
    background.sync {}
    let (runs, problem) = outcome.state.withLock { $0 }
    if let problem { throw problem }
    return runs
  }

  private static func write(_ values: [UInt64], to descriptor: Int32, at offset: Int) -> POSIXError? {
    values.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
        let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + written))
        if count <= 0 { return POSIXError(.init(rawValue: errno) ?? .EIO) }
        written += count
      }
      return nil
    }
  }

  /// A file that is gone when it is closed.
  private static func unnamedFile(in folder: String) throws -> FileHandle {
    let path =
      folder + "/.postings-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0 ... .max))"
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forUpdatingAtPath: path)
    else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    try FileManager.default.removeItem(atPath: path)
    return file
  }

  /// What the other thread has done.
  private final class Outcome: Sendable {
    let state = Mutex<(runs: [Run], problem: POSIXError?)>(([], nil))
  }

  /// Postings on their way to the thread that sorts them: taken once.
  private final class Handover: Sendable {
    private let values: Mutex<[UInt64]>

    init(_ values: [UInt64]) { self.values = Mutex(values) }

    func take() -> [UInt64] {
      values.withLock { values in
        let taken = values
        values = []
        return taken
      }
    }
  }
}

/// A sorted run while it is read back.
private struct RunReader {
  private let file: FileHandle?
  private let base: UInt32
  private var offset: Int
  private var left: Int
  private var values: [UInt64]
  private var at = 0

  private static let piece = 32 << 10

  /// A run that is in memory.
  init(sorted values: [UInt64], base: UInt32) {
    file = nil
    self.base = base
    offset = 0
    left = 0
    self.values = values
  }

  /// A run that is in a file.
  init(file: FileHandle?, offset: Int, count: Int, base: UInt32) throws {
    self.file = file
    self.base = base
    self.offset = offset
    left = count
    values = []
    try refill()
  }

  /// The key of the next posting; nil at the end.
  var key: UInt64? { at < values.count ? values[at] >> PostingRuns.unitBits : nil }

  mutating func takeUnits(of key: UInt64, into units: inout [UInt32]) throws {
    while at < values.count, values[at] >> PostingRuns.unitBits == key {
      let unit = base + UInt32(truncatingIfNeeded: values[at] & (1 << PostingRuns.unitBits - 1))
      if units.last != unit { units.append(unit) }
      at += 1
      if at == values.count { try refill() }
    }
  }

  private mutating func refill() throws {
    guard let file, left > 0 else { return }
    let count = min(Self.piece, left)
    values = [UInt64](repeating: 0, count: count)
    let size = count * MemoryLayout<UInt64>.size
    var done = 0
    try values.withUnsafeMutableBytes { bytes in
      while done < size {
        let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
        let read = pread(file.fileDescriptor, rest.baseAddress, rest.count, off_t(offset + done))
        if read <= 0 { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        done += read
      }
    }
    offset += size
    left -= count
    at = 0
  }
}
