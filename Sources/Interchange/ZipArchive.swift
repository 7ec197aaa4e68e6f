private import CZip
private import Foundation

/// A zip archive that is read a file at a time, and each file a piece at a time.
final class ZipArchive {
  /// The archive as the user named it.
  let name: String
  private let reader: OpaquePointer
  private let temporary: String?

  /// How much of one file is inflated: more than a large sheet has, and less than hurts.
  static let largestFile = 512 << 20
  /// How large an archive from standard input may be.
  static let largestInput = 64 << 20

  /// Opens the archive `name`; `-` is standard input, which is kept in a temporary file.
  ///
  /// - Throws: `InputError` where there is no such file, or it is no zip archive.
  init(_ name: String) throws(InputError) {
    self.name = name
    var path = name
    if name == "-" {
      path = try Self.spooled()
      temporary = path
    } else {
      _ = try ByteSource(file: name)
      temporary = nil
    }
    guard let reader = czip_open(path) else {
      if let temporary { try? FileManager.default.removeItem(atPath: temporary) }
      throw InputError(file: name, problem: "no zip archive", advice: "save it as .xlsx again")
    }
    self.reader = reader
  }

  deinit {
    czip_close(reader)
    if let temporary { try? FileManager.default.removeItem(atPath: temporary) }
  }

  /// The bytes of a file in the archive; nil where there is none.
  ///
  /// The files share one place in the archive: only the one asked for last can be read.
  func file(_ path: String) -> ByteSource? {
    guard czip_enter(reader, path) else { return nil }
    var read = 0
    let name = name
    return ByteSource(name: name) { [self] () throws(InputError) in
      var count: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: ByteSource.piece) { buffer, filled in
        count = czip_read(reader, buffer.baseAddress, Int32(buffer.count))
        filled = max(0, Int(count))
      }
      if count < 0 {
        throw InputError(file: name, problem: "damaged: \(path) cannot be inflated", advice: "save it again")
      }
      read += Int(count)
      if read > Self.largestFile {
        throw InputError(
          file: name, problem: "\(path) has more than \(Self.largestFile >> 20) MB", advice: "split the sheet"
        )
      }
      return bytes
    }
  }

  private static func spooled() throws(InputError) -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("dragoman-\(UUID().uuidString)")
      .path
    let source = try ByteSource(file: "-")
    var bytes: [UInt8] = []
    while true {
      let piece = try source.next()
      if piece.isEmpty { break }
      bytes += piece
      if bytes.count > largestInput {
        throw InputError(
          file: "-", problem: "larger than \(largestInput >> 20) MB", advice: "name the file instead")
      }
    }
    do {
      try AtomicFile.write(bytes, to: path)
    } catch {
      throw InputError(
        file: "-", problem: "cannot be kept for reading", advice: "check the space in the temporary folder")
    }
    return path
  }

  /// An archive with these files, the same bytes for the same files at any time.
  static func write(_ files: [(path: String, content: String)]) throws(InputError) -> [UInt8] {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("dragoman-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    let failure = InputError(
      file: url.path, problem: "cannot be written", advice: "check the space in the temporary folder")
    guard let writer = czip_create(url.path) else { throw failure }
    for file in files {
      _ = czip_begin(writer, file.path)
      var content = file.content
      content.withUTF8 { _ = czip_write(writer, $0.baseAddress, $0.count) }
    }
    guard czip_finish(writer), let data = try? Data(contentsOf: url) else { throw failure }
    return Array(data)
  }
}
