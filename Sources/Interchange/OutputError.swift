private import Foundation

/// Results could not be written, though nothing is wrong with them: no room, no permission, nobody who reads.
public struct OutputError: Error, CustomStringConvertible, Equatable {
  /// The file as the user named it; `-` is standard output.
  public let file: String
  /// What is wrong.
  public let problem: String
  /// What to do about it; may be empty.
  public let advice: String
  /// True where whoever read the results wants no more of them, as `head` does.
  public let isUnread: Bool

  /// What the system said when `file` was written.
  ///
  /// - Parameters:
  ///   - file: the file as the user named it; `-` is standard output.
  ///   - code: the system's number of the error (`errno`).
  public init(file: String, code: Int32) {
    self.file = file
    isUnread = code == EPIPE
    (problem, advice) =
      switch code {
      case ENOSPC, EDQUOT, EFBIG: ("there is no room to write it", "make room, or write elsewhere")
      case EACCES, EPERM, EROFS:
        ("may not be written", "check the permissions of the file and of its folder")
      case EPIPE: ("nobody reads it any more", "")
      default: ("cannot be written: \(String(cString: strerror(code)))", "write elsewhere")
      }
  }

  /// One line: `file: problem; advice`.
  public var description: String {
    "\(file == "-" ? "standard output" : file): \(problem)" + (advice.isEmpty ? "" : "; \(advice)")
  }
}
