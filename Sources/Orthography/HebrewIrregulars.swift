/// Hebrew nouns that do not follow the patterns of `HebrewEndings`.
enum HebrewIrregulars {
  /// Nouns without an ending of the feminine that take the plural ות, besides those in ון: most of them masculine.
  private static let pluralsInOt = WordSet(
    """
    אב אוצר אור אות ארץ באר בור גג גדר גורל דו"ח דוח דור זנב חוב חוזק חזה חלום חרב יסוד כוח כוס כיסא כינור לב לוח לילה לשון מבוא מוסד מוצא מחוז
    מטבע מעון מעמד מפתח מקום מקור מקל נהר נייר נפש נר סוד סולם עוף עור עצם צומת צינור קול קיר קצה קרב קרן רוח רחוב רצון שבוע שדה שולחן שופר שטר שם
    תהום
    """)

  static func takesPluralInOt(_ word: ArraySlice<UInt8>) -> Bool { pluralsInOt.contains(word) }

  /// Nouns in ה of other patterns whose plural is ים.
  private static let nounsInHe = WordSet("שנה מילה שדה קצה אישה ביצה עלה גדה חיטה")

  static func isNounInHe(_ word: ArraySlice<UInt8>) -> Bool { nounsInHe.contains(word) }

  /// The dictionary forms of an irregular form.
  static func bases(of form: ArraySlice<UInt8>) -> [(base: [UInt8], meaning: Inflection.Meaning)] {
    forms.number(of: form).map { forms[$0] } ?? []
  }

  /// Forms with their dictionary forms.
  private static let forms: WordTable<[(base: [UInt8], meaning: Inflection.Meaning)]> = {
    let table: [(base: String, plurals: String, bound: String)] = [
      ("איש", "אנשים", "אנשי אנשיו אנשיה אנשיהם"), ("אישה", "נשים", "נשות נשותיהם אשת אשתו נשי"),
      ("יום", "ימים יומיים", "ימי ימיו ימיה"), ("בית", "בתים", "בתי בתיהם ביתו ביתה ביתם"),
      ("בן", "בנים", "בני בניו בניה בניהם"), ("בת", "בנות", "בנותיו בנותיה בתו"), ("עיר", "ערים", "ערי עריה"),
      ("אח", "אחים", "אחי אחיו אחיה"), ("אחות", "אחיות", "אחותו אחותה אחיותיו"),
      ("אב", "", "אבי אביו אביה אבות"),
      ("אם", "אימהות אמהות", "אימו אמו אימה"), ("פרי", "פירות", "פירותיו"),
      ("יד", "ידיים", "ידי ידיו ידיה ידיהם"),
      ("רגל", "רגליים", "רגלי רגליו"), ("עין", "עיניים", "עיני עיניו עיניה עיניהם"),
      ("אוזן", "אוזניים", "אוזני אוזניו"), ("צד", "צדדים", "צדי צידי צדדיו צדו"),
      ("מוות", "", "מות מותו מותה מותם"),
      ("פנים", "", "פני פניו פניה פניהם"), ("חיים", "", "חיי חייו חייה חייהם"), ("שמיים", "", "שמי"),
      ("מים", "", "מימי מימיו"), ("עת", "עתים עיתים", ""), ("רובד", "רבדים", "רובדי"),
      ("עיקרון", "עקרונות", "עקרון עקרונותיו"), ("ניסיון", "ניסיונות", "ניסיון"),
      ("צורך", "צרכים", "צורכי צרכיו צרכיה"),
      ("חודש", "חודשים", "חודשי"), ("קודש", "קודשים", "קדשי"), ("שורש", "שורשים", "שורשי"),
      ("ראש", "ראשים", "ראשי ראשיו"), ("שוק", "שווקים", "שוקי שווקי"), ("דוד", "דודים", "דודי"),
      ("תיק", "תיקים", "תיקי"), ("שור", "שוורים", "שורי"), ("כלי", "כלים", "כלי כליו כליהם"),
      ("גוי", "גויים", "גויי"),
      ("תיירות", "", "תיירות"), ("אומה", "אומות", "אומת"), ("זכות", "זכויות", "זכויותיו זכויותיהם"),
      ("כנסייה", "כנסיות", "כנסיית כנסיות"), ("תעשייה", "תעשיות", "תעשיית"),
      ("אוכלוסייה", "אוכלוסיות", "אוכלוסיית"),
      ("שעה", "שעתיים", ""), ("שנה", "שנתיים", "שנות"), ("חודש", "חודשיים", ""), ("שבוע", "שבועיים", ""),
      ("מאה", "מאתיים", "מאות"), ("אלף", "אלפיים", "אלפי"), ("בעל", "בעלים", "בעלי בעליו בעליה"),
      ("תאריך", "", "תאריכי"),
    ]
    var forms = WordTable<[(base: [UInt8], meaning: Inflection.Meaning)]>()
    func add(_ form: Substring, _ base: String, _ meaning: Inflection.Meaning) {
      forms[forms.insert(String(form), [])].append((Array(base.utf8), meaning))
    }
    for row in table {
      for form in row.plurals.split(separator: " ") { add(form, row.base, .plural) }
      for form in row.bound.split(separator: " ") {
        add(form, row.base, form.last == "י" ? .construct : .possessive)
      }
    }
    return forms
  }()
}
