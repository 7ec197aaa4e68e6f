import Interchange

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Foundation
#endif

/// Where results go. What `print` writes goes the same way, so that everything stands in the order in which it was written.
enum StandardOutput {
  static func write(_ bytes: [UInt8]) throws(OutputError) {
    try bytes.withUnsafeBufferPointer { bytes throws(OutputError) in try write(bytes) }
  }

  static func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(OutputError) {
    if fwrite(bytes.baseAddress, 1, bytes.count, stdout) < bytes.count {
      throw OutputError(file: "-", code: errno)
    }
  }

  /// Writes what still waits. `print` says nothing of a full disk; here it comes to light, whenever it was.
  static func finish() throws(OutputError) {
    if fflush(stdout) != 0 { throw OutputError(file: "-", code: errno) }
    if ferror(stdout) != 0 { throw OutputError(file: "-", code: hasReader ? EIO : EPIPE) }
  }

  private static var hasReader: Bool {
    var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    return poll(&output, 1, 0) < 1 || output.revents & Int16(POLLERR) == 0
  }
}
