public import Orthography

/// A translation in the case that its source stands in, where that can be told.
///
/// Only what the affix says by itself is carried over: Aliyev's is *Əliyevin*, בבאקו is *Bakıda*, but what *of* and *to* mean
/// in a sentence an affix does not tell. A direct object is marked in none of the other languages by an affix.
public enum CaseTransfer {
  /// `target` as it stands for a term that was found as `match` in a text of `source`; nil where the source is bare or its
  /// affixes decide nothing.
  public static func form(of target: Term, for match: PhraseMatch, source: Language) -> String? {
    guard let meaning = meaning(of: match, source: source) else { return nil }
    switch target.language {
    case .azerbaijani:
      return AzerbaijaniEndings.inflected(target.face, meaning)
    case .hebrew:
      switch meaning {
      case .dative: return HebrewPrefixes.written("ל", before: target.face)
      case .locative: return HebrewPrefixes.written("ב", before: target.face)
      case .ablative: return HebrewPrefixes.written("מ", before: target.face)
      default: return nil
      }
    default: return nil
    }
  }

  /// The case that the affixes of a find say; nil for none, or for more than a case.
  private static func meaning(of match: PhraseMatch, source: Language) -> Inflection.Meaning? {
    switch source {
    case .hebrew:
      guard match.endings.isEmpty, match.prefixes.count == 1 else { return nil }
      switch match.prefixes[0] {
      case "ל": return .dative
      case "ב": return .locative
      case "מ": return .ablative
      default: return nil
      }
    case .english: return match.endings.map(\.meaning) == [.genitive] ? .genitive : nil
    case .azerbaijani:
      guard match.endings.count == 1, let only = match.endings.first?.meaning else { return nil }
      return [.genitive, .dative, .locative, .ablative].contains(only) ? only : nil
    default: return nil
    }
  }
}
