private import CICU

/// Letters without their marks: ộ is o, ž is z, ә and ə stay what they are.
public enum LetterBase {
  /// True for letters of any script.
  public static func isLetter(_ scalar: Unicode.Scalar) -> Bool { Scalars.isLetter(scalar.value) }

  /// The letter under the marks of `scalar` (canonical decomposition), or the scalar itself.
  public static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0xC0 { return scalar }
    if let known = stroked[scalar] { return known }
    guard let base = Unicode.Scalar(cicu_base_letter(scalar.value)) else {
      return scalar
    }
    return base
  }

  /// Letters with strokes and ligatures' first letters, which Unicode does not decompose.
  private static let stroked: [Unicode.Scalar: Unicode.Scalar] = [
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "t", "ß": "s", "æ": "a", "œ": "o", "ħ": "h", "ı": "i",
    "ŋ": "n",
    "ɨ": "i", "ʉ": "u", "ǝ": "ə",
  ]
}
