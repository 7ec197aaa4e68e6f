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

  /// The rows of a column that are worth going on from.
  private struct Window {
    var low = 0
    var high = -1
  }

  /// The words of the tree that may be spellings of `word`, in the order of the tree.
  ///
  /// - Parameters:
  ///   - word: an encoded word of the other language.
  ///   - surprises: what each of its prefixes is worth, from its first letter to the whole.
  ///   - hopeless: in nats; a prefix, or a cell of its column, that is this much less likely than chance is left.
  /// - Returns: the words with their scores.
  func matches(_ word: [Int], surprises: [Double], hopeless: Double) -> [Match] {
    let leastOdds = exp(hopeless)
    // What has fallen so far behind by its end is no spelling of the word.
    let least = Float(hopeless / 4)
    let rows = word.count + 1
    // What a cell is worth against chance is its probability by this.
    let worth = [1] + surprises.map { exp(-$0) }
    // Where the table has the chunks of one and two letters that end at each row.
    let bases = word.withUnsafeBufferPointer { word in
      (0..<rows).flatMap { row in
        (1...Graphones.longest).map { up in
          row < up ? 0 : Graphones.chunk(word, row, up, soughtLetters) * width
        }
      }
    }
    var columns = [Double](repeating: 0, count: (trie.longest + 1) * rows)
    var windows = [Window](repeating: Window(), count: trie.longest + 1)
    var letters = [Int](repeating: 0, count: trie.longest + 1)
    var found: [Match] = []
    columns.withUnsafeMutableBufferPointer { columns in
      bases.withUnsafeBufferPointer { bases in
        table.withUnsafeBufferPointer { table in
          worth.withUnsafeBufferPointer { worth in
            trie.nodes.withUnsafeBufferPointer { nodes in
              columns[0] = 1
              for row in 1..<rows {
                columns[row] = columns[row - 1] * Double(table[bases[2 * row]])
                if row > 1 { columns[row] += columns[row - 2] * Double(table[bases[2 * row + 1]]) }
              }
              windows[0] = Window(low: 0, high: rows - 1)
              var at = 0
              while at < nodes.count {
                let node = nodes[at]
                let depth = Int(node.depth)
                let letter = Int(node.letter)
                letters[depth] = letter
                let single = 1 + letter
                let pair = depth > 1 ? 1 + treeLetters + letters[depth - 1] * treeLetters + letter : 0
                let before = windows[depth - 1]
                let beforeThat = depth > 1 ? windows[depth - 2] : Window()
                let column = depth * rows
                for row in 0..<rows { columns[column + row] = 0 }
                var window = Window(low: rows, high: -1)
                var row = min(before.low, beforeThat.high < 0 ? before.low : beforeThat.low)
                let last = min(rows - 1, max(before.high, beforeThat.high) + Graphones.longest)
                while row < rows, row <= last || row <= window.high + Graphones.longest {
                  let here = column + row
                  let one = bases[2 * row]
                  let two = bases[2 * row + 1]
                  let left = here - rows
                  var sum = columns[left] * Double(table[single])
                  if row > 0 {
                    sum += columns[here - 1] * Double(table[one])
                    sum += columns[left - 1] * Double(table[one + single])
                  }
                  if row > 1 {
                    sum += columns[here - 2] * Double(table[two])
                    sum += columns[left - 2] * Double(table[two + single])
                  }
                  if pair > 0 {
                    let farLeft = left - rows
                    sum += columns[farLeft] * Double(table[pair])
                    if row > 0 { sum += columns[farLeft - 1] * Double(table[one + pair]) }
                    if row > 1 { sum += columns[farLeft - 2] * Double(table[two + pair]) }
                  }
                  if sum * worth[row] * node.worth >= leastOdds {
                    columns[here] = sum
                    window.low = min(window.low, row)
                    window.high = row
                  }
                  row += 1
                }
                windows[depth] = window
                if node.word >= 0, window.high == rows - 1 {
                  let score = Float(log(columns[column + rows - 1] * worth[rows - 1] * node.worth))
                  if score > least { found.append(Match(word: Int(node.word), score: score)) }
                }
                // A chunk of two letters may step over one column.
                at = window.high < 0 && before.high < 0 ? Int(node.end) : at + 1
              }
            }
          }
        }
      }
    }
    return found
  }
}
