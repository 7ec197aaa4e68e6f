import ArgumentParser
import Memory
import Newsroom
import Orthography

struct MemoryUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo a change of the memory, the last where no job is given.")

  @Argument(help: "The job's number; memory history lists them.")
  var job: Int64?

  @Option(help: "Who does it, for the journal.")
  var by = ""

  @OptionGroup var desk: DeskOptions

  func run() throws {
    let (undone, count) = try desk.newsroom().undoMemory(job, editor: by)
    desk.notice("\(undone.command) of \(undone.date) undone: \(count) units")
  }
}

struct MemoryHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Print the journal, or what became of a unit.")

  @Argument(help: "The unit's number.")
  var unit: Int64?

  @Option(help: "How many jobs at most.")
  var top = 50

  @OptionGroup var desk: DeskOptions

  private struct JobJSON: Encodable {
    let job: Int64
    let command: String
    let by: String
    let date: String
    let units: Int
    let undone: Bool
    var before: [String]?
    var after: [String]?
  }

  func run() throws {
    let newsroom = try desk.newsroom()
    if let unit {
      for (job, change) in try newsroom.history(ofUnit: unit) {
        try show(job, before: change.before?.variants.map(\.face), after: change.after?.variants.map(\.face))
      }
    } else {
      for job in try newsroom.memoryJobs(limit: top) { try show(job, before: nil, after: nil) }
    }
  }

  private func show(_ job: MemoryJob, before: [String]?, after: [String]?) throws {
    if desk.json {
      return try JSONLine.print(
        JobJSON(
          job: job.id, command: job.command, by: job.editor, date: job.date, units: job.count,
          undone: job.isUndone,
          before: before, after: after))
    }
    print(
      "\(job.id)\t\(job.date)\t\(job.command)\t\(job.editor)\t\(job.count)" + (job.isUndone ? "\tundone" : "")
    )
    for face in before ?? [] { print("  − \(face)") }
    for face in after ?? [] { print("  + \(face)") }
  }
}
