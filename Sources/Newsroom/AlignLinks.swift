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

  /// A base of a word with what it is compared by.
  private struct Spelled {
    let number: Int32
    let base: String
    let skeletons: [String]
  }

  private mutating func addSpellings(_ model: SpellingModel?) {
    let theirs = Self.spelled(target)
    var blocks: [String: [Int]] = [:]
    for (at, word) in theirs.enumerated() {
      for key in word.skeletons { blocks[key, default: []].append(at) }
    }
    var comparison = model.map { SpellingComparison($0, source.language, target.language) }
    // The best score of each pair of words, of any bases with like consonants.
    var scores: [[Int32]: Double] = [:]
    for word in Self.spelled(source) {
      let like = Set(word.skeletons.flatMap { blocks[$0] ?? [] })
      for at in like {
        let pair = [word.number, theirs[at].number]
        let score = comparison?.score(word.base, theirs[at].base) ?? 0
        scores[pair] = max(scores[pair] ?? -.infinity, score)
      }
    }
    for (pair, score) in scores {
      let (form, their) = (source.forms[Int(pair[0])], target.forms[Int(pair[1])])
      if form.isLatin, their.isLatin, form.key == their.key {
        link(pair[0], pair[1], Self.identical)
      } else if comparison != nil {
        let isName = form.word.kind == .name || their.word.kind == .name
        let odds = score + (isName ? Self.nameOdds : Self.wordOdds)
        let strength = (isName ? Self.mostNames : Self.mostWords) * 1 / (1 + exp(-odds))
        if strength >= Self.least { link(pair[0], pair[1], Float(strength)) }
      } else if form.isLatin, their.isLatin, let likeness = Self.likeness(form.key, their.key) {
        link(pair[0], pair[1], likeness)
      }
    }
  }

  /// The bases of the words that may be names or look alike, under their consonants and under those without any one of
  /// them: two hands drop a letter here and there.
  private static func spelled(_ reader: AlignReader) -> [Spelled] {
    var spelled: [Spelled] = []
    for (number, form) in reader.forms.enumerated() where form.word.kind != .number {
      for base in form.bases.prefix(mostBases) where base.unicodeScalars.count >= shortestWord {
        let skeleton = Array(ConsonantSkeleton.skeleton(of: base, language: reader.language).utf8)
        guard skeleton.count >= 2 else { continue }
        var keys: Set<String> = [String(decoding: skeleton, as: UTF8.self)]
        if skeleton.count >= 4 {
          for skipped in skeleton.indices {
            keys.insert(
              String(decoding: skeleton[..<skipped] + skeleton[(skipped + 1)...], as: UTF8.self))
          }
        }
        spelled.append(Spelled(number: Int32(number), base: base, skeletons: Array(keys)))
      }
    }
    return spelled
  }

  /// Readings beyond these are far-fetched, and a word has at least so many letters.
  private static let (mostBases, shortestWord) = (8, 3)

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

  /// The log-odds that two bases are one name.
  mutating func score(_ base: String, _ other: String) -> Double {
    let reading = ours[base] ?? model.reading(base, language: source)
    ours[base] = reading
    let their = theirs[other] ?? model.reading(other, language: target)
    theirs[other] = their
    let comparison =
      source == model.first
      ? NameComparison(reading, their, model: model) : NameComparison(their, reading, model: model)
    return comparison.score
  }
}
