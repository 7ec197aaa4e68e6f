internal import CICU

/// The classes of characters that folding, tokens and checks are built on.
///
/// Where a table and a Unicode property say the same, the property is used; the tables below are families that
/// editors' keyboards mix up and Unicode keeps apart.
enum Scalars {
  /// Everything that is typed for the apostrophe of Sa'ar, for geresh and for the Azerbaijani apostrophe.
  static func isApostrophe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x60, 0xB4, 0x2BC, 0x2BE, 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x5F3, 0xFF07: true
    default: false
    }
  }

  /// Double quotation marks and gershayim; guillemets included.
  static func isQuotation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x5F4, 0xFF02: true
    default: false
    }
  }

  /// Hyphens, dashes, the minus sign and maqaf.
  static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x5BE, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// Hebrew points and cantillation marks, but not maqaf, paseq, sof pasuq and nun hafukha, which are
  /// punctuation (Unicode block Hebrew, U+0591–U+05C7).
  static func isNiqqud(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7: true
    default: false
    }
  }

  /// Controls of the bidirectional algorithm (UAX #9).
  static func isBidiControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Characters that are not seen and say nothing: soft hyphen, zero-width space and joiners, byte order mark.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x9...0xD, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Letters that are typed for Azerbaijani ə: Cyrillic Ә ә and the Latin ǝ Ǝ of other alphabets.
  static func isSchwaLookalike(_ scalar: UInt32) -> Bool {
    scalar == 0x4D8 || scalar == 0x4D9 || scalar == 0x1DD || scalar == 0x18E
  }

  static func isHebrewLetter(_ scalar: UInt32) -> Bool {
    (0x5D0...0x5EA).contains(scalar) || (0x5EF...0x5F2).contains(scalar) || (0xFB1D...0xFB4F).contains(scalar)
  }

  static func isLetter(_ scalar: UInt32) -> Bool {
    scalar < 0x80
      ? (0x61...0x7A).contains(scalar | 0x20)
      : scalar == 0x2BC || scalar == 0x2BE || isApostrophe(scalar) ? false : cicu_is_letter(scalar)
  }

  static func isDigit(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? (0x30...0x39).contains(scalar) : cicu_digit_value(scalar) >= 0
  }

  /// True where a text has a digit of any script.
  static func hasDigits(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.contains { at in
        // U+0660, the first digit that is not ASCII, begins with D9; Hebrew and Azerbaijani letters lie before it.
        bytes[at] < 0x80
          ? (0x30...0x39).contains(bytes[at]) : bytes[at] >= 0xD9 && isDigit(bytes.scalar(at).scalar)
      }
    }
  }

  static func isUppercase(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? (0x41...0x5A).contains(scalar) : cicu_is_uppercase(scalar)
  }

  static func isMark(_ scalar: UInt32) -> Bool { scalar >= 0x300 && cicu_is_mark(scalar) }

  static func script(of scalar: UInt32) -> Script {
    if scalar < 0x80 { return isLetter(scalar) ? .latin : .common }
    return Script(rawValue: cicu_script_of(scalar)) ?? .other
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at an offset of valid UTF-8, and its length in bytes.
  @inline(__always)
  func scalar(_ at: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(self[at])
    func next(_ offset: Int) -> UInt32 { at + offset < count ? UInt32(self[at + offset] & 0x3F) : 0 }
    switch first {
    case ..<0x80: return (first, 1)
    case ..<0xE0: return ((first & 0x1F) << 6 | next(1), 2)
    case ..<0xF0: return ((first & 0xF) << 12 | next(1) << 6 | next(2), 3)
    default: return ((first & 7) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }
  }
}
