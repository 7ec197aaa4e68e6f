internal import Names
private import Orthography

/// Compares words of two languages by a spelling model, each word and each pair once.
final class SpellingComparison {
  private let model: SpellingModel
  private var source: WordReadings
  private var target: WordReadings
  /// By the numbers of two bases.
  private var scores: [UInt64: Double] = [:]

  init(_ model: SpellingModel, _ source: WordDesk, _ target: WordDesk) {
    self.model = model
    self.source = WordReadings(source)
    self.target = WordReadings(target)
  }

  /// The log-odds that two bases are one name.
  func score(_ base: Int32, _ other: Int32) -> Double {
    let pair = UInt64(UInt32(bitPattern: base)) << 32 | UInt64(UInt32(bitPattern: other))
    if let known = scores[pair] { return known }
    let (ours, theirs) = (source.place(of: base, model), target.place(of: other, model))
    let score =
      source.language == model.first
      ? NameComparison(source.readings[ours], target.readings[theirs], model: model).score
      : NameComparison(target.readings[theirs], source.readings[ours], model: model).score
    scores[pair] = score
    return score
  }
}

/// The words of a desk as a spelling model reads them.
private struct WordReadings {
  private let desk: WordDesk
  private(set) var readings: [SpellingModel.Reading] = []
  /// For each base of the desk where its reading stands; −1 where it has none yet.
  private var places: [Int32] = []

  init(_ desk: WordDesk) { self.desk = desk }

  var language: Language { desk.language }

  /// Where the reading of a base stands.
  mutating func place(of base: Int32, _ model: SpellingModel) -> Int {
    let number = Int(base)
    if number >= places.count { places += [Int32](repeating: -1, count: desk.baseCount - places.count) }
    if places[number] < 0 {
      places[number] = Int32(readings.count)
      readings.append(model.reading(ofFolded: desk.base(base), language: desk.language))
    }
    return Int(places[number])
  }
}
