internal import Orthography

/// A transliteration model as a text file.
///
/// Header lines begin with `#` and say where the model comes from. Then sections, each a line `[name]` and its rows:
/// `languages` (of the names, of the spellings), `letters` (the alphabet of each), `links` (a letter, what it has become,
/// how often), and for each network `first 1`, `second 1` and so on: a row of weights a line, what one step is worth, a
/// tab, and a character for each hidden unit, from `!` (−46 steps) by `O` (nought) to `}` (46).
public enum TransliterationModelFile {
  private static let zero = 79
  private static let most: Float = 46

  /// `model` as text; it spells as before but for what rounding changes.
  public static func text(_ model: TransliterationModel) -> String {
    let inventory = model.inventory
    var text = model.provenance.map { "# \($0)\n" }.joined()
    text += "[languages]\n\(model.from)\n\(model.to)\n[letters]\n"
    for alphabet in [inventory.source, inventory.target] {
      text += String(String.UnicodeScalarView(alphabet.letters)) + "\n"
    }
    text += "[links]\n"
    for (link, count) in model.inventory.links {
      let piece = link.piece.map { inventory.target.letters[$0 - 1] }
      text +=
        "\(inventory.source.letters[link.letter - 1])\t\(String(String.UnicodeScalarView(piece)))\t\(count)\n"
    }
    for (number, network) in model.networks.enumerated() {
      // Which accent was asked for is settled: the first.
      let letterRows = TransliterationNetwork.letterRows(inventory) + 1
      text +=
        "[first \(number + 1)]\n" + rows(network.first.prefix(letterRows * network.hidden), network.hidden)
      text += "[second \(number + 1)]\n" + rows(network.second[...], network.hidden)
    }
    return text
  }

  private static func rows(_ weights: ArraySlice<Float>, _ hidden: Int) -> String {
    var text = ""
    for start in stride(from: weights.startIndex, to: weights.endIndex, by: hidden) {
      let row = weights[start..<start + hidden]
      let largest = row.reduce(0) { max($0, abs($1)) }
      // Four digits are more than 92 steps need.
      let step = max((largest / most * 1e5).rounded(.up) / 1e5, 1e-5)
      let codes = row.map { UInt8(zero + Int(($0 / step).rounded())) }
      text += "\(step)\t" + String(decoding: codes, as: UTF8.self) + "\n"
    }
    return text
  }

  /// Reads a model.
  ///
  /// - Parameter text: a whole model file.
  /// - Returns: the model.
  /// - Throws: `ModelFileError` with the first line that is not what it should be.
  public static func model(_ text: String) throws(ModelFileError) -> TransliterationModel {
    let file = ModelFileSections(text)
    let tags = try file.rows("languages", fields: 1)
    let alphabets = try file.rows("letters", fields: 1).map { row in
      SpellingAlphabet(letters: Array(row.fields[0].unicodeScalars))
    }
    guard tags.count == 2, alphabets.count == 2 else {
      throw ModelFileError(line: tags[0].line, problem: "two languages and two alphabets expected")
    }
    var counts: [LetterAlignment.Link: Int] = [:]
    for row in try file.rows("links", fields: 3) {
      let letter = PieceInventory.numbers(Array(row.fields[0].unicodeScalars), alphabets[0])
      let piece = PieceInventory.numbers(Array(row.fields[1].unicodeScalars), alphabets[1])
      guard letter.count == 1, piece.count == row.fields[1].unicodeScalars.count,
        piece.count <= LetterAlignment.longest, let count = Int(row.fields[2]), count > 0
      else { throw ModelFileError(line: row.line, problem: "a letter, letters and a count expected") }
      counts[LetterAlignment.Link(letter: letter[0], piece: piece)] = count
    }
    let inventory = PieceInventory(source: alphabets[0], target: alphabets[1], counts: counts)
    var networks: [TransliterationNetwork] = []
    while networks.isEmpty || file.has("first \(networks.count + 1)") {
      networks.append(try network(networks.count + 1, file, inventory))
    }
    do {
      return TransliterationModel(
        from: try Language(String(tags[0].fields[0])), to: try Language(String(tags[1].fields[0])),
        provenance: file.provenance, inventory: inventory, networks: networks)
    } catch {
      throw ModelFileError(line: tags[0].line, problem: "\(error)")
    }
  }

  private static func network(
    _ number: Int, _ file: ModelFileSections, _ inventory: PieceInventory
  ) throws(ModelFileError) -> TransliterationNetwork {
    let firstRows = try file.rows("first \(number)", fields: 2)
    let secondRows = try file.rows("second \(number)", fields: 2)
    let hidden = firstRows[0].fields[1].utf8.count
    guard hidden > 0, hidden % 8 == 0, firstRows.count == TransliterationNetwork.letterRows(inventory) + 1,
      secondRows.count == inventory.pieces.count
    else { throw ModelFileError(line: firstRows[0].line, problem: "network \(number) has another size") }
    return TransliterationNetwork(
      inventory, hidden: hidden, first: try weights(firstRows, hidden),
      second: try weights(secondRows, hidden))
  }

  private static func weights(
    _ rows: [ModelFileSections.Row], _ hidden: Int
  ) throws(ModelFileError) -> [Float] {
    var weights: [Float] = []
    weights.reserveCapacity(rows.count * hidden)
    for row in rows {
      let codes = row.fields[1].utf8
      guard let step = Float(row.fields[0]), step.isFinite, codes.count == hidden,
        codes.allSatisfy({ (33...125).contains($0) })
      else { throw ModelFileError(line: row.line, problem: "a step and \(hidden) weights expected") }
      for code in codes { weights.append(Float(Int(code) - zero) * step) }
    }
    return weights
  }
}
