private import Foundation
private import Interchange
public import Names
public import Orthography
private import ShippedStyles
private import Storage
private import Terminology

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
  /// Holds `article` against the authority and a house style.
  ///
  /// - Parameters:
  ///   - article: the text.
  ///   - language: its language; nil to tell from its letters.
  ///   - sheet: the style; nil for the house's.
  ///   - leavesQuotedTitles: true to leave quoted titles alone whatever the style says.
  /// - Returns: the article and what strays in it.
  /// - Throws: `StorageError`.
  public func normalize(
    _ article: String, language: Language?, style sheet: StyleSheet? = nil, leavesQuotedTitles: Bool = false
  ) throws -> NormalizedArticle {
    let language = language ?? TokenLanguage.candidates(for: article)[0]
    let text = InflectedSegment(Segment(article, language: language))
    let headwords = Set(text.segment.tokens.indices.flatMap(text.headwords))
    let found = try store.candidates(headwords: headwords, language: language)
    var style = sheet?.style(for: language) ?? .standard(for: language)
    if leavesQuotedTitles { style.leavesQuotedTitles = true }
    let records = found.records.map { $0.spelled(in: style.names) }
    let edits = ArticleNormalization.edits(
      of: text, index: NameIndex(records, language: language), style: style,
      known: Self.words(found.concepts, records, in: language))
    return NormalizedArticle(original: article, language: language, edits: edits)
  }

  /// The folded words of terms and of right spellings of names.
  private static func words(
    _ concepts: [ConceptEntry], _ records: [AuthorityRecord], in language: Language
  ) -> Set<String> {
    let terms = concepts.flatMap { $0.terms(in: language).map(\.face) }
    let names = records.flatMap(\.spellings).filter { $0.language == language && !$0.status.isVariant }.map(
      \.face)
    return Set((terms + names).flatMap { Phrase($0, language: language).words })
  }

  /// A house style by its name or file.
  ///
  /// - Parameter name: `house`, `trend`, `bgn`, or a file of one's own.
  /// - Returns: the style.
  /// - Throws: `InputError` with line and column where the file is missing or wrong.
  public static func style(_ name: String) throws -> StyleSheet {
    let file = ShippedStyles.file(name)?.path ?? name
    let text = try TextFile(file).text
    do {
      return try StyleSheet(text)
    } catch {
      throw InputError(
        file: name, line: error.line, column: error.column, problem: error.problem, advice: error.advice)
    }
  }
}
