internal import Foundation

/// A file on its way to its place, where it stands only once it is whole: it is written beside its place and then moved
/// there. What is no regular file is written straight into, since moving would put a file where a device or a pipe was; so
/// is a file that standard output or error goes to, since whatever is written to these would go to the old one.
final class OutputFile {
  private let name: String
  private let descriptor: Int32
  /// From where to where the file is moved at the end; nil where it is written straight into.
  private let move: (from: String, to: String)?
  private var isFinished = false

  /// Begins to write `path`, or standard output for `-`.
  ///
  /// - Throws: `InputError` where the path leads to no place for a file, `OutputError` where the file cannot be written.
  init(_ path: String) throws {
    name = path
    var status = stat()
    let isThere = path != "-" && stat(path, &status) == 0
    if let stream = path == "-" ? STDOUT_FILENO : isThere ? Self.stream(to: status) : nil {
      move = nil
      descriptor = fcntl(stream, F_DUPFD_CLOEXEC, 0)
    } else if isThere, status.st_mode & S_IFMT == S_IFDIR {
      throw InputError(file: path, problem: "is a directory", advice: "name a file in it")
    } else if isThere, status.st_mode & S_IFMT != S_IFREG {
      move = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let target = FileIdentity.place(of: path)
      let (folder, file) = (
        (target as NSString).deletingLastPathComponent, (target as NSString).lastPathComponent
      )
      // With a dot before it, what a run that was killed leaves behind is nobody's article.
      let temporary = (folder as NSString).appendingPathComponent(".\(file).part")
      move = (temporary, target)
      descriptor = Self.reserved(temporary)
      if descriptor >= 0, isThere { fchmod(descriptor, status.st_mode & 0o7777) }
    }
    if descriptor < 0 {
      let code = errno
      isFinished = true
      if [ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG].contains(code) {
        throw InputError(
          file: path, problem: "cannot be written", advice: "check that its folder exists and is writable")
      }
      throw OutputError(file: path, code: code)
    }
  }

  deinit {
    if isFinished { return }
    if let move { unlink(move.from) }
    close(descriptor)
  }

  /// Writes what comes next.
  func write(_ bytes: some Collection<UInt8>) throws(OutputError) {
    let code =
      bytes.withContiguousStorageIfAvailable(put) ?? Array(bytes).withUnsafeBufferPointer(put)
    if code != 0 { throw OutputError(file: name, code: code) }
  }

  /// Ends the file and puts it at its place.
  func finish() throws(OutputError) {
    if let move, rename(move.from, move.to) != 0 { throw OutputError(file: name, code: errno) }
    isFinished = true
    if close(descriptor) != 0, errno != EINTR { throw OutputError(file: name, code: errno) }
  }

  /// Writes bytes and returns 0, or the system's number of the error.
  private func put(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Standard output or error, where it goes to this file.
  private static func stream(to file: stat) -> Int32? {
    [STDOUT_FILENO, STDERR_FILENO].first { stream in
      var own = stat()
      return fstat(stream, &own) == 0 && isSame(own, file)
    }
  }

  private static func isSame(_ one: stat, _ other: stat) -> Bool {
    one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }

  /// Opens a temporary file for one writer, empty. What a run that was killed left there is written over; a writer who is
  /// at work is waited for, and has moved the file away when it is done.
  private static func reserved(_ path: String) -> Int32 {
    while true {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      if descriptor < 0 { return descriptor }
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      var (own, there) = (stat(), stat())
      if fstat(descriptor, &own) == 0, lstat(path, &there) == 0, isSame(own, there) {
        ftruncate(descriptor, 0)
        return descriptor
      }
      close(descriptor)
    }
  }
}
