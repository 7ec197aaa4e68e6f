private import Foundation
public import Orthography

/// A text as it was read, and how.
public struct TextFile: Sendable {
  /// The file as the user named it; `-` is standard input.
  public let name: String
  /// The text, without a byte order mark.
  public let text: String
  /// The character set it was read in.
  public let charset: String
  /// Something the user should be told about how it was read, or nil.
  public let notice: String?
  /// The bytes of the file, to see whether somebody changed it meanwhile.
  public let bytes: [UInt8]

  /// An article longer than this is a mistake: a year of a newsroom, or not text.
  public static let largestFile = 16 << 20
  /// A line longer than this is a mistake: a paragraph of a newspaper has a few thousand bytes.
  public static let longestLine = 1 << 20

  /// Reads the file `name`, or standard input for `-`.
  ///
  /// - Parameters:
  ///   - name: a path, or `-`.
  ///   - charset: the character set, where the user states it.
  ///   - language: the language it should be in; it helps guessing the character set.
  ///   - limit: how many bytes it may have.
  /// - Throws: `InputError` where the file is missing, no file, too large, empty, no text or damaged.
  public init(
    _ name: String, charset: String? = nil, language: Language? = nil, limit: Int = largestFile
  ) throws(InputError) {
    let bytes = try Self.bytes(of: name, limit: limit)
    if bytes.isEmpty {
      throw InputError(file: name, problem: "empty", advice: "give a file that holds text")
    }
    let decoded: DecodedText
    do {
      decoded = try CharsetDetection.decode(bytes, charset: charset, language: language)
    } catch {
      throw Self.inputError(error, file: name, bytes: bytes)
    }
    if decoded.text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
      throw InputError(file: name, problem: "nothing but white space", advice: "give a file that holds text")
    }
    try Self.checkLines(decoded.text, file: name)
    self.name = name
    self.bytes = bytes
    text = decoded.text
    self.charset = decoded.charset
    notice =
      decoded.charset == "UTF-8"
      ? nil
      : "\(InputError(file: name, problem: "").place): read as \(decoded.charset)"
        + (decoded.isGuess ? ", a guess: --encoding overrides it" : "")
  }

  private static func bytes(of name: String, limit: Int) throws(InputError) -> [UInt8] {
    if name == "-" { return try limited(FileHandle.standardInput, name: name, limit: limit) }
    let manager = FileManager.default
    var isDirectory: ObjCBool = false
    guard manager.fileExists(atPath: name, isDirectory: &isDirectory) else {
      throw InputError(file: name, problem: "no such file", advice: "check the path")
    }
    if isDirectory.boolValue {
      throw InputError(file: name, problem: "is a directory", advice: "name a file in it")
    }
    guard let handle = FileHandle(forReadingAtPath: name) else {
      throw InputError(file: name, problem: "cannot be read", advice: "check its permissions")
    }
    defer { try? handle.close() }
    return try limited(handle, name: name, limit: limit)
  }

  private static func limited(
    _ handle: FileHandle, name: String, limit: Int
  ) throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
        bytes += chunk
        if bytes.count > limit {
          throw InputError(
            file: name, problem: "larger than \(limit >> 20) MB",
            advice: limit == largestFile ? "split it into articles" : "split it")
        }
      }
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError(file: name, problem: "cannot be read", advice: "check the file and its permissions")
    }
    return bytes
  }

  private static func checkLines(_ text: String, file: String) throws(InputError) {
    var line = 1
    var length = 0
    for byte in text.utf8 {
      if byte == 0xA {
        line += 1
        length = 0
      } else {
        length += 1
        if length > longestLine {
          throw InputError(
            file: file, line: line, problem: "a line of more than \(longestLine >> 20) MB",
            advice: "give an article with a paragraph a line")
        }
      }
    }
  }

  private static func inputError(_ error: DecodingError, file: String, bytes: [UInt8]) -> InputError {
    switch error {
    case .binary(let offset):
      return InputError(
        file: file, problem: "not text (byte 0x\(hex(bytes[offset])) at offset \(offset))",
        advice: "give a plain text file")
    case .damagedUTF8(let offset):
      let line = bytes[..<offset].count { $0 == 0xA } + 1
      let lineStart = (bytes[..<offset].lastIndex(of: 0xA) ?? -1) + 1
      let column = String(decoding: bytes[lineStart..<offset], as: UTF8.self).unicodeScalars.count + 1
      return InputError(
        file: file, line: line, column: column, problem: "damaged UTF-8 (byte 0x\(hex(bytes[offset])))",
        advice: "save it as UTF-8, or name its character set with --encoding")
    case .unknownCharset:
      return InputError(
        file: file, problem: "neither UTF-8 nor a character set that can be told",
        advice: "name it with --encoding")
    case .unsupportedCharset(let name):
      return InputError(
        file: file, problem: "unknown character set “\(name)”",
        advice: "use a name such as UTF-8, windows-1254, windows-1255 or windows-1251")
    case .notInCharset(let name):
      return InputError(
        file: file, problem: "bytes that \(name) has no characters for",
        advice: "name another with --encoding")
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
