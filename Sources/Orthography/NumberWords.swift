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
