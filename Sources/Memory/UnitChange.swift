/// What an upkeep command does with a unit.
public enum UnitDecision: Sendable {
  /// It stays as it is.
  case keep
  /// It becomes another, under the same number.
  case replace(TranslationUnit)
  /// It goes.
  case delete
  /// It goes because it is wrong: an aligner does not bring it back.
  case reject
}

/// A change of a unit, as the journal has it.
public struct UnitChange: Hashable, Sendable {
  /// The unit's number.
  public let unit: Int64
  /// What it was; nil where it was added.
  public let before: TranslationUnit?
  /// What it became; nil where it was deleted.
  public let after: TranslationUnit?

  /// A change.
  public init(unit: Int64, before: TranslationUnit?, after: TranslationUnit?) {
    self.unit = unit
    self.before = before
    self.after = after
  }
}

/// A command that changed the memory.
public struct MemoryJob: Hashable, Sendable {
  /// Its number.
  public var id: Int64
  /// What was done: `import`, `add`, `edit`, `replace`, `delete`, `dedupe`, `undo`.
  public var command: String
  /// Who did it; may be empty.
  public var editor: String
  /// When, ISO 8601 in UTC.
  public var date: String
  /// How many units it changed.
  public var count: Int
  /// True where it has been undone.
  public var isUndone: Bool

  /// A job.
  public init(
    id: Int64 = 0, command: String, editor: String, date: String, count: Int = 0, isUndone: Bool = false
  ) {
    self.id = id
    self.command = command
    self.editor = editor
    self.date = date
    self.count = count
    self.isUndone = isUndone
  }
}

/// What an upkeep command changed, or would change.
public struct MemoryChanges: Sendable {
  /// The job; 0 for a rehearsal, and where nothing changed.
  public var job: Int64 = 0
  /// How many units were changed.
  public var changed = 0
  /// How many were deleted.
  public var deleted = 0
  /// The first of the changes.
  public var shown: [UnitChange] = []

  /// How many changes are kept to be shown.
  public static let shownCount = 1000

  /// Nothing changed.
  public init() {}
}
