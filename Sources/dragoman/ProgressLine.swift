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

/// How much of a known number of things is done, as a bar on a terminal; nothing where standard error is none.
struct ProgressBar {
  private let what: String
  private let total: Int
  private let isShown: Bool
  private static let width = 30

  init(_ what: String, total: Int, isShown: Bool) {
    self.what = what
    self.total = total
    self.isShown = isShown && total > 1 && isatty(STDERR_FILENO) == 1
  }

  /// Shows how many are done.
  func show(_ count: Int) {
    guard isShown else { return }
    let filled = Self.width * count / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    FileHandle.standardError.write(Data("\r\(what) \(bar) \(count) of \(total)".utf8))
  }

  /// Clears the bar.
  func end() {
    if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
