private import CICU

/// A written language: a language and, where the language has more than one, its script.
///
/// Azerbaijani, Hebrew and English are first-class; any other ISO 639 language is served as far as ICU
/// alone serves it. `az` is Azerbaijani in Latin script, `az-Cyrl` in Cyrillic. Regions are accepted and
/// dropped: `he-IL` is Hebrew.
public struct Language: Hashable, Sendable, CustomStringConvertible {
  /// The BCP-47 tag in its shortest form: `az`, `az-Cyrl`, `he`, `en`, `pt`.
  public let tag: String

  /// Azerbaijani in Latin script.
  public static let azerbaijani = Language(unchecked: "az")
  /// Azerbaijani in the Cyrillic script used until 2001.
  public static let azerbaijaniCyrillic = Language(unchecked: "az-Cyrl")
  /// Russian: not translated, but the media of the region spell Azerbaijani and Israeli names in it.
  public static let russian = Language(unchecked: "ru")
  /// Hebrew.
  public static let hebrew = Language(unchecked: "he")
  /// English.
  public static let english = Language(unchecked: "en")

  /// The three languages that glossaries and name files are written in.
  public static let firstClass: [Language] = [.english, .azerbaijani, .hebrew]

  private static let known = firstClass + [azerbaijaniCyrillic, russian]

  private init(unchecked tag: String) { self.tag = tag }

  /// The language of a BCP-47 tag; `iw` is Hebrew, `az-Latn` is `az`, regions are dropped, `_` is read as `-`.
  ///
  /// - Throws: `LanguageError` where the tag is malformed or names no ISO 639 language.
  public init(_ tag: String) throws(LanguageError) {
    // A workspace has them thousands of times.
    if let known = Self.known.first(where: { $0.tag == tag }) {
      self = known
      return
    }
    let hyphenated = String(tag.map { $0 == "_" ? "-" : $0 })
    var language = [CChar](repeating: 0, count: 12)
    var script = language
    var region = language
    guard cicu_parse_tag(hyphenated, &language, &script, &region), cicu_language_exists(language) else {
      throw LanguageError(tag: tag)
    }
    let code = String(nulTerminated: language)
    let scriptCode = String(nulTerminated: script)
    self.tag = scriptCode.isEmpty || scriptCode == Self.usualScript(of: code) ? code : code + "-" + scriptCode
  }

  /// The script that a bare tag means, for the languages where dragoman has to know.
  private static func usualScript(of language: String) -> String? {
    ["az": "Latn", "he": "Hebr", "en": "Latn", "ru": "Cyrl"][language]
  }

  /// The script that the language is written in, where dragoman knows.
  public var script: Script {
    switch tag {
    case "az", "en": .latin
    case "he": .hebrew
    case "ru", "az-Cyrl": .cyrillic
    default: tag.hasSuffix("-Latn") ? .latin : tag.hasSuffix("-Cyrl") ? .cyrillic : .other
    }
  }

  /// True where text of this language runs from right to left.
  public var isRightToLeft: Bool {
    ["he", "ar", "fa", "yi", "ur"].contains(tag) || tag.hasSuffix("-Arab") || tag.hasSuffix("-Hebr")
  }

  /// The value of HTML's `dir` for text of this language.
  public var direction: String { isRightToLeft ? "rtl" : "ltr" }

  /// The tag.
  public var description: String { tag }
}

/// A language tag that names no language.
public struct LanguageError: Error, CustomStringConvertible {
  /// The tag as it was given.
  public let tag: String

  /// One line: the tag, and what would be one.
  public var description: String {
    "unknown language “\(tag)”: use az, az-Cyrl, he, en or another ISO 639 code"
  }
}

extension String {
  /// The text of a C buffer up to its first NUL.
  init(nulTerminated buffer: [CChar]) {
    self = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
