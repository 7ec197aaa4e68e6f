/// A unified diff of two texts with the same number of lines, as edits that never add or remove a line make them.
enum UnifiedDiff {
  private static let context = 3

  /// The diff, empty where the texts are equal.
  static func diff(_ old: String, _ new: String, name: String) -> String {
    let oldLines = lines(of: old)
    let newLines = lines(of: new)
    let changed = oldLines.indices.filter { oldLines[$0] != newLines[$0] }
    guard !changed.isEmpty else { return "" }
    // An empty piece after the last line feed is no line.
    let count = oldLines.last == "" ? oldLines.count - 1 : oldLines.count
    var output = "--- \(name)\n+++ \(name)\n"
    var at = 0
    while at < changed.count {
      let start = max(0, changed[at] - context)
      var end = min(count, changed[at] + context + 1)
      var next = at + 1
      while next < changed.count, changed[next] - context <= end {
        end = min(count, changed[next] + context + 1)
        next += 1
      }
      output += "@@ -\(start + 1),\(end - start) +\(start + 1),\(end - start) @@\n"
      output += hunk(oldLines, newLines, start..<end, count: count)
      at = next
    }
    return output
  }

  /// By bytes: \r\n is one Character, which no "\n" splits.
  private static func lines(of text: String) -> [Substring] {
    text.utf8.split(separator: 0xA, omittingEmptySubsequences: false).map { Substring($0) }
  }

  private static func hunk(_ old: [Substring], _ new: [Substring], _ lines: Range<Int>, count: Int) -> String
  {
    var output = ""
    var removed = ""
    var added = ""
    for line in lines {
      let end = line == old.count - 1 ? "\n\\ No newline at end of file\n" : "\n"
      if old[line] == new[line] {
        output += removed + added + " " + old[line] + end
        removed = ""
        added = ""
      } else {
        removed += "-" + old[line] + end
        added += "+" + new[line] + end
      }
    }
    return output + removed + added
  }
}
