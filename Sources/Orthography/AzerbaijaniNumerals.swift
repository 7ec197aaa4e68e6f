/// Azerbaijani numbers in digits, whose endings follow the number as it is spoken: 2025-ci, 2026-cı, 15-də, 6-sı.
public enum AzerbaijaniNumerals {
  /// The last word of a whole number as it is spoken, which alone decides how endings sound: *beş* of 2025, *min*
  /// of 3000.
  ///
  /// - Parameter digits: ASCII digits without marks between them.
  /// - Returns: the word, or nil for what is no number or has more than fifteen digits.
  public static func lastWord(of digits: some StringProtocol) -> String? {
    let values = digits.utf8.map { Int($0) - 0x30 }
    guard (1...15).contains(values.count), values.allSatisfy({ (0...9).contains($0) }) else { return nil }
    guard let last = values.lastIndex(where: { $0 != 0 }) else { return "sıfır" }
    switch values.count - 1 - last {
    case 0: return units[values[last]]
    case 1: return tens[values[last]]
    case 2: return "yüz"
    case 3...5: return "min"
    case 6...8: return "milyon"
    case 9...11: return "milyard"
    default: return "trilyon"
    }
  }

  /// The ways in which an ending that stands behind one number is written behind another: -ci of 2025-ci is -cı in
  /// 2026-cı.
  ///
  /// What an ending says is not always plain: -i of 5-i is *five of them* (6-sı) or a direct object (6-nı), and
  /// then there is more than one way.
  ///
  /// - Parameters:
  ///   - ending: The ending without its hyphen, in lower case.
  ///   - old: The last spoken word of the number that has it; see `lastWord(of:)`.
  ///   - new: The last spoken word of the other number.
  ///   - isPossessed: True where the word before is a genitive or an ablative (*yanvarın 25-i*), so that the ending is
  ///     a possessive where it can be one.
  /// - Returns: every ending that it may become; none where the number cannot have it.
  public static func endings(
    _ ending: String, movedFrom old: String, to new: String, isPossessed: Bool = false
  ) -> Set<String> {
    let fitting = rows.filter { realized($0, after: old) == ending }
    let possessive = fitting.filter(\.isPossessive)
    return Set(
      (isPossessed && !possessive.isEmpty ? possessive : fitting).compactMap { realized($0, after: new) })
  }

  /// True where `ending`, in lower case and without a hyphen, can stand behind some number.
  public static func isEnding(_ ending: String) -> Bool { known.contains(ending) }

  private static let known = Set(
    (units.dropFirst() + tens.dropFirst() + ["sıfır", "min"]).flatMap { word in
      rows.compactMap { realized($0, after: word) }
    })

  private static let units = [
    "", "bir", "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz",
  ]
  private static let tens = [
    "", "on", "iyirmi", "otuz", "qırx", "əlli", "altmış", "yetmiş", "səksən", "doxsan",
  ]

  /// An ending behind a numeral: its shapes after a consonant and after a vowel.
  private struct Row {
    let afterConsonant: String
    let afterVowel: String
    var isPossessive = false
  }

  /// The vowels are written as in `VowelHarmony`; `K` is q after a back vowel and k after a front one.
  ///
  /// An ordinal is written without its first vowel (5-ci for *beşinci*), and so is a possessive before a case
  /// (yanvarın 1-nə for *birinə*).
  private static let rows: [Row] =
    [
      "cI", "cIlIK", "cIlAr", "cIsI", "cIsInI", "cIsInA", "cIsInIn", "cIsIndA", "cIsIndAn", "cInI", "cIyA",
      "cInIn",
      "cIdA", "cIdAn", "dA", "dAn", "dAkI", "dAkIlAr", "lAr", "lArI", "lI", "lIK", "sIz", "dIr", "dək",
    ]
    .map { Row(afterConsonant: $0, afterVowel: $0) }
    + [("IncI", "ncI"), ("A", "yA"), ("Adək", "yAdək"), ("I", "nI"), ("In", "nIn"), ("lA", "ylA")]
    .map { Row(afterConsonant: $0, afterVowel: $1) }
    + [
      ("I", "sI"), ("InA", "sInA"), ("InI", "sInI"), ("InIn", "sInIn"), ("IndA", "sIndA"),
      ("IndAn", "sIndAn"),
      ("IdIr", "sIdIr"), ("nA", "nA"), ("nIn", "nIn"), ("nI", "nI"), ("ndA", "ndA"), ("ndAn", "ndAn"),
    ]
    .map { Row(afterConsonant: $0, afterVowel: $1, isPossessive: true) }

  private static func realized(_ row: Row, after word: String) -> String? {
    guard let last = word.last, let vowel = VowelHarmony.lastVowel(of: word) else { return nil }
    let pattern = VowelHarmony.vowels.contains(last) ? row.afterVowel : row.afterConsonant
    var ending = VowelHarmony.realized(pattern, after: vowel)
    if ending.hasSuffix("K") {
      ending.removeLast()
      ending += ending.last == "ı" || ending.last == "u" ? "q" : "k"
    }
    return ending
  }
}
