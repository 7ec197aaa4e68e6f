import Orthography
import Testing

@Suite("The language of an article")
struct ArticleLanguageTests {
  static let english = """
    President İlham Aliyev visited Şuşa and Füzuli on Friday, and the ministers of the two countries signed an agreement
    that is to bring more gas to the region.
    """
  static let azerbaijani = """
    Prezident cümə günü Şuşada olub və iki ölkənin nazirləri bölgəyə daha çox qaz gətirəcək saziş imzalayıblar.
    """
  static let hebrew =
    "נשיא אזרבייג׳ן ביקר ביום שישי בשושה, ושרי שתי המדינות חתמו על הסכם שיביא עוד גז לאזור, מסר סוכנות APA."

  @Test("is told by its letters, whatever names it has")
  func guess() {
    #expect(ArticleLanguage(Self.english).guess == .english)
    #expect(ArticleLanguage(Self.azerbaijani).guess == .azerbaijani)
    #expect(ArticleLanguage(Self.hebrew).guess == .hebrew)
    #expect(ArticleLanguage("Президент ҹүмә ҝүнү Шушада олуб.").guess == .azerbaijaniCyrillic)
  }

  @Test("that is stated is believed, unless the text says otherwise")
  func contradiction() {
    #expect(ArticleLanguage(Self.english).contradiction(to: .english) == nil)
    #expect(ArticleLanguage(Self.azerbaijani).contradiction(to: .azerbaijani) == nil)
    #expect(ArticleLanguage(Self.hebrew).contradiction(to: .hebrew) == nil)
    #expect(ArticleLanguage(Self.english).contradiction(to: .azerbaijani) == "full of English words")
    #expect(ArticleLanguage(Self.azerbaijani).contradiction(to: .english) == "full of Azerbaijani letters")
    #expect(ArticleLanguage(Self.hebrew).contradiction(to: .english) == "mostly in Hebrew letters")
    #expect(ArticleLanguage(Self.english).contradiction(to: .hebrew) == "mostly in Latin letters")
  }

  @Test("of a few words is not told to be another than stated")
  func short() {
    #expect(ArticleLanguage("Bakı, 27 yanvar").contradiction(to: .english) == nil)
    #expect(ArticleLanguage("").contradiction(to: .hebrew) == nil)
  }
}
