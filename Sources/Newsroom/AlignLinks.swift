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
  ///   - model: how names of the two languages sound alike; nil where there is none.
  ///   - usesRecords: false to leave out what the authority and the glossary know.
  init(_ source: AlignReader, _ target: AlignReader, model: SpellingModel?, usesRecords: Bool = true) {
    self.source = source
    self.target = target
    addNumbers()
    if usesRecords {
      add(source.records, target.records, Self.record)
      add(source.concepts, target.concepts, Self.concept)
    }
    addCommonWords()
    addSpellings(model)
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

  /// A word with what it is compared by.
  private struct Spelled {
    let number: Int32
    let skeletons: Set<String>
  }

  private mutating func addSpellings(_ model: SpellingModel?) {
    let ours = Self.spelled(source)
    let theirs = Self.spelled(target)
    var blocks: [String: [Int32]] = [:]
    for word in theirs {
      for key in word.skeletons { blocks[key, default: []].append(word.number) }
    }
    var comparison = model.map { SpellingComparison($0, source.language, target.language) }
    for word in ours {
      var candidates: Set<Int32> = []
      for key in word.skeletons { candidates.formUnion(blocks[key] ?? []) }
      let form = source.forms[Int(word.number)]
      for other in candidates {
        let their = target.forms[Int(other)]
        if form.isLatin, their.isLatin, form.key == their.key {
          link(word.number, other, Self.identical)
        } else if let score = comparison?.score(form.bases, their.bases) {
          let isName = form.word.kind == .name || their.word.kind == .name
          let odds = score + (isName ? Self.nameOdds : Self.wordOdds)
          let strength = (isName ? Self.mostNames : Self.mostWords) * 1 / (1 + exp(-odds))
          if strength >= Self.least { link(word.number, other, Float(strength)) }
        } else if form.isLatin, their.isLatin, let likeness = Self.likeness(form.key, their.key) {
          link(word.number, other, likeness)
        }
      }
    }
  }

  /// The words that may be names or look alike, under the consonants of their bases, and under those without any one of
  /// them: two hands drop a letter here and there.
  private static func spelled(_ reader: AlignReader) -> [Spelled] {
    reader.forms.enumerated().compactMap { number, form in
      guard form.word.kind != .number else { return nil }
      var keys: Set<String> = []
      for base in form.bases.prefix(mostBases) where base.unicodeScalars.count >= shortestWord {
        let skeleton = Array(ConsonantSkeleton.skeleton(of: base, language: reader.language).utf8)
        guard skeleton.count >= 2 else { continue }
        keys.insert(String(decoding: skeleton, as: UTF8.self))
        guard skeleton.count >= 4 else { continue }
        for skipped in skeleton.indices {
          keys.insert(
            String(decoding: skeleton[..<skipped] + skeleton[(skipped + 1)...], as: UTF8.self))
        }
      }
      return keys.isEmpty ? nil : Spelled(number: Int32(number), skeletons: keys)
    }
  }

  /// Readings beyond these are far-fetched, and a word has at least so many letters.
  static let (mostBases, shortestWord) = (8, 3)

  /// How much two words of languages that there is no model for look alike: the share of letters of their common beginning;
  /// nil for little.
  private static func likeness(_ one: String, _ other: String) -> Float? {
    let common = zip(one.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.count
    let share = Float(2 * common) / Float(one.unicodeScalars.count + other.unicodeScalars.count)
    return common >= 4 && share > 0.55 ? 0.8 * share : nil
  }
}

/// Compares words of two languages by a spelling model, each reading once.
private struct SpellingComparison {
  private let model: SpellingModel
  private let source: Language
  private let target: Language
  private var ours: [String: SpellingModel.Reading] = [:]
  private var theirs: [String: SpellingModel.Reading] = [:]

  init(_ model: SpellingModel, _ source: Language, _ target: Language) {
    self.model = model
    self.source = source
    self.target = target
  }

  /// The best log-odds of any bases of the two words that they are one name.
  mutating func score(_ bases: [String], _ others: [String]) -> Double {
    var best = -Double.infinity
    for base in bases.prefix(AlignLinks.mostBases)
    where base.unicodeScalars.count >= AlignLinks.shortestWord {
      let reading = ours[base] ?? model.reading(base, language: source)
      ours[base] = reading
      for other in others.prefix(AlignLinks.mostBases)
      where other.unicodeScalars.count >= AlignLinks.shortestWord {
        let their = theirs[other] ?? model.reading(other, language: target)
        theirs[other] = their
        let comparison =
          source == model.first
          ? NameComparison(reading, their, model: model) : NameComparison(their, reading, model: model)
        best = max(best, comparison.score)
      }
    }
    return best
  }
}
