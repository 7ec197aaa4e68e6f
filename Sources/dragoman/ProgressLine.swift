import Foundation

/// How far long work has come, on one line of a terminal; nothing where standard error is none.
final class ProgressLine {
  private let what: String
  private let isShown: Bool

  init(_ what: String, isShown: Bool) {
    self.what = what
    self.isShown = isShown && isatty(STDERR_FILENO) == 1
  }

  /// Shows a count in place of the last.
  func show(_ count: Int) {
    if isShown { FileHandle.standardError.write(Data("\r\(count) \(what)".utf8)) }
  }

  /// Clears the line.
  func end() {
    if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
