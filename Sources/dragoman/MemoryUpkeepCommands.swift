import ArgumentParser
import Interchange
import Memory
import Newsroom
import Orthography

/// Options of commands that change the memory.
struct UpkeepOptions: ParsableArguments {
  @Option(help: "Who does it, for the journal.")
  var by = ""

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var desk: DeskOptions

  private struct Report: Encodable {
    let job: Int64
    let changed: Int
    let deleted: Int
    let written: Bool
  }

  /// Prints what was changed: a unit a line, `−` before and `+` behind.
  func report(_ changes: MemoryChanges) throws {
    if desk.json {
      return try JSONLine.print(
        Report(job: changes.job, changed: changes.changed, deleted: changes.deleted, written: !dryRun))
    }
    for change in changes.shown {
      print("\(change.unit)")
      for variant in change.before?.variants ?? [] where !(change.after?.variants.contains(variant) ?? false)
      {
        print("  − \(variant.language)  \(variant.face)")
      }
      for variant in change.after?.variants ?? [] where !(change.before?.variants.contains(variant) ?? false)
      {
        print("  + \(variant.language)  \(variant.face)")
      }
    }
    desk.notice(
      "\(changes.changed) changed, \(changes.deleted) deleted"
        + (dryRun
          ? "; nothing written" : changes.job == 0 ? "" : "; undo with: dragoman memory undo \(changes.job)"))
  }
}

struct MemoryAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Store a segment with its translation.",
    discussion:
      "Without arguments, or with -, each line of standard input is source, tab, target, stored at once.")

  @Argument(help: "The segment and its translation.")
  var segments: [String] = []

  @Option(help: "The language of the segment.", transform: Language.argument)
  var from: Language

  @Option(help: "The language of the translation.", transform: Language.argument)
  var to: Language

  @Option(help: "The article that it stands in.")
  var article = ""

  @Option(help: "The subject field.")
  var domain = ""

  @Flag(help: "Nobody has looked at it yet.")
  var unreviewed = false

  @Option(help: "Who adds it.")
  var by = ""

  @OptionGroup var desk: DeskOptions

  func validate() throws {
    guard from != to else { throw ValidationError("--from and --to are the same language") }
    guard segments.isEmpty || segments == ["-"] || segments.count == 2 else {
      throw ValidationError("give a segment and its translation, or - for lines")
    }
  }

  func run() throws {
    let newsroom = try desk.newsroom()
    if segments.count == 2 { return try add(segments[0], segments[1], line: nil, newsroom) }
    var lines = try TextLines("-")
    var line = 0
    while let text = try lines.next() {
      line += 1
      let columns = text.split(separator: 0x9, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard columns.count == 2 else {
        throw InputError(file: "-", line: line, problem: "not source, tab, target")
      }
      try add(columns[0], columns[1], line: line, newsroom)
    }
  }

  private func add(_ source: String, _ target: String, line: Int?, _ newsroom: Newsroom) throws {
    let unit = TranslationUnit(
      source: Variant(face: Face(source).text, language: from),
      target: Variant(face: Face(target).text, language: to),
      provenance: Provenance(
        origin: "editor", article: article, editor: by, domain: domain, date: Newsroom.timestamp(),
        confidence: nil,
        isReviewed: !unreviewed))
    do {
      print(try newsroom.addUnits([unit], editor: by)[0])
    } catch let fault as UnitFault {
      throw InputError(file: line == nil ? "the unit" : "-", line: line, problem: "\(fault)")
    }
  }
}

