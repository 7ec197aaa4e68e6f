import Testing

@Suite("Hebrew names")
struct HebrewRomanizationTests {
  @Test(
    "with niqqud are romanized by four schemes",
    arguments: [
      ("יְרוּשָׁלַיִם", "Yerushalayim", "Yerushalayim", "y°rẇšålayim", "Jerusalem"),
      ("תֵּל אָבִיב", "Tel Aviv", "Tel Aviv", "ṫel ʾåbiyb", "Tel Aviv"),
      ("יִשְׂרָאֵל", "Yisra’el", "Yiśraʼel", "yiś°råʾel", "Israel"),
      ("בְּאֵר שֶׁבַע", "Be’er Sheva", "Beʼer Shevaʻ", "ḃ°ʾer šȩbaʿ", "Be'er Sheva"),
      ("פֶּתַח תִּקְוָה", "Petaẖ Tikva", "Petaḥ Tiḳṿah", "ṗȩtaḥ ṫiq°wåh", "Petah Tikva"),
      ("שִׁמְעוֹן", "Shim’on", "Shimʻon", "šim°ʿŵn", "Shimon"),
      ("כְּפַר סָבָא", "Kefar Sava", "Kefar Sava", "k̇°par såbåʾ", "Kfar Sava"),
      ("נְתַנְיָהוּ", "Netanyahu", "Netanyahu", "n°tan°yåhẇ", "Netanyahu"),
      ("חֵיפָה", "H\u{331}efa", "Ḥefah", "ḥeypåh", "Haifa"),
      ("נֹחַ", "Noaẖ", "Noaḥ", "noḥa", "Noah"),
      ("סַעַר", "Sa’ar", "Saʻar", "saʿar", "Sa'ar"),
      ("מִצְוָה", "Mitsva", "Mitsṿah", "miṣ°wåh", "Mitzva"), ("וֶרֶד", "Vered", "Ṿered", "wȩrȩd", "Vered"),
      ("מַלְכָּה", "Malka", "Malkah", "mal°k̇åh", "Malka"), ("אַהֲרֹן", "Aharon", "Aharon", "ʾahăron", "Aharon"),
      ("רְחוֹבוֹת", "Reẖovot", "Reḥovot", "r°ḥŵbŵt", "Rehovot"),
      ("מַכַּבִּי", "Makabi", "Makabi", "mak̇aḃiy", "Makabi"),
      ("גִּלְעָד", "Gil’ad", "Gilʻad", "ġil°ʿåd", "Gil'ad"),
      ("יִזְרְעֶאל", "Yizre’el", "Yizreʻel", "yiz°r°ʿȩʾl", "Yizre'el"),
      ("דָּוִד", "David", "Daṿid", "ḋåwid", "David"),
      ("בֵּית שְׁאָן", "Bet She’an", "Bet Sheʼan", "ḃeyt š°ʾån", "Beit She'an"),
    ])
  func pointed(name: String, academy: String, library: String, iso: String, newsroom: String) {
    #expect(Schemes.spelling(name, "he-en.academy-2006") == academy)
    #expect(Schemes.spelling(name, "he-en.ala-lc") == library)
    #expect(Schemes.spelling(name, "he-en.iso-259") == iso)
    #expect(Schemes.spelling(name, "he-en.newsroom") == newsroom)
  }

  @Test(
    "without niqqud have consonants only in the standards, and likely vowels in the newsroom",
    arguments: [
      ("ברק", "Brk", "brq", "Barak"), ("שרון", "Shrvn", "s̀rwn", "Sharon"), ("נתן", "Ntn", "ntn", "Natan"),
      ("מיכאל", "Mykh’l", "mykʾl", "Michael"), ("אשדוד", "Shdvd", "ʾs̀dwd", "Ashdod"),
      ("ריבלין", "Ryvlyn", "ryblyn", "Rivlin"), ("ג׳ורג׳", "Jvrj", "g’wrg’", "Jorj"),
    ])
  func unpointed(name: String, academy: String, iso: String, newsroom: String) {
    #expect(Schemes.spelling(name, "he-en.academy-2006") == academy)
    #expect(Schemes.spelling(name, "he-en.iso-259") == iso)
    #expect(Schemes.spelling(name, "he-en.newsroom") == newsroom)
  }

  @Test(
    "that everybody knows keep their English and Azerbaijani spelling",
    arguments: [
      ("ירושלים", "Jerusalem", "Yerusəlim"), ("גדעון סער", "Gideon Sa'ar", "Gideon Saar"),
      ("יצחק הרצוג", "Yitzhak Herzog", "İshaq Hersoq"),
      ("בנימין נתניהו", "Benjamin Netanyahu", "Benyamin Netanyahu"),
      ("דוד בן־גוריון", "David Ben-Gurion", "David Ben-Qurion"), ("חיפה", "Haifa", "Heyfa"),
      ("תל אביב", "Tel Aviv", "Təl Əviv"), ("אלייב", "Aliyev", "Əliyev"),
    ])
  func settled(name: String, english: String, azerbaijani: String) {
    #expect(Schemes.spelling(name, "he-en.newsroom") == english)
    #expect(Schemes.spelling(name, "he-az.newsroom") == azerbaijani)
  }

  @Test("are one with geresh or an apostrophe", arguments: ["ג׳ורג׳", "ג'ורג'", "ג’ורג’"])
  func geresh(name: String) {
    #expect(Schemes.spelling(name, "he-en.newsroom") == "Jorj")
  }
}

@Suite("English names in Hebrew")
struct HebraizationTests {
  @Test(
    "have geresh, final letters and maqaf, and end in פ where p is heard",
    arguments: [
      ("Clinton", "קלינטון"), ("Obama", "אובמה"), ("Victor Hugo", "ויקטור הוגו"), ("Macron", "מקרון"),
      ("George Washington", "ג׳ורג׳ וושינגטון"), ("Churchill", "צ׳ורצ׳יל"), ("Philip", "פיליפ"),
      ("Jeff", "ג׳ף"),
      ("Gantz", "גנץ"), ("Kim", "קים"), ("Baltimore", "בלטימור"), ("David Ben-Gurion", "דוד בן־גוריון"),
      ("Thomas", "תומס"), ("Vladimir Putin", "ולדימיר פוטין"), ("Marco Rubio", "מרקו רוביו"),
      ("Zhukov", "ז׳וקוב"),
      ("Sa’ar", "סער"), ("NATO", "נטו"), ("McDonald", "מקדונלד"), ("MacMillan", "מקמילן"),
    ])
  func names(name: String, expected: String) {
    #expect(Schemes.spelling(name, "en-he.newsroom") == expected)
  }
}
