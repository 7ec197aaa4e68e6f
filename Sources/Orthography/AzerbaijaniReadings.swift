/// Azerbaijani endings are taken off over numbers: a letter is a byte, and the letters before the end of a word are compared
/// with an ending at once.
extension AzerbaijaniEndings {
  /// An ending in one of its shapes.
  private struct Shape {
    /// What the base ends in.
    enum Base { case consonant, vowel, closeVowel }
    let meaning: Inflection.Meaning
    let place: Int
    let base: Base
    let pattern: String
    let length: Int
  }

  /// The shapes of all rows, of each row the short ones first.
  private static let shapes: [Shape] = rows.flatMap { row in
    let patterns: [(Shape.Base, String?)] = [
      (.consonant, row.afterConsonant), (.vowel, row.afterVowel), (.closeVowel, row.afterPossessive),
    ]
    let shapes = patterns.compactMap { base, pattern in
      pattern.map { Shape(meaning: row.meaning, place: row.place, base: base, pattern: $0, length: $0.count) }
    }
    return (1...6).flatMap { length in shapes.filter { $0.length == length } }
  }

  /// The letters of each shape after each of `vowels`.
  private static let packedShapes: [UInt64] = shapes.flatMap { shape in
    vowels.map { packed(VowelHarmony.realized(shape.pattern, after: $0)) }
  }

  /// The numbers of the shapes by their last letter.
  private static let shapesByLastLetter: [[Int]] = (0..<256).map { letter in
    shapes.indices.filter { shape in
      vowels.indices.contains { packedShapes[shape * vowels.count + $0] & 0xFF == letter }
    }
  }

  // MARK: Letters

  private static let vowels: [Character] = ["a", "ı", "o", "u", "e", "ə", "i", "ö", "ü"]

  /// For each letter in a byte the number of the vowel that it is, counted from one; nought for no vowel.
  private static let vowelNumbers: [UInt8] = {
    var numbers = [UInt8](repeating: 0, count: 256)
    for (number, vowel) in vowels.enumerated() {
      for scalar in vowel.unicodeScalars { numbers[Int(letter(scalar.value))] = UInt8(number + 1) }
    }
    return numbers
  }()

  /// For each vowel whether a possessive may end in it, and the close vowel that follows it.
  private static let isClose = vowels.map(VowelHarmony.closeVowels.contains)
  private static let closeAfter = vowels.map { Array(VowelHarmony.realized("I", after: $0).utf8) }

