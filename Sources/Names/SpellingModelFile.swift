internal import Orthography

#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// A spelling model as a text file that can be read, compared and kept under version control.
///
/// Header lines begin with `#` and say where the model comes from. Then sections, each a line `[name]` and its rows:
/// `languages` (two tags), `letters` (the alphabet of each), `graphones` (letters, letters, −100 ln p), `trigrams 1` and
/// `trigrams 2` (three letters, count), `calibration` (feature, mean, deviation, weight; the bias last). `^` and `$` are
/// the start and the end of a word.
public enum SpellingModelFile {
  private static let start: Character = "^"
  private static let end: Character = "$"
  /// Graphones and trigrams that add nothing: a probability of e⁻¹² is met once in a hundred thousand letters.
  private static let leastLogProbability = -12.0

  /// `model` as text; names compare with it as before but for what rounding changes.
  ///
  /// - Parameters:
  ///   - model: the model.
  ///   - rarestTrigram: trigrams with a smaller count are left out.
  /// - Returns: the text of the file.
  public static func text(_ model: SpellingModel, rarestTrigram: Int = 1) -> String {
    let graphones = model.graphones
    var text = model.provenance.map { "# \($0)\n" }.joined()
    text += "[languages]\n\(model.first)\n\(model.second)\n[letters]\n"
    for alphabet in [graphones.first, graphones.second] {
      text += String(String.UnicodeScalarView(alphabet.letters)) + "\n"
    }
    text += "[graphones]\n"
    for (number, probability) in graphones.probabilities.enumerated() where probability > 0 {
      let cost = Int((-100 * log(Double(probability))).rounded())
      guard Double(cost) <= -100 * leastLogProbability else { continue }
      let one = chunk(number / graphones.width, graphones.first)
      let two = chunk(number % graphones.width, graphones.second)
      text += "\(one)\t\(two)\t\(cost)\n"
    }
    for (side, letters, alphabet) in [
      (1, model.firstLetters, graphones.first), (2, model.secondLetters, graphones.second),
    ] {
      text += "[trigrams \(side)]\n"
      for (trigram, count) in letters.counts.sorted(by: { $0.key < $1.key }) where count >= rarestTrigram {
        let size = alphabet.count
        let letters = [trigram / size / size, trigram / size % size, trigram % size]
        text += String(letters.map { letter($0, alphabet) }) + "\t\(count)\n"
      }
    }
    text += "[calibration]\n"
    for (name, weight) in zip(Calibration.names, model.calibration.weights) {
      text += "\(name)\t\(weight.mean)\t\(weight.deviation)\t\(weight.weight)\n"
    }
    return text + "bias\t\(model.calibration.bias)\n"
  }

  private static func letter(_ number: Int, _ alphabet: SpellingAlphabet) -> Character {
    switch number {
    case SpellingAlphabet.start: start
    case SpellingAlphabet.end: end
    default: Character(alphabet.letters[number - 2])
    }
  }

  private static func chunk(_ number: Int, _ alphabet: SpellingAlphabet) -> String {
    let size = alphabet.count
    if number == 0 { return "" }
    if number <= size { return String(letter(number - 1, alphabet)) }
    let pair = number - 1 - size
    return String([letter(pair / size, alphabet), letter(pair % size, alphabet)])
  }
}

extension SpellingModelFile {
  /// A number of the file: it depends on no locale and no Foundation.
  private static func number(_ field: Substring, _ line: Int) throws(ModelFileError) -> Double {
    guard let number = Double(field), number.isFinite else {
      throw ModelFileError(line: line, problem: "“\(field)” is no number")
    }
    return number
  }

