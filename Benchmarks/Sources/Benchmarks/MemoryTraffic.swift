import Foundation
import Memory
import Newsroom
import Orthography
import Synchronization

/// Four writers and eight readers at one memory, each with connections of its own as other processes would have: how soon
/// an added unit is found, and whether anything is lost or refused.
enum MemoryTraffic {
  private static let writers = 4
  private static let readers = 8

  /// What happened, gathered from all threads.
  private struct Outcome {
    var added = 0
    var searches = 0
    var invisible = 0
    /// From before an add until the unit was found by the same desk, in seconds.
    var delays: [Double] = []
    var problems: [String: Int] = [:]
  }

  private final class Shared: Sendable {
    let state = Mutex(Outcome())
  }

  static func run(unitFile: String, seconds: Double) throws {
    try MemorySpeed.inNewWorkspace { newsroom in
      try MemorySpeed.fill(newsroom, from: unitFile)
      let before = try newsroom.counts().units
      let folder = newsroom.workspace.folder
      let texts = try String(contentsOfFile: unitFile, encoding: .utf8).split(separator: "\n").prefix(2000)
        .map { String($0.split(separator: "\t").first ?? "") }
      let outcome = Shared()
      let end = Date().addingTimeInterval(seconds)
      let group = DispatchGroup()
      // Threads of their own: a queue runs as many at once as there are processors.
      for number in 0..<writers + readers {
        group.enter()
        Thread.detachNewThread {
          defer { group.leave() }
          do {
            let desk = Newsroom(workspace: try Workspace(folder: folder))
            if number < writers {
              try write(desk, number, until: end, outcome)
            } else {
              try read(desk, texts, number, until: end, outcome)
            }
          } catch {
            outcome.state.withLock { $0.problems["\(error)", default: 0] += 1 }
          }
        }
      }
      group.wait()
      let result = outcome.state.withLock { $0 }
      let after = try newsroom.counts().units
      print("searches     \(result.searches)")
      print("added        \(result.added), of which \(before + result.added - after) are lost")
      print("visible      after \(MemorySpeed.summary(result.delays.sorted())); never: \(result.invisible)")
      print("problems     \(result.problems.isEmpty ? "none" : "\(result.problems)")")
    }
  }

  private static func write(
    _ desk: Newsroom, _ thread: Int, until end: Date, _ outcome: Shared
  ) throws {
    var number = 0
    while Date() < end {
      number += 1
      let text = "Unit \(number) of writer \(thread) was stored while others were reading the memory."
      let unit = TranslationUnit(
        source: Variant(face: text, language: .english),
        target: Variant(face: "יחידה \(number) של כותב \(thread)", language: .hebrew),
        provenance: Provenance(origin: "editor", article: "", date: "", confidence: nil, isReviewed: true))
      let start = Date()
      _ = try desk.addUnits([unit], editor: "writer \(thread)")
      let found = try desk.searchMemory(MemoryQuery(text, from: .english, to: .hebrew, minimumRate: 100))
      let delay = Date().timeIntervalSince(start)
      outcome.state.withLock { outcome in
        outcome.added += 1
        outcome.delays.append(delay)
        if !found.contains(where: { $0.source.face == text }) { outcome.invisible += 1 }
      }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }

  private static func read(
    _ desk: Newsroom, _ texts: [String], _ thread: Int, until end: Date, _ outcome: Shared
  ) throws {
    var at = thread * 97
    while Date() < end {
      at += 1
      _ = try desk.searchMemory(MemoryQuery(texts[at % texts.count], from: .english, to: .hebrew))
      outcome.state.withLock { $0.searches += 1 }
    }
  }
}
