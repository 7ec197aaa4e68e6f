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

/// Ends the program after an error: a line on standard error for each thing wrong, and the exit code that says of
/// what kind it is.
enum Failure {
  static func exit(_ error: any Error) -> Never {
    switch error {
    case let code as ExitCode: Foundation.exit(code.rawValue)
    case is InputError, is InputErrors, is UndoError: end("\(error)", .badInput)
    case is StorageError, is WorkspaceError: end("\(error)", .storage)
    default: break
    }
    let code = Dragoman.exitCode(for: error)
    if code == .success {
      // --help and --version are results.
      print(Dragoman.fullMessage(for: error))
      Foundation.exit(ExitStatus.done.rawValue)
    }
    let message = Dragoman.message(for: error)
    end(
      message.isEmpty ? "\(error)" : message.split(separator: "\n").joined(separator: " "),
      code == .validationFailure ? .usage : .storage)
  }

  private static func end(_ message: String, _ status: ExitStatus) -> Never {
    StandardError.write("dragoman: " + message)
    Foundation.exit(status.rawValue)
  }
}

/// Where results go that are no lines: a file may hold any bytes.
enum StandardOutput {
  static func write(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }
}

/// Where everything goes that is not a result.
enum StandardError {
  static func write(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
