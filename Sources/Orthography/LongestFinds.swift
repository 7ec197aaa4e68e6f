/// Chooses the longest of overlapping finds; keeps its working space from text to text.
struct LongestFinds {
  private var ranked: [Rank] = []
  /// For each token the find that has it, by its first token and its length; −1 for none.
  private var owners: [Int64] = []

  /// Drops what overlaps with a longer find, or with a surer one as long. What has the very same tokens stays.
  ///
  /// - Parameters:
  ///   - finds: in the order of their first tokens, which they keep.
  ///   - tokens: the number of tokens of the text.
  mutating func keep(_ finds: inout [PhraseFind], tokens: Int) {
    ranked.removeAll(keepingCapacity: true)
    for at in finds.indices where finds[at].count > 1 { ranked.append(Rank(finds[at], at)) }
    // Single words do not overlap in part.
    if ranked.isEmpty { return }
    sort()
    if owners.count < tokens { owners = [Int64](repeating: -1, count: tokens * 2) }
    for token in 0..<tokens { owners[token] = -1 }
    for rank in ranked { own(finds[Int(rank.find)]) }
    var count = 0
    for at in finds.indices {
      let find = finds[at]
      let owner = owners[Int(find.firstToken)]
      guard owner == Self.owner(find) || owner < 0 && find.count == 1 else { continue }
      finds[count] = find
      count += 1
    }
    finds.removeLast(finds.count - count)
  }

  /// Where a find stands among those of several tokens: the longer before the shorter, the surer before the less sure.
  private struct Rank {
    let weight: UInt64
    let find: Int32

    init(_ find: PhraseFind, _ number: Int) {
      // The bits of positive floating-point numbers are in the order of the numbers.
      weight = UInt64(UInt32(bitPattern: find.count)) << 32 | UInt64(find.confidence.bitPattern)
      self.find = Int32(number)
    }

    func precedes(_ other: Rank) -> Bool {
      weight == other.weight ? find < other.find : weight > other.weight
    }
  }

  /// A sentence has few finds, an article thousands.
  private mutating func sort() {
    if ranked.count > 24 { return ranked.sort { $0.precedes($1) } }
    for at in ranked.indices.dropFirst() {
      let rank = ranked[at]
      var place = at
      while place > 0, rank.precedes(ranked[place - 1]) {
        ranked[place] = ranked[place - 1]
        place -= 1
      }
      ranked[place] = rank
    }
  }

  /// Gives a find its tokens, unless others have one of them.
  private mutating func own(_ find: PhraseFind) {
    let owner = Self.owner(find)
    let tokens = Int(find.firstToken)...Int(find.lastToken)
    for token in tokens where owners[token] >= 0 && owners[token] != owner { return }
    for token in tokens { owners[token] = owner }
  }

  private static func owner(_ find: PhraseFind) -> Int64 { Int64(find.firstToken) << 32 | Int64(find.count) }
}
