internal import Orthography

/// Words of closed classes, with which no term begins or ends.
enum MiningWords {
  /// Those that may stand inside a term.
  static let inner: [Language: Set<String>] = [
    .english: ["of", "the", "for", "and"], .hebrew: ["של", "ו", "את"], .azerbaijani: ["və"],
  ]

  /// Those that join the members of a list.
  private static let conjunctions: [Language: Set<String>] = [
    .english: ["and"], .hebrew: ["ו"], .azerbaijani: ["və"],
  ]

  /// True for a word that joins the members of a list.
  static func isConjunction(_ key: String, _ language: Language) -> Bool {
    conjunctions[language]?.contains(key) ?? false
  }

  private static let closed: [Language: Set<String>] = [
    .english: set(
      """
      a about above according across after again against ago all almost alone along already also although always am amid \
      among an and another any anyone anything are around as at away back be became because become been before began begin \
      behind being below best better between beyond both but by called came can cannot come could did didn't do does doesn't \
      doing don't done down during each earlier either else enough even ever every everyone everything far few first for from \
      further gave get gets getting give given go goes going gone good got great had has have haven't having he her here hers \
      herself him himself his how however i i'm if in including instead into is isn't it it's its itself just keep kept kind \
      knew know known last later least less let like likely little long made make makes making many may maybe me might \
      more most much must my myself near need never new next no nobody none nor not nothing now of off often old on once one \
      ones only onto or other others otherwise our ours out over own per perhaps put quite rather really said same saw say \
      saying says see seem seemed seen several shall she should show since so some someone something soon still such take \
      taken takes taking tell than that that's the their theirs them themselves then there there's therefore these they thing \
      things think this those though three through throughout thus till to today together told tomorrow too took toward \
      towards two under until up upon us use used using very want wanted was wasn't way we well went were what when where \
      whether which while who whole whom whose why will with within without won't would yes yesterday yet you your yours \
      four five six seven eight nine ten hundred thousand million billion second third half
      """),
    .azerbaijani: set(
      """
      və ya yaxud ki da də amma lakin ancaq fəqət çünki əgər isə ilə üçün kimi qədər görə sonra əvvəl qabaq bəri ən daha çox \
      az lap hər heç bütün həmin bu o bunlar onlar mən sən biz siz mənim sənin bizim sizin onun onların bunun özü öz özünün \
      onu bunu ona buna onda bunda ondan bundan ki bir iki üç dörd beş altı yeddi səkkiz doqquz on yüz min milyon milyard \
      birinci ikinci üçüncü var yox yoxdur vardır idi imiş olan olub olaraq olduğu olduğunu olduğunun oldu olar olacaq olmaq \
      olmuş olmuşdur olunan olmayan edib etdi edən edir etmək etmiş etməsi etdiyi etdiyini edəcək edilən edilib deyib dedi \
      deyir deyən bildirib bildirdi söylədi artıq hələ indi yenə yalnız təkcə hətta belə elə necə nə niyə kim hansı harada \
      nəzərən əsasən dair barədə haqqında üzrə tərəfindən arasında ərzində zamanı vaxt zaman sonrakı əvvəlki yeni böyük kiçik \
      yaxşı pis digər başqa bəzi çoxlu əksər təxminən demək əlavə birlikdə eyni bəlkə hə bəli xeyr deyil deyildi cəmi dünən \
      bugün sabah şey əgərki lazım lazımdır mümkün qarşı doğru baxmayaraq üzərində altında içində qarşısında yanında
      """),
    .hebrew: set(
      """
      של את על אל עם מן כל לא זה זו זאת אלה אלו הוא היא הם הן אני אנחנו אתה אתם היה היתה הייתה היו יהיה תהיה יהיו להיות יש אין \
      כי אשר אם או גם רק אך אבל אולם אלא כדי לפי לפני אחרי לאחר בין תוך עד מאז כבר עוד יותר פחות מאוד כמו כך כן לכן אז שם כאן \
      מה מי איך מתי למה מדוע איפה היכן אותו אותה אותם אותן שלו שלה שלהם שלהן שלי שלנו שלך לו לה להם להן לי לנו בו בה בהם ממנו \
      ממנה מהם עליו עליה עליהם אליו אליה ידי אחד אחת שני שתי שניים שתיים שלוש שלושה ארבע ארבעה חמש חמישה שש שישה שבע שבעה \
      שמונה תשע תשעה עשר עשרה מאה אלף מיליון מיליארד ראשון ראשונה שנייה אמר אמרה אמרו אומר אומרת אומרים כאשר בעוד במהלך נגד \
      למרות בגלל עקב ללא בלי מול לגבי אצל דרך כגון כולל אחר אחרת אחרים אחרות חדש חדשה חדשים גדול גדולה טוב טובה הרבה מעט כמה \
      רבים רבות היום אתמול מחר שוב תמיד לעולם אף אפילו יכול יכולה יכולים צריך ניתן מתוך בתוך לתוך מעל תחת מתחת סביב עצמו עצמה \
      עצמם ביותר בלבד כמעט ו ש ה ב ל מ כ עדיין עכשיו שלא ולא היתר לדברי ואילו ביחד לבד לפחות באמצעות בעקבות בשל בפני לקראת
      """),
  ]

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  /// True for a folded word that no term begins or ends with.
  static func isClosed(_ key: String, _ bases: [String], _ language: Language) -> Bool {
    guard let words = closed[language] else { return false }
    if words.contains(key) { return true }
    if language == .hebrew {
      // Prefixed only: a particle with endings is listed.
      return bases.contains { key.hasSuffix($0) && words.contains($0) && key.utf8.count - $0.utf8.count <= 4 }
    }
    return false
  }
}
