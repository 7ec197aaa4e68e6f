#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// The words of many names as a tree of letters, in which words that begin alike share the work of a search.
///
/// Nodes stand in preorder, so that a search walks an array and skips a subtree by one addition.
struct WordTrie: Sendable {
  /// A prefix of some word.
  struct Node: Sendable {
    /// Its last letter.
    let letter: Int32
    /// How many letters it has, marks included.
    let depth: Int32
    /// The node after its subtree.
    var end: Int32
    /// The word that ends here, or −1.
    var word: Int32
    /// The inverse of the chance of the prefix: what multiplies a probability into odds against chance.
    let worth: Double
  }

  private(set) var nodes: [Node] = []
  /// The words by number, in the order of the tree.
  private(set) var words: [[Int]] = []
  /// The most letters of a word, marks included.
  private(set) var longest = 0

  /// A tree of `words`; doubles are one word.
  ///
  /// - Parameters:
  ///   - words: encoded words.
  ///   - surprises: the logarithm of the chance of each prefix of a word, from its first letter to the whole.
  init(_ words: [[Int]], surprises: ([Int]) -> [Double]) {
    var path: [Int] = []
    for word in Set(words).sorted(by: { $0.lexicographicallyPrecedes($1) }) where !word.isEmpty {
      longest = max(longest, word.count)
      let shared = self.words.last.map { zip($0, word).prefix { $0 == $1 }.count } ?? 0
      while path.count > shared { nodes[path.removeLast()].end = Int32(nodes.count) }
      let worth = surprises(word)
      for depth in shared..<word.count {
        path.append(nodes.count)
        nodes.append(
          Node(
            letter: Int32(word[depth]), depth: Int32(depth + 1), end: 0, word: -1, worth: exp(-worth[depth])))
      }
      nodes[path[path.count - 1]].word = Int32(self.words.count)
      self.words.append(word)
    }
    while let open = path.popLast() { nodes[open].end = Int32(nodes.count) }
  }
}
