public import Memory
public import Orthography
import Storage

/// What replacing in the memory looks for.
public struct Replacement: Sendable {
  /// What is looked for, as it is written.
  public let find: String
  /// What stands there instead.
  public let with: String
  /// The language of the segments; nil for all.
  public let language: Language?

  /// A replacement.
  public init(find: String, with: String, language: Language?) {
    self.find = find
    self.with = with
    self.language = language
  }
}

/// What an editor changes of a unit; nil leaves it as it is.
public struct UnitEdit: Sendable {
  /// The new first segment.
  public var source: String?
  /// The new translation into `language`.
  public var target: String?
  /// The language of the translation.
  public var language: Language?
  /// The new subject field.
  public var domain: String?
  /// Whether it is reviewed.
  public var isReviewed: Bool?

  /// An edit that changes nothing.
  public init() {}
}

extension Newsroom {
  private func job(_ command: String, _ editor: String) -> MemoryJob {
    MemoryJob(command: command, editor: editor, date: Self.timestamp())
  }

  /// Stores units that an editor made.
  ///
  /// - Returns: Their numbers.
  /// - Throws: `UnitFault` or `StorageError`; nothing is then stored.
  public func addUnits(_ units: [TranslationUnit], editor: String) throws -> [Int64] {
    for unit in units { if let fault = unit.fault { throw fault } }
    return try store.add(units, job: job("add", editor))
  }

  /// Changes a unit as an editor says.
  ///
  /// - Throws: `UnitFault` or `StorageError`.
  public func editUnit(_ id: Int64, _ edit: UnitEdit, editor: String, isRehearsal: Bool) throws
    -> MemoryChanges
  {
    try store.changeUnits([id], job: job("edit", editor), isRehearsal: isRehearsal) { unit in
      var unit = unit
      if let source = edit.source {
        unit.variants[0] = Variant(face: Face(source).text, language: unit.variants[0].language)
      }
      if let target = edit.target {
        let language = edit.language ?? unit.variants[1].language
        let variant = Variant(face: Face(target).text, language: language)
        if let at = unit.variants.dropFirst().firstIndex(where: { $0.language == language }) {
          unit.variants[at] = variant
        } else {
          unit.variants.append(variant)
        }
      }
      if let domain = edit.domain { unit.provenance.domain = domain }
      if let isReviewed = edit.isReviewed { unit.provenance.isReviewed = isReviewed }
      if let fault = unit.fault { throw fault }
      return .replace(signed(unit, editor))
    }
  }

  /// Deletes units, by number or by a filter. A unit that is named by its number is wrong, and does not come back when its
  /// article is aligned again; what a filter means may.
  public func deleteUnits(
    _ identifiers: [Int64], _ filter: UnitFilter, editor: String, isRehearsal: Bool
  ) throws -> MemoryChanges {
    let job = job("delete", editor)
    if identifiers.isEmpty {
      return try store.changeUnits(filter, job: job, isRehearsal: isRehearsal) { _ in .delete }
    }
    return try store.changeUnits(identifiers, job: job, isRehearsal: isRehearsal) {
      filter.matches($0.provenance) ? .reject : .keep
    }
  }

  /// Replaces a piece of text in the segments of the units that `filter` means.
  ///
  /// - Throws: `UnitFault` where a segment would become empty or too long, or `StorageError`; nothing is then changed.
  public func replaceInMemory(
    _ replacement: Replacement, _ filter: UnitFilter, editor: String, isRehearsal: Bool
  ) throws -> MemoryChanges {
    try store.changeUnits(filter, job: job("replace", editor), isRehearsal: isRehearsal) { unit in
      var after = unit
      for (at, variant) in unit.variants.enumerated() {
        if let language = replacement.language, variant.language != language { continue }
        let text = variant.face.replacing(replacement.find, with: replacement.with)
        if text != variant.face { after.variants[at] = Variant(face: text, language: variant.language) }
      }
      if after == unit { return .keep }
      if let fault = after.fault { throw fault }
      return .replace(signed(after, editor))
    }
  }

