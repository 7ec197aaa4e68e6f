import ArgumentParser
import Foundation
import Interchange
import Newsroom
import Storage

/// The exit codes of the contract; scripts depend on them.
enum ExitStatus: Int32 {
  case done = 0
  case findings = 1
  case usage = 2
  case badInput = 3
  case storage = 4
}

/// Tells an error: a line on standard error for each thing wrong, and the exit code that says of what kind it is.
enum Failure {
  /// Tells the user what `error` says, and returns the exit code.
  static func tell(_ error: any Error) -> Int32 {
    switch error {
    case let code as ExitCode: return code.rawValue
    // Whoever stops reading has what they wanted.
    case let error as OutputError where error.isUnread && error.file == "-": return ExitStatus.done.rawValue
    case is InputError, is InputErrors, is UndoError, is OutputError, is StorageError, is WorkspaceError:
      StandardError.write("dragoman: \(error)")
      return status(of: error).rawValue
    default: break
    }
    let code = Dragoman.exitCode(for: error)
    if code == .success {
      // --help and --version are results.
      print(Dragoman.fullMessage(for: error))
      return ExitStatus.done.rawValue
    }
    let message = Dragoman.message(for: error)
    StandardError.write(
      "dragoman: "
        + (message.isEmpty ? "\(error)" : message.split(separator: "\n").joined(separator: " ")))
    return (code == .validationFailure ? ExitStatus.usage : .storage).rawValue
  }

  /// Of what kind an error is that came up at work.
  static func status(of error: any Error) -> ExitStatus {
    switch error {
    case is InputError, is InputErrors, is UndoError: .badInput
    default: .storage
    }
  }
}

/// Where everything goes that is not a result.
enum StandardError {
  static func write(_ line: String) {
    // Where nobody hears it, nothing is left to do.
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }
}
