private import Dispatch
internal import Memory
internal import Orthography
private import Synchronization

/// The forms of a batch of units, read on another thread.
final class PreparedBatch: Sendable {
  /// What the store has to know of a unit besides the unit.
  struct Prepared: Sendable {
    /// The hash of the first segment's form.
    let hash: UInt64
    /// The posting lists that the unit belongs to.
    let keys: [UInt64]
  }

  private let units: [TranslationUnit]
  private let result = Mutex<[Prepared]>([])
  private let group = DispatchGroup()

  /// Begins to read `units`.
  init(_ units: [TranslationUnit]) {
    self.units = units
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      var form = SegmentForm()
      var grams: [UInt64] = []
      let prepared = units.map { Self.prepared($0, form: &form, grams: &grams) }
      result.withLock { $0 = prepared }
    }
  }

  /// What was read of each unit, once it is.
  func prepared() -> [Prepared] {
    group.wait()
    return result.withLock { $0 }
  }

  static func prepared(
    _ unit: TranslationUnit, form: inout SegmentForm, grams: inout [UInt64]
  ) -> Prepared {
    var keys: [UInt64] = []
    var first: UInt64?
    for variant in unit.variants {
      var face = variant.face
      face.withUTF8 { form.read($0) }
      let lowered = form.lowered
      let hash = SegmentForm.hash(ofLowered: lowered)
      first = first ?? hash
      keys += PostingWriter.keys(lowered, hash: hash, language: variant.language, grams: &grams)
    }
    return Prepared(hash: first ?? 0, keys: keys)
  }
}