  /// A letter in a byte: ASCII as it is, the other letters of the alphabet below it, anything else 0xFF.
  private static func letter(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case ..<0x80: UInt8(scalar)
    case 0x131: 1
    case 0xF6: 2
    case 0xFC: 3
    case 0x259: 4
    case 0xE7: 5
    case 0x15F: 6
    case 0x11F: 7
    default: 0xFF
    }
  }

  /// The last letters of a word, the last in the lowest byte.
  private static func packed(_ letters: String) -> UInt64 {
    letters.unicodeScalars.reduce(0) { $0 << 8 | UInt64(letter($1.value)) }
  }

  // MARK: Reading

  /// Adds the readings of a folded word that take at least one ending off, likeliest first.
  static func read(_ form: inout AffixReadings) {
    form.letters.removeAll(keepingCapacity: true)
    form.offsets.removeAll(keepingCapacity: true)
    var apostrophe: Int?
    form.bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        let (scalar, length) = bytes.scalar(at)
        if scalar == 0x27 { apostrophe = at }
        form.letters.append(letter(scalar))
        form.offsets.append(at)
        at += length
      }
    }
    form.offsets.append(form.length)
    if let apostrophe { readTail(after: apostrophe, &form) }
    peel(form.letters.count, below: 8, next: -1, depth: 0, cost: 0, &form)
    form.rank()
  }

  /// Netanyahu'nun, Sa'ar'ın: what follows the apostrophe is an ending; harmony is with the sound of a foreign word and not
  /// checked.
  private static func readTail(after apostrophe: Int, _ form: inout AffixReadings) {
    let tail = String(decoding: form.bytes[(apostrophe + 1)..<form.length], as: UTF8.self)
    guard let endings = endings(spelling: tail) else { return }
    var next = -1
    var end = form.length
    var cost = 0
    for ending in endings.reversed() {
      let start = end - ending.surface.utf8.count
      next = form.link(ending.meaning, start..<end, before: next)
      end = start
      cost += Self.cost(ending.meaning)
    }
    form.add(AffixReadings.Reading(base: 0..<apostrophe, endings: next, cost: cost))
  }

  /// Takes endings of lower places off the first `count` letters.
  private static func peel(
    _ count: Int, below place: Int, next: Int, depth: Int, cost: Int, _ form: inout AffixReadings
  ) {
    let tail = form.letters[max(0, count - 8)..<count].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    for number in shapesByLastLetter[Int(tail & 0xFF)] {
      let shape = shapes[number]
      guard shape.place < place, count >= shape.length + 2 else { continue }
      let length = count - shape.length
      guard let vowel = lastVowel(form.letters, before: length),
        fits(shape.base, after: form.letters[length - 1]),
        tail & (1 << (8 * UInt64(shape.length)) - 1) == packedShapes[number * vowels.count + vowel]
      else { continue }
      let surface = form.offsets[length]..<form.offsets[count]
      let link = form.link(shape.meaning, surface, before: next)
      let cost = cost + Self.cost(shape.meaning)
      let base = 0..<form.offsets[length]
      form.add(AffixReadings.Reading(base: base, endings: link, cost: cost))
      if vowelNumbers[Int(form.letters[length])] > 0 {
        addAlternation(length, vowel, AffixReadings.Reading(base: base, endings: link, cost: cost), &form)
      }
      if depth < 3 {
        peel(length, below: shape.place, next: link, depth: depth + 1, cost: cost, &form)
      }
    }
  }

  private static func lastVowel(_ letters: [UInt8], before end: Int) -> Int? {
    var at = end - 1
    while at >= 0 {
      let number = vowelNumbers[Int(letters[at])]
      if number > 0 { return Int(number) - 1 }
      at -= 1
    }
    return nil
  }

  private static func fits(_ base: Shape.Base, after letter: UInt8) -> Bool {
    let vowel = Int(vowelNumbers[Int(letter)])
    return switch base {
    case .consonant: vowel == 0
    case .vowel: vowel > 0
    case .closeVowel: vowel > 0 && isClose[vowel - 1]
    }
  }

  /// Adds the dictionary form whose last letters change before a vowel: bütövlük → bütövlüyü, uşaq → uşağı, oğul → oğlu.
  ///
  /// - Parameters:
  ///   - length: the number of letters of the base as it stands.
  ///   - vowel: the place of its last vowel in `vowels`.
  ///   - reading: the reading with the base as it stands.
  ///   - form: the word.
  private static func addAlternation(
    _ length: Int, _ vowel: Int, _ reading: AffixReadings.Reading, _ form: inout AffixReadings
  ) {
    let (before, last) = (form.letters[length - 2], form.letters[length - 1])
    let stem = 0..<form.offsets[length - 1]
    let base: Range<Int>
    var isRare = false
    switch (vowelNumbers[Int(before)] > 0, last) {
    case (true, 0x79): base = form.written(stem, CollectionOfOne(0x6B))
    case (true, 7): base = form.written(stem, CollectionOfOne(0x71))
    case (false, _) where vowelNumbers[Int(last)] == 0 && before != last:
      // A vowel that drops out is rare, k and q that become soft are not.
      isRare = true
      base = form.written(stem, closeAfter[vowel] + form.bytes[stem.upperBound..<form.offsets[length]])
    default: return
    }
    form.add(
      AffixReadings.Reading(base: base, endings: reading.endings, isRare: isRare, cost: reading.cost))
  }
}
