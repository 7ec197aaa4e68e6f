public import Interchange
import Memory
private import Storage

/// What an import of translation units did, or would do.
public struct MemoryImport: Sendable {
  /// Units that were stored.
  public internal(set) var added = 0
  /// Units that the memory had already, in the same context.
  public internal(set) var known = 0
  /// What was wrong, at most `shownFaults` of it.
  public internal(set) var faults: [InputError] = []
  /// The lines that were set aside, where the format has lines, at most as many.
  public internal(set) var rejected: [String] = []
  /// How many units were set aside.
  public internal(set) var rejectedCount = 0
  /// What the file says that a memory has no place for, with how often.
  public internal(set) var leftOut: [String: Int] = [:]

  /// How many faults are told one by one.
  public static let shownFaults = 1000
}

/// An import that stopped at what is wrong with its file, and stored nothing.
public struct RefusedImport: Error, Sendable {
  /// What is wrong.
  public let faults: [InputError]
  /// How many units are.
  public let count: Int
}

extension Newsroom {
  /// Stores the units of a file in one transaction; those that the memory has already are passed over, so that the same
  /// import again changes nothing. The segments before and behind each unit become its context.
  ///
  /// - Parameters:
  ///   - reader: The file.
  ///   - editor: Who imports; may be empty.
  ///   - isSalvage: True to store what is sound where some is not.
  ///   - isRehearsal: True to change nothing.
  ///   - progress: Is told how many units were read, now and then.
  /// - Returns: What was done.
  /// - Throws: `RefusedImport`, `InputError` or `StorageError`; nothing is then stored.
  public func importMemory(
    _ reader: UnitReader, editor: String = "", isSalvage: Bool, isRehearsal: Bool = false,
    progress: (Int) -> Void = { _ in }
  ) throws -> MemoryImport {
    var result = MemoryImport()
    var read = 0
    func nextSound() throws -> TranslationUnit? {
      while let record = try reader.next() {
        read += 1
        if read % 10_000 == 0 { progress(read) }
        switch record {
        case .unit(let unit, _): return unit
        case .fault(let fault, let text):
          result.rejectedCount += 1
          if result.faults.count < MemoryImport.shownFaults {
            result.faults.append(fault)
            if !text.isEmpty { result.rejected.append(text) }
          }
        }
      }
      // Everything that is wrong is told at once.
      if !isSalvage, result.rejectedCount > 0 {
        throw RefusedImport(faults: result.faults, count: result.rejectedCount)
      }
      return nil
    }
    let counts = try store.importUnits(
      job: MemoryJob(command: "import", editor: editor, date: Self.timestamp()), isRehearsal: isRehearsal,
      nextSound)
    (result.added, result.known) = (counts.added, counts.known)
    result.leftOut = reader.leftOut
    return result
  }
}
