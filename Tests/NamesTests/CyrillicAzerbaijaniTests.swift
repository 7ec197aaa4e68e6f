import Orthography
import Testing

@Suite("Azerbaijani in Cyrillic letters")
struct CyrillicAzerbaijaniTests {
  static let toLatin = "az-Cyrl-az.bgn-pcgn-1993"
  static let toCyrillic = "az-az-Cyrl.bgn-pcgn-1993"

  @Test(
    "is read in today's alphabet, with what has left the alphabet and with Latin letters that slipped in",
    arguments: [
      ("Азәрбајҹан", "Azərbaycan"), ("Һејдәр Әлијев", "Heydər Əliyev"), ("Юсиф", "Yusif"), ("Яшар", "Yaşar"),
      ("Йәһја", "Yəhya"), ("Элчин", "Elçin"), ("Щука", "Şuka"), ("Цирк", "Sirk"), ("Мәс’уд", "Məs'ud"),
      ("Əлијев", "Əliyev"), ("Әлиjев", "Əliyev"), ("ƏЛИЈЕВ", "ƏLİYEV"), ("ГЫРХ ИЛЈАС", "QIRX İLYAS"),
      ("Ҝәнҹә", "Gəncə"), ("Ғарағојунлу", "Ğarağoyunlu"),
    ])
  func latin(cyrillic: String, expected: String) {
    #expect(Schemes.spelling(cyrillic, Self.toLatin) == expected)
  }

  static let alphabet = "abcçdeəfgğhxıijkqlmnoöprsştuüvyz".map(String.init)
  static let words = [
    "Azərbaycan", "Xankəndi", "Şuşa", "Naxçıvan", "Gəncə", "Mingəçevir", "Heydər", "Əliyev", "Hüseynov",
    "Cavanşir",
    "Çingiz", "Göyçay", "Qarabağ", "Ağdam", "Jalə", "Üzeyir", "Ömər", "Isıq", "İlham", "QIRĞIZ", "İSMAYILLI",
    "Yəhya",
    "Zaqatala", "Vaqif", "Füzuli", "Kəlbəcər", "Oğuz", "Rəşad", "Sumqayıt", "Tərtər", "Pənah", "Bərdə",
    "Lənkəran",
  ]

  @Test(
    "comes back letter by letter and word by word",
    arguments: alphabet + alphabet.map { LetterCase.uppercased($0, in: .azerbaijani) } + words)
  func roundTrip(latin: String) throws {
    let cyrillic = try #require(Schemes.spelling(latin, Self.toCyrillic))
    #expect(cyrillic.unicodeScalars.allSatisfy { (0x400...0x4FF).contains($0.value) })
    #expect(Schemes.spelling(cyrillic, Self.toLatin) == latin)
    // A word that is in today's alphabet already stays; ə alone may be of either.
    #expect(Schemes.spelling(latin, Self.toLatin) == latin)
  }

  /// ICU's names of countries and languages are the largest text in both alphabets. Its Cyrillic labels are an older
  /// translation, so that a few differ in wording (Свазиленд, Esvatini); docs/romanization.md lists them.
  @Test("agrees with ICU's display names in both alphabets")
  func displayNames() {
    var same = 0
    var all = 0
    for kind in [DisplayName.Kind.country, .language, .script, .currency] {
      for name in DisplayName.all(kind, in: [.azerbaijani, .azerbaijaniCyrillic]) {
        guard let latin = name.names[.azerbaijani], let cyrillic = name.names[.azerbaijaniCyrillic],
          Script.cyrillic.occurs(in: cyrillic)
        else { continue }
        all += 1
        let spelling = Schemes.spelling(cyrillic, Self.toLatin) ?? ""
        if FoldedText(spelling, language: .azerbaijani).key == FoldedText(latin, language: .azerbaijani).key {
          same += 1
        }
      }
    }
    #expect(all > 500)
    #expect(Double(same) > 0.95 * Double(all), "\(same) of \(all)")
  }
}