  /// Reads a model.
  ///
  /// - Parameter text: a whole model file.
  /// - Returns: the model.
  /// - Throws: `ModelFileError` with the first line that is not what it should be.
  public static func model(_ text: String) throws(ModelFileError) -> SpellingModel {
    let file = ModelFileSections(text)
    let tags = try file.rows("languages", fields: 1)
    let alphabets = try file.rows("letters", fields: 1).map { row in
      SpellingAlphabet(letters: Array(row.fields[0].unicodeScalars))
    }
    guard tags.count == 2, alphabets.count == 2 else {
      throw ModelFileError(line: tags[0].line, problem: "two languages and two alphabets expected")
    }
    let graphones = try graphones(try file.rows("graphones", fields: 3), alphabets[0], alphabets[1])
    let firstLetters = try letterModel(try file.rows("trigrams 1", fields: 2), alphabets[0])
    let secondLetters = try letterModel(try file.rows("trigrams 2", fields: 2), alphabets[1])
    let calibration = try calibration(file.rowsIfAny("calibration"))
    do {
      return SpellingModel(
        first: try Language(String(tags[0].fields[0])), second: try Language(String(tags[1].fields[0])),
        provenance: file.provenance, graphones: graphones, firstLetters: firstLetters,
        secondLetters: secondLetters,
        calibration: calibration)
    } catch {
      throw ModelFileError(line: tags[0].line, problem: "\(error)")
    }
  }

  private typealias Row = ModelFileSections.Row

  /// The numbers of the letters of a chunk.
  private static func letters(
    _ text: Substring, _ alphabet: SpellingAlphabet, _ line: Int
  ) throws(ModelFileError) -> [Int] {
    var numbers: [Int] = []
    for scalar in text.unicodeScalars {
      if scalar == "^" {
        numbers.append(SpellingAlphabet.start)
      } else if scalar == "$" {
        numbers.append(SpellingAlphabet.end)
      } else if let number = alphabet.number(of: scalar) {
        numbers.append(number)
      } else {
        throw ModelFileError(line: line, problem: "“\(scalar)” is no letter of the alphabet")
      }
    }
    return numbers
  }

  private static func graphones(
    _ rows: [Row], _ first: SpellingAlphabet, _ second: SpellingAlphabet
  ) throws(ModelFileError) -> Graphones {
    let empty = Graphones(first: first, second: second)
    var probabilities = empty.probabilities
    func chunk(_ field: Substring, _ alphabet: SpellingAlphabet, _ line: Int) throws(ModelFileError) -> Int {
      let numbers = try letters(field, alphabet, line)
      switch numbers.count {
      case 0: return 0
      case 1: return 1 + numbers[0]
      case 2: return 1 + alphabet.count + numbers[0] * alphabet.count + numbers[1]
      default: throw ModelFileError(line: line, problem: "“\(field)” has more than two letters")
      }
    }
    for row in rows {
      let one = try chunk(row.fields[0], first, row.line)
      let two = try chunk(row.fields[1], second, row.line)
      guard one + two > 0 else { throw ModelFileError(line: row.line, problem: "a graphone without letters") }
      probabilities[one * empty.width + two] = Float(exp(-(try number(row.fields[2], row.line)) / 100))
    }
    return empty.with(probabilities, smoothing: true)
  }

  private static func letterModel(_ rows: [Row], _ alphabet: SpellingAlphabet) throws(ModelFileError)
    -> LetterModel
  {
    var counts: [Int: Int] = [:]
    for row in rows {
      let numbers = try letters(row.fields[0], alphabet, row.line)
      guard numbers.count == 3, let count = Int(row.fields[1]), count > 0 else {
        throw ModelFileError(line: row.line, problem: "three letters and a count expected")
      }
      counts[LetterModel.trigram(numbers[0], numbers[1], numbers[2], letters: alphabet.count)] = count
    }
    return LetterModel(counts: counts, letters: alphabet.count)
  }

  private static func calibration(_ rows: [Row]) throws(ModelFileError) -> Calibration {
    var weights: [Calibration.Weight] = []
    for (row, name) in zip(rows, Calibration.names) {
      guard row.fields.count == 4, row.fields[0] == name else {
        throw ModelFileError(line: row.line, problem: "feature \(name) expected")
      }
      let deviation = try number(row.fields[2], row.line)
      guard deviation > 0 else {
        throw ModelFileError(line: row.line, problem: "a deviation is more than nought")
      }
      weights.append(
        Calibration.Weight(
          mean: try number(row.fields[1], row.line), deviation: deviation,
          weight: try number(row.fields[3], row.line)))
    }
    guard let last = rows.last, last.fields.count == 2, last.fields[0] == "bias",
      weights.count == Calibration.names.count
    else { throw ModelFileError(line: rows.last?.line ?? 1, problem: "[calibration] is not complete") }
    return Calibration(weights: weights, bias: try number(last.fields[1], last.line))
  }
}
