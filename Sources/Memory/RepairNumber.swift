internal import Orthography

/// A number in digits with the marks that it is written with.
struct RepairNumber: Hashable {
  /// The digits of the whole part, without marks.
  let whole: String
  /// The digits behind the decimal mark; empty for none.
  var fraction = ""
  /// What stands between groups of three digits.
  var group: Unicode.Scalar?
  /// The decimal mark.
  var decimal: Unicode.Scalar?

  /// The number in its shortest form, with a full stop before decimals.
  var value: String {
    let head = whole.drop { $0 == "0" }
    var tail = fraction[...]
    while tail.last == "0" { tail.removeLast() }
    return (head.isEmpty ? "0" : String(head)) + (tail.isEmpty ? "" : "." + tail)
  }

  /// The last word of the number as Azerbaijani speaks it; see `AzerbaijaniNumerals`.
  var lastWord: String? { AzerbaijaniNumerals.lastWord(of: fraction.isEmpty ? whole : fraction) }

  /// Everything that digits and marks may mean in a language; empty for what is no number, such as 1.2.3.
  ///
  /// English and Hebrew group with commas and write decimals behind a full stop. Azerbaijani does it the other way
  /// round, or groups with spaces, and its news write decimals like English: of one mark before three digits the
  /// other language of a pair has to tell.
  static func readings(_ face: String, in language: Language) -> [RepairNumber] {
    var groups = [""]
    var marks: [Unicode.Scalar] = []
    for scalar in face.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        groups[groups.count - 1].unicodeScalars.append(scalar)
      } else {
        marks.append(scalar)
        groups.append("")
      }
    }
    let whole = groups.joined()
    guard groups.allSatisfy({ !$0.isEmpty }), whole.utf8.count <= 15 else { return [] }
    guard let first = marks.first, let last = marks.last else {
      // 007 and 01 are no numbers to count with.
      return whole.count > 1 && whole.hasPrefix("0") ? [] : [RepairNumber(whole: whole)]
    }
    guard marks.allSatisfy({ $0 == "." || $0 == "," || Marks.isSpace($0) }) else { return [] }
    let head = groups.dropLast()
    let isHeadGrouped =
      head[0].count <= 3 && !head[0].hasPrefix("0") && head.dropFirst().allSatisfy { $0.count == 3 }
    let isGrouped = isHeadGrouped && groups[groups.count - 1].count == 3
    let grouped = RepairNumber(whole: whole, group: first)
    let decimal = RepairNumber(
      whole: head.joined(), fraction: groups[groups.count - 1], group: head.count > 1 ? first : nil,
      decimal: last)
    if marks.allSatisfy({ $0 == first }) {
      if Marks.isSpace(first) || marks.count > 1 { return isGrouped ? [grouped] : [] }
      if language == .azerbaijani { return isGrouped ? [grouped, decimal] : [decimal] }
      return first == "." ? [decimal] : isGrouped ? [grouped] : []
    }
    let isOnce = marks.dropLast().allSatisfy { $0 == first } && first != last && !Marks.isSpace(last)
    return isOnce && isHeadGrouped ? [decimal] : []
  }

  /// True where a mark means in both numbers the same.
  func agrees(with other: RepairNumber) -> Bool {
    (group == nil || group != other.decimal) && (decimal == nil || decimal != other.group)
  }

  /// The number as it is written in the place of another.
  ///
  /// - Parameters:
  ///   - stored: The number that stands there.
  ///   - others: The other numbers of the text, whose marks serve where `stored` has none.
  ///   - language: The language of the text.
  /// - Returns: digits and marks.
  func written(like stored: RepairNumber, among others: [RepairNumber], in language: Language) -> String {
    let isAzerbaijani = language == .azerbaijani
    var text = whole
    let texts = [stored] + others
    let mark = texts.lazy.compactMap(\.decimal).first
    let groupMark = texts.lazy.compactMap(\.group).first
    // Where 25000 stands without a mark, 30000 does too.
    if whole.count > 3, stored.group != nil || group != nil && stored.whole.count <= 4 {
      let usual: Unicode.Scalar = isAzerbaijani ? " " : ","
      text = Self.grouped(whole, by: groupMark ?? (mark == usual ? "." : usual))
    }
    guard !fraction.isEmpty else { return text }
    let usual: Unicode.Scalar = isAzerbaijani && groupMark != "," ? "," : "."
    return text + String(Character(mark ?? usual)) + fraction
  }

  private static func grouped(_ digits: String, by mark: Unicode.Scalar) -> String {
    var text = ""
    for (at, digit) in digits.enumerated() {
      if at > 0, (digits.count - at) % 3 == 0 { text.unicodeScalars.append(mark) }
      text.append(digit)
    }
    return text
  }
}
