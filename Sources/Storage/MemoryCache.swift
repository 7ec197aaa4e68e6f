internal import GRDB
internal import Memory
private import Synchronization

/// What searches of one process keep between them: how long the posting lists are, and counters that have their room.
final class MemoryCache: Sendable {
  private struct State {
    var levels = PostingLevels()
    var version: Int64 = -1
    var counters: [CandidateCounter] = []
  }
  private let state = Mutex(State())

  /// The levels as they are stored; they are read again where they have changed.
  func levels(_ database: Database) throws -> PostingLevels {
    let version =
      try Int64.fetchOne(
        database.cachedStatement(sql: "SELECT value FROM memory_state WHERE name = 'level_version'")) ?? 0
    let known = state.withLock { $0.version == version ? $0.levels : nil }
    if let known { return known }
    let levels = try PostingWriter.levels(database)
    state.withLock { state in
      state.levels = levels
      state.version = version
    }
    return levels
  }

  /// Runs `work` with a counter that no other search uses.
  func withCounter<Value>(_ work: (CandidateCounter) throws -> Value) rethrows -> Value {
    let box = state.withLock { state in Lent(state.counters.popLast()) }
    let counter = box.counter ?? CandidateCounter()
    defer {
      let returned = Lent(counter)
      state.withLock { $0.counters.append(returned.counter ?? CandidateCounter()) }
    }
    return try work(counter)
  }

  /// A counter on its way in or out: whoever has it is the only one.
  private struct Lent: @unchecked Sendable {
    let counter: CandidateCounter?

    init(_ counter: CandidateCounter?) { self.counter = counter }
  }
}
