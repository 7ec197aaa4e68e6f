#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Finds the words of a tree that are spellings of one word: the lattice of the graphones is filled a column for each
/// letter of the tree, and a prefix that has lost against chance is left with all that begins so.
struct WordSearch: Sendable {
  /// A word of the tree and its score: log-probability of the pair less the surprise of both words, in nats.
  struct Match {
    let word: Int
    let score: Float
  }

  /// The least probability of letters that meet or are missing: the search forgives more than the comparison that
  /// follows, so that a name with two odd letters is still found.
  private static let slip: Float = 3e-5

  private let trie: WordTrie
  /// The probability of each graphone: chunks of the word sought by chunks of the tree.
  private let table: [Float]
  private let width: Int
  private let soughtLetters: Int
  private let treeLetters: Int

  /// A search of `trie`, whose words are of the second language of `graphones` if `treeIsSecond`, else of the first.
  init(_ trie: WordTrie, graphones: Graphones, treeIsSecond: Bool) {
    self.trie = trie
    soughtLetters = treeIsSecond ? graphones.first.count : graphones.second.count
    treeLetters = treeIsSecond ? graphones.second.count : graphones.first.count
    let width = Graphones.chunkCount(treeLetters)
    let height = Graphones.chunkCount(soughtLetters)
    var table = graphones.probabilities
    if !treeIsSecond {
      for sought in 0..<height {
        for chunk in 0..<width {
          table[sought * width + chunk] = graphones.probabilities[chunk * height + sought]
        }
      }
    }
    for sought in 0...soughtLetters {
      for chunk in 0...treeLetters where sought + chunk > 0 {
        table[sought * width + chunk] = max(table[sought * width + chunk], Self.slip)
      }
    }
    self.table = table
    self.width = width
  }

  /// The words of the tree that may be spellings of `word`, in the order of the tree.
  ///
  /// - Parameters:
  ///   - word: an encoded word of the other language.
  ///   - surprises: what each of its prefixes is worth, from its first letter to the whole.
  ///   - hopeless: in nats; a prefix, or a cell of its column, that is this much less likely than chance is left.
  /// - Returns: the words with their scores.
  func matches(_ word: [Int], surprises: [Double], hopeless: Double) -> [Match] {
    let rows = word.count + 1
    let worth = [1] + surprises.map { exp(-$0) }
    let chunks = word.withUnsafeBufferPointer { word in
      (0..<rows).flatMap { row in
        (1...Graphones.longest).map { up in
          row < up ? 0 : Graphones.chunk(word, row, up, soughtLetters) * width
        }
      }
    }
    var cells = [Double](repeating: 0, count: (trie.longest + 1) * rows)
    return cells.withUnsafeMutableBufferPointer { cells in
      chunks.withUnsafeBufferPointer { chunks in
        worth.withUnsafeBufferPointer { worth in
          table.withUnsafeBufferPointer { table in
            let lattice = SearchLattice(
              rows: rows, cells: cells, chunks: chunks, worth: worth, table: table, leastOdds: exp(hopeless))
            // What has fallen so far behind by its end is no spelling of the word.
            return walk(lattice, least: Float(hopeless / 4))
          }
        }
      }
    }
  }

  /// Visits the tree in preorder, a column of the lattice for each node.
  private func walk(_ lattice: SearchLattice, least: Float) -> [Match] {
    var windows = [SearchLattice.Window](repeating: .empty, count: trie.longest + 1)
    var letters = [Int](repeating: 0, count: trie.longest + 1)
    var found: [Match] = []
    windows[0] = lattice.begin()
    var at = 0
    while at < trie.nodes.count {
      let node = trie.nodes[at]
      let depth = Int(node.depth)
      let letter = Int(node.letter)
      letters[depth] = letter
      let pair = depth > 1 ? 1 + treeLetters + letters[depth - 1] * treeLetters + letter : nil
      let window = lattice.fill(
        column: depth, single: 1 + letter, pair: pair, worth: node.worth, after: windows[depth - 1],
        andAfter: depth > 1 ? windows[depth - 2] : .empty)
      windows[depth] = window
      if node.word >= 0, let odds = lattice.odds(column: depth, window: window, worth: node.worth) {
        let score = Float(log(odds))
        if score > least { found.append(Match(word: Int(node.word), score: score)) }
      }
      // A chunk of two letters may step over one column.
      at = window.isEmpty && windows[depth - 1].isEmpty ? Int(node.end) : at + 1
    }
    return found
  }
}
