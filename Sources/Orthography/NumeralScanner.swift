/// Finds the numbers that a text writes in digits, with everything that their separators may mean: English and Hebrew write
/// 1,205.5, Azerbaijani 1 205,5 or 1.205,5, and translators mix them.
struct NumeralScanner {
  private let segment: Segment
  private let joinsGroups: Bool
  private let scalars: [Unicode.Scalar]
  /// For each scalar, and the end, where it begins in UTF-8 bytes.
  private let offsets: [Int]

  init(_ segment: Segment, joinsGroups: Bool) {
    self.segment = segment
    self.joinsGroups = joinsGroups
    scalars = Array(segment.original.unicodeScalars)
    offsets = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
  }

  /// Groups of digits and what stands between them.
  private struct Numeral {
    var groups: [String]
    var marks: [Unicode.Scalar]
    let start: Int
    var end: Int
  }

  /// The numbers in the order of the text.
  func numbers() -> [WrittenNumber] {
    var found: [WrittenNumber] = []
    var at = 0
    var year = ""
    while at < scalars.count {
      guard isDigit(at) else {
        at += 1
        continue
      }
      let numeral = numeral(at)
      at = numeral.end
      let before = numeral.start > 0 ? scalars[numeral.start - 1] : " "
      found += numbers(of: numeral, afterYear: Scalars.isDash(before.value) ? year : "")
      year = numeral.groups.count == 1 && numeral.groups[0].count == 4 ? numeral.groups[0] : ""
    }
    return found
  }

  private func isDigit(_ at: Int) -> Bool {
    scalars.indices.contains(at) && Scalars.isDigit(scalars[at].value)
  }

  private func digits(_ at: Int) -> String {
    String(String.UnicodeScalarView(scalars[at...].prefix { Scalars.isDigit($0.value) }))
  }

  private func numeral(_ start: Int) -> Numeral {
    var numeral = Numeral(groups: [digits(start)], marks: [], start: start, end: start)
    numeral.end += numeral.groups[0].unicodeScalars.count
    while numeral.end + 1 < scalars.count, isDigit(numeral.end + 1) {
      let mark = scalars[numeral.end]
      let group = digits(numeral.end + 1)
      if Scalars.isSpace(mark.value) {
        // 1 205: a group of three behind at most three digits, and spaces only.
        guard joinsGroups, group.count == 3, numeral.groups[0].count <= 3, mark != "\n",
          numeral.marks.allSatisfy({ Scalars.isSpace($0.value) })
        else { break }
      } else if mark == ":" {
        guard numeral.marks.allSatisfy({ $0 == ":" }), numeral.groups[0].count <= 2, group.count == 2 else {
          break
        }
      } else if mark != "." && mark != "," || numeral.marks.contains(":") {
        break
      }
      numeral.groups.append(group)
      numeral.marks.append(Scalars.isSpace(mark.value) ? " " : mark)
      numeral.end += 1 + group.unicodeScalars.count
    }
    return numeral
  }

  private func numbers(of numeral: Numeral, afterYear year: String) -> [WrittenNumber] {
    let readings = Self.values(numeral.groups, numeral.marks)
    let range = offsets[numeral.start]..<offsets[numeral.end]
    let form: WrittenNumber.Form = isPartOfName(numeral) ? .name : .digits
    let isPercent = isPercent(numeral)
    return readings.enumerated().map { at, reading in
      var values = reading
      if at == readings.count - 1 { values.formUnion(multiples(of: values, behind: numeral.end)) }
      for value in reading where value.utf8.count == 2 && !year.isEmpty {
        values.insert(year.prefix(2) + value)
      }
      // The nineties, ה־90.
      for value in reading
      where value.utf8.count == 4 && value.hasSuffix("0") && "12".contains(value.prefix(1)) {
        values.insert(String(value.suffix(2)))
      }
      return WrittenNumber(range: range, form: form, values: values, isPercent: isPercent)
    }
  }

