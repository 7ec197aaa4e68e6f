/// Words that are numbers, in folded form.
enum NumberWords {
  /// Numbers that a word says and nothing else.
  static let cardinals: [Language: [String: Int]] = [
    .english: [
      "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
      "twelve": 12,
    ],
    .azerbaijani: ["üç": 3, "dörd": 4, "beş": 5, "altı": 6, "yeddi": 7, "səkkiz": 8, "doqquz": 9],
    .hebrew: [
      "שלוש": 3, "שלושה": 3, "שלושת": 3, "ארבעה": 4, "ארבעת": 4, "חמש": 5, "חמישה": 5, "חמשת": 5, "שישה": 6,
      "ששת": 6, "שבעה": 7, "שבעת": 7, "שמונה": 8, "שמונת": 8, "תשע": 9, "תשעה": 9, "תשעת": 9, "עשרה": 10,
      "עשרת": 10,
    ],
  ]

  /// Words that may be numbers: *one* is a pronoun, שבע also *sated*, and the second of something need not be counted.
  static let hints: [Language: [String: Int]] = [
    .english: [
      "zero": 0, "nil": 0, "one": 1, "a": 1, "an": 1, "once": 1, "single": 1, "first": 1, "firstly": 1,
      "two": 2, "twice": 2, "both": 2, "double": 2, "pair": 2, "couple": 2, "second": 2, "duo": 2,
      "third": 3, "triple": 3, "trio": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
      "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "dozen": 12,
    ],
    .azerbaijani: [
      "sıfır": 0, "bir": 1, "birinci": 1, "ilk": 1, "tək": 1, "iki": 2, "ikinci": 2, "hər iki": 2, "cüt": 2,
      "üçüncü": 3, "dördüncü": 4, "beşinci": 5, "altıncı": 6, "yeddinci": 7, "səkkizinci": 8, "doqquzuncu": 9,
      "on": 10, "onuncu": 10,
    ],
    .hebrew: [
      "אפס": 0, "אחד": 1, "אחת": 1, "ראשון": 1, "ראשונה": 1, "יחיד": 1, "שני": 2, "שניים": 2, "שתי": 2,
      "שתיים": 2, "שנייה": 2, "שניה": 2, "שנתיים": 2, "יומיים": 2, "שבועיים": 2, "חודשיים": 2, "שעתיים": 2,
      "פעמיים": 2, "כפול": 2, "זוג": 2, "שלישי": 3, "שלישית": 3, "ארבע": 4, "רביעי": 4, "רביעית": 4,
      "חמישי": 5, "חמישית": 5, "שש": 6, "שישי": 6, "שישית": 6, "שבע": 7, "שביעי": 7, "שביעית": 7,
      "שמיני": 8, "שמינית": 8, "תשיעי": 9, "תשיעית": 9, "עשר": 10, "עשירי": 10, "עשירית": 10, "תריסר": 12,
    ],
  ]

  /// Two words that are eleven or twelve.
  static let pairs: [String: Int] = [
    "on bir": 11, "on iki": 12, "אחד עשר": 11, "אחת עשרה": 11, "שנים עשר": 12, "שניים עשר": 12,
    "שתים עשרה": 12,
    "שתיים עשרה": 12,
  ]

  /// Beginnings of words that speak of larger numbers, parts and multiples, which are not worked out.
  static let others: [Language: [String]] = [
    .english: [
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twent", "thirt",
      "fort", "fift", "sixt", "sevent", "eight", "ninet", "hundred", "thousand", "million", "billion",
      "trillion", "half", "halv", "quarter", "double", "doubl", "triple", "tripl", "fold", "score", "decade",
      "centur", "dozen", "teen", "twofold", "noon", "midnight", "percent",
    ],
    .azerbaijani: [
      "iyirmi", "otuz", "qırx", "əlli", "altmış", "yetmiş", "səksən", "doxsan", "yüz", "min", "milyon",
      "milyard", "trilyon", "yarı", "rüb", "qat", "onillik", "əsr", "dəfə", "günorta", "onlarla",
    ],
    .hebrew: [
      "עשרים", "שלושים", "ארבעים", "חמישים", "שישים", "שבעים", "שמונים", "תשעים", "מאה", "מאות", "מאתיים",
      "אלף",
      "אלפי", "אלפיים", "מיליון", "מיליוני", "מיליארד", "טריליון", "חצי", "מחצית", "רבע", "שליש", "עשור",
      "פי",
      "עשרות", "כפל", "צהריים", "חצות", "עשר", "עשרה", "וחצי", "ורבע",
    ],
  ]

