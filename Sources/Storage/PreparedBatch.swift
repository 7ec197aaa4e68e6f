private import Dispatch
internal import Memory
internal import Orthography
private import Synchronization

/// The posting keys of a batch of units, made on another thread.
final class PreparedBatch: Sendable {
  private let units: [TranslationUnit]
  private let result = Mutex<[[UInt64]]>([])
  private let group = DispatchGroup()

  /// Begins to make the keys of `units`.
  init(_ units: [TranslationUnit]) {
    self.units = units
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      var form = SegmentForm()
      var grams: [UInt64] = []
      let keys = units.map { unit in
        unit.variants.flatMap { variant in
          PostingWriter.keys(of: variant.face, language: variant.language, form: &form, grams: &grams)
        }
      }
      result.withLock { $0 = keys }
    }
  }

  /// The keys of each unit, once they are made.
  func keys() -> [[UInt64]] {
    group.wait()
    return result.withLock { $0 }
  }
}