  /// For each number of a numeral what it may mean.
  private static func values(_ groups: [String], _ marks: [Unicode.Scalar]) -> [Set<String>] {
    if marks.isEmpty { return [[shortest(groups[0])]] }
    if marks[0] == ":" {
      let time = ([shortest(groups[0])] + groups.dropFirst()).joined(separator: ":")
      return [groups.dropFirst().allSatisfy({ $0 == "00" }) ? [time, shortest(groups[0])] : [time]]
    }
    let joined = shortest(groups.joined())
    let whole = groups.dropLast().joined()
    let last = groups[groups.count - 1]
    let decimal = shortest(whole, fraction: last)
    let areThrees = groups.dropFirst().allSatisfy { $0.count == 3 } && groups[0].count <= 3
    if marks.allSatisfy({ $0 == " " }) { return [[joined]] }
    if Set(marks).count == 2 {
      let areGrouped = groups.dropFirst().dropLast().allSatisfy { $0.count == 3 } && groups[0].count <= 3
      let isOnce = marks.dropLast().allSatisfy { $0 == marks[0] } && marks[marks.count - 1] != marks[0]
      return areGrouped && isOnce ? [[decimal]] : groups.map { [shortest($0)] }
    }
    if marks.count > 1 {
      if areThrees { return [[joined]] }
      // 27.01.2026: a day, a month and a year, which may have two digits.
      let parts = groups.map { Set([shortest($0)]) }
      if groups.count == 3, last.count == 2, groups.allSatisfy({ $0.count <= 2 }) {
        return [parts[0], parts[1], parts[2].union(["20" + last, "19" + last])]
      }
      return parts
    }
    if groups[0].count > 4, marks[0] == ",", last.count > 3 { return groups.map { [shortest($0)] } }
    if areThrees { return [groups[0].allSatisfy { $0 == "0" } ? [decimal] : [joined, decimal]] }
    // 15.30 is a time too.
    if groups[0].count <= 2, last.count == 2 { return [[decimal, shortest(groups[0]) + ":" + last]] }
    return [[decimal]]
  }

  /// A number without zeros that say nothing.
  private static func shortest(_ whole: String, fraction: String = "") -> String {
    let head = whole.drop { $0 == "0" }
    var tail = fraction[...]
    while tail.last == "0" { tail.removeLast() }
    return (head.isEmpty ? "0" : String(head)) + (tail.isEmpty ? "" : "." + tail)
  }

  /// The word or the sign behind a numeral, in lower case; at most one space stands between.
  private func word(behind end: Int) -> String {
    var at = end
    if at < scalars.count, Scalars.isSpace(scalars[at].value) || Scalars.isDash(scalars[at].value) { at += 1 }
    let rest = scalars[min(at, scalars.count)...].prefix(12)
    return LetterCase.lowercased(String(String.UnicodeScalarView(rest)), in: .english)
  }

  /// What a number means with the word behind it: 5 million, 5 mlrd., 3 p.m.
  private func multiples(of values: Set<String>, behind end: Int) -> Set<String> {
    let word = word(behind: end)
    if word.hasPrefix("p.m") || word.hasPrefix("pm") {
      return Set(
        values.compactMap { value in
          let parts = value.split(separator: ":")
          guard let hour = Int(parts[0]), hour < 12 else { return nil }
          return ([String(hour + 12)] + parts.dropFirst().map(String.init)).joined(separator: ":")
        })
    }
    var multiples: Set<String> = []
    for number in Self.multipliers.numbers(beginning: word) {
      let (multiplier, power) = NumberWords.multipliers[number]
      // m, bn and min are whole words.
      let isLetter = word.unicodeScalars.dropFirst(multiplier.unicodeScalars.count).first.map {
        Scalars.isLetter($0.value)
      }
      if multiplier.utf8.count <= 2, isLetter ?? false { continue }
      for value in values where !value.contains(":") { multiples.insert(Self.shifted(value, by: power)) }
    }
    return multiples
  }

  private static func shifted(_ value: String, by power: Int) -> String {
    let parts = value.split(separator: ".")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let digits = fraction + String(repeating: "0", count: max(0, power - fraction.count))
    return shortest(String(parts[0]) + digits.prefix(power), fraction: String(digits.dropFirst(power)))
  }

  private func isPercent(_ numeral: Numeral) -> Bool {
    if numeral.start > 0, scalars[numeral.start - 1] == "%" { return true }
    let word = word(behind: numeral.end)
    return word.utf8.first == UInt8(ascii: "%") || Self.percent.holdsBeginning(word)
  }

  private static let multipliers = WordNumbers(NumberWords.multipliers.map(\.word))
  private static let percent = WordNumbers(NumberWords.percent)

  /// F-16, COVID-19, G20, 5G, and digits in addresses.
  private func isPartOfName(_ numeral: Numeral) -> Bool {
    func scalar(_ at: Int) -> Unicode.Scalar { scalars.indices.contains(at) ? scalars[at] : " " }
    func isCapital(_ scalar: Unicode.Scalar) -> Bool { Scalars.isUppercase(scalar.value) }
    func isLatin(_ scalar: Unicode.Scalar) -> Bool {
      Scalars.isLetter(scalar.value) && !Scalars.isHebrewLetter(scalar.value)
    }
    let before = scalar(numeral.start - 1)
    if isLatin(before) || before == "_" || before == "#" || before == "@" { return true }
    if Scalars.isDash(before.value), isCapital(scalar(numeral.start - 2)) { return true }
    if isCapital(scalar(numeral.end)), !"KMB".unicodeScalars.contains(scalar(numeral.end)) { return true }
    let chunk = segment.text(segment.surroundings(of: offsets[numeral.start]..<offsets[numeral.end]))
    return chunk.contains("://") || chunk.contains("www.") || chunk.contains("@")
  }
}