  /// Words and signs behind a number that multiply it, with the power of ten; the longest spelling first.
  static let multipliers: [(word: String, power: Int)] = [
    ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12), ("milyon", 6), ("milyard", 9),
    ("trilyon", 12), ("mlrd", 9), ("mln", 6), ("min", 3), ("מיליון", 6), ("מיליוני", 6), ("מיליארד", 9),
    ("טריליון", 12), ("אלף", 3), ("אלפים", 3), ("bn", 9), ("mn", 6), ("tn", 12), ("m", 6), ("b", 9), ("k", 3),
  ]

  /// Beginnings of words that say *per cent*.
  static let percent = ["percent", "per cent", "pct", "faiz", "אחוז"]
}

/// The words of a text that are numbers or months, or speak of numbers.
struct NumberWordReader {
  private(set) var numbers: [WrittenNumber] = []
  private(set) var months: [(month: Int, range: Range<Int>)] = []
  private(set) var hasOtherWords = false
  private(set) var hasPercent = false

  private let text: InflectedSegment
  private let language: Language

  init(_ text: InflectedSegment) {
    self.text = text
    language = text.segment.language
    var at = 0
    while at < text.segment.tokens.count { at += read(at) }
  }

  /// Reads token `at`; returns how many tokens that took.
  private mutating func read(_ at: Int) -> Int {
    let token = text.segment.tokens[at]
    guard token.kind == .word else { return 1 }
    let bases = [token.key] + text.readings[at].map(\.base)
    for word in NumberWords.percent where bases.contains(where: { $0.hasPrefix(word) }) { hasPercent = true }
    if at + 1 < text.segment.tokens.count, text.segment.continues(after: at) {
      let next = [text.segment.tokens[at + 1].key] + text.readings[at + 1].map(\.base)
      if bases.contains("per"), next.contains("cent") { hasPercent = true }
      for first in bases {
        for second in next {
          guard let value = NumberWords.pairs[first + " " + second] else { continue }
          add(value, .hint, token.range.lowerBound..<text.segment.tokens[at + 1].range.upperBound)
          return 2
        }
      }
    }
    if let others = NumberWords.others[language] {
      if bases.contains(where: { base in others.contains(where: base.hasPrefix) }) { hasOtherWords = true }
    }
    if let month = bases.lazy.compactMap(MonthNames.month).first {
      add(month, .hint, token.range)
      if isDated(at) { months.append((month, token.range)) }
    } else if let value = NumberWords.cardinals[language]?[token.key] {
      add(value, .word, token.range)
    } else if let value = bases.lazy.compactMap(value).first ?? numeral(text.segment.text(token.range)) {
      add(value, .hint, token.range)
    }
    return 1
  }

  private func value(of base: String) -> Int? {
    NumberWords.cardinals[language]?[base] ?? NumberWords.hints[language]?[base]
  }

  /// The number of a Roman numeral or of a Hebrew letter with geresh; nil for anything else.
  private func numeral(_ face: String) -> Int? {
    let scalars = Array(face.unicodeScalars)
    if scalars.count == 2, Scalars.isApostrophe(scalars[1].value), (0x5D0...0x5D9).contains(scalars[0].value)
    {
      return Int(scalars[0].value - 0x5D0) + 1
    }
    let digits: [Unicode.Scalar: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100]
    let values = scalars.compactMap { digits[$0] }
    guard !values.isEmpty, values.count == scalars.count else { return nil }
    return zip(values, values.dropFirst() + [0]).reduce(0) { $0 + ($1.0 < $1.1 ? -$1.0 : $1.0) }
  }

  /// True where a day or a year stands beside a month's name: 27 yanvar, January 27, yanvarın 27-də, במאי 2026.
  private func isDated(_ at: Int) -> Bool {
    [at - 1, at + 1].contains { other in
      guard text.segment.tokens.indices.contains(other) else { return false }
      let digits = text.segment.tokens[other].key.unicodeScalars.prefix { ("0"..."9").contains($0) }.count
      return [1, 2, 4].contains(digits) && text.segment.gap(after: min(at, other)).unicodeScalars.count <= 2
    }
  }

  private mutating func add(_ value: Int, _ form: WrittenNumber.Form, _ range: Range<Int>) {
    numbers.append(WrittenNumber(range: range, form: form, values: [String(value)]))
  }
}
