internal import Alignment
private import Foundation
internal import Names
internal import Orthography

/// Links the words of two texts: by numbers, names, concepts, the list of common words, equal letters, and what a spelling
/// model takes for one name.
struct AlignLinks {
  private let source: AlignReader
  private let target: AlignReader
  private(set) var links: [WordLink] = []

  /// How sure it is that two words mean the same which share a record, a concept, a row of the list, or all letters.
  private static let (record, concept, common, identical): (Float, Float, Float, Float) = (
    0.95, 0.85, 0.8, 0.97
  )
  /// Whatever the model says, two names may differ, and words with small letters are seldom names.
  private static let (mostNames, mostWords): (Double, Double) = (0.95, 0.8)
  /// Log-odds that a pair of words has to be a name before its letters are compared, against the pairs that the model was
  /// calibrated on.
  private static let (nameOdds, wordOdds) = (-1.0, -2.5)
  /// Weaker links are noise.
  private static let least = 0.1

  /// - Parameters:
  ///   - source: one text.
  ///   - target: the other.
  ///   - comparison: how names of the two languages sound alike; nil where there is no model.
  ///   - usesRecords: false to leave out what the authority and the glossary know.
  init(
    _ source: AlignReader, _ target: AlignReader, comparison: SpellingComparison?, usesRecords: Bool = true
  ) {
    self.source = source
    self.target = target
    addNumbers()
    if usesRecords {
      add(source.records, target.records, Self.record)
      add(source.concepts, target.concepts, Self.concept)
    }
    addCommonWords()
    addSpellings(comparison)
  }

  private mutating func link(_ one: Int32, _ other: Int32, _ strength: Float) {
    links.append(WordLink(one, other, strength: strength))
  }

  private mutating func addNumbers() {
    var byValue: [String: [(word: Int32, strength: Float)]] = [:]
    for (word, form) in target.forms.enumerated() {
      for (value, strength) in form.values { byValue[value, default: []].append((Int32(word), strength)) }
    }
    for (word, form) in source.forms.enumerated() {
      for (value, strength) in form.values {
        for other in byValue[value] ?? [] { link(Int32(word), other.word, min(strength, other.strength)) }
      }
    }
  }

  private mutating func add(_ ours: [String: [Int32]], _ theirs: [String: [Int32]], _ strength: Float) {
    for (identifier, words) in ours {
      for word in words {
        for other in theirs[identifier] ?? [] { link(word, other, strength) }
      }
    }
  }

  private mutating func addCommonWords() {
    var byRow: [Int32: [Int32]] = [:]
    for (word, form) in target.forms.enumerated() {
      for row in form.rows { byRow[row, default: []].append(Int32(word)) }
    }
    for (word, form) in source.forms.enumerated() {
      for row in form.rows {
        for other in byRow[row] ?? [] { link(Int32(word), other, Self.common) }
      }
    }
  }

  // MARK: Spelling

  /// A base of a word of the target under a key.
  private struct Candidate {
    let word: Int32
    let base: Int32
    let isName: Bool
    /// True under the key of all its consonants.
    let isWhole: Bool
  }

  private mutating func addSpellings(_ comparison: SpellingComparison?) {
    var blocks: [UInt64: [Candidate]] = [:]
    for (word, form) in target.forms.enumerated() where form.word.kind != .number {
      let isName = form.word.kind == .name
      for base in form.spellings {
        for (place, key) in target.desk.skeletons(of: base).enumerated() {
          blocks[key, default: []].append(
            Candidate(word: Int32(word), base: base, isName: isName, isWhole: place == 0))
        }
      }
    }
    // The best score of each word of the target with the word at hand, of any bases with like consonants.
    var scores: [Int32: Double] = [:]
    for (word, form) in source.forms.enumerated() where form.word.kind != .number {
      let isName = form.word.kind == .name
      scores.removeAll(keepingCapacity: true)
      for base in form.spellings {
        for (place, key) in source.desk.skeletons(of: base).enumerated() {
          for other in blocks[key] ?? [] {
            // Of two common words that are alike only but for a consonant, or have but two, one in a hundred is the other's
            // translation.
            if !isName, !other.isName, place > 0 || !other.isWhole || ConsonantSkeleton.isShort(key) {
              continue
            }
            let score = comparison?.score(base, other.base) ?? 0
            scores[other.word] = max(scores[other.word] ?? -.infinity, score)
          }
        }
      }
      for (other, score) in scores { add(Int32(word), other, score, isModelled: comparison != nil) }
    }
  }

  /// Links two words by what a model says of their spelling, or by their letters.
  private mutating func add(_ word: Int32, _ other: Int32, _ score: Double, isModelled: Bool) {
    let (form, their) = (source.forms[Int(word)], target.forms[Int(other)])
    if form.isLatin, their.isLatin, form.key == their.key {
      link(word, other, Self.identical)
    } else if isModelled {
      let isName = form.word.kind == .name || their.word.kind == .name
      let odds = score + (isName ? Self.nameOdds : Self.wordOdds)
      let strength = (isName ? Self.mostNames : Self.mostWords) * 1 / (1 + exp(-odds))
      if strength >= Self.least { link(word, other, Float(strength)) }
    } else if form.isLatin, their.isLatin, let likeness = Self.likeness(form.key, their.key) {
      link(word, other, likeness)
    }
  }

  /// How much two words of languages that there is no model for look alike: the share of letters of their common beginning;
  /// nil for little.
  private static func likeness(_ one: String, _ other: String) -> Float? {
    let common = zip(one.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.count
    let share = Float(2 * common) / Float(one.unicodeScalars.count + other.unicodeScalars.count)
    return common >= 4 && share > 0.55 ? 0.8 * share : nil
  }
}