  /// Deletes units that say the same as another: of those with the same segments in the same context, or in any, a reviewed
  /// one stays, else the latest.
  ///
  /// - Parameters:
  ///   - isContextFree: True where units in different contexts are the same too; context matches are lost then.
  ///   - filter: Which units are looked at.
  ///   - editor: Who does it.
  ///   - isRehearsal: True to change nothing.
  /// - Returns: What was deleted.
  /// - Throws: `StorageError`.
  public func dedupeMemory(
    isContextFree: Bool, _ filter: UnitFilter, editor: String, isRehearsal: Bool
  ) throws -> MemoryChanges {
    struct Same: Hashable {
      let variants: [Variant]
      let context: SegmentContext
    }
    func same(_ unit: TranslationUnit) -> Same {
      Same(variants: unit.variants, context: isContextFree ? SegmentContext() : unit.context)
    }
    // Hashes only, so that a large memory fits; what shares one is looked at again below.
    var counts: [Int: UInt8] = [:]
    try store.forEachUnit(filter) { unit in
      let hash = same(unit).hashValue
      counts[hash] = (counts[hash] ?? 0) == 0 ? 1 : 2
    }
    var best: [Same: (id: Int64, isReviewed: Bool, date: String)] = [:]
    try store.forEachUnit(filter) { unit in
      let key = same(unit)
      guard counts[key.hashValue] == 2 else { return }
      let origin = unit.provenance
      if let known = best[key],
        (known.isReviewed ? 1 : 0, known.date, known.id) > (origin.isReviewed ? 1 : 0, origin.date, unit.id)
      {
        return
      }
      best[key] = (unit.id, origin.isReviewed, origin.date)
    }
    return try store.changeUnits(filter, job: job("dedupe", editor), isRehearsal: isRehearsal) { unit in
      guard let kept = best[same(unit)] else { return .keep }
      return kept.id == unit.id ? .keep : .delete
    }
  }

  /// Takes over the units of another workspace's memory with their provenance; those that are known are passed over.
  ///
  /// - Returns: How many were added, and how many were known.
  public func mergeMemory(
    from other: Newsroom, editor: String, isRehearsal: Bool
  ) throws -> (added: Int, known: Int) {
    let identifiers = try other.store.unitIdentifiers()
    var next = identifiers.makeIterator()
    return try store.importUnits(job: job("merge", editor), isRehearsal: isRehearsal) {
      while let id = next.next() {
        if var unit = try other.store.unit(id) {
          unit.id = 0
          // An article of the other workspace is none of this one's, even where it lies at the same place.
          unit.provenance.articleKey = ""
          return unit
        }
      }
      return nil
    }
  }

  /// The units that an aligner was not sure of and nobody has looked at, the least sure first.
  ///
  /// - Parameters:
  ///   - filter: where they come from.
  ///   - includesSure: true for every aligned unit that nobody has looked at.
  /// - Returns: the units.
  /// - Throws: `StorageError`.
  public func reviewQueue(_ filter: UnitFilter, includesSure: Bool) throws -> [TranslationUnit] {
    var filter = filter
    filter.isReviewed = false
    var queue: [TranslationUnit] = []
    try store.forEachUnit(filter) { unit in
      if unit.provenance.awaitsReview || includesSure && unit.provenance.confidence != nil {
        queue.append(unit)
      }
    }
    return queue.sorted { ($0.provenance.confidence ?? 1, $0.id) < ($1.provenance.confidence ?? 1, $1.id) }
  }

  /// Does with units of the review queue as an editor says: those that are right are reviewed from now on, the others go,
  /// and do not come back when their article is aligned again.
  ///
  /// - Throws: `StorageError`.
  public func reviewUnits(
    accepted: [Int64], rejected: [Int64], editor: String, isRehearsal: Bool
  ) throws -> MemoryChanges {
    let rejected = Set(rejected)
    return try store.changeUnits(
      accepted + rejected.sorted(), job: job("review", editor), isRehearsal: isRehearsal
    ) { unit in
      if rejected.contains(unit.id) { return .reject }
      var unit = unit
      unit.provenance.isReviewed = true
      return .replace(signed(unit, editor))
    }
  }

  /// Undoes a job of the journal, or the last.
  ///
  /// - Throws: `UndoError` or `StorageError`.
  public func undoMemory(_ id: Int64?, editor: String) throws -> (job: MemoryJob, count: Int) {
    try store.undo(id, by: job("undo", editor))
  }

  /// The jobs of the journal, the last first.
  public func memoryJobs(limit: Int) throws -> [MemoryJob] { try store.memoryJobs(limit: limit) }

  /// A unit, or nil for an unknown number.
  public func unit(_ id: Int64) throws -> TranslationUnit? { try store.unit(id) }

  /// What became of a unit, the last change first.
  public func history(ofUnit id: Int64) throws -> [(job: MemoryJob, change: UnitChange)] {
    try store.history(ofUnit: id)
  }

  /// Hands over the units that `filter` means, in the order in which they were stored.
  public func forEachUnit(_ filter: UnitFilter, _ body: (TranslationUnit) throws -> Void) throws {
    try store.forEachUnit(filter, body)
  }

  /// A unit that `editor` changed now.
  private func signed(_ unit: TranslationUnit, _ editor: String) -> TranslationUnit {
    var unit = unit
    unit.provenance.editor = editor
    unit.provenance.date = Self.timestamp()
    return unit
  }
}
