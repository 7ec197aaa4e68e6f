internal import Memory
internal import Orthography

/// The units that a memory has, for an import that passes them over.
struct KnownUnits {
  private let snapshot: MemorySnapshot
  /// Hashes of the units that this import brought: 64 bits, so that among a million the chance of two that are not the same
  /// is one in thirty million.
  private var hashes: Set<UInt64> = []
  private let hadUnits: Bool

  init(_ snapshot: MemorySnapshot) {
    self.snapshot = snapshot
    hadUnits = snapshot.lastUnit > 0
  }

  /// Notes a unit whose first segment's form has this hash; true where it is known already.
  mutating func insert(_ unit: TranslationUnit, hash: UInt64) throws -> Bool {
    guard hashes.insert(Self.hash(of: unit)).inserted else { return true }
    guard hadUnits, let first = unit.variants.first else { return false }
    for id in try snapshot.units(withForm: hash, in: first.language) {
      if let known = try snapshot.unit(id), known.variants == unit.variants, known.context == unit.context {
        return true
      }
    }
    return false
  }

  /// FNV-1a over the segments and their context.
  private static func hash(of unit: TranslationUnit) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for variant in unit.variants {
      variant.language.tag.utf8.forEach(add)
      add(0)
      variant.face.utf8.forEach(add)
      add(0)
    }
    for neighbour in [unit.context.previous, unit.context.next] {
      hash = (hash ^ (neighbour ?? 1)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return hash
  }
}
