/// Phrases as a tree of word numbers, each node of which knows the phrases that end there. What a reader needs at one step
/// lies together: of 100,000 phrases most time is spent on waiting for memory.
struct PhraseTree: Sendable {
  /// What a phrase asks of the capitals of a text.
  enum Capitals: Int32 { case any, capitalized, abbreviation }

  /// Where phrases are after some of their words.
  struct Node: Sendable {
    /// Which words may follow: bits of their numbers, so that most words that do not are known without a look at the table.
    fileprivate var followers: UInt64 = 0
    /// A phrase that ends here, and where others are; −1 for none.
    fileprivate var ending: Int32 = -1
    fileprivate var others: Int32 = -1

    /// True where some phrases go on.
    @inline(__always)
    var goesOn: Bool { followers != 0 }

    fileprivate static func bit(_ word: Int32) -> UInt64 { 1 << (UInt64(UInt32(bitPattern: word)) & 63) }
  }

  /// A node that is reached by a word from another, and its number.
  struct Child: Sendable {
    fileprivate let key: UInt64
    fileprivate(set) var node: Node
    let number: Int32
  }

  private struct Slot: Sendable {
    /// A part of the hash, so that few children are compared in vain.
    var tag: UInt32 = 0
    /// The place of the child; −1 in an empty slot.
    var child: Int32 = -1
  }

  /// The folded words of the phrases, each with the number of the node of those that begin with it, −1 for none.
  private(set) var words = WordTable<Int32>()
  /// The stems of compounds' heads, which are found only with endings of their own; their numbers are negative.
  private var heads = WordTable<Void>()
  private(set) var nodes: [Node] = []
  private var children: [Child] = []
  /// Where the children of a node by a word are in `children`.
  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  /// Phrases that end at nodes with several, chained: the phrase and the place of the next.
  private var others: [(ending: Int32, next: Int32)] = []

  // MARK: Building

  /// The number of a word, which is put in where it is missing.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    Int32(words.insert(word, -1))
  }

  /// The number of the stem of a compound's head, which is put in where it is missing.
  mutating func number(ofHead stem: ArraySlice<UInt8>) -> Int32 {
    stem.withUnsafeBufferPointer { ~Int32(heads.insert($0, ())) }
  }

  /// True for the number of a compound's head.
  static func isHead(_ word: Int32) -> Bool { word < 0 }

  /// The number of the node that a word leads to from `node`, from the beginning for −1; it is put in where it is missing.
  mutating func grow(_ node: Int32, _ word: Int32) -> Int32 {
    if node < 0 {
      if words[Int(word)] < 0 { words[Int(word)] = newNode() }
      return words[Int(word)]
    }
    let key = Self.key(node, word)
    let hash = Self.hash(key)
    let at = slot(key, hash)
    if slots[at].child >= 0 { return children[Int(slots[at].child)].number }
    slots[at] = Slot(tag: UInt32(truncatingIfNeeded: hash), child: Int32(children.count))
    children.append(Child(key: key, node: Node(), number: newNode()))
    nodes[Int(node)].followers |= Node.bit(word)
    if children.count * 2 > slots.count { enlarge() }
    return children[children.count - 1].number
  }

  private mutating func newNode() -> Int32 {
    nodes.append(Node())
    return Int32(nodes.count - 1)
  }

  /// Lets a phrase end at a node; phrases come in descending order.
  mutating func end(_ phrase: Int32, _ capitals: Capitals, at node: Int32) {
    let number = Int(node)
    if nodes[number].ending >= 0 {
      others.append((nodes[number].ending, nodes[number].others))
      nodes[number].others = Int32(others.count - 1)
    }
    nodes[number].ending = phrase << 2 | capitals.rawValue
  }

  /// Puts the nodes beside the words that lead to them, when all phrases are in.
  mutating func finish() {
    for at in children.indices { children[at].node = nodes[Int(children[at].number)] }
  }

  private mutating func enlarge() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for (number, child) in children.enumerated() {
      let hash = Self.hash(child.key)
      slots[slot(child.key, hash)] = Slot(tag: UInt32(truncatingIfNeeded: hash), child: Int32(number))
    }
  }

  // MARK: Reading

  /// Replaces `found` by the words that a form may be, each with the number of its reading.
  func findWords(of form: AffixReadings, into found: inout [(word: Int32, reading: Int)]) {
    found.removeAll(keepingCapacity: true)
    form.bytes.withUnsafeBufferPointer { bytes in
      for (number, reading) in form.readings.enumerated() {
        let base = UnsafeBufferPointer(rebasing: bytes[reading.base])
        if let word = words.number(of: base) { found.append((Int32(word), number)) }
        if number > 0, heads.count > 0, let head = heads.number(of: base) {
          found.append((~Int32(head), number))
        }
      }
    }
  }

  /// The number of the node of phrases that begin with a word.
  func root(of word: Int32) -> Int32? {
    guard !Self.isHead(word), words[Int(word)] >= 0 else { return nil }
    return words[Int(word)]
  }

  /// Brings what `child` will read into the processor's cache.
  @inline(__always)
  func touch(_ number: Int32, _ node: Node, _ word: Int32) -> Int32 {
    if node.followers & Node.bit(word) == 0 { return 0 }
    let hash = Self.hash(Self.key(number, word))
    let slot = slots[Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)]
    return slot.tag == UInt32(truncatingIfNeeded: hash) && slot.child >= 0
      ? children[Int(slot.child)].number : slot.child
  }

  /// The child of a node, whose number and value are given, by a word.
  @inline(__always)
  func child(_ number: Int32, _ node: Node, _ word: Int32) -> Child? {
    if node.followers & Node.bit(word) == 0 { return nil }
    let key = Self.key(number, word)
    let at = slots[slot(key, Self.hash(key))].child
    return at < 0 ? nil : children[Int(at)]
  }

  /// A phrase that ends at a node.
  struct Ending: Sendable {
    let phrase: Int32
    let capitals: Capitals
    fileprivate let next: Int32

    @inline(__always)
    fileprivate init(_ packed: Int32, next: Int32) {
      phrase = packed >> 2
      capitals = Capitals(rawValue: packed & 3) ?? .any
      self.next = next
    }
  }

  /// The first phrase that ends at a node; nil where none does.
  @inline(__always)
  func ending(at node: Node) -> Ending? {
    node.ending < 0 ? nil : Ending(node.ending, next: node.others)
  }

  /// The next phrase that ends at the same node; nil after the last.
  @inline(__always)
  func ending(after other: Ending) -> Ending? {
    if other.next < 0 { return nil }
    let (ending, next) = others[Int(other.next)]
    return Ending(ending, next: next)
  }

  @inline(__always)
  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  /// Multiplication by an odd number near 2⁶⁴/φ spreads keys (Knuth, volume 3, 6.4).
  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  /// The slot of a child, or the empty one where it belongs.
  @inline(__always)
  private func slot(_ key: UInt64, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    let tag = UInt32(truncatingIfNeeded: hash)
    var at = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[at].child >= 0, slots[at].tag != tag || children[Int(slots[at].child)].key != key {
      at = (at + 1) & mask
    }
    return at
  }
}