struct MemoryEdit: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "edit", abstract: "Change a unit.")

  @Argument(help: "The unit's number.")
  var unit: Int64

  @Option(help: "The new segment.")
  var source: String?

  @Option(help: "The new translation.")
  var target: String?

  @Option(help: "The translation's language, where the unit has several.", transform: Language.argument)
  var to: Language?

  @Option(help: "The new subject field.")
  var domain: String?

  @Flag(inversion: .prefixedNo, help: "Whether an editor has looked at it.")
  var reviewed: Bool?

  @OptionGroup var upkeep: UpkeepOptions

  func run() throws {
    var edit = UnitEdit()
    (edit.source, edit.target, edit.language) = (source, target, to)
    (edit.domain, edit.isReviewed) = (domain, reviewed)
    let newsroom = try upkeep.desk.newsroom()
    guard try newsroom.unit(unit) != nil else {
      throw InputError(
        file: "unit \(unit)", problem: "there is no such unit", advice: "memory search --json tells numbers")
    }
    do {
      try upkeep.report(newsroom.editUnit(unit, edit, editor: upkeep.by, isRehearsal: upkeep.dryRun))
    } catch let fault as UnitFault {
      throw InputError(file: "unit \(unit)", problem: "\(fault)")
    }
  }
}

struct MemoryDelete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete units, by number or by where they come from.",
    discussion: """
      An aligned unit that is deleted by its number was wrong: it does not come back when its article is aligned again.
      """)

  @Argument(help: "The units' numbers.")
  var units: [Int64] = []

  @Flag(help: "Every unit.")
  var all = false

  @OptionGroup var filter: FilterOptions
  @OptionGroup var upkeep: UpkeepOptions

  func validate() throws {
    guard all || !units.isEmpty || !filter.filter.isEmpty else {
      throw ValidationError("say which: numbers, a filter such as --article, or --all")
    }
  }

  func run() throws {
    try upkeep.report(
      upkeep.desk.newsroom().deleteUnits(units, filter.filter, editor: upkeep.by, isRehearsal: upkeep.dryRun))
  }
}

struct MemoryReplace: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replace", abstract: "Replace a piece of text in the segments of many units.")

  @Argument(help: "What is looked for, as it is written.")
  var find: String

  @Argument(help: "What stands there instead.")
  var with: String

  @Option(help: "Only in segments of this language.", transform: Language.argument)
  var lang: Language?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var upkeep: UpkeepOptions

  func validate() throws {
    if find.isEmpty { throw ValidationError("nothing to look for") }
  }

  func run() throws {
    do {
      try upkeep.report(
        upkeep.desk.newsroom().replaceInMemory(
          Replacement(find: find, with: with, language: lang), filter.filter, editor: upkeep.by,
          isRehearsal: upkeep.dryRun))
    } catch let fault as UnitFault {
      throw InputError(file: "the replacement", problem: "\(fault)", advice: "nothing was changed")
    }
  }
}

struct MemoryDedupe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedupe", abstract: "Delete units that say the same as another.",
    discussion: "Of the same segments in the same context a reviewed unit stays, else the latest.")

  @Flag(help: "Whatever stood before and behind; context matches are lost.")
  var anyContext = false

  @OptionGroup var filter: FilterOptions
  @OptionGroup var upkeep: UpkeepOptions

  func run() throws {
    try upkeep.report(
      upkeep.desk.newsroom().dedupeMemory(
        isContextFree: anyContext, filter.filter, editor: upkeep.by, isRehearsal: upkeep.dryRun))
  }
}

struct MemoryMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Take over the units of another workspace's memory.")

  @Argument(help: "The other workspace's folder.")
  var other: String

  @OptionGroup var upkeep: UpkeepOptions

  private struct Report: Encodable {
    let added: Int
    let known: Int
    let written: Bool
  }

  func run() throws {
    let newsroom = try upkeep.desk.newsroom()
    let source = Newsroom(workspace: try Workspace(folder: other))
    let counts = try newsroom.mergeMemory(from: source, editor: upkeep.by, isRehearsal: upkeep.dryRun)
    if upkeep.desk.json {
      return try JSONLine.print(Report(added: counts.added, known: counts.known, written: !upkeep.dryRun))
    }
    upkeep.desk.notice(
      "\(counts.added) units added, \(counts.known) known already"
        + (upkeep.dryRun ? "; nothing written" : ""))
  }
}
