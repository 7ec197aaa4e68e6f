import Testing

@testable import Orthography

@Suite("Bytes")
struct CharacterSetTests {
  /// שלום לכולם, ברוכים הבאים לבאקו in windows-1255.
  static let hebrew: [UInt8] = [
    0xF9, 0xEC, 0xE5, 0xED, 0x20, 0xEC, 0xEB, 0xE5, 0xEC, 0xED, 0x2C, 0x20, 0xE1, 0xF8, 0xE5, 0xEB, 0xE9,
    0xED, 0x20,
    0xE4, 0xE1, 0xE0, 0xE9, 0xED, 0x20, 0xEC, 0xE1, 0xE0, 0xF7, 0xE5,
  ]
  /// Prezident bu gün İstanbulda çıxış edib, şəhər – without ə, which the set lacks – in windows-1254.
  static let turkic: [UInt8] =
    Array("Prezident bu g".utf8) + [0xFC] + Array("n ".utf8) + [0xDD] + Array("stanbulda ".utf8) + [
      0xE7, 0xFD,
    ]
    + Array("x".utf8) + [0xFD, 0xFE] + Array(" edib, onlar da ".utf8) + [0xE7, 0xFD] + Array("x".utf8) + [
      0xFD, 0xFE,
    ]
    + Array(" etdi".utf8)
  /// Президент сегодня выступил в Баку in windows-1251.
  static let cyrillic: [UInt8] = [
    0xCF, 0xF0, 0xE5, 0xE7, 0xE8, 0xE4, 0xE5, 0xED, 0xF2, 0x20, 0xF1, 0xE5, 0xE3, 0xEE, 0xE4, 0xED, 0xFF,
    0x20, 0xE2,
    0xFB, 0xF1, 0xF2, 0xF3, 0xEF, 0xE8, 0xEB, 0x20, 0xE2, 0x20, 0xC1, 0xE0, 0xEA, 0xF3,
  ]

  @Test(
    "in a set of old are read, and called a guess",
    arguments: [
      (hebrew, "windows-1255", "שלום לכולם, ברוכים הבאים לבאקו"),
      (turkic, "windows-1254", "Prezident bu gün İstanbulda çıxış edib, onlar da çıxış etdi"),
      (cyrillic, "windows-1251", "Президент сегодня выступил в Баку"),
    ])
  func legacy(bytes: [UInt8], charset: String, text: String) throws {
    let decoded = try CharsetDetection.decode(bytes)
    #expect(decoded.text == text)
    #expect(decoded.charset == charset)
    #expect(decoded.isGuess)
  }

  @Test(
    "in UTF-16 are read with and without a byte order mark",
    arguments: ["שלום לכולם, ברוכים הבאים", "Bakı, 27 yanvar. Xəbər", "BAKU, January 27."])
  func utf16(text: String) throws {
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      #expect(try CharsetDetection.decode(bytes).text == text)
    }
  }

  @Test("of UTF-8 are never guessed")
  func utf8() throws {
    let decoded = try CharsetDetection.decode([0xEF, 0xBB, 0xBF] + Array("ərazi".utf8))
    #expect(decoded.text == "ərazi")
    #expect(!decoded.isGuess)
  }

  @Test("that are no text are told by the first offset that shows it")
  func binary() {
    #expect(throws: DecodingError.binary(offset: 4)) {
      try CharsetDetection.decode([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01])
    }
    #expect(throws: DecodingError.binary(offset: 1)) {
      try CharsetDetection.decode([0x41, 0x00, 0x00, 0x41])
    }
    #expect(throws: DecodingError.damagedUTF8(offset: 6)) {
      try CharsetDetection.decode(Array("Bakı ".utf8) + [0xFF] + Array("şəhəri".utf8))
    }
    #expect(throws: DecodingError.unsupportedCharset("utf-99")) {
      try CharsetDetection.decode([0x41], charset: "utf-99")
    }
  }
}
