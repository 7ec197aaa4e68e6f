internal import Foundation

/// Bytes that come a piece at a time, so that a file need never be in memory whole.
struct ByteSource {
  /// The file as the user named it; `-` is standard input.
  let name: String
  /// The next bytes; empty at the end.
  let next: () throws(InputError) -> [UInt8]

  /// How many bytes come at once.
  static let piece = 64 << 10

  init(name: String, next: @escaping () throws(InputError) -> [UInt8]) {
    self.name = name
    self.next = next
  }

  /// The bytes of the file `name`, or of standard input for `-`.
  ///
  /// - Throws: `InputError` where there is no such file, or it cannot be read.
  init(file name: String) throws(InputError) {
    let handle: FileHandle
    if name == "-" {
      handle = FileHandle.standardInput
    } else {
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: name, isDirectory: &isDirectory) else {
        throw InputError(file: name, problem: "no such file", advice: "check the path")
      }
      if isDirectory.boolValue {
        throw InputError(file: name, problem: "is a directory", advice: "name a file in it")
      }
      guard let file = FileHandle(forReadingAtPath: name) else {
        throw InputError(file: name, problem: "cannot be read", advice: "check its permissions")
      }
      handle = file
    }
    self.init(name: name) { () throws(InputError) in
      do {
        return Array(try handle.read(upToCount: Self.piece) ?? Data())
      } catch {
        throw InputError(file: name, problem: "cannot be read", advice: "check the file and its permissions")
      }
    }
  }

  /// Bytes that are in memory already.
  init(name: String, bytes: [UInt8]) {
    var rest = bytes[...]
    self.init(name: name) {
      let piece = rest.prefix(Self.piece)
      rest = rest.dropFirst(Self.piece)
      return Array(piece)
    }
  }
}
