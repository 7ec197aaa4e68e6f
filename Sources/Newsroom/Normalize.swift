public import Names
public import Orthography
private import Storage

/// An article held against house style.
public struct NormalizedArticle: Sendable {
  /// The article as it came.
  public let original: String
  /// Its language.
  public let language: Language
  /// What strays, in the order of the text.
  public let edits: [Edit]
  /// The article in house style: every certain edit made, nothing else touched.
  public var text: String { edits.applied(to: original) }
}

extension Newsroom {
  /// Holds `article` against the authority and the house style of its language.
  ///
  /// - Parameters:
  ///   - article: the text.
  ///   - language: its language; nil to tell from its letters.
  /// - Returns: the article and what strays in it.
  /// - Throws: `StorageError`.
  public func normalize(_ article: String, language: Language?) throws -> NormalizedArticle {
    let language = language ?? TokenLanguage.candidates(for: article)[0]
    let text = InflectedSegment(Segment(article, language: language))
    let headwords = Set(text.segment.tokens.indices.flatMap(text.headwords))
    let records = try store.candidates(headwords: headwords, language: language).records
    let edits = ArticleNormalization.edits(
      of: text, index: NameIndex(records, language: language), style: .standard(for: language))
    return NormalizedArticle(original: article, language: language, edits: edits)
  }
}
