private import CICU

/// A country, language, script, currency or city, with its names in the three languages, from ICU's copy of CLDR.
public struct DisplayName: Hashable, Sendable {
  /// What is named.
  public enum Kind: String, Sendable, CaseIterable {
    /// ISO 3166 country or territory.
    case country
    /// ISO 639 language.
    case language
    /// ISO 15924 script.
    case script
    /// ISO 4217 currency.
    case currency
    /// A city that a time zone is named for.
    case city

    fileprivate var code: Int32 {
      switch self {
      case .country: 0
      case .language: 1
      case .script: 2
      case .currency: 3
      case .city: 4
      }
    }
  }

  /// What is named.
  public let kind: Kind
  /// The ISO code, or of a city its time zone: `AZ`, `he`, `Latn`, `AZN`, `Asia/Baku`.
  public let code: String
  /// The name in each language that has one of its own.
  public let names: [Language: String]

  /// The version of ICU that the names come from, such as `72.1`.
  public static var version: String { String(cString: cicu_version()) }

  /// All names of `kind` that at least two of `languages` have.
  public static func all(_ kind: Kind, in languages: [Language] = Language.firstClass) -> [DisplayName] {
    // A language at a time: opening a locale's names costs more than reading all of them.
    var names: [String: [Language: String]] = [:]
    let codes = codes(of: kind)
    for language in languages {
      for code in codes {
        let name = filled {
          cicu_display_name(kind.code, code, language.tag, $0.baseAddress, $0.count)
        }
        if let name { names[code, default: [:]][language] = name }
      }
    }
    return codes.compactMap { code in
      guard let found = names[code], found.count >= 2 else { return nil }
      return DisplayName(kind: kind, code: code, names: found)
    }
  }

  private static func codes(of kind: Kind) -> [String] {
    var codes: [String] = []
    while let code = cicu_code_at(kind.code, Int32(codes.count)) { codes.append(String(cString: code)) }
    return codes
  }
}
