/// Abbreviations that end in a full stop without ending a sentence.
///
/// Folded, without the last full stop. A linguist may add a row; the tests walk the tables.
enum Abbreviations {
  /// How an abbreviation stands in a sentence.
  enum Position {
    /// Always before something: *Dr.*, *prof.*, *№.*
    case before
    /// Before a number, else it may end a sentence: *Jan. 27*, *səh. 5*.
    case beforeNumber
    /// Inside or at the end; it ends a sentence only where a capital follows that starts one.
    case anywhere
  }

  static func position(of key: String, in language: Language) -> Position? {
    tables[language]?[key] ?? (language == .english ? nil : tables[.english]?[key])
  }

  private static let tables: [Language: [String: Position]] = [
    .english: table(
      before: [
        "mr", "mrs", "ms", "dr", "prof", "rev", "fr", "gen", "lt", "lt gen", "maj", "maj gen", "col", "capt",
        "sgt", "cpl", "adm", "cmdr", "brig", "gov", "sen", "rep", "pres", "hon", "amb", "st", "mt", "ft",
        "vs",
        "v", "e.g", "i.e", "cf", "messrs", "supt", "insp", "rabbi dr",
      ],
      beforeNumber: [
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "nos", "p",
        "pp", "vol", "fig", "art", "ch", "sec", "par", "approx", "ca",
      ],
      anywhere: [
        "u.s", "u.k", "u.n", "u.a.e", "e.u", "d.c", "a.m", "p.m", "etc", "inc", "ltd", "co", "corp", "jr",
        "sr",
        "b.c", "a.d", "ph.d", "m.d", "m.a", "b.a", "al",
      ]),
    .azerbaijani: table(
      before: [
        "prof", "akad", "dos", "dr", "gen", "polk", "may", "kap", "müh", "məs", "yəni", "c", "x", "ş", "küç",
        "pr", "rn", "bax", "red", "tərt", "müəl", "mln", "mlrd", "trln", "min", "t", "ad",
      ],
      beforeNumber: [
        "yan", "fev", "apr", "iyn", "iyl", "avq", "sen", "okt", "noy", "dek", "səh", "maddə", "№", "nö",
      ],
      anywhere: [
        "s", "i.a", "və s", "və i.a", "b.e.ə", "e.ə", "r", "il", "m", "km", "kv", "kub", "saat", "man",
      ]),
    .hebrew: table(
      before: ["א.ב", "ש.י", "י.ל"], beforeNumber: [], anywhere: ["ב.מ", "ת.ז", "ת.ד", "א.ק.ג"]),
  ]

  private static func table(before: [String], beforeNumber: [String], anywhere: [String]) -> [String:
    Position]
  {
    var table: [String: Position] = [:]
    for key in before { table[key] = .before }
    for key in beforeNumber { table[key] = .beforeNumber }
    for key in anywhere { table[key] = .anywhere }
    return table
  }

  /// Words that, capitalised after *U.S.* or *etc.*, begin a sentence rather than go on with a name.
  static let englishSentenceStarters: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "in", "on", "at", "but", "and", "this",
    "that",
    "these", "those", "there", "his", "her", "their", "its", "our", "as", "for", "if", "when", "while",
    "after",
    "before", "since", "although", "however", "according", "some", "many", "most", "no", "not", "what", "who",
    "by", "with", "from", "to", "earlier", "later", "meanwhile", "both", "all", "one", "two",
  ]
}
