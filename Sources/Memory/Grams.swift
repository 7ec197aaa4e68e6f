public import Orthography

/// The grams of a segment, which lead from a query to the units that may match it: its words, and each three scalars in a
/// row with the edges as spaces.
///
/// Words are rare, and a handful of them finds a sentence among a million; three letters survive where every word was
/// misread. A gram is known by 38 bits of a hash that its language takes part in.
public enum Grams {
  /// The bits of a posting key below the gram: the length band.
  public static let bandBits = 6
  private static let gramBits = 38

  /// Appends the grams of a form in lower case to `grams`; one that occurs twice is there twice.
  public static func append(of lowered: [UInt32], language: Language, to grams: inout [UInt64]) {
    let seed = seed(language)
    var first: UInt32 = 0x20
    var second: UInt32 = 0x20
    var word: UInt64 = 0
    var wordLength = 0
    grams.reserveCapacity(grams.count + lowered.count + lowered.count / 4 + 2)
    for (at, scalar) in lowered.enumerated() {
      if at > 0 { grams.append(trigram(first, second, scalar, seed)) }
      first = second
      second = scalar
      if isWordScalar(scalar) {
        word = (word ^ UInt64(scalar)) &* 0x100_0000_01B3
        wordLength += 1
      } else if wordLength > 0 {
        if wordLength > 1 { grams.append(mixed(word ^ seed)) }
        word = 0
        wordLength = 0
      }
    }
    if wordLength > 1 { grams.append(mixed(word ^ seed)) }
    if !lowered.isEmpty { grams.append(trigram(first, second, 0x20, seed)) }
  }

  /// The key of the posting list of a gram in a band.
  public static func key(_ gram: UInt64, band: Int) -> UInt64 { gram << UInt64(bandBits) | UInt64(band) }

  /// The key of the list of the units with a segment of this form: the last band, which no length reaches.
  public static func formKey(_ hash: UInt64, language: Language) -> UInt64 {
    key(mixed(hash ^ seed(language)), band: formBand)
  }

  /// True where the key is that of a form.
  public static func isFormKey(_ key: UInt64) -> Bool {
    key & (1 << UInt64(bandBits) - 1) == UInt64(formBand)
  }

  /// The length band of a key.
  static func band(of key: UInt64) -> Int { Int(key & (1 << UInt64(bandBits) - 1)) }

  private static let formBand = 1 << bandBits - 1

  /// The gram of three scalars in lower case.
  static func trigram(_ first: UInt32, _ second: UInt32, _ third: UInt32, in language: Language) -> UInt64 {
    trigram(first, second, third, seed(language))
  }

  private static func trigram(_ first: UInt32, _ second: UInt32, _ third: UInt32, _ seed: UInt64) -> UInt64 {
    mixed((UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)) &* 0x9E37_79B9_7F4A_7C15 ^ seed)
  }

  private static func seed(_ language: Language) -> UInt64 {
    language.tag.utf8.reduce(0x51_7C_C1_B7_27_22_0A_95) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The finalizer of MurmurHash3 (Austin Appleby, public domain), shortened to a gram's bits.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    hash ^= hash >> 33
    return hash >> UInt64(64 - gramBits)
  }

  /// Letters and digits, told cheaply: forms hold few other characters.
  static func isWordScalar(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x80: (0x30...0x39).contains(scalar) || (0x61...0x7A).contains(scalar | 0x20)
    case 0x80..<0xC0, 0x2000..<0x2070, 0x3000..<0x3020: false
    default: true
    }
  }
}
