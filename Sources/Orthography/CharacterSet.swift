private import CICU

/// Text read from bytes whose character set had to be found out.
public struct DecodedText: Sendable {
  /// The text.
  public let text: String
  /// The character set it was read in, by its IANA name.
  public let charset: String
  /// True where the character set was guessed and not stated by a byte order mark or by valid UTF-8.
  public let isGuess: Bool
}

/// Why bytes could not be read as text.
public enum DecodingError: Error, Equatable {
  /// Bytes that no text has; the offset of the first.
  case binary(offset: Int)
  /// UTF-8 with damaged bytes; the offset of the first.
  case damagedUTF8(offset: Int)
  /// Not UTF-8, and nothing that ICU is sure enough of.
  case unknownCharset
  /// The stated character set is unknown.
  case unsupportedCharset(String)
  /// Bytes that the character set has no characters for.
  case notInCharset(String)
}

/// Finds the character set of a text and reads it: UTF-8 first, byte order marks, then ICU's guess among the
/// sets that our languages were written in.
public enum CharsetDetection {
  /// What ICU calls a set, the Windows superset that real files are in, and the least confidence we act on.
  /// ICU never names windows-1254 or -1255 where no byte between 0x80 and 0x9F occurs.
  private static let readable: [(detected: String, charset: String, confidence: Int32)] = [
    ("UTF-16LE", "UTF-16LE", 10), ("UTF-16BE", "UTF-16BE", 10),
    ("windows-1255", "windows-1255", 10), ("ISO-8859-8", "windows-1255", 10),
    ("ISO-8859-8-I", "windows-1255", 10),
    ("windows-1254", "windows-1254", 10), ("ISO-8859-9", "windows-1254", 10),
    ("windows-1251", "windows-1251", 10), ("ISO-8859-5", "ISO-8859-5", 20), ("KOI8-R", "KOI8-R", 20),
    ("windows-1252", "windows-1252", 20), ("ISO-8859-1", "windows-1252", 20),
  ]

  /// The sets that a language was written in before Unicode; a hint for guesses that ICU is not sure of.
  private static func legacyCharset(of language: Language?) -> String? {
    switch language {
    case Language.hebrew?: "windows-1255"
    case Language.azerbaijani?: "windows-1254"
    case Language.azerbaijaniCyrillic?, Language.russian?: "windows-1251"
    default: nil
    }
  }

  /// Reads `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: a whole file.
  ///   - charset: the character set, where the user states it.
  ///   - language: the language the text should be in, if known.
  /// - Returns: the text and how it was read.
  /// - Throws: `DecodingError` where no character set fits.
  public static func decode(
    _ bytes: [UInt8], charset: String? = nil, language: Language? = nil
  ) throws(DecodingError) -> DecodedText {
    if let charset { return try decode(bytes, as: charset, isGuess: false) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try decodeUTF8(Array(bytes.dropFirst(3)), markLength: 3)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try decode(Array(bytes.dropFirst(2)), as: "UTF-16LE", isGuess: false)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return try decode(Array(bytes.dropFirst(2)), as: "UTF-16BE", isGuess: false)
    }
    if bytes.contains(0) { return try decodeUnmarkedUTF16(bytes) }
    if let binary = bytes.firstIndex(where: {
      $0 < 0x20 && !(0x8...0xD).contains($0) && $0 != 0x1B && $0 != 0x1A
    }) {
      throw .binary(offset: binary)
    }
    return try decodeUTF8OrLegacy(bytes, language: language)
  }

  private static func decodeUTF8(_ bytes: [UInt8], markLength: Int) throws(DecodingError) -> DecodedText {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .damagedUTF8(offset: UTF8Damage(bytes).firstOffset + markLength)
    }
    return DecodedText(text: text, charset: "UTF-8", isGuess: false)
  }

  /// UTF-16 without a byte order mark, told by where the zero bytes are; any other NUL is no text.
  private static func decodeUnmarkedUTF16(_ bytes: [UInt8]) throws(DecodingError) -> DecodedText {
    let sample = bytes.prefix(4096)
    let zeros = sample.indices.filter { sample[$0] == 0 }
    let odd = zeros.count { $0 % 2 == 1 }
    let sameSide = max(odd, zeros.count - odd)
    // Spaces, digits and full stops have a zero byte even in Hebrew text: about every sixth character.
    guard bytes.count % 2 == 0, sameSide * 20 >= sample.count, sameSide * 100 >= zeros.count * 98,
      let decoded = try? decode(bytes, as: odd > 0 ? "UTF-16LE" : "UTF-16BE", isGuess: true),
      !decoded.text.unicodeScalars.contains(where: { $0.value < 0x9 })
    else { throw .binary(offset: zeros.first ?? 0) }
    return decoded
  }

  private static func decodeUTF8OrLegacy(
    _ bytes: [UInt8], language: Language?
  ) throws(DecodingError) -> DecodedText {
    if let text = String(validating: bytes, as: UTF8.self) {
      return DecodedText(text: text, charset: "UTF-8", isGuess: false)
    }
    // Text in another character set has hardly ever a valid sequence of UTF-8 by chance, and more than a few
    // letters beyond ASCII.
    let damage = UTF8Damage(bytes)
    if damage.validSequences * 4 >= damage.invalidBytes || damage.invalidBytes < 4 {
      throw .damagedUTF8(offset: damage.firstOffset)
    }
    var guesses: [(charset: String, confidence: Int32)] = []
    var sample = Array(bytes.prefix(1 << 16))
    sample.withUnsafeMutableBufferPointer { buffer in
      var name = [CChar](repeating: 0, count: 32)
      var implied = [CChar](repeating: 0, count: 8)
      var confidence: Int32 = 0
      var rank: Int32 = 0
      while cicu_detect_charset(buffer.baseAddress, buffer.count, rank, &name, &implied, &confidence) {
        let detected = String(nulTerminated: name)
        if let row = readable.first(where: { $0.detected == detected }), confidence >= row.confidence {
          guesses.append((row.charset, confidence))
        }
        rank += 1
      }
    }
    if let hint = legacyCharset(of: language), guesses.contains(where: { $0.charset == hint }) {
      guesses.insert((hint, 100), at: 0)
    }
    for guess in guesses {
      if let decoded = try? decode(bytes, as: guess.charset, isGuess: true) { return decoded }
    }
    throw guesses.isEmpty ? .unknownCharset : .notInCharset(guesses[0].charset)
  }

  private static func decode(
    _ bytes: [UInt8], as charset: String, isGuess: Bool
  ) throws(DecodingError) -> DecodedText {
    var failure: Int64 = 0
    let text = bytes.withUnsafeBufferPointer { input in
      filled(capacity: bytes.count * 3 + 16) { output in
        let length = cicu_to_utf8(charset, input.baseAddress, input.count, output.baseAddress, output.count)
        failure = min(length, 0)
        return length
      }
    }
    guard let text else {
      throw failure == -1 ? .unsupportedCharset(charset) : .notInCharset(charset)
    }
    return DecodedText(text: text, charset: charset, isGuess: isGuess)
  }
}

/// How much of some bytes is UTF-8, to tell damaged UTF-8 from another character set.
private struct UTF8Damage {
  private(set) var firstOffset = 0
  private(set) var validSequences = 0
  private(set) var invalidBytes = 0

  init(_ bytes: [UInt8]) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        let width = UTF8.width(scalar)
        if width > 1 { validSequences += 1 }
        offset += width
      case .emptyInput: break decoding
      case .error:
        if invalidBytes == 0 { firstOffset = offset }
        invalidBytes += 1
        offset += 1
      }
    }
  }
}
