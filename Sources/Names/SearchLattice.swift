/// The lattice of one word against the letters of a tree: a column for each letter on the way to a node, a row for each
/// prefix of the word. Over buffers that `WordSearch` owns, as it is filled some hundred thousand times a second.
struct SearchLattice {
  /// The rows of a column that are worth going on from.
  struct Window {
    var low: Int
    var high: Int

    static let empty = Window(low: .max, high: -1)

    var isEmpty: Bool { high < 0 }
  }

  /// Prefixes of the word, the empty one too.
  let rows: Int
  /// The probability of each cell, column by column.
  let cells: UnsafeMutableBufferPointer<Double>
  /// For each row where the table has the chunks of one and of two letters that end there.
  let chunks: UnsafeBufferPointer<Int>
  /// For each row what turns a probability into odds against the chance of that prefix.
  let worth: UnsafeBufferPointer<Double>
  /// The probability of each graphone: chunks of the word by chunks of the tree.
  let table: UnsafeBufferPointer<Float>
  /// A cell with worse odds is left out.
  let leastOdds: Double

  /// Fills the column before the first letter of the tree.
  func begin() -> Window {
    cells[0] = 1
    for row in 1..<rows {
      cells[row] = cells[row - 1] * Double(table[chunks[2 * row]])
      if row > 1 { cells[row] += cells[row - 2] * Double(table[chunks[2 * row + 1]]) }
    }
    return Window(low: 0, high: rows - 1)
  }

  /// Fills the column of a node from the two before it.
  ///
  /// - Parameters:
  ///   - column: the node's depth.
  ///   - single: the chunk of the node's letter.
  ///   - pair: the chunk of its letter and the one before.
  ///   - nodeWorth: what turns a probability into odds against the chance of the node's prefix.
  ///   - before: the window of the column before.
  ///   - beforeThat: the window of the one before that.
  /// - Returns: the rows that are left.
  @inline(__always)
  func fill(
    column: Int, single: Int, pair: Int?, worth nodeWorth: Double, after before: Window,
    andAfter beforeThat: Window
  ) -> Window {
    let start = column * rows
    for row in 0..<rows { cells[start + row] = 0 }
    var window = Window.empty
    var row = min(before.low, beforeThat.low)
    let last = max(before.high, beforeThat.high) + Graphones.longest
    while row < rows, row <= max(last, window.high + Graphones.longest) {
      let here = start + row
      let left = here - rows
      let one = chunks[2 * row]
      let two = chunks[2 * row + 1]
      var sum = cells[left] * Double(table[single])
      if row > 0 {
        sum += cells[here - 1] * Double(table[one])
        sum += cells[left - 1] * Double(table[one + single])
      }
      if row > 1 {
        sum += cells[here - 2] * Double(table[two])
        sum += cells[left - 2] * Double(table[two + single])
      }
      if let pair {
        let farLeft = left - rows
        sum += cells[farLeft] * Double(table[pair])
        if row > 0 { sum += cells[farLeft - 1] * Double(table[one + pair]) }
        if row > 1 { sum += cells[farLeft - 2] * Double(table[two + pair]) }
      }
      if sum * worth[row] * nodeWorth >= leastOdds {
        cells[here] = sum
        window = Window(low: min(window.low, row), high: row)
      }
      row += 1
    }
    return window
  }

  /// The odds that the whole word and the tree's word at `column` are one, nil where the cell was left out.
  func odds(column: Int, window: Window, worth nodeWorth: Double) -> Double? {
    guard window.high == rows - 1 else { return nil }
    return cells[column * rows + rows - 1] * worth[rows - 1] * nodeWorth
  }
}
