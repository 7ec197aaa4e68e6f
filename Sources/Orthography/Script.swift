/// The scripts that dragoman tells apart.
public enum Script: Int32, Sendable {
  /// A script that none of the languages is written in.
  case other = 0
  /// Latin.
  case latin = 1
  /// Hebrew.
  case hebrew = 2
  /// Cyrillic.
  case cyrillic = 3
  /// Digits, punctuation and marks, which belong to no script.
  case common = 4

  /// True where `word` has a letter of this script, so that rules for the script have something to say about it.
  ///
  /// Letters that are typed for ə count only in a word that has no others: Latin and Cyrillic mix them up.
  public func occurs(in word: some StringProtocol) -> Bool {
    var letters = false
    var schwa = false
    for scalar in word.unicodeScalars {
      let script = Scalars.script(of: scalar.value)
      guard script != .common else { continue }
      if Marks.isSchwa(scalar) {
        schwa = schwa || self == .latin || self == .cyrillic
      } else if script == self {
        return true
      } else {
        letters = true
      }
    }
    return schwa && !letters
  }
}
