import Interchange

/// Where alignments are written, held against what they are made from: no output may take the place of an article, of the
/// list that names it, or of another output, whatever way its path is written.
struct OutputPlaces {
  private let inputs: Set<FileIdentity>
  private var outputs: [FileIdentity: String] = [:]

  /// - Parameter inputs: the files that are read.
  init(inputs: [String]) {
    self.inputs = Set(inputs.compactMap { FileIdentity($0 == "-" ? FileIdentity.standardInput : $0) })
  }

  /// Takes the place `output` for what is made from the article `source`.
  ///
  /// - Throws: `InputError` where the place is not free.
  mutating func take(_ output: String, for source: String) throws(InputError) {
    guard output != "-", let place = FileIdentity(output) else { return }
    if inputs.contains(place) {
      throw InputError(
        file: output, problem: "the output would replace an article or the list", advice: "name another file")
    }
    if let before = outputs.updateValue(source, forKey: place) {
      throw InputError(
        file: output, problem: "the output of two pairs: \(before) and \(source)",
        advice: "name the outputs in the third column")
    }
  }
}
