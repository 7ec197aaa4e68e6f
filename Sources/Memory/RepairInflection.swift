internal import Orthography

/// Writes a name with the affixes that another has in a sentence.
struct RepairInflection {
  let language: Language
  let kind: RepairNameSwap.Kind

  /// `name` with the affixes that stand at a place; nil where their letters are in doubt.
  func written(_ name: String, at place: RepairNameSwap.Occurrence, surface: String) -> String? {
    switch language {
    case .hebrew: place.endings.isEmpty ? hebrew(name, place.prefixes) : nil
    case .azerbaijani: place.prefixes.isEmpty ? azerbaijani(name, place.endings) : nil
    case .english: place.prefixes.isEmpty ? english(name, place.endings, surface: surface) : nil
    default: place.prefixes.isEmpty && place.endings.isEmpty ? name : nil
    }
  }

  // MARK: Hebrew

  private func hebrew(_ name: String, _ prefixes: [String]) -> String? {
    guard let last = prefixes.last else { return name }
    // An article is only heard after these: לכנסת of הכנסת, but להרצוג of הרצוג.
    if name.hasPrefix("ה"), ["ב", "כ", "ל", "ה"].contains(where: last.hasSuffix) { return nil }
    // In a phrase of several words the article may belong to the last.
    if last.hasSuffix("ה"), name.unicodeScalars.contains(where: Marks.isSpace) { return nil }
    guard name.unicodeScalars.first.map({ ("א"..."ת").contains($0) }) ?? false else { return nil }
    return HebrewPrefixes.written(prefixes.joined(), before: name)
  }

  // MARK: Azerbaijani

  private func azerbaijani(_ name: String, _ endings: [Inflection.Ending]) -> String? {
    guard let first = endings.first, let letter = name.unicodeScalars.last else { return name }
    // How an abbreviation is spoken is not known here.
    if LetterCase.isAllCapitals(name) { return nil }
    let isCompound =
      name.unicodeScalars.contains(where: Marks.isSpace) && "ıiuü".unicodeScalars.contains(letter)
    if endings.count > 1 {
      // The letters of the chain are those of the other name: -nə behind a possessive is no -yə.
      if isCompound
        || first.surface.hasPrefix("n") && first.meaning != .genitive && first.meaning != .accusative
      {
        return nil
      }
      return AzerbaijaniEndings.written(endings, after: name).flatMap { isHard(name, $0) ? nil : name + $0 }
    }
    guard let inflected = AzerbaijaniEndings.inflected(name, first.meaning) else { return nil }
    let plain = AzerbaijaniEndings.written([first], after: name)
    if kind != .term {
      // İraqa, Bişkekə: whether k and q of a name become soft is the ear's to say.
      if plain.map({ isHard(name, $0) }) ?? true { return nil }
      guard isCompound else { return inflected }
      // Abu Dabiyə, but Xəzər dənizinə: only a head in small letters is surely one.
      let head = String(name.split(separator: " ").last ?? "")
      if kind == .person { return changesInCompounds(first) ? nil : inflected }
      return LetterCase.isCapitalized(head) && changesInCompounds(first) ? nil : inflected
    }
    return inflected
  }

  /// True where a vowel follows k or q at the end of a name.
  private func isHard(_ name: String, _ ending: String) -> Bool {
    (name.hasSuffix("k") || name.hasSuffix("q"))
      && (ending.first.map { "aıoueəiöü".contains($0) } ?? false)
  }

  private func changesInCompounds(_ ending: Inflection.Ending) -> Bool {
    [.dative, .locative, .ablative].contains(ending.meaning)
  }

  // MARK: English

  private func english(_ name: String, _ endings: [Inflection.Ending], surface: String) -> String? {
    guard let ending = endings.first else { return name }
    guard endings.count == 1, ending.meaning == .genitive,
      let apostrophe = surface.unicodeScalars.last(where: Marks.isApostrophe)
    else { return nil }
    return name + String(Character(apostrophe)) + (name.hasSuffix("s") ? "" : "s")
  }

  // MARK: Agreement

  /// True where no other word of the translation has to change with the name.
  func isCertain(
    _ old: String, _ new: String, at place: RepairNameSwap.Occurrence, in target: Segment, agrees: Bool
  ) -> Bool {
    switch language {
    case .hebrew: return agrees || kind == .place
    case .english:
      let words = Set(target.tokens.map(\.key))
      if kind == .person, !agrees, !words.isDisjoint(with: Self.pronouns) { return false }
      let before = target.tokens.last { $0.range.upperBound <= place.range.lowerBound }?.key
      if before == "a" || before == "an" { return false }
      let isPlural = old.hasSuffix("s") || new.hasSuffix("s")
      switch kind {
      case .person: return before != "the"
      // *The* goes with United States, Netherlands, EU, but not with Israel.
      case .place:
        return before != "the" && !isPlural && !new.unicodeScalars.contains(where: Marks.isSpace)
          && !LetterCase.isAllCapitals(new) && !LetterCase.isAllCapitals(old)
      case .term: return before == "the" && !isPlural
      }
    default: return true
    }
  }

  private static let pronouns: Set<String> = [
    "he", "she", "him", "her", "his", "hers", "himself", "herself", "mr", "mrs", "ms", "man", "woman", "king",
    "queen",
    "chairman", "chairwoman", "spokesman", "spokeswoman", "actor", "actress",
  ]
}
