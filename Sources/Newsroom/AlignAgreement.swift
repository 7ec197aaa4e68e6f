internal import Alignment

/// How many numbers and names of the source the sentences aligned with theirs have too.
enum Agreement {
  /// Those that agree, and all.
  typealias Count = (agreeing: Int, all: Int)

  /// Numbers in digits.
  static func numbers(_ source: AlignReader, _ target: AlignReader, _ beads: [Bead]) -> Count {
    count(beads) { bead in
      let theirs = words(target, bead.target).reduce(into: Set<String>()) {
        $0.formUnion(target.forms[Int($1)].values.keys)
      }
      return words(source, bead.source).compactMap { word in
        let form = source.forms[Int(word)]
        return form.word.kind == .number && !form.values.isEmpty
          ? form.values.keys.contains(where: theirs.contains) : nil
      }
    }
  }

  /// Names of the authority and of ICU.
  static func names(_ source: AlignReader, _ target: AlignReader, _ beads: [Bead]) -> Count {
    let ours = records(source)
    let theirs = records(target)
    return count(beads) { bead in
      let found = words(target, bead.target).reduce(into: Set<String>()) { $0.formUnion(theirs[$1] ?? []) }
      let wanted = words(source, bead.source).reduce(into: Set<String>()) { $0.formUnion(ours[$1] ?? []) }
      return wanted.map(found.contains)
    }
  }

  private static func count(_ beads: [Bead], _ agree: (Bead) -> [Bool]) -> Count {
    let all = beads.filter { !$0.source.isEmpty && !$0.target.isEmpty }.flatMap(agree)
    return (all.count { $0 }, all.count)
  }

  private static func words(_ reader: AlignReader, _ sentences: Range<Int>) -> Set<Int32> {
    Set(reader.sentences[sentences].flatMap(\.words))
  }

  /// The records that each word spells, alone or with others.
  private static func records(_ reader: AlignReader) -> [Int32: Set<String>] {
    var records: [Int32: Set<String>] = [:]
    for (record, words) in reader.records {
      for word in words { records[word, default: []].insert(record) }
    }
    return records
  }
}
